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

const family: Record<string, 'double' | 'single' | 'angle'> = {
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
  let token = 0
  for (const [index, block] of blocks.entries()) {
    while (token < tokens.count && tokens.start[token] < block.start) token++
    const stack: Quotation[] = []
    for (; token < tokens.count && tokens.start[token] < block.end; token++) {
      if (tokens.kind[token] === TokenKind.word) {
        for (const quotation of stack) quotation.words++
        continue
      }
      if (tokens.kind[token] !== TokenKind.punctuation || tokens.end[token] - tokens.start[token] !== 1) continue
      const mark = text[tokens.start[token]]
      const kind = family[mark]
      if (kind === undefined) continue
      const top = stack.length > 0 ? stack[stack.length - 1] : undefined
      const opened = stack.findLast((quotation) => family[text[quotation.start]] === kind)
      if (opened && closes(text, tokens.start[token], mark, block)) {
        while (stack.length > 0) {
          const quotation = stack.pop()!
          if (quotation === opened) break
          // An inner mark without a partner was no quotation mark (an apostrophe, a foot).
          result.splice(result.indexOf(quotation), 1)
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
          words: 0,
          block: index,
          single: kind === 'single',
          nested: top !== undefined
        }
        stack.push(quotation)
        result.push(quotation)
      }
    }
    for (const quotation of stack) {
      quotation.close = token
      if (quotation.single) result.splice(result.indexOf(quotation), 1)
    }
  }
  return result
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
