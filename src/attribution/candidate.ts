import type {Genre, Settings} from '../config/settings.ts'
import type {Draft, DraftRelated} from '../report/reporter.ts'
import type {Document} from '../text/document.ts'
import type {Attributed, Attribution} from './attribution.ts'
import type {Hit} from './lexicon.ts'
import {type View, within} from './view.ts'

/** A possible finding before one is chosen for each sentence. */
export interface Candidate extends Omit<Draft, 'severity' | 'related'> {
  /** Severity arithmetic: 0 info, 1 warning, 2 and more error. */
  score: number
  sentence: number
  /** Claims in the newsroom's voice: runs of them are put together. */
  claim?: boolean
  /** The nearest source is to be shown. */
  nearest?: boolean
}

/** Everything a rule of the family may ask. */
export interface Case {
  attribution: Attribution
  document: Document
  genre: Genre
  settings: Settings
}

/** The sentence without a dateline. */
export function rangeOf({view, sentences}: Attribution, index: number): {start: number; end: number} {
  const sentence = view.document.sentences[sentences[index].index]
  return {start: view.document.start(view.body[index]), end: sentence.end}
}

/** The nearest source that could stand for a sentence, before it or after. */
export function nearest({view, sentences}: Attribution, index: number): DraftRelated[] {
  let best: Attributed | undefined
  for (let distance = 1; distance <= 6 && best === undefined; distance++) {
    best = [sentences[index - distance], sentences[index + distance]].find(
      (other) => other?.verdict === 'attributed' && other.source !== undefined
    )
  }
  if (best?.source === undefined) return []
  const {source} = best
  const {document} = view
  return [
    {
      start: document.start(source.first),
      end: document.end(source.last - 1),
      message: {
        id: `Sumber terdekat: ${source.name}. Bila memang darinya, sebutkan di kalimat ini.`,
        en: `Nearest source: ${source.name}. If it is theirs, say so in this sentence.`
      }
    }
  ]
}

/** The place of a finding about a whole sentence. */
export const wholeSentence = (it: Case, sentence: Attributed): {start: number; end: number; sentence: number} => ({
  ...rangeOf(it.attribution, sentence.index),
  sentence: sentence.index
})

/** Hits of a list in a sentence, outside quotations. */
export const inside = (view: View, sentence: Attributed, list: string): Hit[] => within(view, sentence.index, list)

/** The words of a hit as they stand in the text. */
export const wordsOf = (it: Case, hit: {first: number; last: number}): string =>
  it.document.text.slice(it.document.start(hit.first), it.document.end(hit.last - 1)).replace(/\s+/g, ' ')
