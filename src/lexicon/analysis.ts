/** Shapes shared by the analyser's parts. */
import type {Clitics} from './clitics.ts'

/** What one reading of a form is made of. */
export interface Analysis {
  /** The root in lower case; two words with a blank for a compound (*tanggung jawab*). */
  readonly lemma: string
  /** Prefixes from left to right in their base shape: ber, di, ke, meN, peN, per, se, ter. */
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
  readonly clitics: Clitics
  readonly reduplication?: 'full' | 'affixed' | 'reciprocal' | 'rhyming' | 'coordinate'
  readonly compound?: boolean
  /** The bound form in front (*antar*). */
  readonly bound?: string
  /** Affix frame such as `meN-kan`; empty for a bare word; nested frames are joined by `+`, outer one first. */
  readonly frame: string
  /** 0-1: 1 for a listed word, at least 0.5 when the language makes the form freely. */
  readonly confidence: number
}

/** Flags of an exact lower-case form; 0 when it is not listed. */
export type Lookup = (form: string) => number
