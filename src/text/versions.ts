/** An article as it is typed: which blocks a version has from the one before, and what is known of them. */
import {firstNotBefore} from './ordered.ts'
import type {Parsed} from './parse-prose.ts'
import type {Block, Prose} from './prose.ts'
import {TokenKind, type Tokens} from './tokenize.ts'

/** Blocks `first` … `last - 1` of the new version stand for `first` … `lastBefore - 1` of the old; all others are the same. */
export interface Change {
  first: number
  last: number
  lastBefore: number
}

/** What changed from one version to the next: one run of blocks, possibly none. */
export function changeBetween(before: Prose, after: Prose): Change {
  const most = Math.min(before.blocks.length, after.blocks.length)
  let first = 0
  while (first < most && isSame(before, first, after, first)) first++
  let lastBefore = before.blocks.length
  let last = after.blocks.length
  while (lastBefore > first && last > first && isSame(before, lastBefore - 1, after, last - 1)) {
    lastBefore--
    last--
  }
  return {first, last, lastBefore}
}

/** Whether two blocks are of one kind and text, with the same code and links in them. */
function isSame(a: Prose, i: number, b: Prose, j: number): boolean {
  const [one, other] = [a.blocks[i], b.blocks[j]]
  return (
    one.kind === other.kind &&
    one.end - one.start === other.end - other.start &&
    a.text.slice(one.start, one.end) === b.text.slice(other.start, other.end) &&
    standsApart(a.text, one.start) &&
    standsApart(b.text, other.start) &&
    sameSpans(a.literals, one, b.literals, other) &&
    sameSpans(a.links, one, b.links, other)
  )
}

/** Whether nothing is glued to the start of a block. */
const standsApart = (text: string, start: number): boolean => start === 0 || /\s/.test(text[start - 1])

type Spans = ReadonlyArray<{start: number; end: number; href?: string}>

function sameSpans(a: Spans, one: Block, b: Spans, other: Block): boolean {
  if (a.length === 0 && b.length === 0) return true
  const [mine, theirs] = [spansIn(a, one), spansIn(b, other)]
  return (
    mine.length === theirs.length &&
    mine.every(({start, end, href}, at) => {
      const match = theirs[at]
      return (
        start - one.start === match.start - other.start &&
        end - one.start === match.end - other.start &&
        href === match.href
      )
    })
  )
}

/** The spans that reach into a block. */
function spansIn<T extends {start: number; end: number}>(spans: readonly T[], {start, end}: Block): T[] {
  const inside: T[] = []
  for (let at = firstNotBefore(spans.length, (i) => spans[i].end <= start); at < spans.length; at++) {
    if (spans[at].start >= end) break
    inside.push(spans[at])
  }
  return inside
}

/** Blocks `first` … `last - 1` as a prose of their own. */
export function partOf(prose: Prose, first: number, last: number): Prose {
  const from = prose.blocks[first]?.start ?? 0
  const to = last > first ? prose.blocks[last - 1].end : from
  const text = prose.text.slice(from, to)
  const whole: Block = {kind: 'paragraph', start: from, end: to}
  const moved = <T extends {start: number; end: number}>(span: T): T => ({
    ...span,
    start: span.start - from,
    end: span.end - from
  })
  return {
    format: prose.format,
    source: text,
    text,
    map: undefined,
    blocks: prose.blocks.slice(first, last).map(moved),
    directives: [],
    literals: spansIn(prose.literals, whole).map(moved),
    links: spansIn(prose.links, whole).map(moved),
    meta: {}
  }
}

