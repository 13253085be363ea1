import generated from '../generated/attribution.json' with {type: 'json'}
import type {Document} from '../text/document.ts'
import type {Forms} from '../text/forms.ts'
import type {Attributes} from './lexicon.ts'

/** Alternatives of one place in an entry. */
interface Slot {
  /** Those of one word. */
  words: ReadonlySet<string>
  /** Those of several words. */
  phrases: readonly string[][]
  optional: boolean
}

/** An entry of the lexicons. */
export interface Entry {
  list: string
  attributes: Attributes
  slots: readonly Slot[]
}

/** An entry that may start with a given form. */
export interface Start {
  entry: Entry
  /** The form in lower case, its clitic taken off if the entry stands without it. */
  word: string
  /** The clitic was *-nya*. */
  nya: boolean
  /** The form alone is all that the entry can match here. */
  alone: boolean
  /** Words of which one must come second; `undefined` when the first word may be enough. */
  followers: ReadonlySet<string> | undefined
}

/** Entries that may start with a form. */
interface Starts {
  all: readonly Start[]
  /** Those that may start there whatever follows. */
  always: readonly Start[]
  /** Those that may start there before a word that some of them want second, as far as it was asked for. */
  before: Map<string, readonly Start[]>
  /** Bits of the sums of the words that are wanted second: one glance tells that most words are not among them. */
  sums: number
}

/** What the lexicons know of a form; what few texts ask for is put together when it is asked for. */
interface Known {
  all: Starts
  /** Those of the lists that every text is searched for. */
  sought: Starts | undefined
  /** By list, as far as it was asked for; `undefined` for a list with none. */
  lists: Map<string, Starts | undefined>
}

interface Raw {
  lists: string[]
  entries: Array<[list: number, slots: string[], attributes?: Attributes]>
  words: Record<string, number[]>
}

const raw = generated as unknown as Raw
const none: Attributes = {}
const nothing: readonly Start[] = []
/** Entries are made when a text first has their first word: few texts have many. */
const entries: Entry[] = []

/** What is known of a form at a glance: with its sum in one byte, so that the whole table stays at hand. */
const Flag = {unknown: 0, nothing: 1, entries: 2, sought: 3} as const
const FLAGS = 3
/** Bits of a byte that the flag takes; the sum stands above them. */
const SHIFT = 2

/** A number below 32 that equal words share. */
const sumOf = (word: string): number =>
  (word.charCodeAt(0) * 7 + word.charCodeAt(word.length - 1) * 3 + word.charCodeAt(word.length >> 1) + word.length) & 31

/** What starts with the forms of a run, by their numbers. */
interface Table {
  flags: Uint8Array
  known: Array<Known | undefined>
}

const tables = new WeakMap<Forms, Table>()

/**
 * Finds entries in one document by the numbers of its forms. Most tokens start none, and of those that do only the
 * lists that are `sought` need be matched everywhere; the others are asked for where they matter.
 */
export class Matcher {
  readonly #document: Document
  readonly #sought: ReadonlySet<string>
  /** Number of each token's form. */
  readonly #formOf: Int32Array
  readonly #flags: Uint8Array
  readonly #known: Array<Known | undefined>

  /** `sought` must be the same set for all documents. */
  constructor(document: Document, sought: ReadonlySet<string>) {
    this.#document = document
    this.#sought = sought
    this.#formOf = document.formOf
    const {flags, known} = tableOf(document.forms)
    this.#flags = flags
    this.#known = known
  }

