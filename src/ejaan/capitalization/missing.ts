import type {RuleContext} from '../../rules/family.ts'
import {TokenKind} from '../../text/tokenize.ts'
import {landmarksOf, Mark} from '../punctuation/landmarks.ts'
import {acronyms, certain, kinds, notPlaces} from './data.ts'
import {capital, isEdited, isMark} from './place.ts'

const rule = 'ejaan/capitalization'

/** *jakarta, eropa, jumat, anda*: proper names in small letters (EYD V, Huruf Kapital). */
export function missing({document, report}: RuleContext): void {
  const {words, bits} = landmarksOf(document)
  for (const i of words) {
    if ((bits[i] & Mark.proper) === 0 || document.isCapital(i) || !isEdited(document, i)) continue
    const word = document.word(i)
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
