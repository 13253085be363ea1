import type {Block} from './prose.ts'
import {TokenKind, type Tokens} from './tokenize.ts'

/** A stretch between quotation marks. Offsets are UTF-16 code units in the text. */
export interface Quotation {
  /** Offset of the opening mark. */
  start: number
  /** Offset after the closing mark, or the end of the block when it never closes. */
  end: number
  /** Token of the opening mark. */
  open: number
  /** Token of the closing mark, or the first token after the block. */
  close: number
  closed: boolean
  /** Words between the marks. */
  words: number
  /** Index of the block. */
  block: number
  single: boolean
  /** Opens inside another quotation. */
  nested: boolean
}

const family: Record<string, Kind | undefined> = {
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '«': 'angle',
  '»': 'angle',
  '‘': 'single',
  '’': 'single',
  "'": 'single',
  '‚': 'single',
  '`': 'single'
}

/**
 * Pair the quotation marks of each block: curly marks by their form unless the text uses one glyph for both (Kompas:
 * ” … ”), straight ones by parity and by the white space beside them. A mark that finds no partner stays open to the
 * end of its block.
 */
export function findQuotations(text: string, tokens: Tokens, blocks: readonly Block[]): Quotation[] {
  const result: Quotation[] = []
  const open = new Open()
  const dropped = new Set<Quotation>()
  let token = 0
  let words = 0
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    while (token < tokens.count && tokens.start[token] < block.start) token++
    open.clear()
    for (; token < tokens.count && tokens.start[token] < block.end; token++) {
      if (tokens.kind[token] === TokenKind.word) {
        words++
        continue
      }
      if (tokens.kind[token] !== TokenKind.punctuation || tokens.end[token] - tokens.start[token] !== 1) continue
      const mark = text[tokens.start[token]]
      const kind = family[mark]
      if (kind === undefined) continue
      const opened = open.last(kind)
      if (opened && closes(text, tokens.start[token], mark, block)) {
        for (let quotation = open.pop(); quotation !== undefined; quotation = open.pop()) {
          quotation.words = words - quotation.words
          if (quotation === opened) break
          // An inner mark without a partner was no quotation mark (an apostrophe, a foot).
          dropped.add(quotation)
        }
        opened.close = token
        opened.end = tokens.end[token]
        opened.closed = true
      } else if (opens(text, tokens.start[token], mark, block, kind)) {
        const quotation: Quotation = {
          start: tokens.start[token],
          end: block.end,
          open: token,
          close: token,
          closed: false,
          // While it is open: the words before it.
          words,
          block: index,
          single: kind === 'single',
          nested: open.size > 0
        }
        open.push(quotation, kind)
        result.push(quotation)
      }
    }
    for (let quotation = open.pop(); quotation !== undefined; quotation = open.pop()) {
      quotation.words = words - quotation.words
      quotation.close = token
      if (quotation.single) dropped.add(quotation)
    }
  }
  return dropped.size > 0 ? result.filter((quotation) => !dropped.has(quotation)) : result
}

type Kind = 'double' | 'single' | 'angle'

/** The quotations that are open, innermost last; the last of each kind is at hand, however many there are. */
class Open {
  readonly #stack: Quotation[] = []
  readonly #kinds: Kind[] = []
  readonly #byKind: Record<Kind, Quotation[]> = {double: [], single: [], angle: []}

  get size(): number {
    return this.#stack.length
  }

  last(kind: Kind): Quotation | undefined {
    return this.#byKind[kind].at(-1)
  }

  push(quotation: Quotation, kind: Kind): void {
    this.#stack.push(quotation)
    this.#kinds.push(kind)
    this.#byKind[kind].push(quotation)
  }

  pop(): Quotation | undefined {
    const kind = this.#kinds.pop()
    if (kind === undefined) return undefined
    this.#byKind[kind].pop()
    return this.#stack.pop()
  }

  clear(): void {
    while (this.pop() !== undefined);
  }
}

const gap = /[\s([{—–/-]/
const after = /[\s)\]}.,;:!?…—–/-]/

function opens(text: string, at: number, mark: string, block: Block, kind: string): boolean {
  if (mark === '»' || mark === '’') return false
  const before = at > block.start ? text[at - 1] : ' '
  const next = at + 1 < block.end ? text[at + 1] : ' '
  if (/\s/.test(next) && mark !== '“') return false
  if (kind === 'single') return (gap.test(before) || family[before] !== undefined) && !/[\s\d]/.test(next)
  return (
    gap.test(before) ||
    family[before] !== undefined ||
    mark === '“' ||
    mark === '«' ||
    mark === '„' ||
    /[:,.]/.test(before)
  )
}

function closes(text: string, at: number, mark: string, block: Block): boolean {
  if (mark === '“' || mark === '‘' || mark === '«' || mark === '„')
    return /\S/.test(text[at - 1] ?? ' ') && (at + 1 >= block.end || after.test(text[at + 1])) && mark === '“'
  if (mark === '”' || mark === '»') return true
  const before = text[at - 1] ?? ' '
  const next = at + 1 < block.end ? text[at + 1] : ' '
  if (mark === '"') return !/\s/.test(before) || /[\s.,;:!?)]/.test(next)
  return !/\s/.test(before) && (after.test(next) || family[next] !== undefined)
}
