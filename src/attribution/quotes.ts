import {Context, type Document} from '../text/document.ts'
import type {Quotation} from '../text/quotations.ts'
import type {Hits} from './lexicon.ts'

/** direct: words of a speaker; partial: a few of them; title: a name, term or slogan. */
export type QuoteKind = 'direct' | 'partial' | 'title'

/** A quotation that counts: tokens of its marks are `open` and `close` (`close` = end of block when unclosed). */
export interface Quote {
  kind: QuoteKind
  open: number
  close: number
  start: number
  end: number
  words: number
  closed: boolean
  /** Left open because the next paragraph opens again. */
  continues: boolean
  /** Index of the sentence it opens in. */
  sentence: number
  block: number
}

/** Fewest words of a direct quotation; shorter ones are terms and fragments unless they are whole sentences. */
const LEAST_WORDS = 6

/** The quotations that carry words of somebody or names of something, in order; nested ones are left out. */
export function quotesOf(document: Document, hits: Hits): Quote[] {
  const opensBlock = new Set<number>()
  for (const {start, block} of document.quotations) if (start === document.blocks[block].start) opensBlock.add(block)
  const quotes: Quote[] = []
  for (const quotation of document.quotations) {
    if (quotation.nested || (quotation.single && !quotation.closed)) continue
    const continues = !quotation.closed && opensBlock.has(quotation.block + 1) && isSaid(document, quotation.open)
    if (!quotation.closed && !continues) continue
    quotes.push({
      kind: kindOf(document, hits, quotation, continues),
      open: quotation.open,
      close: Math.min(quotation.close, document.count - 1),
      start: quotation.start,
      end: quotation.end,
      words: quotation.words,
      closed: quotation.closed,
      continues,
      sentence: document.sentenceOf(quotation.open),
      block: quotation.block
    })
  }
  return quotes
}

/** What goes on in the next paragraph is speech: a capital begins it, else the mark stands there by mistake. */
const isSaid = (document: Document, open: number): boolean => !document.isWord(open + 1) || document.isCapital(open + 1)

function kindOf(document: Document, hits: Hits, quotation: Quotation, continues: boolean): QuoteKind {
  if (continues) return 'direct'
  const {open, close, words} = quotation
  const before = open - 1
  if (lettered(document, open)) return isSpeech(document, close) ? 'direct' : 'title'
  // "bertajuk "…"", "lagu berjudul: "…"": the word may stand one or two tokens before.
  for (let i = before; i >= 0 && i >= before - 2; i--) {
    if (hits.at(i, 'title-before') && document.sentenceOf(i) === document.sentenceOf(open)) {
      if (i === before || words < 12) return isSpeech(document, close) ? 'direct' : 'title'
    }
  }
  const ends = close > 0 ? document.text[document.end(close - 1) - 1] : ''
  const whole = /[.,?!…]/.test(ends) && document.isCapital(open + 1)
  // A fragment in the newsroom's sentence, however long.
  if (
    !whole &&
    !isSpeech(document, close) &&
    document.isWord(open + 1) &&
    !document.isCapital(open + 1) &&
    open > 0 &&
    document.sentenceOf(open - 1) === document.sentenceOf(open)
  )
    return words >= 2 ? 'partial' : 'title'
  if (words >= LEAST_WORDS) {
    if (isTitle(document, open, close) && !whole) return 'title'
    return 'direct'
  }
  if (whole && words >= 1) return words >= 2 || isSpeech(document, close) ? 'direct' : 'partial'
  if (isTitle(document, open, close)) return 'title'
  return words >= 2 ? 'partial' : 'title'
}

const lettering: ReadonlySet<string> = new Set(['bertuliskan', 'berbunyi', 'bertajuk', 'berjudul', 'tertulis'])

/** *bertuliskan "…", "…", dan "…"*: what is written on something, all of it. */
function lettered(document: Document, open: number): boolean {
  const sentence = document.sentenceOf(open)
  for (let i = open - 1; i >= 0 && document.sentenceOf(i) === sentence && i > open - 40; i--) {
    if (lettering.has(document.lower(i))) return true
  }
  return false
}

/** A comma stands before the closing mark, as only speech has it. */
const isSpeech = (document: Document, close: number): boolean =>
  close > 0 && /[,?!]/.test(document.text[document.end(close - 1) - 1])

/** Every longer word is capitalised. */
function isTitle(document: Document, open: number, close: number): boolean {
  let long = 0
  for (let i = open + 1; i < close; i++) {
    if (!document.isWord(i) || document.end(i) - document.start(i) < 4) continue
    if (!document.isCapital(i)) return false
    long++
  }
  return long > 0 || close - open === 2
}

/** Quotations whose marks do not pair: one for each block that has an odd one. */
export function unbalancedOf(document: Document): Quotation[] {
  const opens = new Set<number>()
  for (const {start, block} of document.quotations) if (start === document.blocks[block].start) opens.add(block)
  return document.quotations.filter(
    (quotation) =>
      !quotation.closed &&
      !quotation.single &&
      !quotation.nested &&
      !opens.has(quotation.block + 1) &&
      (document.context(quotation.open) & (Context.caption | Context.boilerplate | Context.heading)) === 0
  )
}
