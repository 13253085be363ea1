/**
 * The lexicon: compiled word forms with flags and frequencies, and the morphology that makes further forms of them.
 * Pure: no file access, runs in a browser.
 */

import {analyse, WORD_CONFIDENCE} from './analyse.ts'
import type {Analysis} from './analysis.ts'
import {Automaton} from './automaton.ts'
import {Flag, NAME_MASK} from './flags.ts'
import {HEADER_WORDS, hash, MAGIC, Section, VERSION} from './format.ts'
import {Search} from './search.ts'

/** Frequency class (16 a doubling) from which a word puts unlisted look-alikes in doubt: 64 occurrences. */
const LOOKALIKE_STEPS = 97
/** The same for a guessed bound form and for what is made after loose patterns: 8 occurrences. */
const LOOSE_LOOKALIKE_STEPS = 49
/** Readings up to this confidence are such. */
const LOOSE_CONFIDENCE = 0.6
/** How much more frequent than the form's host it must be: 16 times. */
const LOOKALIKE_MARGIN = 64
/** Most that the slip between the two may cost: likely slips only. */
const LOOKALIKE_EDIT = 0.86
/** How much rarer a clitic form is than its host: 8 times. */
const HOST_STEPS = 48
/** Bounds the memory of a long run. */
const CACHE_LIMIT = 20_000

/** Compiled lexicon over one buffer. */
export class Lexicon {
  /** The automaton over all listed forms. */
  readonly automaton: Automaton
  readonly #palette: Uint32Array
  readonly #flags: Uint16Array
  readonly #frequencies: Uint8Array
  readonly #cased: Uint32Array
  readonly #casingBytes: Uint8Array
  readonly #bigramKeys: Uint32Array
  readonly #bigramFrequencies: Uint8Array
  readonly #words = new Map<string, boolean>()
  readonly #lookup = (form: string): number => this.flags(form)
  #casings: string[] | undefined
  #search: Search | undefined

  /** Number of listed forms. */
  readonly size: number

  private constructor(bytes: Uint8Array) {
    const {buffer, byteOffset} = bytes
    const head = new Uint32Array(buffer, byteOffset, HEADER_WORDS)
    if (head[0] !== MAGIC) throw new TypeError('Not a compiled Sunting lexicon')
    if (head[1] !== VERSION) throw new TypeError(`Compiled lexicon has version ${head[1]}, expected ${VERSION}`)
    this.size = head[2]!
    const contents = new Uint32Array(buffer, byteOffset + HEADER_WORDS * 4, head[3]! * 3)
    const at = new Map<number, readonly [offset: number, length: number]>()
    for (let entry = 0; entry < contents.length; entry += 3) {
      at.set(contents[entry]!, [byteOffset + contents[entry + 1]!, contents[entry + 2]!])
    }
    const find = (id: number): readonly [number, number] => {
      const found = at.get(id)
      if (found === undefined) throw new TypeError(`Compiled lexicon lacks section ${id}`)
      return found
    }
    const u32 = (id: number): Uint32Array => new Uint32Array(buffer, find(id)[0], find(id)[1] / 4)
    const u16 = (id: number): Uint16Array => new Uint16Array(buffer, find(id)[0], find(id)[1] / 2)
    const u8 = (id: number): Uint8Array => new Uint8Array(buffer, find(id)[0], find(id)[1])
    this.automaton = new Automaton(u32(Section.Edges), u32(Section.Skips), u16(Section.Alphabet))
    this.#palette = u32(Section.Palette)
    this.#flags = u16(Section.Flags)
    this.#frequencies = u8(Section.Frequencies)
    this.#cased = u32(Section.CasedForms)
    this.#casingBytes = u8(Section.Casings)
    this.#bigramKeys = u32(Section.BigramKeys)
    this.#bigramFrequencies = u8(Section.BigramFrequencies)
  }

  /** Views the compiled bytes as a lexicon; copies them only if they are not aligned to 4 bytes. */
  static from(bytes: Uint8Array): Lexicon {
    return new Lexicon(bytes.byteOffset % 4 === 0 ? bytes : bytes.slice())
  }

