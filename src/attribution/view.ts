import {type Entities, type Entity, entitiesOf} from '../names/entities.ts'
import type {Document} from '../text/document.ts'
import type {Sentence} from '../text/sentences.ts'
import {TokenKind} from '../text/tokenize.ts'
import {type Hit, Hits, placeOf} from './lexicon.ts'
import {type Quote, quotesOf} from './quotes.ts'
import type {Slant} from './slant.ts'

/** A document with what every step of the family asks of it. */
export interface View {
  document: Document
  hits: Hits
  entities: Entities
  quotes: readonly Quote[]
  /** The quotations that open in each sentence. */
  quotesIn: ReadonlyArray<readonly Quote[]>
  /** 1 for tokens between the marks of a quotation that counts, and the marks themselves. */
  quoted: Uint8Array
  /** For each sentence the first token after a dateline (*JAKARTA, KOMPAS —*). */
  body: Int32Array
  /** Full name of each entity that was asked for. */
  names: Map<Entity, string>
  /** For each sentence the first token of a person's name, or its last token + 1 for none; -1 where nobody asked. */
  people: Int32Array
  /** For each sentence the claims that words make together, once somebody asked. */
  companies: Array<readonly Hit[] | undefined>
  /** For each sentence how much it leans, once somebody asked. */
  slants: Array<Slant | 'none' | undefined>
}

const noQuotes: Quote[] = []

/** Make the view. */
export function viewOf(document: Document, without: ReadonlySet<string>): View {
  const hits = new Hits(document, without)
  const quotes = quotesOf(document, hits)
  const quoted = new Uint8Array(document.count)
  for (const quote of quotes) quoted.fill(1, quote.open, Math.min(quote.close + 1, document.count))
  const quotesIn = new Array<Quote[]>(document.sentences.length).fill(noQuotes)
  for (const quote of quotes) {
    const others = quotesIn[quote.sentence]
    if (others === noQuotes) quotesIn[quote.sentence] = [quote]
    else others?.push(quote)
  }
  const body = new Int32Array(document.sentences.length)
  for (let index = 0; index < body.length; index++) body[index] = bodyStart(document, document.sentences[index])
  return {
    document,
    hits,
    entities: entitiesOf(document),
    quotes,
    quotesIn,
    quoted,
    body,
    names: new Map(),
    people: new Int32Array(body.length).fill(-1),
    companies: [],
    slants: []
  }
}

/** *Suara.com -*, *Jakarta (ANTARA News) -*, *JAKARTA, KOMPAS —*: the token after the dash, else the first token. */
function bodyStart(document: Document, sentence: Sentence): number {
  const limit = Math.min(sentence.last, sentence.first + 14)
  if (document.start(sentence.first) !== document.blocks[sentence.block].start) return sentence.first
  for (let i = sentence.first; i < limit; i++) {
    const kind = document.kind(i)
    if (kind === TokenKind.punctuation) {
      const mark = document.word(i)
      if (/^(?:-+|–|—)$/.test(mark)) return i + 1 < sentence.last ? i + 1 : sentence.first
      if (!/^[,()/|.:]$/.test(mark)) break
    } else if (kind === TokenKind.word && !document.isCapital(i)) break
  }
  return sentence.first
}

/** Whether a token is a given punctuation mark. */
export const isMark = (document: Document, token: number, marks: string): boolean =>
  token >= 0 &&
  token < document.count &&
  document.kind(token) === TokenKind.punctuation &&
  marks.includes(document.text[document.start(token)])

/** The text of a stretch of tokens, white space made one blank. */
export const textOf = (document: Document, first: number, last: number): string =>
  last > first ? document.text.slice(document.start(first), document.end(last - 1)).replace(/\s+/g, ' ') : ''

const noHits: Hit[] = []

/** Hits of a list in a sentence, outside quotations; of those that start together the longest. */
export function within(view: View, sentence: number, list: string): Hit[] {
  const {last} = view.document.sentences[sentence]
  const hits = view.hits.of(list)
  let at = placeOf(hits, view.body[sentence])
  if (at >= hits.length || hits[at].first >= last) return noHits
  const found: Hit[] = []
  for (; at < hits.length && hits[at].first < last; at++) {
    const hit = hits[at]
    if (view.quoted[hit.first] === 1) continue
    const before = found.at(-1)
    if (before?.first !== hit.first) found.push(hit)
    else if (hit.last > before.last) found[found.length - 1] = hit
  }
  return found
}
