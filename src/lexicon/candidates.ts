/**
 * Candidates for a misspelt lower-case word, each with the cost of the slip that explains it.
 */
import {append} from '../append.ts'
import {allowsEnclitics, ENCLITICS, splitEnclitics} from './clitics.ts'
import {oneEditCost} from './edit-costs.ts'
import {Flag} from './flags.ts'
import type {Lexicon} from './lexicon.ts'
import {Search} from './search.ts'

/** How the wrong text relates to the suggestion. */
export type SuggestionKind = 'edit' | 'space' | 'hyphen' | 'join'

/** One candidate before ranking. */
export interface Candidate {
  readonly text: string
  readonly kind: SuggestionKind
  /** Weighted cost of the slip: 1 is an arbitrary replaced letter. */
  readonly edit: number
  /** Frequency of the host in bits (log2 of its count), for text that is not listed itself; undefined when listed. */
  readonly bits?: number
  /** The neighbour that the text swallows, if it replaces two words. */
  readonly covers?: 'previous' | 'next'
}

const EDIT_LIMIT = 1.35
const TWO_EDIT_LIMIT = 2.1
/** What a second slip in one word costs beyond its own: they seldom come in pairs. */
const SECOND_SLIP = 0.2
/** Long words are left to one edit: a second one costs too much time. */
const TWO_EDIT_LENGTH = 24

/** Old and foreign spellings of one sound: what was written, what is right, cost. */
const REWRITES: readonly (readonly [RegExp, string, number])[] = [
  [/oe/g, 'u', 0.6],
  [/dj/g, 'j', 0.6],
  [/tj/g, 'c', 0.6],
  [/sj/g, 'sy', 0.6],
  [/nj/g, 'ny', 0.7],
  [/ch/g, 'kh', 0.6],
  [/ph/g, 'f', 0.6],
  [/th/g, 't', 0.5],
  [/x/g, 'ks', 0.6],
  [/ck/g, 'k', 0.6],
  [/sh/g, 's', 0.5],
  [/anya$/, 'annya', 0.45],
  [/anya$/, 'anannya', 0.8],
  [/([^n])nya$/, '$1annya', 1],
  [/([^a])nya$/, '$1anya', 0.9],
  [/annya$/, 'anya', 0.5],
  [/akan$/, 'akkan', 0.5],
  [/kkan$/, 'kan', 0.5],
  [/arakannya$/, 'arkannya', 0.7],
  [/^mem?p(?=[aeiou])/, 'mem', 0.6],
  [/^ment(?=[aeiou])/, 'men', 0.6],
  [/^mens(?=[aeiou])/, 'meny', 0.6],
  [/^mengk(?=[aeiou])/, 'meng', 0.6],
  [/^ber(?=r)/, 'be', 0.5],
  [/^ter(?=r)/, 'te', 0.5],
  [/^berk(?=er[^aeiou])/, 'bek', 0.5],
  [/^ber(?=se[^aeiou][aeiou])/, '', 0.9],
  [/^meng(?=g)/, 'men', 0.8],
  [/([aeiou])ng$/, 'g$1', 0.8],
  [/^m(?=[bp])/, 'mem', 0.8],
  [/^((?:me|di|ber|memper|diper)[a-z]{3,})$/, '$1kan', 1],
  [/([a-z]{2,3})\1/, '$1', 0.6]
]

/** A syllable written once instead of twice (*menamkan* for *menanamkan*). */
const SYLLABLE = /[bcdfghjklmnpqrstvwyz][aeiou]/g
const HAPLOLOGY = 0.85

/** Letters an article word may have lost at its end. */
const TRUNCATED_MAX = 3
/** Longest string of enclitics. */
const CLITIC_MAX = 6

const searches = new WeakMap<Lexicon, Search>()

function searchOf(lexicon: Lexicon): Search {
  let search = searches.get(lexicon)
  if (search === undefined) {
    search = new Search(lexicon.automaton)
    searches.set(lexicon, search)
  }
  return search
}

/** What a moved blank costs less when it explains two unknown words at once. */
const BOTH_WRONG = 0.4

/** What a caller knows about the surroundings; all words in lower case. */
export interface Surroundings {
  readonly previous?: string | undefined
  readonly next?: string | undefined
  /** Lower-case words of the article with their counts. */
  readonly article?: ReadonlyMap<string, number> | undefined
}

/** Words of an article by their first two letters. */
const beginnings = new WeakMap<ReadonlyMap<string, number>, Map<string, string[]>>()

/** Words of the article whose first two letters are those of `word`. */
function beginningAlike(article: ReadonlyMap<string, number>, word: string): readonly string[] {
  let index = beginnings.get(article)
  if (index === undefined) {
    index = new Map()
    for (const other of article.keys()) append(index, other.slice(0, 2), other)
    beginnings.set(article, index)
  }
  return index.get(word.slice(0, 2)) ?? []
}

