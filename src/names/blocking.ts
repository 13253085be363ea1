import {isParticle} from './name-words.ts'
import {phonemes, plain, skeleton} from './phonemes.ts'

/** A name to be put in blocks. */
export interface Blockable {
  key: number
  tokens: readonly string[]
  text: string
}

/** Blocks larger than this are names of no use for comparing (all the Muhammads). */
const most = 64

/**
 * Names that may be spellings of one, by keys that such spellings share, so that no name is compared with all others:
 * all letters run together; one token exact and the start of its neighbour; the consonants of all tokens; for single
 * names their consonants but one.
 */
export function blocksOf(names: readonly Blockable[]): number[][] {
  const blocks = new Map<string, number[]>()
  for (const name of names) {
    for (const key of new Set(keysOf(name))) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [name.key])
      else block.push(name.key)
    }
  }
  return [...blocks.values()].filter((block) => block.length > 1 && block.length <= most)
}

function keysOf({tokens, text}: Blockable): string[] {
  const joined = plain(text.toLowerCase())
  const keys = [`=${joined}`, `~${skeleton(joined)}`]
  const bare = tokens.length > 1 ? tokens.filter((token) => !isParticle(token)) : tokens
  if (bare.length === 0) return keys
  if (bare.length === 1) {
    keys.push(...single(bare[0]))
    return keys
  }
  const bones = bare.map(skeleton)
  keys.push(`~${skeleton(bare.join(''))}`)
  for (const [i, token] of bare.entries()) {
    const sound = phonemes(token)
    if (token.length < 3) continue
    for (const [j, other] of bones.entries()) {
      if (i !== j)
        keys.push(
          `${bare.length}|${i}|${sound}|${j}|${other.slice(0, 1)}`,
          `${bare.length}|${i}|${sound}|${j}|-${other.slice(1, 3)}`
        )
    }
  }
  return keys
}

/** Keys of a single name: its consonants, and its sounds with one left out. */
function single(token: string): string[] {
  const keys = [`1${skeleton(token)}`]
  const sound = phonemes(token)
  if (sound.length < 5) return keys
  for (let i = 0; i < sound.length; i++) keys.push(`-${sound.slice(0, i)}${sound.slice(i + 1)}`)
  keys.push(`-${sound}`)
  return keys
}
