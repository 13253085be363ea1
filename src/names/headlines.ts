import {isSmallInTitles, isTitleCase} from '../text/blocks.ts'
import type {Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import type {Mention} from './entities.ts'
import {factsOf} from './facts.ts'

/** Whether a sentence is written as a title: its capitals say nothing. */
export function isTitleCased(document: Document, first: number, last: number): boolean {
  let all = 0
  let caps = 0
  let small = 0
  for (let i = first; i < last; i++) {
    // So many small words are too many for a title, and leave too few for a line in capitals.
    if (small * 10 > 3 * (last - first)) return false
    if (!document.isWord(i)) continue
    all++
    if ((document.shape(i) & Shape.allCaps) !== 0) caps++
    else if (!document.isCapital(i) && !startsWithDigit(document, i) && !isSmallInTitles(document.lower(i))) small++
  }
  if (all < 4) return false
  if (caps / all > 0.7) return true
  // A title has a capital on four words of five that can have one.
  if (small * 5 > all) return false
  // A full sentence may be all names; a line that is no sentence is a title.
  const {kind} = document.blocks[document.sentences[document.sentenceOf(first)].block]
  if (
    kind !== 'heading' &&
    kind !== 'related' &&
    kind !== 'boilerplate' &&
    /[.!?…"”]/.test(document.word(last - 1).slice(-1))
  )
    return false
  const values: string[] = []
  const facts = factsOf(document)
  let ordinary = false
  for (let i = first; i < last; i++) {
    if (!document.isWord(i)) continue
    values.push(document.word(i))
    if (!ordinary && facts.isIndonesian(i)) ordinary = true
  }
  return ordinary && isTitleCase(values)
}

function startsWithDigit(document: Document, token: number): boolean {
  const code = document.text.charCodeAt(document.start(token))
  return code >= 0x30 && code <= 0x39
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
  const facts = factsOf(document)
  if (mention.type !== 'person' && mention.last - mention.first > 3) return parts
  if (mention.type === 'place' || mention.type === 'organisation') return parts
  for (let i = mention.first; i < mention.last; i++) {
    if (document.end(i) - document.start(i) > 3 && !facts.isWord(i)) parts.push(document.lower(i))
  }
  return parts
}

/** Where a row of given and family names ends: *Laporan Alfons Hartanto*. */
export function endOfPerson(document: Document, first: number, last: number): number {
  const facts = factsOf(document)
  let at = first
  while (
    at < last &&
    facts.isPerson(at) &&
    // *Milla Puji Penampilan*: what is also a word may be the verb of the title, unless it ends the line.
    (!facts.isIndonesian(at) || (at > first && at === last - 1)) &&
    (at === first || document.start(at) - document.end(at - 1) === 1)
  )
    at++
  return at
}
