import {landmarksOf, wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {isPredicate, months} from '../../landmarks/words.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {isChar, isEdited} from './place.ts'

const days = new Set(['senin', 'selasa', 'rabu', 'kamis', 'jumat', "jum'at", 'sabtu', 'minggu', 'ahad'])

const compass = new Set(['utara', 'selatan', 'timur', 'barat', 'tengah', 'pusat', 'tenggara', 'raya'])

const day = defineTrigger(({lower, shape}) => (shape & Shape.capital) !== 0 && days.has(lower))

/** *Sabtu 12 Agustus 2023*: a comma between the day and its date (EYD V, Tanda Koma). */
export function dayAndDate({document, report}: RuleContext): void {
  for (const i of wordsFor(document, day)) {
    const figure = i + 1
    if (figure + 1 >= document.count || document.kind(figure) !== TokenKind.number || !document.follows(figure))
      continue
    if (!isEdited(document, i) || document.isQuoted(i) || !/^(?:[12]?\d|3[01])$/.test(document.word(figure))) continue
    if (!months.has(document.lower(figure + 1))) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'date',
      start: document.start(i),
      end: document.end(figure),
      suggestions: [`${document.word(i)}, ${document.word(figure)}`],
      severity: 'warning'
    })
  }
}

/** *di Jakarta Senin (3/4)*: a comma between place and date (EYD V, Tanda Koma). */
export function date({document, lexicon, report}: RuleContext): void {
  for (const bracket of landmarksOf(document).brackets) {
    const i = bracket - 1
    if (i < 1 || i + 2 >= document.count || document.kind(i + 2) !== TokenKind.number) continue
    if (!document.isCapital(i) || !document.isWord(i) || !days.has(document.lower(i)) || !isEdited(document, i))
      continue
    if (!isChar(document, bracket, '(') || !document.follows(i)) continue
    if (!document.isWord(i - 1) || !document.isCapital(i - 1) || document.lower(i - 1) === 'hari') continue
    const flags = lexicon.flags(document.lower(i - 1))
    if ((flags & Flag.Place) === 0 && !compass.has(document.lower(i - 1))) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'date',
      start: document.start(i - 1),
      end: document.end(i),
      suggestions: [`${document.word(i - 1)}, ${document.word(i)}`],
      severity: 'warning'
    })
  }
}

/** *Saini, 35 mengaku*: the age of a person stands between two commas. */
export function age({document, lexicon, report}: RuleContext): void {
  for (const i of landmarksOf(document).commas) {
    if (!document.follows(i) || i + 2 >= document.count) continue
    if (document.kind(i + 1) !== TokenKind.number || !document.isCapital(i - 1)) continue
    if (!/^[1-9]\d$/.test(document.word(i + 1)) || !isEdited(document, i)) continue
    const years = document.lower(i + 2) === 'tahun' ? 1 : 0
    const last = i + 1 + years
    const next = last + 1
    if (next >= document.count || !document.isWord(next) || document.isCapital(next) || !document.follows(next))
      continue
    if ((lexicon.flags(document.lower(i - 1)) & Flag.Person) === 0 || !isPredicate(lexicon, document.lower(next)))
      continue
    const after = lexicon.isWord(document.lower(next)) ? document.word(next) : ''
    report({
      rule: 'ejaan/punctuation',
      message: 'apposition',
      start: document.start(last),
      end: document.start(next) + after.length,
      suggestions: [`${document.word(last)}, ${after}`],
      severity: 'warning'
    })
  }
}
