/**
 * An engine with the interface of `nspell` (https://github.com/wooorm/nspell) over the compiled lexicon: known words in a microsecond,
 * suggestions in a tenth of a millisecond, two suffixes and all of the morphology. A bundler alias or npm `overrides` puts it under an
 * unchanged retext-spell.
 */
import {defaultLexicon} from './data.ts'
import {Flag} from './flags.ts'
import {DICTIONARY_MARK} from './format.ts'
import {isKnown} from './known.ts'
import type {Lexicon} from './lexicon.ts'
import {suggest} from './suggest.ts'

/** A Hunspell dictionary as bytes or text. */
export interface Dictionary {
  readonly aff: Uint8Array | string
  readonly dic?: Uint8Array | string
}

/** What `spell` answers. */
export interface Spelling {
  readonly correct: boolean
  readonly forbidden: boolean
  readonly warn: boolean
}

export {DICTIONARY_MARK}

const textOf = (data: Uint8Array | string): string => (typeof data === 'string' ? data : new TextDecoder().decode(data))

/** Spelling context over one lexicon, with the user's own words. */
export class Nspell {
  readonly #lexicon: Lexicon
  readonly #added = new Set<string>()
  readonly #removed = new Set<string>()

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** Whether the word is spelt right. */
  correct(word: string): boolean {
    const value = word.trim()
    if (value === '') return false
    const lower = value.toLowerCase()
    if (this.#removed.has(value) || this.#removed.has(lower)) return false
    if (this.#added.has(value) || this.#added.has(lower)) return true
    return isKnown(this.#lexicon, value)
  }

  /** Proposals, best first; empty for a right word. */
  suggest(word: string): string[] {
    const value = word.trim()
    if (value === '' || this.correct(value)) return []
    return suggest(this.#lexicon, value)
      .map((suggestion) => suggestion.text)
      .filter((text) => !this.#removed.has(text))
  }

  spell(word: string): Spelling {
    const lower = word.trim().toLowerCase()
    const forbidden =
      this.#removed.has(word.trim()) ||
      this.#removed.has(lower) ||
      (this.#lexicon.flags(lower) & Flag.Nonstandard) !== 0
    return {correct: this.correct(word), forbidden, warn: false}
  }

  /** Adds a word; a model word is accepted for its affixes by nspell and not needed here. */
  add(word: string, _model?: string): this {
    this.#added.add(word)
    this.#removed.delete(word)
    return this
  }

  remove(word: string): this {
    this.#removed.add(word)
    this.#added.delete(word)
    return this
  }

  /** Letters beyond a-z that words may have. */
  wordCharacters(): string {
    return "-'0123456789"
  }

  /** Adds the words of a further word list in Hunspell's format; affix flags are ignored. */
  dictionary(dic: Uint8Array | string): this {
    for (const line of textOf(dic).split('\n').slice(1)) {
      const word = line.trim().split('/')[0]
      if (word !== undefined && word !== '') this.add(word)
    }
    return this
  }

  /** Adds the user's words: one a line, `*word` forbids, `word/model` follows a model. */
  personal(words: Uint8Array | string): this {
    for (const line of textOf(words).split('\n')) {
      const entry = line.trim()
      if (entry === '') continue
      if (entry.startsWith('*')) this.remove(entry.slice(1))
      else this.add(entry.split('/')[0] ?? entry)
    }
    return this
  }
}

/** Creates a spelling context: `nspell(dictionary)` or `nspell(aff, dic)`. Only dictionary-id is understood. */
export default function nspell(
  dictionary: Dictionary | readonly Dictionary[] | Uint8Array | string,
  _dic?: Uint8Array | string
): Nspell {
  const first =
    typeof dictionary === 'string' || dictionary instanceof Uint8Array
      ? dictionary
      : 'aff' in dictionary
        ? dictionary.aff
        : dictionary[0]?.aff
  if (first === undefined) throw new Error('Missing `aff` in dictionary')
  const mark =
    typeof first === 'string'
      ? first.slice(0, DICTIONARY_MARK.length)
      : textOf(first.subarray(0, DICTIONARY_MARK.length))
  if (mark !== DICTIONARY_MARK)
    throw new TypeError('This engine serves dictionary-id only; for other dictionaries use the original nspell')
  const checker = new Nspell(defaultLexicon())
  if (Array.isArray(dictionary))
    for (const {dic} of (dictionary as readonly Dictionary[]).slice(1)) if (dic !== undefined) checker.dictionary(dic)
  return checker
}
