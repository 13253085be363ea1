import {type Forms, formsOfRun, lowered} from './forms.ts'
import {firstNotBefore} from './ordered.ts'
import type {Block, Prose} from './prose.ts'
import {findQuotations, type Quotation} from './quotations.ts'
import {readPlain} from './read-plain.ts'
import {findSentences, type Sentence} from './sentences.ts'
import {Shape, TokenKind, type Tokens, tokenize} from './tokenize.ts'

/** Bits of `Document.context(token)`: where a token stands. */
export const Context = {
  quoted: 1,
  heading: 2,
  caption: 4,
  boilerplate: 8,
  literal: 16,
  parenthesis: 32,
  link: 64,
  sentenceStart: 128
} as const

/** A line and column, both from 1, and an offset from 0 in UTF-16 code units of the source. */
export interface Point {
  line: number
  column: number
  offset: number
}

/**
 * One article, read once and shared by every plugin: the token table, sentences, quotations and blocks of a prose.
 * All offsets are in `text` (the prose); `point()` turns them into places in the source.
 */
export class Document {
  readonly prose: Prose
  readonly text: string
  readonly tokens: Tokens
  readonly blocks: readonly Block[]
  readonly quotations: readonly Quotation[]
  readonly sentences: readonly Sentence[]
  /** Number of tokens. */
  readonly count: number
  /** Words (numbers and addresses not counted). */
  readonly words: number
  #context: Uint8Array
  #sentenceOf: Int32Array
  /** Number of each token's form in `#forms`. */
  #formOf: Int32Array
  #forms: Forms
  #lines: Int32Array | undefined
  #derived = new Map<unknown, unknown>()

  constructor(prose: Prose) {
    this.prose = prose
    this.text = prose.text
    this.tokens = tokenize(prose.text)
    this.count = this.tokens.count
    this.blocks = prose.blocks
    this.quotations = findQuotations(this.text, this.tokens, prose.blocks)
    this.sentences = findSentences(this.text, this.tokens, prose.blocks, this.quotations)
    this.#context = new Uint8Array(this.count)
    this.#sentenceOf = new Int32Array(this.count).fill(-1)
    this.#forms = formsOfRun()
    this.#formOf = new Int32Array(this.count)
    for (let i = 0; i < this.count; i++)
      this.#formOf[i] = this.#forms.numberOf(this.text, this.tokens.start[i], this.tokens.end[i])
    this.words = this.#mark()
  }

  static fromText(text: string): Document {
    return new Document(readPlain(text))
  }

  #mark(): number {
    const {tokens, blocks, quotations, sentences, prose} = this
    const context = this.#context
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
        this.#sentenceOf[i] = index
        context[i] |= bits
        const tokenKind = tokens.kind[i]
        if (tokenKind === TokenKind.word) words++
        if (!started && tokenKind !== TokenKind.punctuation && tokenKind !== TokenKind.symbol) {
          started = true
          context[i] |= Context.sentenceStart
        }
        if (tokenKind === TokenKind.punctuation) {
          const char = this.text.charCodeAt(tokens.start[i])
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
      const last = Math.min(quotation.close, this.count)
      for (let i = Math.max(marked, quotation.open + 1); i < last; i++) context[i] |= Context.quoted
      marked = Math.max(marked, last)
    }
    mark(tokens, context, prose.literals, Context.literal)
    mark(tokens, context, prose.links, Context.link)
    return words
  }

  /** Source text of a token. '' outside the table. */
  word(token: number): string {
    const form: number | undefined = this.#formOf[token]
    if (form) return this.#forms.form(form)
    return form === undefined ? '' : this.text.slice(this.tokens.start[token], this.tokens.end[token])
  }

  /** A token in lower case, curly apostrophes straightened. '' outside the table. */
  lower(token: number): string {
    const form: number | undefined = this.#formOf[token]
    if (form) return this.#forms.lower(form)
    return form === undefined ? '' : lowered(this.word(token))
  }

  /** Table of the forms of this document's run. */
  get forms(): Forms {
    return this.#forms
  }

  /** Numbers of the tokens' forms in `forms`; 0 for one that is not kept there. */
  get formOf(): Int32Array {
    return this.#formOf
  }

  start(token: number): number {
    return this.tokens.start[token]
  }

  end(token: number): number {
    return this.tokens.end[token]
  }

  kind(token: number): number {
    return this.tokens.kind[token]
  }

  /** Bits of `Shape`. */
  shape(token: number): number {
    return this.tokens.shape[token]
  }

  /** Bits of `Context`. */
  context(token: number): number {
    return this.#context[token]
  }

  isWord(token: number): boolean {
    return this.tokens.kind[token] === TokenKind.word
  }

  isCapital(token: number): boolean {
    return (this.tokens.shape[token] & Shape.capital) !== 0
  }

  isQuoted(token: number): boolean {
    return (this.#context[token] & Context.quoted) !== 0
  }

  /** Whether nothing but white space stands between a token and the one before it in its sentence. */
  follows(token: number): boolean {
    return token > 0 && this.#sentenceOf[token] === this.#sentenceOf[token - 1]
  }

  /** Index of a token's sentence, or -1. */
  sentenceOf(token: number): number {
    return this.#sentenceOf[token] ?? -1
  }

  /** Index of the first token that ends after an offset; `count` if there is none. */
  tokenAt(offset: number): number {
    const {end} = this.tokens
    return firstNotBefore(this.count, (token) => end[token] <= offset)
  }

  /** Compute something about the document once and share it between plugins; the function itself is the key. */
  derive<T>(compute: (document: Document) => T): T {
    if (!this.#derived.has(compute)) this.#derived.set(compute, compute(this))
    return this.#derived.get(compute) as T
  }

  /** Source offset of the character at a prose offset. */
  sourceStart(offset: number): number {
    return this.prose.map ? this.prose.map.start(offset) : offset
  }

  /** Source offset after the character before a prose offset. */
  sourceEnd(offset: number): number {
    return this.prose.map ? this.prose.map.end(offset) : offset
  }

  /** Line and column of a source offset. */
  point(sourceOffset: number): Point {
    this.#lines ??= lineStarts(this.prose.source)
    const lines = this.#lines
    const line = firstNotBefore(lines.length, (i) => lines[i] <= sourceOffset)
    return {line, column: sourceOffset - lines[line - 1] + 1, offset: sourceOffset}
  }

  /** Source range of a prose range. */
  range(start: number, end: number): {start: Point; end: Point} {
    const from = this.sourceStart(start)
    return {start: this.point(from), end: this.point(end > start ? Math.max(from, this.sourceEnd(end)) : from)}
  }
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

function lineStarts(text: string): Int32Array {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  const starts = new Int32Array(count)
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts[line++] = at + 1
  return starts
}
