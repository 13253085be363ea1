import type {RuleContext} from '../../rules/family.ts'
import {TokenKind} from '../../text/tokenize.ts'
import {landmarksOf} from './landmarks.ts'
import {edge, isChar, isProse} from './place.ts'
import {isPredicate} from './words.ts'

/** Cues that are set into a sentence: *Pemprov, lanjut Reihana, akan …*. Those that are adjectives or verbs too are left out. */
const inserted = new Set(['kata', 'ujar', 'tutur', 'ungkap', 'lanjut', 'papar', 'imbuh', 'menurut'])

/** Cues with a clitic that are nothing else. */
const spoken = new Set(['ujarnya', 'tuturnya', 'ungkapnya', 'lanjutnya', 'imbuhnya', 'paparnya', 'tambahnya'])

/** Cues before a name that are nothing else there. */
const speaking = new Set(['ujar', 'tutur', 'imbuh', 'papar', 'kata'])

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
    const after = lexicon.isWord(document.lower(next)) ? document.word(next) : ''
    report({
      rule: 'ejaan/punctuation',
      message: 'insertion',
      start: document.start(last),
      end: document.start(next) + after.length,
      suggestions: [`${document.word(last)}, ${after}`],
      severity: 'warning'
    })
  }
}

/** *Dalam rapat tersebut ujar Fikri, …*: the comma before what is set in. */
export function beforeInsertion({document, lexicon, report}: RuleContext): void {
  for (const comma of landmarksOf(document).marks) {
    if (comma < 3 || !isChar(document, comma, ',') || !isProse(document, comma) || document.isQuoted(comma)) continue
    const cue = cueBefore(comma)
    if (cue < 1 || !document.follows(cue) || document.isCapital(cue) || document.kind(cue - 1) !== TokenKind.word)
      continue
    if (
      /^(?:namun|tetapi|dengan|dan|bahwa|ada|dari|dalam|di|pada|istilah|berarti|satu|dua|sepatah|yang|seperti|sebab|karena)$/.test(
        document.lower(cue - 1)
      )
    )
      continue
    const before = edge(document, lexicon, cue - 1)
    report({
      rule: 'ejaan/punctuation',
      message: 'insertion',
      start: before.start,
      end: document.end(cue),
      suggestions: [`${before.text}, ${document.word(cue)}`],
      severity: 'warning'
    })
  }

  /** Token of the cue whose speaker ends before a comma; -1. */
  function cueBefore(comma: number): number {
    if (document.isWord(comma - 1) && spoken.has(document.lower(comma - 1))) return comma - 1
    let first = comma
    while (first > comma - LONGEST && document.isCapital(first - 1) && document.kind(first - 1) === TokenKind.word)
      first--
    return first < comma && document.isWord(first - 1) && speaking.has(document.lower(first - 1)) ? first - 1 : -1
  }
}
