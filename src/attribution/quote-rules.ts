import type {Attributed, Attribution} from './attribution.ts'
import type {Candidate, Case} from './candidate.ts'
import {type Quote, unbalancedOf} from './quotes.ts'
import {isMark} from './view.ts'

/** Words from which on a quotation must have a speaker. */
const LEAST_WORDS = 6
/** Tokens of a sentence that only names the speaker of the quotation before it. */
const CUE_ALONE = 9

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
  const guessed = sentence.verdict === 'weak' && sentence.main === undefined
  const outlet = onlyOutlet(sentence)
  if (sentence.verdict !== 'unattributed' && !guessed && !outlet) return undefined
  const after = attribution.sentences[sentence.index + 1]
  const followed = after?.kind === 'direct-quote' && after.verdict === 'attributed'
  const quote = sentence.quotes.find((candidate) => candidate.kind === 'direct' && candidate.words >= LEAST_WORDS)
  if (quote === undefined || announcedLater(attribution, sentence.index)) return undefined
  if (guessed && introduces(attribution, quote)) return undefined
  if (readOut(attribution, sentence.index)) return undefined
  return {
    rule: 'attribution/quote-no-speaker',
    start: quote.start,
    end: quote.end,
    score:
      !guessed && !outlet && !followed && standsAlone(attribution.view.document.sentences[sentence.index].first, quote)
        ? 2
        : 1,
    ...(outlet ? {message: 'outlet'} : (guessed || followed) && {message: 'guessed'}),
    sentence: sentence.index,
    nearest: true
  }
}

/** *"…," dikutip dari Reuters.*: the medium is named, the speaker is not. */
function onlyOutlet({main, quotes}: Attributed): boolean {
  if (main?.form !== 'second-hand' || main.phrase === undefined) return false
  const quote = quotes.find(({kind}) => kind === 'direct')
  return quote !== undefined && quote.close < main.first && main.phrase.kind !== 'document'
}

/** *Demikian dikatakan Budi.*, *Harapnya.*: the sentence after the quotation names its speaker. */
function announcedLater({view, sentences}: Attribution, index: number): boolean {
  // "Kalimat sarkastis itu dia lontarkan …": what was quoted is spoken of, and so is who said it.
  for (const next of sentences.slice(index + 1, index + 3)) {
    const {end} = view.document.sentences[next.index]
    const start = view.document.start(view.body[next.index])
    if (utterance.test(view.document.text.slice(start, Math.min(end, start + OPENING)))) return true
  }
  const after = sentences[index + 1]
  if (after?.main === undefined || after.source === undefined || after.quotes.length > 0) return false
  const {document} = view
  if (/^(?:demikian|begitu|itulah|hal itu|hal tersebut)$/.test(document.lower(view.body[after.index]))) return true
  const {first, last} = document.sentences[after.index]
  // The cue is all there is to it: a sentence that tells more stands for itself.
  return after.main.first === view.body[after.index] && last - first <= CUE_ALONE
}

/** *Alasannya saat itu, “…”*, *Pesannya: “…”*: the words before the quotation lead up to it. */
const introduces = ({view: {document}}: Attribution, {open}: Quote): boolean =>
  document.sentenceOf(open - 1) === document.sentenceOf(open) &&
  (isMark(document, open - 1, ',') || isMark(document, open - 1, ':'))

/** Tokens at the start of a sentence that may name what is read out. */
const SUBJECT = 2

/** *Surat itu ditulis pada 8 Mei. “…”*: the sentence before tells of the writing that is quoted. */
function readOut({view, sentences}: Attribution, index: number): boolean {
  const before = sentences[index - 1]
  const {document} = view
  if (before === undefined || document.sentences[before.index].block !== document.sentences[index].block) return false
  const first = view.body[before.index]
  for (let token = first; token < first + SUBJECT; token++)
    if (writings.has(document.lower(token).replace(/nya$/, ''))) return true
  return false
}

const writings: ReadonlySet<string> = new Set(
  'surat pesan unggahan cuitan twit status isi petikan kutipan bunyi pengumuman maklumat prasasti spanduk'.split(' ')
)

/** Code units at the start of a sentence that may point back to a quotation. */
const OPENING = 60

const utterance =
  /^(?:pernyataan|kalimat|kata-kata|ucapan|komentar|ungkapan|pengakuan|perkataan|celetukan|seruan)(?: \p{Ll}+)? (?:itu|ini|tersebut)\b/iu

/** The quotation makes up the sentence: nothing but its words. */
const standsAlone = (first: number, quote: Quote): boolean => quote.open === first

/** *gerakan konfrontasi* in marks, and nobody who said it. */
function fragment({document}: Case, sentence: Attributed): Candidate | undefined {
  if (sentence.verdict !== 'exempt') return undefined
  const quote = sentence.quotes.find((candidate) => candidate.kind === 'partial')
  if (quote === undefined || document.isCapital(quote.open + 1)) return undefined
  return {
    rule: 'attribution/partial-quote-no-speaker',
    start: quote.start,
    end: quote.end,
    score: 0,
    sentence: sentence.index,
    nearest: true
  }
}
