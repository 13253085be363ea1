import type {RuleContext} from '../../rules/family.ts'
import {TokenKind} from '../../text/tokenize.ts'
import {landmarksOf} from './landmarks.ts'
import {isChar, isProse} from './place.ts'
import {isPredicate} from './words.ts'

/** Cues that are set into a sentence: *Pemprov, lanjut Reihana, akan …*. Those that are adjectives or verbs too are left out. */
const inserted = new Set(['kata', 'ujar', 'tutur', 'ungkap', 'lanjut', 'papar', 'imbuh', 'menurut'])

/** Most words of a speaker's name. */
const LONGEST = 5

/** *Pemprov Lampung, lanjut Reihana akan …*: what is set into a sentence has a comma on both sides (EYD V, Tanda Koma). */
export function insertion({document, lexicon, report}: RuleContext): void {
  for (const comma of landmarksOf(document).marks) {
    const i = comma + 1
    if (i + 2 >= document.count) continue
    if (
      !isChar(document, i - 1, ',') ||
      !document.isWord(i) ||
      !inserted.has(document.lower(i)) ||
      document.isCapital(i)
    )
      continue
    if (!isProse(document, i) || document.isQuoted(i)) continue
    let last = i
    while (
      last < i + LONGEST &&
      document.isCapital(last + 1) &&
      document.kind(last + 1) === TokenKind.word &&
      document.follows(last + 1)
    )
      last++
    if (last === i && (document.lower(i + 1) === 'dia' || document.lower(i + 1) === 'ia')) last = i + 1
    const next = last + 1
    if (
      last === i ||
      next >= document.count ||
      !document.isWord(next) ||
      !document.follows(next) ||
      document.isCapital(next)
    )
      continue
    if (
      !isPredicate(lexicon, document.lower(next)) ||
      /^(?:juga|kembali|lagi|menambahkan|menjelaskan)$/.test(document.lower(next))
    )
      continue
    report({
      rule: 'ejaan/punctuation',
      message: 'insertion',
      start: document.start(last),
      end: document.end(next),
      suggestions: [`${document.word(last)}, ${document.word(next)}`],
      severity: 'warning'
    })
  }
}
