/** A replacement in a source text; offsets are UTF-16 code units. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** Apply edits that do not overlap, in any order. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const {start, end, text} of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new RangeError(`edits overlap at ${start}`)
    result += source.slice(at, start) + text
    at = end
  }
  return result + source.slice(at)
}
