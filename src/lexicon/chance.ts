/**
 * How likely words are after and before each other, in bits (log2), from counts in news (`rules/lexicon/*-frequency.tsv`).
 */
import type {Lexicon} from './lexicon.ts'

/** Steps of a frequency class for one bit. */
export const STEPS = 16
/** Tokens of the corpus that was counted. */
export const CORPUS_TOKENS = 806_368
/** Share of the bigram model in the chance of a word after its neighbour; the rest is the word's own frequency. */
const BIGRAM_SHARE = 0.5
/** What it costs a pair that it was never counted. */
const UNSEEN = Math.log2(1 - BIGRAM_SHARE)

/** How much more often `second` follows `first` than it is written at all, in bits; `bits` is log2 of the count of `second`. */
export function neighbourBits(lexicon: Lexicon, first: string, second: string, bits: number): number {
  const pair = lexicon.bigram(first, second)
  if (pair === 0) return UNSEEN
  const lift = 2 ** (pair / STEPS - lexicon.frequency(first) / STEPS - bits) * CORPUS_TOKENS
  return Math.log2(BIGRAM_SHARE * lift + 1 - BIGRAM_SHARE)
}
