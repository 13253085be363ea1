import type {Directive} from './prose.ts'

const pattern = /^<!--\s*sunting\s+(disable|enable|ignore)\b([^>]*?)-->$/

/**
 * An inline control comment (`<!-- sunting disable name/variant -->`), or `undefined`. `at` is an offset in the prose,
 * `start` and `end` are the comment's in the source.
 */
export function parseDirective(comment: string, at: number, start: number, end: number): Directive | undefined {
  const match = pattern.exec(comment.trim())
  if (!match) return undefined
  const rules = match[2].split(/[\s,]+/).filter(Boolean)
  return {kind: match[1] as Directive['kind'], rules, at, source: {start, end}}
}

/** Give every `ignore` its end: that of the next block. */
export function closeIgnores(directives: Directive[], blocks: ReadonlyArray<{start: number; end: number}>): void {
  // Both are in the order of the text.
  let block = 0
  for (const directive of directives) {
    if (directive.kind !== 'ignore') continue
    while (block < blocks.length && blocks[block].end <= directive.at) block++
    directive.until = blocks[block]?.end ?? directive.at
  }
}
