import {Context} from './context.ts'
import {type Forms, formsOfRun} from './forms.ts'
import type {Prose} from './prose.ts'
import {findQuotations, type Quotation} from './quotations.ts'
import {findSentences, type Sentence} from './sentences.ts'
import {TokenKind, type Tokens, tokenize} from './tokenize.ts'

/** A prose in pieces. Each block is read by itself: what is in one does not depend on another. */
export interface Parsed {
  tokens: Tokens
  quotations: Quotation[]
  sentences: Sentence[]
  /** Bits of `Context` by token. */
  context: Uint8Array
  /** Index of each token's sentence, or -1. */
  sentenceOf: Int32Array
  forms: Forms
  /** Number of each token's form in `forms`. */
  formOf: Int32Array
  /** Words (numbers and addresses not counted). */
  words: number
}

/** Tokens, quotations and sentences of a prose, and where each token stands. */
export function parseProse(prose: Prose): Parsed {
  const {text, blocks} = prose
  const tokens = tokenize(text)
  const {count} = tokens
  const quotations = findQuotations(text, tokens, blocks)
  const sentences = findSentences(text, tokens, blocks, quotations)
  const forms = formsOfRun()
  const formOf = new Int32Array(count)
  for (let i = 0; i < count; i++) formOf[i] = forms.numberOf(text, tokens.start[i], tokens.end[i])
  const parsed: Parsed = {
    tokens,
    quotations,
    sentences,
    context: new Uint8Array(count),
    sentenceOf: new Int32Array(count).fill(-1),
    forms,
    formOf,
    words: 0
  }
  parsed.words = place(parsed, prose)
  return parsed
}

/** Say of each token where it stands; returns the number of words. */
function place({tokens, quotations, sentences, context, sentenceOf}: Parsed, prose: Prose): number {
  const {text, blocks} = prose
  let words = 0
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]
    const kind = blocks[sentence.block].kind
    const bits =
      // A "Baca juga" line is a headline of the newsroom's own.
      kind === 'heading' || kind === 'related'
        ? Context.heading
        : kind === 'caption'
          ? Context.caption
          : kind === 'boilerplate'
            ? Context.boilerplate
            : 0
    let depth = 0
    let started = false
    for (let i = sentence.first; i < sentence.last; i++) {
      sentenceOf[i] = index
      context[i] |= bits
      const tokenKind = tokens.kind[i]
      if (tokenKind === TokenKind.word) words++
      if (!started && tokenKind !== TokenKind.punctuation && tokenKind !== TokenKind.symbol) {
        started = true
        context[i] |= Context.sentenceStart
      }
      if (tokenKind === TokenKind.punctuation) {
        const char = text.charCodeAt(tokens.start[i])
        if (char === 0x29 && depth > 0) depth--
        if (depth > 0) context[i] |= Context.parenthesis
        if (char === 0x28) depth++
      } else if (depth > 0) context[i] |= Context.parenthesis
    }
  }
  // Quotations may stand in one another: each token is marked once, whatever its depth.
  let marked = 0
  for (const quotation of quotations) {
    if (!quotation.closed && quotation.nested) continue
    const last = Math.min(quotation.close, tokens.count)
    for (let i = Math.max(marked, quotation.open + 1); i < last; i++) context[i] |= Context.quoted
    marked = Math.max(marked, last)
  }
  mark(tokens, context, prose.literals, Context.literal)
  mark(tokens, context, prose.links, Context.link)
  return words
}

function mark(
  tokens: Tokens,
  context: Uint8Array,
  spans: ReadonlyArray<{start: number; end: number}>,
  bit: number
): void {
  let token = 0
  for (const span of spans) {
    while (token < tokens.count && tokens.end[token] <= span.start) token++
    for (let i = token; i < tokens.count && tokens.start[i] < span.end; i++) context[i] |= bit
  }
}
