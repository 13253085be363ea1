import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {months} from '../../landmarks/words.ts'
import {CLASS_MASK, Flag} from '../../lexicon/flags.ts'
import type {Lexicon} from '../../lexicon/lexicon.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {acronyms, certain, kinds, notPlaces, properWords} from './data.ts'
import {capital, isEdited, isMark} from './place.ts'

const rule = 'ejaan/capitalization'

/** What a place in the lexicon must not be besides, to be sure that small letters are wrong. */
const otherUse =
  CLASS_MASK |
  Flag.Foreign |
  Flag.English |
  Flag.Informal |
  Flag.Bound |
  Flag.Nonstandard |
  Flag.Person |
  Flag.Word |
  Flag.Acronym

/** Letters from which a name is too long to be a misprint of a word. */
const LONG_NAME = 9
/** Frequency class (16 a doubling) of a place that news knows: eight occurrences. */
const KNOWN_NAME = 48

function isPlaceOnly(lower: string, flags: number, lexicon: Lexicon): boolean {
  if (lower.length < 5 || (flags & Flag.Place) === 0 || (flags & otherUse) !== 0) return false
  // A short name that news hardly knows is rather a misprint of a word (*karas* for *keras*): left to the spelling rules.
  return lower.length >= LONG_NAME || lexicon.frequency(lower) >= KNOWN_NAME
}

const others = new Set(['anda', 'minggu'])
const partsOfDay = new Set(['pagi', 'siang', 'sore', 'petang', 'malam'])

/** May be a proper name in small letters. */
const trigger = defineTrigger(
  ({text, lower, shape, flags}, lexicon) =>
    (shape & Shape.capital) === 0 &&
    text === lower &&
    (others.has(lower) || properWords.has(lower) || acronyms.has(lower) || isPlaceOnly(lower, flags, lexicon))
)

/** *jakarta, eropa, jumat, anda*: proper names in small letters (EYD V, Huruf Kapital). */
export function missing({document, report}: RuleContext): void {
  for (const i of wordsFor(document, trigger)) {
    if (!isEdited(document, i)) continue
    const word = document.word(i)
    const lower = document.lower(i)
    const acronym = acronyms.get(lower)
    if (acronym !== undefined && !isPartOfAddress(i)) {
      report({
        rule,
        message: 'name',
        start: document.start(i),
        end: document.end(i),
        suggestions: [acronym],
        severity: 'warning'
      })
      continue
    }
    if ((lower === 'minggu' && !isSunday(i)) || isPartOfAddress(i)) continue
    if (!certain.has(lower) && lower !== 'anda' && (kinds.has(document.lower(i - 1)) || notPlaces.has(lower))) continue
    report({
      rule,
      message: lower === 'anda' ? 'anda' : 'name',
      start: document.start(i),
      end: document.end(i),
      suggestions: [capital(word)],
      fixable: certain.has(lower) || lower === 'anda',
      severity: certain.has(lower) || lower === 'anda' ? 'error' : 'warning'
    })
  }

  /** *minggu* is a week unless a day or a date stands beside it. */
  function isSunday(token: number): boolean {
    const before = document.lower(token - 1)
    if (before === 'hari' && document.isWord(token - 1)) return true
    // *pada minggu malam*, *…, minggu pagi*: a week has no evening.
    if ((before === 'pada' || isMark(document, token - 1, ',')) && partsOfDay.has(document.lower(token + 1)))
      return true
    // *pada minggu, 14 Mei*.
    if (before === 'pada' && isMark(document, token + 1, ',') && months.has(document.lower(token + 3))) return true
    return (
      (before === 'pada' || isMark(document, token - 1, ',')) &&
      isMark(document, token + 1, '(') &&
      document.kind(token + 2) === TokenKind.number
    )
  }

  /** *situs/jakarta*, *user_bandung*, *#jakarta*. */
  function isPartOfAddress(token: number): boolean {
    const at = document.start(token)
    const end = document.end(token)
    return /[/@#_\\.]/.test(document.text[at - 1] ?? ' ') || /[/@_\\]/.test(document.text[end] ?? ' ')
  }
}
