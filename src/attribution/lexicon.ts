import generated from '../generated/attribution.json' with {type: 'json'}
import type {Document} from '../text/document.ts'

/** What an entry says besides its words; see the head of each file in `rules/attribution`. */
export interface Attributes {
  /** Base of the severity arithmetic: below 0 nothing, 0 info, 1 warning, 2 error. */
  level?: number
  register?: 'neutral' | 'stance' | 'loaded'
  homograph?: boolean
  'nya-only'?: boolean
  act?: boolean
  'quote-only'?: boolean
  'document-only'?: boolean
  'person-only'?: boolean
  'person-first'?: boolean
  strict?: boolean
  subject?: boolean
  study?: boolean
  crime?: boolean
  weak?: boolean
  loaded?: boolean
  emotion?: boolean
  intent?: boolean
  conflict?: boolean
  country?: boolean
  person?: boolean
  initial?: boolean
  thing?: boolean
  pr?: boolean
  term?: boolean
}

/** An entry of a lexicon found in a text: tokens `first` … `last - 1`. */
export interface Hit {
  list: string
  first: number
  last: number
  attributes: Attributes
  /** The last word carries *-nya*. */
  nya: boolean
  /** The words found, in lower case, one blank between them. */
  text: string
}

interface Slot {
  /** Alternatives of one word. */
  words: ReadonlySet<string>
  /** Alternatives of several words, longest first. */
  phrases: string[][]
  optional: boolean
}

interface Entry {
  list: string
  slots: Slot[]
  attributes: Attributes
}

type Raw = Record<string, Array<[string[], Attributes?]>>

const none: Attributes = {}

let index: Map<string, Entry[]> | undefined

/** Entries by their first word. */
function entriesByWord(): Map<string, Entry[]> {
  if (index !== undefined) return index
  index = new Map()
  for (const [list, entries] of Object.entries(generated as unknown as Raw)) {
    for (const [slots, attributes = none] of entries) {
      const entry: Entry = {list, slots: slots.map(toSlot), attributes}
      const first = new Set([...entry.slots[0].words, ...entry.slots[0].phrases.map((phrase) => phrase[0])])
      for (const word of first) {
        const known = index.get(word)
        if (known) known.push(entry)
        else index.set(word, [entry])
      }
    }
  }
  return index
}

function toSlot(source: string): Slot {
  const words = new Set<string>()
  const phrases: string[][] = []
  for (const alternative of source.split('|')) {
    const parts = alternative.split(' ').filter(Boolean)
    if (parts.length === 1) words.add(parts[0])
    else if (parts.length > 1) phrases.push(parts)
  }
  phrases.sort((a, b) => b.length - a.length)
  return {words, phrases, optional: source.split('|').includes('')}
}

/** Lexicon entries found in a document, by the token they start at. */
export class Hits {
  readonly #at: Array<Hit[] | undefined>
  readonly #byList = new Map<string, Hit[]>()

  constructor(count: number) {
    this.#at = new Array(count)
  }

  add(hit: Hit): void {
    const here = this.#at[hit.first]
    if (here === undefined) this.#at[hit.first] = [hit]
    else here.push(hit)
    const list = this.#byList.get(hit.list)
    if (list) list.push(hit)
    else this.#byList.set(hit.list, [hit])
  }

  /** The longest entry of a list that starts at a token. */
  at(token: number, list: string): Hit | undefined {
    let best: Hit | undefined
    for (const hit of this.#at[token] ?? []) {
      if (hit.list === list && (best === undefined || hit.last > best.last)) best = hit
    }
    return best
  }

  /** All entries that start at a token. */
  all(token: number): readonly Hit[] {
    return this.#at[token] ?? []
  }

  /** All entries of a list, in the order of the text. */
  of(list: string): readonly Hit[] {
    return this.#byList.get(list) ?? []
  }
}

/** Look all lexicons up in one pass over the tokens. `without`: entries (as found, in lower case) to leave out. */
export function findHits(document: Document, without: ReadonlySet<string>): Hits {
  const hits = new Hits(document.count)
  const byWord = entriesByWord()
  for (let token = 0; token < document.count; token++) {
    const lower = document.lower(token)
    look(document, hits, byWord.get(lower), token, lower, false, without)
    const bare = withoutClitic(lower)
    if (bare !== undefined) look(document, hits, byWord.get(bare), token, bare, lower.endsWith('nya'), without)
  }
  return hits
}

function look(
  document: Document,
  hits: Hits,
  entries: readonly Entry[] | undefined,
  token: number,
  word: string,
  nya: boolean,
  without: ReadonlySet<string>
): void {
  if (entries === undefined) return
  for (const entry of entries) {
    const last = matchSlots(document, entry.slots, 0, token, word)
    if (last < 0) continue
    let text = word
    for (let i = token + 1; i < last; i++) text += ` ${document.lower(i)}`
    if (without.has(text)) continue
    hits.add({list: entry.list, first: token, last, attributes: entry.attributes, nya: nya && last === token + 1, text})
  }
}

/** Token after the longest match of the slots from `slot` on, or -1. `word` stands for the first token. */
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
  if (lower.endsWith('nya')) return lower.slice(0, -3)
  if (lower.endsWith('lah') || lower.endsWith('pun')) return lower.slice(0, -3)
  return undefined
}
