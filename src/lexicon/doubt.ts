/**
 * Foreign and informal words that look like a misprint of a frequent Indonesian word (*arts* for *artis*).
 */
import {Flag} from './flags.ts'
import type {Lexicon} from './lexicon.ts'

/** Words next to a doubtful one, in lower case. */
export interface Neighbours {
  readonly previous?: string | undefined
  readonly next?: string | undefined
}

/**
 * True when a listed word is probably a misprint here: it is doubtful and no neighbour is foreign too. Quotations and italics are the
 * caller's business.
 */
export function inDoubt(lexicon: Lexicon, word: string, {previous, next}: Neighbours = {}): boolean {
  const flags = lexicon.flags(word)
  if ((flags & Flag.Doubtful) === 0) return false
  if ((flags & Flag.Foreign) === 0) return true
  return ![previous, next].some((neighbour) => neighbour !== undefined && isForeign(lexicon.flags(neighbour)))
}

function isForeign(flags: number): boolean {
  return flags === 0 || (flags & Flag.Foreign) !== 0
}
