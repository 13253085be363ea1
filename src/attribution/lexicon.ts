import type {Document} from '../text/document.ts'
import {firstNotBefore} from '../text/ordered.ts'
import {Matcher, type Start} from './matcher.ts'

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
  /** Made by words that meet (`together.ts`): true where it holds in a report of a match as well. */
  company?: boolean
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

/** Lists whose entries may attribute a sentence. */
const cueLists: ReadonlySet<string> = new Set([
  'after-quote',
  'neutral',
  'stance',
  'loaded',
  'according',
  'report',
  'attitude',
  'second-hand'
])

/** Lists of statements that want a source. */
const claimLists: ReadonlySet<string> = new Set([
  'accusation',
  'motive',
  'evaluation',
  'normative',
  'prediction',
  'causal',
  'health',
  'superlative',
  'adversarial'
])

/** Classes of words by which a company of them is found (`together.ts`). */
const anchorLists: ReadonlySet<string> = new Set([
  'misdeed',
  'harm',
  'mind',
  'hostile',
  'outcome',
  'glory',
  'disease',
  'cured'
])

/** Lists that the whole text is searched for; the others are asked for at single tokens. */
const sought: ReadonlySet<string> = new Set([
  ...cueLists,
  ...claimLists,
  ...anchorLists,
  'agentless',
  'anonymous',
  'conflict',
  'contact',
  'country',
  'crime-topic',
  'document',
  'election-topic',
  'exempt',
  'first-person',
  'hearsay',
  'hedge',
  'justice',
  'protected',
  'reluctant',
  'reply',
  'rumour-noun',
  'sara',
  'sport',
  'survey',
  'tone',
  'vague-phrase',
  'weather',
  'slant'
])

const nothing: readonly Hit[] = []

/** Lexicon entries found in a document. */
export class Hits {
  readonly #document: Document
  readonly #matcher: Matcher
  readonly #without: ReadonlySet<string>
  readonly #byList = new Map<string, Hit[]>()
  /** Entries that may attribute, in the order of the text. */
  readonly cues: Hit[] = []
  /** Entries that may want a source, in the order of the text. */
  readonly claims: Hit[] = []
  /** Entries by which a company of words may be found, in the order of the text. */
  readonly anchored: Hit[] = []

  /** `without`: entries (as found, in lower case) to leave out. */
  constructor(document: Document, without: ReadonlySet<string>) {
    this.#document = document
    this.#matcher = new Matcher(document, sought)
    this.#without = without
    for (let token = 0; token < document.count; token++) {
      for (const start of this.#matcher.sought(token)) {
        const hit = this.#match(start, token)
        if (hit !== undefined) this.#add(hit)
      }
    }
  }

  #match(start: Start, token: number): Hit | undefined {
    const last = this.#matcher.endOf(start, token)
    if (last < 0) return undefined
    let text = start.word
    for (let i = token + 1; i < last; i++) text += ` ${this.#document.lower(i)}`
    if (this.#without.size > 0 && this.#without.has(text)) return undefined
    const {list, attributes} = start.entry
    return {list, first: token, last, attributes, nya: start.nya && last === token + 1, text}
  }

  #add(hit: Hit): void {
    const {list} = hit
    const others = this.#byList.get(list)
    if (others) others.push(hit)
    else this.#byList.set(list, [hit])
    if (cueLists.has(list)) this.cues.push(hit)
    else if (claimLists.has(list)) this.claims.push(hit)
    else if (anchorLists.has(list)) this.anchored.push(hit)
  }

  /** The longest entry of a list that starts at a token. */
  at(token: number, list: string): Hit | undefined {
    let best: Hit | undefined
    for (const start of this.#matcher.ofList(token, list)) {
      const hit = this.#match(start, token)
      if (hit !== undefined && (best === undefined || hit.last > best.last)) best = hit
    }
    return best
  }

  /** All entries that start at a token. */
  all(token: number): Hit[] {
    return this.#matcher
      .all(token)
      .map((start) => this.#match(start, token))
      .filter((hit) => hit !== undefined)
  }

  /** All entries of a list that the text is searched for, in the order of the text. */
  of(list: string): readonly Hit[] {
    return this.#byList.get(list) ?? nothing
  }

  /** Whether an entry of a list starts at a token from `from` on and before `to`. */
  has(list: string, from: number, to: number): boolean {
    if (!sought.has(list)) {
      for (let token = from; token < to; token++) if (this.at(token, list) !== undefined) return true
      return false
    }
    const found = this.of(list)
    const at = placeOf(found, from)
    return at < found.length && found[at].first < to
  }
}

/** Index of the first hit that starts at a token or after it. */
export const placeOf = (hits: readonly Hit[], token: number): number =>
  firstNotBefore(hits.length, (i) => hits[i].first < token)
