import type {Attributed} from './attribution.ts'
import {type Candidate, type Case, nearest} from './candidate.ts'
import {type Quote, unbalancedOf} from './quotes.ts'

/** Words from which on a quotation must have a speaker. */
const LEAST_WORDS = 6

/** Findings about quotations: no speaker, a fragment nobody said, marks that do not pair. */
export function quoteFindings(it: Case): Candidate[] {
  const {attribution, document, genre} = it
  const found: Candidate[] = []
  const spoiled = new Set<number>()
  for (const quotation of unbalancedOf(document)) {
    if (spoiled.has(quotation.block)) continue
    spoiled.add(quotation.block)
    const sentence = Math.max(0, document.sentenceOf(quotation.open))
    found.push({
      rule: 'attribution/quote-unbalanced',
      start: quotation.start,
      end: quotation.start + 1,
      score: 0,
      sentence
    })
  }
  if (genre === 'interview') return found
  for (const sentence of attribution.sentences) {
    if (sentence.kind === 'heading' || sentence.kind === 'caption' || sentence.kind === 'boilerplate') continue
    if (spoiled.has(document.sentences[sentence.index].block)) continue
    const candidate = lost(it, sentence) ?? fragment(it, sentence)
    if (candidate !== undefined) found.push(candidate)
  }
  return found
}

/** A direct quotation without a speaker. */
function lost({attribution}: Case, sentence: Attributed): Candidate | undefined {
  if (sentence.verdict !== 'unattributed') return undefined
  const quote = sentence.quotes.find((candidate) => candidate.kind === 'direct' && candidate.words >= LEAST_WORDS)
  if (quote === undefined || announcedLater(attribution.sentences, sentence.index)) return undefined
  return {
    rule: 'attribution/quote-no-speaker',
    start: quote.start,
    end: quote.end,
    score: standsAlone(attribution.view.document.sentences[sentence.index].first, quote) ? 2 : 1,
    sentence: sentence.index,
    related: nearest(attribution, sentence.index)
  }
}

/** *Demikian dikatakan Budi.*: the sentence after the quotation names its speaker. */
function announcedLater(sentences: readonly Attributed[], index: number): boolean {
  const after = sentences[index + 1]
  return (
    after?.main !== undefined &&
    after.quotes.length === 0 &&
    /^(?:demikian|begitu|itulah|hal itu|hal tersebut)/i.test(after.main.text) &&
    after.source !== undefined
  )
}

/** The quotation makes up the sentence: nothing but its words. */
const standsAlone = (first: number, quote: Quote): boolean => quote.open === first

/** *gerakan konfrontasi* in marks, and nobody who said it. */
function fragment({attribution, document}: Case, sentence: Attributed): Candidate | undefined {
  if (sentence.verdict !== 'exempt') return undefined
  const quote = sentence.quotes.find((candidate) => candidate.kind === 'partial')
  if (quote === undefined || document.isCapital(quote.open + 1)) return undefined
  return {
    rule: 'attribution/partial-quote-no-speaker',
    start: quote.start,
    end: quote.end,
    score: 0,
    sentence: sentence.index,
    related: nearest(attribution, sentence.index)
  }
}
