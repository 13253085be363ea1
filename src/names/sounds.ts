import {classOf, extrasOf} from './costs.ts'
import {CHECK_SEED, hash} from './format.ts'
import {phonemes, plain, skeleton} from './phonemes.ts'

/** A token as it is compared: made once for each distinct one, so that comparing two allocates nothing. */
export interface Sound {
  /** The token in lower case. */
  readonly text: string
  /** Letters and digits alone. */
  readonly plain: string
  /** Symbols of `phonemes`. */
  readonly symbols: string
  /** What each symbol costs when the other spelling lacks it: codes of `priceOf`. */
  readonly extras: string
  /** Classes of symbols it has, one bit each: see `costs.ts`. */
  readonly classes: number
  /** Consonants alone, near sounds as one. */
  readonly skeleton: string
  /** Two hashes of the symbols, unsigned 32 bits each: together their identity in blocking keys. */
  readonly hash: number
  readonly check: number
  /** Its first sound and first two letters, which decide what it may be compared with unanchored. */
  readonly start: number
  readonly hasDigit: boolean
  readonly hasStop: boolean
}

/** Tokens that are kept; a run that meets more starts anew. */
const most = 50_000
const known = new Map<string, Sound>()

/** Sounds of a lower-case token. */
export function soundOf(text: string): Sound {
  const found = known.get(text)
  if (found !== undefined) return found
  if (known.size >= most) known.clear()
  const sound = make(text)
  known.set(text, sound)
  return sound
}

function make(text: string): Sound {
  const symbols = phonemes(text)
  let classes = 0
  for (let i = 0; i < symbols.length; i++) classes |= classOf(symbols.charCodeAt(i))
  return {
    text,
    plain: plain(text),
    symbols,
    extras: extrasOf(symbols),
    classes,
    skeleton: skeleton(symbols),
    hash: hash(symbols),
    check: hash(symbols, CHECK_SEED),
    start: codeAt(symbols, 0) + 0x80 * codeAt(text, 0) + 0x80_00_00 * codeAt(text, 1),
    hasDigit: /\d/.test(text),
    hasStop: text.endsWith('.')
  }
}

const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0)
