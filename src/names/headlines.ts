import {isTitleCase} from '../text/blocks.ts'
import type {Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import type {Mention} from './entities.ts'
import {words} from './words.ts'

/** Whether a sentence is written as a title: its capitals say nothing. */
export function isTitleCased(document: Document, first: number, last: number): boolean {
  const values: string[] = []
  let caps = 0
  for (let i = first; i < last; i++) {
    if (!document.isWord(i)) continue
    values.push(document.word(i))
    if ((document.shape(i) & Shape.allCaps) !== 0) caps++
  }
  if (values.length >= 4 && caps / values.length > 0.7) return true
  // A full sentence may be all names; a line that is no sentence is a title.
  const {kind} = document.blocks[document.sentences[document.sentenceOf(first)].block]
  if (
    kind !== 'heading' &&
    kind !== 'related' &&
    kind !== 'boilerplate' &&
    /[.!?…"”]/.test(document.word(last - 1).slice(-1))
  )
    return false
  return values.length >= 4 && isTitleCase(values) && values.some((value) => words().isIndonesian(value.toLowerCase()))
}

/** Tokens in lower case, one blank between them. */
export const keyOf = (document: Document, first: number, last: number): string => {
  let value = document.lower(first)
  for (let i = first + 1; i < last; i++) value += ` ${document.lower(i)}`
  return value
}

/** What a later line may call a name: the whole, and a person's single names. */
export function partsOf(document: Document, mention: Mention): string[] {
  const parts = [keyOf(document, mention.first, mention.last)]
  if (mention.type !== 'person' && mention.last - mention.first > 3) return parts
  if (mention.type === 'place' || mention.type === 'organisation') return parts
  for (let i = mention.first; i < mention.last; i++) {
    if (document.end(i) - document.start(i) > 3 && !words().isWord(document.lower(i))) parts.push(document.lower(i))
  }
  return parts
}
