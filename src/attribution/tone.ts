import type {Attributed} from './attribution.ts'
import type {Hit} from './lexicon.ts'
import {speakerMention} from './phrase.ts'
import {type View, within} from './view.ts'

/** Weight from which on words of judgement make a sentence a judgement. */
const LEAST = 2
/** Tokens between a word that makes stronger and the word it makes stronger. */
const REACH = 2

/**
 * Judgement by the company words keep: one of praise or blame is nothing, two of them or one made stronger (*betapa
 * buruknya*, *sama sekali tidak netral*) are the writer's opinion. The first of them, or `undefined`.
 */
export function judgementIn(view: View, sentence: Attributed): Hit | undefined {
  const words: Hit[] = []
  for (const hit of within(view, sentence.index, 'tone')) {
    // "tidak masuk akal" counts once, however many entries it holds.
    const before = words.at(-1)
    if (before !== undefined && hit.first < before.last) continue
    words.push(hit)
  }
  if (words.length === 0) return undefined
  const kinds = new Set(words.map(({text}) => text))
  let weight = kinds.size
  for (const word of words) if (strengthened(view, word)) weight++
  if (weight < LEAST && words[0].attributes.loaded && isPredicate(view, sentence.index, words[0])) weight++
  if (view.hits.has('superlative', view.body[sentence.index], view.document.sentences[sentence.index].last)) weight++
  if (weight < LEAST) return undefined
  // Advice to the reader praises and warns.
  const {last} = view.document.sentences[sentence.index]
  return view.hits.has('reader', view.body[sentence.index], last) ? undefined : words[0]
}

/** Tokens from the start of a sentence within which its predicate stands. */
const SUBJECT = 6

/** *Pemerintah kabupaten terus saja lamban …*: blame said of a person, an office or an institution. */
function isPredicate(view: View, sentence: number, word: Hit): boolean {
  const first = view.body[sentence]
  if (word.first === first || word.first - first > SUBJECT) return false
  if (/^(?:tidak|tak|bukan|belum|tanpa)$/.test(view.document.lower(word.first - 1))) return false
  if (view.hits.at(first, 'institution') || view.hits.at(first, 'role') || view.hits.at(first, 'country')) return true
  return speakerMention(view, first) !== undefined
}

function strengthened({hits}: View, word: Hit): boolean {
  for (let token = word.first - REACH; token < word.first; token++) {
    const hit = token < 0 ? undefined : hits.at(token, 'intensifier')
    if (hit !== undefined && hit.last <= word.first) return true
  }
  return false
}
