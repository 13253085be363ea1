/** A replacement in a text; offsets are UTF-16 code units. */
export interface Replacement {
  start: number
  end: number
  text: string
}

/** Small replacements that make one text of another: one for each line that differs where lines match one to one. */
export function replacements(before: string, after: string): Replacement[] {
  if (before === after) return []
  const from = before.split('\n')
  const to = after.split('\n')
  if (from.length !== to.length) return [trimmed(before, after, 0)]
  const found: Replacement[] = []
  let at = 0
  for (const [index, line] of from.entries()) {
    if (line !== to[index]) found.push(trimmed(line, to[index], at))
    at += line.length + 1
  }
  return found
}

/** The one replacement between what two texts have in common at their ends. */
function trimmed(before: string, after: string, base: number): Replacement {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let end = 0
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end++
  // Surrogate pairs are not cut.
  if (isLow(before.charCodeAt(start)) || isLow(after.charCodeAt(start))) start = Math.max(0, start - 1)
  if (end > 0 && (isLow(before.charCodeAt(before.length - end)) || isLow(after.charCodeAt(after.length - end)))) end--
  return {start: base + start, end: base + before.length - end, text: after.slice(start, after.length - end)}
}

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