/** The new version put together: what stood before the change, the part that is new, what stood after. */
export function spliced(old: Parsed, before: Prose, part: Parsed, after: Prose, change: Change): Parsed {
  const {first, last, lastBefore} = change
  const head = firstTokenOf(old.tokens, before.blocks, first)
  const tail = firstTokenOf(old.tokens, before.blocks, lastBefore)
  const partStart = after.blocks[first]?.start ?? 0
  const shift = lastBefore < before.blocks.length ? after.blocks[last].start - before.blocks[lastBefore].start : 0
  const count = head + part.tokens.count + old.tokens.count - tail
  const sentencesBefore = firstNotBefore(old.sentences.length, (i) => old.sentences[i].block < first)
  const sentencesAfter = firstNotBefore(old.sentences.length, (i) => old.sentences[i].block < lastBefore)
  const tokenShift = head + part.tokens.count - tail
  const sentenceShift = sentencesBefore + part.sentences.length - sentencesAfter

  /** One array of three, the second and third with something added to each item. */
  const join = <T extends Int32Array | Uint8Array>(to: T, a: T, b: T, added: number, addedAfter: number): T => {
    to.set(a.subarray(0, head))
    const end = head + part.tokens.count
    for (let i = head; i < end; i++) to[i] = b[i - head] + added
    const from = tail - end
    for (let i = end; i < count; i++) to[i] = a[i + from] + addedAfter
    return to
  }
  const {tokens} = old
  const start = join(new Int32Array(count), tokens.start, part.tokens.start, partStart, shift)
  return {
    tokens: {
      count,
      start,
      end: join(new Int32Array(count), tokens.end, part.tokens.end, partStart, shift),
      kind: join(new Uint8Array(count), tokens.kind, part.tokens.kind, 0, 0),
      shape: join(new Uint8Array(count), tokens.shape, part.tokens.shape, 0, 0)
    },
    quotations: [
      ...old.quotations.filter(({block}) => block < first),
      ...part.quotations.map((quotation) => ({
        ...quotation,
        start: quotation.start + partStart,
        end: quotation.end + partStart,
        open: quotation.open + head,
        close: quotation.close + head,
        block: quotation.block + first
      })),
      ...old.quotations
        .filter(({block}) => block >= lastBefore)
        .map((quotation) => ({
          ...quotation,
          start: quotation.start + shift,
          end: quotation.end + shift,
          open: quotation.open + tokenShift,
          close: quotation.close + tokenShift,
          block: quotation.block + last - lastBefore
        }))
    ],
    sentences: [
      ...old.sentences.slice(0, sentencesBefore),
      ...part.sentences.map((sentence) => ({
        start: sentence.start + partStart,
        end: sentence.end + partStart,
        first: sentence.first + head,
        last: sentence.last + head,
        block: sentence.block + first
      })),
      ...old.sentences.slice(sentencesAfter).map((sentence) => ({
        start: sentence.start + shift,
        end: sentence.end + shift,
        first: sentence.first + tokenShift,
        last: sentence.last + tokenShift,
        block: sentence.block + last - lastBefore
      }))
    ],
    context: join(new Uint8Array(count), old.context, part.context, 0, 0),
    sentenceOf: join(new Int32Array(count), old.sentenceOf, part.sentenceOf, sentencesBefore, sentenceShift),
    forms: old.forms,
    formOf: join(new Int32Array(count), old.formOf, part.formOf, 0, 0),
    words: old.words - wordsBetween(old, head, tail) + part.words
  }
}

function wordsBetween({tokens}: Parsed, from: number, to: number): number {
  let words = 0
  for (let i = from; i < to; i++) if (tokens.kind[i] === TokenKind.word) words++
  return words
}

/** Index of the first token of a block; their number for the block after the last. */
export function firstTokenOf(tokens: Tokens, blocks: readonly Block[], block: number): number {
  const start = blocks[block]?.start
  return start === undefined ? tokens.count : firstNotBefore(tokens.count, (token) => tokens.start[token] < start)
}

/** What was found out about each block of an article, by who asked; handed from version to version. */
export class Notes {
  readonly #blocks: Array<Map<object, unknown>>

  /** Notes on `blocks` blocks; those on blocks that did not change are the ones of `before`. */
  constructor(blocks: number, before: Notes | undefined, change: Change | undefined) {
    this.#blocks = Array.from({length: blocks}, (_, block) => {
      if (before === undefined || change === undefined) return new Map()
      if (block < change.first) return before.#blocks[block]
      return block < change.last ? new Map() : before.#blocks[block - change.last + change.lastBefore]
    })
  }

  /** The notes under a key, one a block; `judge` makes those that are missing, for a run of blocks at a time. */
  read<T>(key: object, judge: (first: number, last: number) => readonly T[]): T[] {
    const blocks = this.#blocks
    for (let first = 0; first < blocks.length; first++) {
      if (blocks[first].has(key)) continue
      let last = first + 1
      while (last < blocks.length && !blocks[last].has(key)) last++
      for (const [at, note] of judge(first, last).entries()) blocks[first + at].set(key, note)
      first = last
    }
    return blocks.map((notes) => notes.get(key) as T)
  }
}
