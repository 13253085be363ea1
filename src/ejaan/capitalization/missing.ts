import {CLASS_MASK, Flag} from '../../lexicon/flags.ts'
import type {Lexicon} from '../../lexicon/lexicon.ts'
import type {RuleContext} from '../../rules/family.ts'
import {TokenKind} from '../../text/tokenize.ts'
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

/** *jakarta, eropa, jumat, anda*: proper names in small letters (EYD V, Huruf Kapital). */
export function missing({document, lexicon, report}: RuleContext): void {
  for (let i = 0; i < document.count; i++) {
    if (document.kind(i) !== TokenKind.word) continue
    const word = document.word(i)
    const code = word.charCodeAt(0)
    // Small first letter only; the frequent short words cannot be names.
    if (code < 97 || code > 122 || word.length < 3 || !isEdited(document, i)) continue
    const lower = document.lower(i)
    if (word !== lower) continue
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
    const sure = properWords.has(lower)
    if (!sure && !isKnownPlace(lexicon, lower) && !isSunday(i, lower) && lower !== 'anda') continue
    if (isPartOfAddress(i)) continue
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
  function isSunday(token: number, lower: string): boolean {
    if (lower !== 'minggu') return false
    const before = document.lower(token - 1)
    if (before === 'hari' && document.isWord(token - 1)) return true
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

const isKnownPlace = (lexicon: Lexicon, lower: string): boolean => {
  if (lower.length < 5) return false
  const flags = lexicon.flags(lower)
  return (flags & Flag.Place) !== 0 && (flags & otherUse) === 0
}
