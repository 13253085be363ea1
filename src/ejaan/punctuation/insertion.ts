import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {isPredicate} from '../../landmarks/words.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {edge, isChar, isProse} from './place.ts'

/** Cues that are set into a sentence: *Pemprov, lanjut Reihana, akan …*. Those that are adjectives or verbs too are left out. */
const inserted = new Set(['kata', 'ujar', 'tutur', 'ungkap', 'lanjut', 'papar', 'imbuh', 'menurut'])

/** Cues with a clitic that are nothing else. */
const spoken = new Set(['ujarnya', 'tuturnya', 'ungkapnya', 'lanjutnya', 'imbuhnya', 'paparnya', 'tambahnya'])

/** Cues before a name that are nothing else there. */
const speaking = new Set(['ujar', 'tutur', 'imbuh', 'papar', 'kata'])

/** Words before a cue that make it no insertion. */
const attached = new Set(
  'namun tetapi dengan dan bahwa ada dari dalam di pada istilah berarti satu dua sepatah yang seperti sebab karena'.split(
    ' '
  )
)

const speech = defineTrigger(
  ({lower, shape}) => (shape & Shape.capital) === 0 && (spoken.has(lower) || speaking.has(lower))
)

/** Most words of a speaker's name. */
const LONGEST = 5

const cue = defineTrigger(({lower, shape}) => (shape & Shape.capital) === 0 && inserted.has(lower))

/** *Pemprov Lampung, lanjut Reihana akan …*: what is set into a sentence has a comma on both sides (EYD V, Tanda Koma). */
export function insertion({document, lexicon, report}: RuleContext): void {
  for (const i of wordsFor(document, cue)) {
    if (i + 2 >= document.count || !isChar(document, i - 1, ',')) continue
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
  for (const cue of wordsFor(document, speech)) {
    if (cue < 1 || !document.follows(cue) || document.kind(cue - 1) !== TokenKind.word) continue
    const comma = endOfSpeaker(cue) + 1
    if (comma < 3 || !isChar(document, comma, ',') || !isProse(document, comma) || document.isQuoted(comma)) continue
    if (attached.has(document.lower(cue - 1))) continue
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

  /** Last token of a cue and its speaker; -2 when a cue that needs one has none. */
  function endOfSpeaker(cue: number): number {
    if (spoken.has(document.lower(cue))) return cue
    let last = cue
    while (last < cue + LONGEST && document.isCapital(last + 1) && document.kind(last + 1) === TokenKind.word) last++
    return last > cue ? last : -2
  }
}