  /** Flags of an exactly listed lower-case form; 0 when it is not listed. */
  flags(form: string): number {
    const index = this.automaton.indexOf(form)
    return index < 0 ? 0 : this.flagsAt(index)
  }

  /** Flags of a form by its index. */
  flagsAt(index: number): number {
    return this.#palette[this.#flags[index]!]!
  }

  /** Frequency class of a form by its index. */
  frequencyAt(index: number): number {
    return this.#frequencies[index]!
  }

  /** Name bits (`Flag.Name`, `Place`, `Person`, `Organisation`, `Acronym`) of a form in any case; 0 when it is no name. */
  nameFlags(form: string): number {
    return this.flags(form.toLowerCase()) & NAME_MASK
  }

  /** Exact spellings of a listed form whose case is not simply capitalised (*PSSI, iPhone, mRNA*). */
  casings(form: string): readonly string[] {
    const index = this.automaton.indexOf(form.toLowerCase())
    if (index < 0) return []
    let low = 0
    let high = this.#cased.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const value = this.#cased[middle]!
      if (value === index) {
        this.#casings ??= new TextDecoder().decode(this.#casingBytes).split('\n')
        return this.#casings[middle]!.split('\t')
      }
      if (value < index) low = middle + 1
      else high = middle - 1
    }
    return []
  }

  /**
   * True for an ordinary word in lower case: listed and standard, or made by productive morphology. English and other foreign words count
   * (ask `flags` for `Flag.Foreign`); names, acronyms and
   * non-standard spellings do not, unless the spelling is merely disputed.
   */
  isWord(form: string): boolean {
    const bits = this.flags(form)
    if (bits !== 0) {
      if ((bits & Flag.Word) !== 0) return true
      if ((bits & Flag.Nonstandard) !== 0) return false
    }
    const known = this.#words.get(form)
    if (known !== undefined) return known
    const best = this.analyse(form)[0]
    const word = best !== undefined && best.confidence >= WORD_CONFIDENCE && !this.#isLookalike(form, best)
    if (this.#words.size >= CACHE_LIMIT) this.#words.clear()
    this.#words.set(form, word)
    return word
  }

  /**
   * True for an unlisted form that is one edit from a far more frequent word: made by the rules, but rather a misprint (*tamaknya* for
   * *tampaknya*).
   */
  #isLookalike(form: string, {bound, clitics, confidence, lemma}: Analysis): boolean {
    if (form.includes('-') || /\d/.test(form)) return false
    const host = clitics.en === undefined ? lemma : form.slice(0, -clitics.en.join('').length)
    const own = Math.max(0, this.frequency(host) - HOST_STEPS)
    const loose = bound !== undefined || confidence <= LOOSE_CONFIDENCE
    const limit = loose ? LOOSE_LOOKALIKE_STEPS : Math.max(LOOKALIKE_STEPS, own + LOOKALIKE_MARGIN)
    this.#search ??= new Search(this.automaton)
    return this.#search
      .near(form, 1, LOOKALIKE_EDIT)
      .some(
        ({index}) =>
          this.#frequencies[index]! >= limit && (this.flagsAt(index) & (Flag.Word | Flag.Nonstandard)) === Flag.Word
      )
  }

  /** True for a listed name or acronym written with a capital somewhere, in any other case mixture. */
  isName(form: string): boolean {
    return form !== form.toLowerCase() && this.nameFlags(form) !== 0
  }

  /** Frequency class of a listed form (`frequencyClass`: 16 steps a doubling, 1 = once in 806,368 tokens of news); 0 when not counted. */
  frequency(form: string): number {
    const index = this.automaton.indexOf(form)
    return index < 0 ? 0 : this.#frequencies[index]!
  }

  /** Frequency class of two lower-case words in sequence; 0 when not counted. */
  bigram(first: string, second: string): number {
    const key = hash(`${first} ${second}`)
    const keys = this.#bigramKeys
    let low = 0
    let high = keys.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const value = keys[middle]!
      if (value === key) return this.#bigramFrequencies[middle]!
      if (value < key) low = middle + 1
      else high = middle - 1
    }
    return 0
  }

  /** What a lower-case form may be made of, most trusted reading first. */
  analyse(form: string): Analysis[] {
    return analyse(form, this.#lookup)
  }
}
