/**
 * Where the compiled lexicon comes from: the door of each environment (Node, browser) provides the bytes once.
 */
import {Lexicon} from './lexicon.ts'

let load: (() => Uint8Array) | undefined
let cached: Lexicon | undefined

/** Says how to get the bytes of `lexicon.bin`; they are loaded when first needed. */
export function provideLexicon(loader: () => Uint8Array): void {
  load = loader
  cached = undefined
}

/** The built-in lexicon, loaded on first use. */
export function defaultLexicon(): Lexicon {
  if (cached !== undefined) return cached
  if (load === undefined)
    throw new Error('No lexicon was provided: call provideLexicon(() => bytes of lexicon.bin) first')
  cached = Lexicon.from(load())
  return cached
}
