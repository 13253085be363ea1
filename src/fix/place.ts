import type {Finding} from '../report/finding.ts'
import type {Document} from '../text/document.ts'
import type {Edit} from './edit.ts'
import {hunks} from './hunks.ts'

/** How an edit is written into marked-up text, where several ways are open. */
export interface Manner {
  /** An insertion between two pieces of text with markup between them goes to the end of the one or the start of the other. */
  side: 'left' | 'right'
  /** Whether characters with a meaning in the markup are escaped. */
  escaping: boolean
}

/** The manners to try, in this order, until what is read back is what was meant. */
export const manners: readonly Manner[] = [
  {side: 'left', escaping: false},
  {side: 'right', escaping: false},
  {side: 'left', escaping: true},
  {side: 'right', escaping: true}
]

/** A fix: what changes in the prose, and the edits of the source in a given manner. */
export interface Fix {
  finding: Finding
  /** In the prose. */
  prose: Edit
  /** In the source; `undefined` when it cannot be done without touching markup. */
  edits(manner: Manner): Edit[] | undefined
}

/** What can be done about a finding: its first suggestion, put between the markup; `undefined` if that cannot be. */
export function fixOf(document: Document, finding: Finding): Fix | undefined {
  const {prose} = document
  const [replacement] = finding.suggestions
  const start = finding.start.offset
  const end = finding.end.offset
  if (!finding.fixable || replacement === undefined || replacement === finding.actual) return undefined
  const {map} = prose
  if (map === undefined) {
    const edit = {start, end, text: replacement}
    return {finding, prose: edit, edits: () => [edit]}
  }
  const range = map.proseOf(start, end)
  if (range === undefined) return undefined
  const before = prose.text.slice(range.start, range.end)
  const changes = hunks(before, replacement)
  if (changes.length === 0 || changes.some(({text}) => breaksFrontMatter(prose.source, start, text))) return undefined
  return {
    finding,
    prose: {...range, text: applied(before, changes)},
    edits: (manner) => inSource(document, range.start, changes, {start, end}, manner)
  }
}

function applied(before: string, changes: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const {start, end, text} of changes) {
    result += before.slice(at, start) + text
    at = end
  }
  return result + before.slice(at)
}

/** Characters that may mean something else to YAML or TOML than to a reader are not put into front matter. */
function breaksFrontMatter(source: string, at: number, text: string): boolean {
  if (!/[:#"'\\[\]{},|>&*!%@`\n]/.test(text)) return false
  const match = /^(?:---\r?\n[\s\S]*?\n(?:---|\.\.\.)|\+\+\+\r?\n[\s\S]*?\n\+\+\+)[ \t]*(?:\r?\n|$)/.exec(source)
  return match !== null && at < match[0].length
}

function inSource(
  document: Document,
  base: number,
  changes: readonly Edit[],
  limits: {start: number; end: number},
  {side, escaping}: Manner
): Edit[] | undefined {
  const {prose} = document
  const map = prose.map!
  const edits: Edit[] = []
  for (const change of changes) {
    const text = escaping ? escaped(change.text, prose.format) : change.text
    const from = base + change.start
    const to = base + change.end
    if (from === to) {
      // Between two pieces the source has two places for one in the prose.
      // A closing tag is left behind first, so that what is added stands outside.
      const closes = prose.format === 'html' && prose.source.startsWith('</', map.end(from))
      const isLeft = (side === 'left') !== closes
      const at = isLeft && change.start > 0 ? map.end(from) : map.start(from)
      edits.push({start: clamp(at, limits), end: clamp(at, limits), text})
      continue
    }
    const by = change.text === '' ? slide(document, base, from, to) : 0
    for (const [index, [, , start, end]] of map.pieces(from + by, to + by).entries()) {
      if (start < limits.start || end > limits.end) return undefined
      edits.push({start, end, text: index === 0 ? text : ''})
    }
  }
  return edits
}

/**
 * How far to move a deletion that would reach across markup so that it does not: *di [di mana](x)* loses its first word
 * and the blank after it, not the blank and the word in the link. The words that remain are the same.
 */
function slide({prose}: Document, base: number, from: number, to: number): number {
  const map = prose.map!
  if (map.pieces(from, to).length < 2) return 0
  const {text} = prose
  for (let by = -1; from + by >= base && text[from + by] === text[to + by]; by--)
    if (map.pieces(from + by, to + by).length === 1) return by
  for (let by = 1; text[from + by - 1] === text[to + by - 1] && to + by <= text.length; by++)
    if (map.pieces(from + by, to + by).length === 1) return by
  return 0
}

const clamp = (at: number, {start, end}: {start: number; end: number}): number => Math.min(end, Math.max(start, at))

function escaped(text: string, format: string): string {
  if (format === 'html')
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  return format === 'markdown' ? text.replace(/[\\`*_[\]<>&#|~]/g, '\\$&') : text
}
