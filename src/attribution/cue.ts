import type {Hit} from './lexicon.ts'
import type {Phrase} from './phrase.ts'
import type {Quote} from './quotes.ts'
import {textOf, type View} from './view.ts'

/** How a sentence says who says so. */
export type CueForm = 'after-quote' | 'inserted' | 'verb' | 'according' | 'passive' | 'second-hand' | 'place' | 'name'

/** A word or phrase that attributes, and its source as it stands beside it. */
export interface Cue {
  form: CueForm
  /** Tokens `first` … `last - 1`; equal for form `name`. */
  first: number
  last: number
  text: string
  register: 'neutral' | 'stance' | 'loaded'
  /** The verb is an act as well: *meminta, menolak*. */
  act: boolean
  /** Lower comes first when a sentence has several. */
  rank: number
  /** `undefined` with `nya`: the speaker is only *-nya*. */
  phrase: Phrase | undefined
  nya: boolean
  /** A quotation of the sentence that it follows or announces. */
  quote: Quote | undefined
}

/** Words that may follow an agent without making it a subject. */
export const adjunct = new Set([
  'di',
  'ke',
  'pada',
  'dalam',
  'saat',
  'ketika',
  'usai',
  'seusai',
  'kepada',
  'melalui',
  'lewat',
  'bahwa',
  'dari',
  'seperti',
  'terkait',
  'soal',
  'tentang',
  'dan',
  'yang',
  'untuk',
  'sebagai',
  'itu',
  'kemarin',
  'hari',
  'sebelumnya',
  'beberapa',
  'belum',
  'tadi'
])

export const make = (
  view: View,
  form: CueForm,
  hit: {first: number; last: number; attributes?: Hit['attributes']},
  rank: number,
  phrase: Phrase | undefined,
  nya: boolean,
  quote?: Quote
): Cue => ({
  form,
  first: hit.first,
  last: hit.last,
  text: textOf(view.document, hit.first, hit.last),
  register: hit.attributes?.register ?? 'neutral',
  act: hit.attributes?.act === true,
  rank,
  phrase,
  nya,
  quote
})
