import type {Finding} from '../report/finding.ts'
import type {Document} from '../text/document.ts'
import {readProse} from '../text/read.ts'

/** Text to be inserted at an offset of the source. */
export interface Insertion {
  at: number
  text: string
}

/**
 * Where `<!-- sunting ignore rule -->` goes so that it covers the block of a finding and nothing else changes; of the
 * places tried, the first that reads back as meant. `undefined` where no comment can stand (front matter, plain text).
 */
export function ignoreHere(document: Document, path: string, finding: Finding): Insertion | undefined {
  const {prose} = document
  if (prose.format === 'text' || prose.format === 'docx') return undefined
  const offset = finding.start.offset
  const index = prose.blocks.findIndex(
    (block) =>
      document.sourceStart(block.start) <= offset &&
      offset < Math.max(document.sourceEnd(block.end), offset + 1) &&
      document.sourceEnd(block.end) > offset
  )
  if (index < 0) return undefined
  const start = document.sourceStart(prose.blocks[index].start)
  const comment = `<!-- sunting ignore ${finding.rule} -->`
  for (const insertion of places(prose.source, start, comment, prose.format)) {
    if (readsAsMeant(document, path, index, insertion, finding)) return insertion
  }
  return undefined
}

/** Places for the comment, the best-looking first. */
function* places(source: string, start: number, comment: string, format: string): Generator<Insertion> {
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const prefix = source.slice(lineStart, start)
  if (format === 'html') {
    const tag = source.lastIndexOf('<', start - 1)
    if (tag >= 0 && source[tag + 1] !== '/') {
      const before = source.slice(source.lastIndexOf('\n', tag - 1) + 1, tag)
      yield {at: tag, text: before.trim() === '' ? comment + newline + before : comment}
    }
    yield {at: start, text: comment}
    return
  }
  // A line of its own, as deep in quotations and lists as the block is.
  const quoted = /^(?:[ \t]*>[ \t]?)*[ \t]*/.exec(prefix)?.[0] ?? ''
  const above = {at: lineStart + quoted.length, text: comment + newline + quoted}
  const inside = {at: start, text: comment + newline + prefix.replace(/[^>\t]/g, ' ')}
  // Between two items a comment would cut the list in two.
  const isItem = /^(?:[-*+]|\d+[.)])[ \t]/.test(prefix.slice(quoted.length))
  yield isItem ? inside : above
  yield isItem ? above : inside
  yield {at: start, text: comment}
}

/** Whether the text with the insertion has the same prose, and the comment covers the block. */
function readsAsMeant(
  document: Document,
  path: string,
  index: number,
  {at, text}: Insertion,
  finding: Finding
): boolean {
  const {prose} = document
  const source = prose.source.slice(0, at) + text + prose.source.slice(at)
  const read = readProse(source, path)
  if (read.text !== prose.text || read.blocks.length !== prose.blocks.length) return false
  if (!read.blocks.every((block, i) => block.kind === prose.blocks[i].kind)) return false
  if (read.directives.length !== prose.directives.length + 1) return false
  return read.directives.some(
    (directive) =>
      directive.kind === 'ignore' &&
      directive.source.start >= at &&
      directive.source.end <= at + text.length &&
      directive.rules.includes(finding.rule) &&
      directive.until === prose.blocks[index].end
  )
}
