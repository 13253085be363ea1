import {Context} from './context.ts'
import {type Forms, lowered} from './forms.ts'
import {firstNotBefore} from './ordered.ts'
import {type Parsed, parseProse} from './parse-prose.ts'
import type {Block, Prose} from './prose.ts'
import type {Quotation} from './quotations.ts'
import {readPlain} from './read-plain.ts'
import type {Sentence} from './sentences.ts'
import {Shape, TokenKind, type Tokens} from './tokenize.ts'
import {type Change, changeBetween, firstTokenOf, Notes, partOf, spliced} from './versions.ts'

export {Context} from './context.ts'

/** A line and column, both from 1, and an offset from 0 in UTF-16 code units of the source. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** Tokens that a rule may look beyond the block it judges: a word or two, as a rule. */
const MARGIN = 24

/** That an article is read while it is typed, and its version before, if there is one. */
export interface Typing {
  before?: Document | undefined
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
  readonly #parsed: Parsed
  readonly #context: Uint8Array
  readonly #sentenceOf: Int32Array
  /** Number of each token's form in `#forms`. */
  readonly #formOf: Int32Array
  readonly #forms: Forms
  readonly #notes: Notes | undefined
  readonly #parts = new Map<string, Document>()
  #lines: Int32Array | undefined
  #derived = new Map<unknown, unknown>()

  /** With `typing`, what is found out about a block is kept for the next version of the article (`byBlock`). */
  constructor(prose: Prose, typing?: Typing) {
    this.prose = prose
    this.text = prose.text
    this.blocks = prose.blocks
    const before = typing?.before
    const change = before && changeBetween(before.prose, prose)
    const parsed = before === undefined || change === undefined ? parseProse(prose) : parseChange(before, prose, change)
    this.#parsed = parsed
    this.tokens = parsed.tokens
    this.count = parsed.tokens.count
    this.quotations = parsed.quotations
    this.sentences = parsed.sentences
    this.words = parsed.words
    this.#context = parsed.context
    this.#sentenceOf = parsed.sentenceOf
    this.#forms = parsed.forms
    this.#formOf = parsed.formOf
    this.#notes =
      typing &&
      new Notes(prose.blocks.length, before === undefined ? undefined : before.#notes, change && this.#touched(change))

    /** Only the blocks that changed are read again. */
    function parseChange(known: Document, prose: Prose, change: Change): Parsed {
      const part = parseProse(partOf(prose, change.first, change.last))
      // The table of forms is full and another has begun: their numbers do not go together.
      return part.forms === known.#forms ? spliced(known.#parsed, known.prose, part, prose, change) : parseProse(prose)
    }
  }

  static fromText(text: string): Document {
    return new Document(readPlain(text))
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

  /**
   * What `judge` makes of each block of a document, by a document of the blocks that are new since `key` asked last: it
   * must look no more than `MARGIN` tokens beyond a block to judge it, and count offsets and tokens from the block's start.
   */
  byBlock<T>(key: object, judge: (part: Document) => readonly T[]): readonly T[] {
    return this.#notes === undefined
      ? judge(this)
      : this.#notes.read(key, (first, last) => {
          const [from, to] = this.#around(first, last)
          return judge(this.#part(from, to)).slice(first - from, last - from)
        })
  }

  /** The blocks that see something of blocks `first` … `last - 1`, these included: first, and the one after the last. */
  #around(first: number, last: number): [from: number, to: number] {
    const blockAt = (token: number): number => this.sentences[this.#sentenceOf[token]].block
    const [start, end] = [this.firstOf(first) - MARGIN, this.firstOf(last) + MARGIN]
    return [start <= 0 ? 0 : blockAt(start), end >= this.count ? this.blocks.length : blockAt(end) + 1]
  }

  /** A change with the blocks that look into it. */
  #touched(change: Change): Change {
    const {first, last, lastBefore} = change
    if (last === first && lastBefore === first) return change
    const [from, to] = this.#around(first, last)
    return {first: from, last: to, lastBefore: lastBefore + to - last}
  }

  /** Blocks `first` … `last - 1` as a document of their own. */
  #part(first: number, last: number): Document {
    if (first === 0 && last === this.blocks.length) return this
    const key = `${first} ${last}`
    let part = this.#parts.get(key)
    if (part === undefined) {
      part = new Document(partOf(this.prose, first, last))
      this.#parts.set(key, part)
    }
    return part
  }

  /** Whether the article is being typed, so that `byBlock` keeps what it is told. */
  get isTyped(): boolean {
    return this.#notes !== undefined
  }

  /** Index of the block in which an offset is, or that ends there. */
  blockOf(offset: number): number {
    return firstNotBefore(this.blocks.length - 1, (block) => this.blocks[block].end < offset)
  }

  /** Index of the first token of a block; `count` for the block after the last. */
  firstOf(block: number): number {
    return firstTokenOf(this.tokens, this.blocks, block)
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

function lineStarts(text: string): Int32Array {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  const starts = new Int32Array(count)
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts[line++] = at + 1
  return starts
}
