import type {Document} from '../text/document.ts'
import {clusterMentions} from './cluster.ts'
import {findMentions} from './mentions.ts'

export type EntityType = 'person' | 'place' | 'organisation' | 'term' | 'unknown'

/** A name as it stands in an article. Offsets are UTF-16 code units in the prose, tokens `first` … `last - 1`. */
export interface Mention {
  /** Prose offsets of the name without its title. */
  start: number
  end: number
  first: number
  last: number
  text: string
  /** What stands before the name and says what its bearer is: *Menteri Luar Negeri, Ajun Komisaris*. */
  title?: {start: number; end: number; text: string}
  type: EntityType
  /** Index in `Entities.entities`. */
  entity: number
  quoted: boolean
  /** Index of the sentence. */
  sentence: number
}

/** A person, place or organisation of an article, by all its names there. */
export interface Entity {
  id: number
  /** The gazetteer's name, else the fullest one; of two spellings the first. */
  name: string
  type: EntityType
  mentions: Mention[]
  /** Index in the gazetteer, if it is known there. */
  gazetteer?: number
}

export interface Entities {
  entities: Entity[]
  /** In the order of the text. */
  mentions: Mention[]
  /** The mention that covers a token. */
  at(token: number): Mention | undefined
}

/** Names and their bearers in a document; computed once. */
export const entitiesOf = (document: Document): Entities => document.derive(compute)

function compute(document: Document): Entities {
  const mentions = findMentions(document)
  const entities = clusterMentions(document, mentions)
  const byToken = new Int32Array(document.count).fill(-1)
  for (const [index, mention] of mentions.entries()) byToken.fill(index, mention.first, mention.last)
  const at = (token: number): Mention | undefined => {
    const index = byToken[token]
    return index >= 0 ? mentions[index] : undefined
  }
  return {entities, mentions, at}
}
