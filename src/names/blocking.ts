import {type Name, type Parts, partsOf} from './compare.ts'
import {gazetteer} from './data.ts'
import {CHECK_SEED, hash} from './format.ts'
import {phonemes, skeleton} from './phonemes.ts'
import type {Sound} from './sounds.ts'

/** A name to be put in blocks. */
export interface Blockable extends Pick<Name, 'text' | 'parts'> {
  key: number
}

/** Blocks larger than this are names of no use for comparing (all the Muhammads). */
const most = 64
/** Longer runs of capitals, and longer words, are no names: their keys would grow with the square of them. */
const mostTokens = 16
const mostSounds = 64

/**
 * Names that may be spellings of one, by keys that such spellings share, so that no name is compared with all others:
 * all letters run together; one token exact and the start of its neighbour; the consonants of all tokens, or classes of
 * given names; for single names their consonants but one.
 */
export function blocksOf(names: readonly Blockable[]): number[][] {
  const all = names.map((name) => {
    const parts = partsOf(name)
    parts.keys ??= keysOf(parts)
    return parts.keys
  })
  const blocks = new Blocks(all.reduce((sum, keys) => sum + keys.length / 2, 0))
  for (let at = 0; at < names.length; at++) {
    const keys = all[at]
    const {key} = names[at]
    for (let i = 0; i < keys.length; i += 2) blocks.add(keys[i], keys[i + 1], key)
  }
  return blocks.lists(most)
}

/** What a key is made of: told apart by its kind, so that consonants are never taken for letters. */
const Kind = {letters: 1, skeleton: 2, single: 3, sound: 4, pair: 5, classes: 6} as const

/** Keys of a name, two hashes each. */
function keysOf({identity, bare}: Parts): Int32Array {
  const keys: number[] = []
  const add = (kind: number, text: string): void =>
    void keys.push(Math.imul(hash(text) + kind, 0x9e3779b1), (hash(text, CHECK_SEED) + kind) | 0)
  add(Kind.letters, identity)
  add(Kind.skeleton, skeleton(phonemes(identity)))
  if (bare.length === 1) addSingle(bare[0], add)
  else if (bare.length > 1 && bare.length <= mostTokens) {
    add(Kind.skeleton, skeleton(phonemes(bare.map(({text}) => text).join(''))))
    const classes = bare.map(({text}) => gazetteer().equivalent(text))
    if (classes.some((kin) => kin >= 0))
      add(Kind.classes, bare.map(({skeleton}, i) => (classes[i] >= 0 ? classes[i] : skeleton)).join(' '))
    for (let i = 0; i < bare.length; i++) {
      if (bare[i].text.length < 3) continue
      for (let j = 0; j < bare.length; j++) if (i !== j) addPair(bare, i, j, keys)
    }
  }
  return new Int32Array(keys)
}

/** Keys of a single name: its consonants, and its sounds with one left out. */
function addSingle({skeleton, symbols}: Sound, add: (kind: number, text: string) => void): void {
  add(Kind.single, skeleton)
  if (symbols.length < 5 || symbols.length > mostSounds) return
  for (let i = 0; i < symbols.length; i++) add(Kind.sound, symbols.slice(0, i) + symbols.slice(i + 1))
  add(Kind.sound, symbols)
}

/** One token by its sounds, another by the first of its consonants, or by the two after it. */
function addPair(bare: readonly Sound[], i: number, j: number, keys: number[]): void {
  const {hash, check} = bare[i]
  const bones = bare[j].skeleton
  const code = (at: number): number => (at < bones.length ? bones.charCodeAt(at) : 0)
  const place = (bare.length * 64 + i) * 64 + j
  for (const start of [code(0), 0x8000 + code(1) * 0x80 + code(2)]) {
    const rest = Math.imul(place * 0x10_000 + start, 0x85ebca6b) + Kind.pair
    keys.push(Math.imul(hash ^ rest, 0x9e3779b1), check ^ Math.imul(rest, 0xc2b2ae35))
  }
}

/** Lists of names by the two hashes of a key: open addressing and chains in typed arrays, nothing allocated for a key. */
class Blocks {
  readonly #slots: Int32Array
  readonly #hashes: Int32Array
  readonly #checks: Int32Array
  /** First and last link of each block's chain, and how many there are. */
  readonly #first: Int32Array
  readonly #last: Int32Array
  readonly #lengths: Int32Array
  #blocks = 0
  readonly #names: Int32Array
  readonly #next: Int32Array
  #links = 0

  /** Room for so many keys, those of all names together. */
  constructor(keys: number) {
    let size = 16
    while (size < 2 * keys) size *= 2
    this.#slots = new Int32Array(size)
    const columns = Array.from({length: 7}, () => new Int32Array(keys))
    ;[this.#hashes, this.#checks, this.#first, this.#last, this.#lengths, this.#names, this.#next] = columns
  }

  add(hash: number, check: number, name: number): void {
    const block = this.#blockOf(hash, check)
    const last = this.#last[block]
    const length = this.#lengths[block]
    // A name has each key once.
    if (length > 0 && this.#names[last] === name) return
    const link = this.#links++
    this.#names[link] = name
    this.#next[link] = -1
    if (length === 0) this.#first[block] = link
    else this.#next[last] = link
    this.#last[block] = link
    this.#lengths[block] = length + 1
  }

  /** Blocks of two names or more, in the order in which their keys were met. */
  lists(most: number): number[][] {
    const lists: number[][] = []
    for (let block = 0; block < this.#blocks; block++) {
      const length = this.#lengths[block]
      if (length < 2 || length > most) continue
      const list: number[] = []
      for (let link = this.#first[block]; link >= 0; link = this.#next[link]) list.push(this.#names[link])
      lists.push(list)
    }
    return lists
  }

  #blockOf(hash: number, check: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const block = slots[slot] - 1
      if (this.#hashes[block] === hash && this.#checks[block] === check) return block
    }
    const block = this.#blocks++
    this.#hashes[block] = hash
    this.#checks[block] = check
    slots[slot] = block + 1
    return block
  }
}
