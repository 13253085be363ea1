import {familyPlugin} from '../rules/family.ts'
import type {Document, Point} from '../text/document.ts'

/** The `attribution` family as a retext plugin. */
export const retextAttribution = familyPlugin([])

export interface SourceSentence {
  start: Point
  end: Point
  text: string
  kind: string
  verdict: string
  source: {text: string; entity: string; start: Point; end: Point} | null
  cue: {text: string; start: Point; end: Point} | null
}

export const sourcesOf = (document: Document): SourceSentence[] =>
  document.sentences.map((s) => ({...document.range(s.start, s.end), text: document.text.slice(s.start, s.end), kind: 'narration', verdict: 'exempt', source: null, cue: null}))