/** Two words written as one are not longer, in UTF-16 code units; every place in them is tried. */
const longestGlued = 64

/** Collects candidates of every kind; the cheapest explanation of each text wins. */
export class Candidates {
  readonly found = new Map<string, Candidate>()
  readonly #lexicon: Lexicon
  readonly #search: Search

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#search = searchOf(lexicon)
  }

  #add(candidate: Candidate): void {
    const known = this.found.get(candidate.text)
    if (known === undefined || candidate.edit < known.edit) this.found.set(candidate.text, candidate)
  }

  /** Listed forms within one edit, or two when asked. */
  edits(word: string, count: 1 | 2): void {
    if (count === 2 && word.length > TWO_EDIT_LENGTH) return
    for (const near of this.#search.near(word, count, count === 1 ? EDIT_LIMIT : TWO_EDIT_LIMIT)) {
      if (near.form === word) continue
      const second = count === 2 && !this.found.has(near.form) ? SECOND_SLIP : 0
      this.#add({text: near.form, kind: 'edit', edit: near.cost + second})
    }
  }

  /** Misspelt host under a sound enclitic (*kementrianya* is not one of them, *kementriannya* is). */
  hosts(word: string, count: 1 | 2): void {
    for (const {host, en} of splitEnclitics(word)) {
      if (host.length < 4 || en[0] === 'tah' || en[0] === 'pun') continue
      for (const near of this.#search.near(host, count, count === 1 ? EDIT_LIMIT : 1.7)) {
        const flags = this.#lexicon.flagsAt(near.index)
        if (near.form === host || (flags & Flag.Word) === 0 || (flags & (Flag.English | Flag.Nonstandard)) !== 0)
          continue
        if (!allowsEnclitics(near.form, flags, en)) continue
        this.#add({text: near.form + en.join(''), kind: 'edit', edit: near.cost, bits: this.#hostBits(near.index, en)})
      }
    }
  }

  #hostBits(index: number, en: readonly string[]): number {
    const bits = this.#lexicon.frequencyAt(index) / 16
    return bits - (en.length === 1 && en[0] === 'nya' ? 3.5 : 6)
  }

  /** Sound host under a misspelt enclitic (*katayna*, *rumahnnya*). */
  clitics(word: string): void {
    for (let cut = Math.max(3, word.length - 5); cut < word.length; cut++) {
      const host = word.slice(0, cut)
      const rest = word.slice(cut)
      const index = this.#lexicon.automaton.indexOf(host)
      if (index < 0) continue
      const flags = this.#lexicon.flagsAt(index)
      if ((flags & Flag.Word) === 0 || (flags & (Flag.English | Flag.Nonstandard)) !== 0) continue
      for (const en of ENCLITICS) {
        if (en[0] === 'pun' || en[0] === 'tah') continue
        const text = en.join('')
        const cost = oneEditCost(rest, text)
        if (cost === undefined || !allowsEnclitics(host, flags, en)) continue
        this.#add({text: host + text, kind: 'edit', edit: cost, bits: this.#hostBits(index, en)})
      }
    }
  }

  /** Systematic misspellings: old orthography, unmelted prefixes, lost or doubled seam letters. */
  rewrites(word: string): void {
    for (const [pattern, right, cost] of REWRITES) {
      const text = word.replace(pattern, right)
      if (text === word || text.length < 3) continue
      this.#whole(text, cost)
    }
    for (const {0: syllable, index} of word.matchAll(SYLLABLE)) {
      const text = word.slice(0, index) + syllable + word.slice(index)
      if (this.#lexicon.automaton.indexOf(text) >= 0) this.#add({text, kind: 'edit', edit: HAPLOLOGY})
    }
  }

  #whole(text: string, edit: number): void {
    const index = this.#lexicon.automaton.indexOf(text)
    if (index >= 0) this.#add({text, kind: 'edit', edit})
    else if (this.#lexicon.isWord(text)) this.#add({text, kind: 'edit', edit, bits: this.#madeBits(text)})
  }

  #madeBits(text: string): number {
    const host = splitEnclitics(text)[0]
    const index = host === undefined ? -1 : this.#lexicon.automaton.indexOf(host.host)
    return host === undefined || index < 0 ? -3 : this.#hostBits(index, host.en)
  }

  /** Two words written as one (*karenaitu*), or a repeated word without its hyphen (*anakanak*). */
  glued(word: string, surroundings: Surroundings): void {
    if (word.length > longestGlued) return
    for (let cut = 2; cut <= word.length - 2; cut++) {
      const left = word.slice(0, cut)
      const right = word.slice(cut)
      if (left === right) {
        if (this.#lexicon.isWord(left)) this.#add({text: `${left}-${right}`, kind: 'hyphen', edit: 0.4, bits: 4})
        continue
      }
      const a = this.#partBits(left)
      if (a < 0) continue
      const b = this.#partBits(right)
      if (b < 0) continue
      const pair = this.#lexicon.bigram(left, right) / 16
      const outer =
        (surroundings.previous === undefined ? 0 : this.#lexicon.bigram(surroundings.previous, left) / 16) +
        (surroundings.next === undefined ? 0 : this.#lexicon.bigram(right, surroundings.next) / 16)
      this.#add({
        text: `${left} ${right}`,
        kind: 'space',
        edit: 0.85,
        bits: Math.max(pair * 1.5, Math.min(a, b) - 5) + Math.min(2, outer / 4)
      })
    }
  }

  /** Frequency in bits of half a glued word; -1 when it cannot be one. */
  #partBits(part: string): number {
    const index = this.#lexicon.automaton.indexOf(part)
    if (index < 0) return part.endsWith('nya') && this.#isHost(part.slice(0, -3)) ? 1 : -1
    const flags = this.#lexicon.flagsAt(index)
    if ((flags & Flag.Word) === 0 || (flags & (Flag.English | Flag.Nonstandard)) !== 0) return -1
    const bits = this.#lexicon.frequencyAt(index) / 16
    if (part.length === 2) return part === 'di' || part === 'ke' || part === 'ia' ? bits : -1
    if (bits === 0) return part.length > 4 ? 0 : -1
    return part.length === 3 && bits < 6 ? -1 : bits
  }

  #isHost(host: string): boolean {
    const flags = this.#lexicon.flags(host)
    return (
      host.length > 3 &&
      (flags & Flag.Word) !== 0 &&
      (flags & (Flag.Foreign | Flag.Nonstandard)) === 0 &&
      allowsEnclitics(host, flags, ['nya'])
    )
  }

  /** A word torn in two (*tert inggal*) or with the blank in the wrong place (*berit asetempat*). */
  torn(word: string, {previous, next}: Surroundings): void {
    if (previous !== undefined) this.#pair(previous, word, 'previous')
    if (next !== undefined) this.#pair(word, next, 'next')
  }

  #pair(left: string, right: string, covers: 'previous' | 'next'): void {
    const lexicon = this.#lexicon
    const joined = left + right
    const index = lexicon.automaton.indexOf(joined)
    if (index >= 0 && (lexicon.flagsAt(index) & Flag.Word) !== 0)
      this.#add({text: joined, kind: 'join', edit: 0.85, covers})
    for (const shift of [-2, -1, 1, 2]) {
      const cut = left.length + shift
      if (cut < 2 || joined.length - cut < 2) continue
      const a = joined.slice(0, cut)
      const b = joined.slice(cut)
      if (this.#partBits(a) < 0 || this.#partBits(b) < 0) continue
      const [soundLeft, soundRight] = [lexicon.isWord(left), lexicon.isWord(right)]
      if (soundLeft && soundRight) continue
      const both = soundLeft || soundRight ? 0 : BOTH_WRONG
      this.#add({
        text: `${a} ${b}`,
        kind: 'space',
        edit: 0.7 + 0.2 * Math.abs(shift) - both,
        bits: Math.max(lexicon.bigram(a, b) / 16, Math.min(this.#partBits(a), this.#partBits(b)) - 3),
        covers
      })
    }
  }

  /** Words of the article, and their hosts, that the writer cut short or mangled by up to three letters at the end. */
  article(word: string, surroundings: Surroundings): void {
    if (surroundings.article === undefined || word.length < 5) return
    for (const other of beginningAlike(surroundings.article, word)) {
      const longer = other.length - word.length
      if (longer < 2 || longer > TRUNCATED_MAX + CLITIC_MAX) continue
      this.#cut(word, other)
      if (longer > 2) for (const {host} of splitEnclitics(other)) this.#cut(word, host)
    }
  }

  /** Whether a word of the article may be proposed: not one that is only guessed to have a bound form (*adimasalah*). */
  #isSound(form: string): boolean {
    if (this.#lexicon.automaton.indexOf(form) >= 0) return this.#lexicon.isWord(form)
    return this.#lexicon.isWord(form) && this.#lexicon.analyse(form)[0]?.bound === undefined
  }

  #cut(word: string, other: string): void {
    const longer = other.length - word.length
    if (longer < 2 || longer > TRUNCATED_MAX) return
    let dropped = 0
    let at = 0
    for (let index = 0; index < other.length && dropped <= longer; index++) {
      if (at < word.length && word.charCodeAt(at) === other.charCodeAt(index)) at++
      else dropped++
    }
    if (at === word.length && dropped === longer && this.#isSound(other)) {
      this.#add({
        text: other,
        kind: 'edit',
        edit: 0.5 + 0.35 * longer,
        ...(this.#lexicon.automaton.indexOf(other) < 0 ? {bits: -2} : {})
      })
    }
  }
}