  /** Flag and sum of a token's form. */
  #byte(token: number): number {
    const form = this.#formOf[token]
    return this.#flags[form] || this.#learn(form, token)
  }

  #flag(token: number): number {
    return this.#byte(token) & FLAGS
  }

  #learn(form: number | undefined, token: number): number {
    if (form === undefined) return Flag.nothing
    const lower = this.#document.lower(token)
    const known = knownOf(lower, this.#sought)
    this.#known[form] = known
    const flag = known === undefined ? Flag.nothing : known.sought === undefined ? Flag.entries : Flag.sought
    const byte = flag | (sumOf(lower) << SHIFT)
    // Number 0 stands for all forms that are not kept.
    if (form !== 0) this.#flags[form] = byte
    return byte
  }

  #of(starts: Starts, token: number): readonly Start[] {
    if (starts.sums === 0 || token + 1 >= this.#document.count) return starts.always
    if ((starts.sums & (1 << (this.#byte(token + 1) >> SHIFT))) === 0) return starts.always
    return startsBefore(starts, this.#document.lower(token + 1))
  }

  /** Entries that may start at a token, of all lists. */
  all(token: number): readonly Start[] {
    if (this.#flag(token) === Flag.nothing) return nothing
    const known = this.#known[this.#formOf[token]]
    return known === undefined ? nothing : this.#of(known.all, token)
  }

  /** Entries of a list that may start at a token. */
  ofList(token: number, list: string): readonly Start[] {
    if (this.#flag(token) === Flag.nothing) return nothing
    const known = this.#known[this.#formOf[token]]
    const starts = known === undefined ? undefined : startsIn(known, list)
    return starts === undefined ? nothing : this.#of(starts, token)
  }

  /** Entries that may start at a token, of the lists that are sought. */
  sought(token: number): readonly Start[] {
    if (this.#flag(token) !== Flag.sought) return nothing
    const starts = this.#known[this.#formOf[token]]?.sought
    return starts === undefined ? nothing : this.#of(starts, token)
  }

  /** Token after the longest match of an entry that starts at a token, or -1. */
  endOf({entry, word, alone}: Start, token: number): number {
    return alone ? token + 1 : matchSlots(this.#document, entry.slots, 0, token, word)
  }
}

function tableOf(forms: Forms): Table {
  const table = tables.get(forms) ?? {flags: new Uint8Array(forms.capacity), known: []}
  tables.set(forms, table)
  return table
}

function knownOf(lower: string, sought: ReadonlySet<string>): Known | undefined {
  const all = entriesOf(lower, false)
  const bare = withoutClitic(lower)
  if (bare !== undefined) all.push(...entriesOf(bare, lower.endsWith('nya')))
  if (all.length === 0) return undefined
  const wanted = all.filter(({entry}) => sought.has(entry.list))
  return {
    all: startsOf(all),
    sought: wanted.length === 0 ? undefined : startsOf(wanted),
    lists: new Map()
  }
}

/** Entries of a list that may start with a form. */
function startsIn({all: {all}, lists}: Known, list: string): Starts | undefined {
  let starts = lists.get(list)
  if (starts !== undefined || lists.has(list)) return starts
  const own = all.filter(({entry}) => entry.list === list)
  starts = own.length === 0 ? undefined : startsOf(own)
  lists.set(list, starts)
  return starts
}

function startsOf(all: readonly Start[]): Starts {
  let sums = 0
  for (const {followers} of all) if (followers !== undefined) for (const word of followers) sums |= 1 << sumOf(word)
  return {
    all,
    always: all.filter(({followers}) => followers === undefined),
    before: new Map(),
    sums
  }
}

/** Entries that may start with a form before a word. */
function startsBefore({all, always, before}: Starts, word: string): readonly Start[] {
  const known = before.get(word)
  if (known !== undefined) return known
  if (!all.some(({followers}) => followers?.has(word))) return always
  const found = all.filter(({followers}) => followers?.has(word) ?? true)
  before.set(word, found)
  return found
}

function entriesOf(word: string, nya: boolean): Start[] {
  if (!Object.hasOwn(raw.words, word)) return []
  return raw.words[word].map((number) => {
    entries[number] ??= toEntry(number)
    const entry = entries[number]
    const [slot] = entry.slots
    const alone = entry.slots.length === 1 && slot.words.has(word) && !slot.phrases.some((phrase) => phrase[0] === word)
    return {entry, word, nya, alone, followers: alone ? undefined : followersOf(entry, word)}
  })
}

function toEntry(number: number): Entry {
  const [list, slots, attributes = none] = raw.entries[number]
  return {list: raw.lists[list], attributes, slots: slots.map(toSlot)}
}

function toSlot(source: string): Slot {
  const words = new Set<string>()
  const phrases: string[][] = []
  for (const alternative of source.split('|')) {
    const parts = alternative.split(' ').filter(Boolean)
    if (parts.length === 1) words.add(parts[0])
    else if (parts.length > 1) phrases.push(parts)
  }
  return {words, phrases, optional: source.split('|').includes('')}
}

/** Words of which one must come second; `undefined` when the first word may be enough. */
function followersOf({slots}: Entry, word: string): ReadonlySet<string> | undefined {
  const found = new Set<string>()
  for (const phrase of slots[0].phrases) if (phrase[0] === word) found.add(phrase[1])
  if (!slots[0].words.has(word)) return found
  for (const slot of slots.slice(1)) {
    for (const alternative of slot.words) found.add(alternative)
    for (const phrase of slot.phrases) found.add(phrase[0])
    if (!slot.optional) return found
  }
  return undefined
}

/** The longest match of the slots from `slot` on. `word` stands for the first token. */
function matchSlots(document: Document, slots: readonly Slot[], slot: number, token: number, word: string): number {
  if (slot === slots.length) return token
  const {words, phrases, optional} = slots[slot]
  let best = -1
  const lower = slot === 0 ? word : document.lower(token)
  for (const phrase of phrases) {
    if (phrase[0] !== lower) continue
    let at = 1
    while (at < phrase.length && document.lower(token + at) === phrase[at]) at++
    if (at === phrase.length) best = Math.max(best, matchSlots(document, slots, slot + 1, token + at, word))
  }
  if (words.has(lower)) best = Math.max(best, matchSlots(document, slots, slot + 1, token + 1, word))
  if (optional) best = Math.max(best, matchSlots(document, slots, slot + 1, token, word))
  return best
}

/** *ujarnya* to *ujar*, *saksipun* to *saksi*; `undefined` when there is nothing to take off. */
function withoutClitic(lower: string): string | undefined {
  if (lower.length < 6) return undefined
  return lower.endsWith('nya') || lower.endsWith('lah') || lower.endsWith('pun') ? lower.slice(0, -3) : undefined
}
