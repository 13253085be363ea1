import {familyPlugin} from '../rules/family.ts'
import type {Document, Point} from '../text/document.ts'
import {attributionOf, type SentenceKind, type Verdict, wordsOf} from './attribution.ts'

/** The `attribution` family as a retext plugin. */
export const retextAttribution = familyPlugin([])

/** A sentence of `sunting sources`; the JSON of the contract, section 3. */
export interface SourceSentence {
  start: Point
  end: Point
  text: string
  kind: SentenceKind
  verdict: Verdict
  source: {text: string; entity: string; start: Point; end: Point} | null
  cue: {text: string; start: Point; end: Point} | null
}

/** Who says what, sentence by sentence. `without`: lexicon entries to leave out. */
export function sourcesOf(document: Document, without: readonly string[] = []): SourceSentence[] {
  const {view, sentences} = attributionOf(document, without)
  const place = (part: {first: number; last: number}) =>
    document.range(document.start(part.first), document.end(part.last - 1))
  return sentences.map(({index, kind, verdict, source, cue}) => {
    const {start, end} = document.sentences[index]
    return {
      ...document.range(start, end),
      text: document.text.slice(start, end),
      kind,
      verdict,
      source: source === undefined ? null : {text: source.text, entity: source.name, ...place(source)},
      cue: cue === undefined ? null : {text: wordsOf(view, cue), ...place(cue)}
    }
  })
}
