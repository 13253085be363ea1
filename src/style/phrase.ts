import {wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import type {Rule} from '../rules/family.ts'
import {Context, type Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import {type Phrase, phrases} from './data.ts'
import {carryCase, isProse, isUnbroken, textOf} from './place.ts'

/** A phrase found; tokens `first` … `last` (inclusive). */
interface PhraseMatch {
  phrase: Phrase
  first: number
  last: number
  /** Words in the gap, '' if there is none. */
  gap: string
}

/** Most words in a gap. */
const LONGEST_GAP = 2

/** Directions that are superfluous only where the sentence or clause ends after them (*naik ke atas*, but *naik ke atas kapal*). */
const directions = new Set(['atas', 'bawah', 'depan', 'belakang', 'luar', 'dalam'])

const heads = defineTrigger(({lower}) => phrases.has(lower))

/** All phrases of all lists, found in one pass and shared by the rules. */
function findPhrases(document: Document): PhraseMatch[] {
  const found: PhraseMatch[] = []
  let until = 0
  for (const i of wordsFor(document, heads)) {
    if (i < until || !isProse(document, i) || isNameLike(document, i)) continue
    const known = phrases.get(document.lower(i))
    if (known === undefined) continue
    for (const phrase of known) {
      const match = matchAt(document, phrase, i)
      if (match === undefined) continue
      found.push(match)
      if (match.phrase.rule === 'style/pleonasm') until = match.last + 1
      break
    }
  }
  return found
}

/** A longer word with a capital inside a sentence. */
const isNameLike = (document: Document, token: number): boolean =>
  document.isCapital(token) &&
  (document.context(token) & Context.sentenceStart) === 0 &&
  document.end(token) - document.start(token) > 3 &&
  (document.shape(token) & Shape.hyphen) === 0

function matchAt(document: Document, phrase: Phrase, first: number): PhraseMatch | undefined {
  const {head, tail} = phrase
  if (!head.every((word, i) => document.lower(first + i) === word)) return undefined
  let last = first + head.length - 1
  let gap = ''
  if (tail.length > 0) {
    const from = last + 1
    let at = from + 1
    while (at <= from + LONGEST_GAP && !tail.every((word, i) => document.lower(at + i) === word)) at++
    if (at > from + LONGEST_GAP) return undefined
    gap = textOf(document, from, at - 1)
    last = at + tail.length - 1
  }
  if (!isUnbroken(document, first, last)) return undefined
  const final = document.lower(last)
  if (
    head.length > 1 &&
    head.at(-2) === 'ke' &&
    directions.has(final) &&
    document.isWord(last + 1) &&
    document.follows(last + 1)
  ) {
    if (
      !/^(?:dan|atau|untuk|karena|saat|ketika|dengan|agar|hingga|sehingga|lalu|lagi|setelah|oleh|pada)$/.test(
        document.lower(last + 1)
      )
    )
      return undefined
  }
  if (phrase.except.length > 0) {
    const around = textOf(document, Math.max(0, first - 3), Math.min(document.count - 1, last + 3)).toLowerCase()
    if (phrase.except.some((other) => around.includes(other))) return undefined
  }
  return {phrase, first, last, gap}
}

/** A rule that reports the phrases of its list. */
export const phraseRule = (id: string): Rule => ({
  id,
  scope: 'block',
  check({document, allowed, report}) {
    for (const {phrase, first, last, gap} of document.derive(findPhrases)) {
      if (phrase.rule !== id || allowed.has(phrase.phrase.toLowerCase())) continue
      const text = textOf(document, first, last)
      report({
        rule: id,
        message: phrase.right.length > 0 ? 'default' : 'plain',
        start: document.start(first),
        end: document.end(last),
        suggestions: phrase.right.map((right) => carryCase(text, right.replace('…', gap))),
        severity: phrase.level
      })
    }
  }
})
