import type {ProseBuilder} from './prose.ts'

const entity = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});?/

/**
 * Add the value of a text node that stands in the source between two offsets: character by character where the two run
 * in parallel, atomically over entities and escapes, and skipping what the markup laid between (quote marks and
 * indentation at line starts).
 */
export function addAligned(builder: ProseBuilder, value: string, source: string, start: number, end: number): void {
  if (end - start === value.length && source.startsWith(value, start)) {
    builder.add(value, start, end)
    return
  }
  let from = 0
  let fromSource = start
  let at = 0
  let j = start
  const flush = () => {
    if (at > from) builder.add(value.slice(from, at), fromSource, fromSource + at - from)
    from = at
  }
  while (at < value.length && j < end) {
    const char = value[at]
    const match = source[j] === '&' ? entity.exec(source.slice(j, Math.min(end, j + 40))) : null
    if (match && !value.startsWith(match[0], at)) {
      flush()
      const size = (value.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1
      const length = entityLength(match[0], value.slice(at + size, at + size + 2), source, j, end)
      builder.add(value.slice(at, at + size), j, j + length)
      at += size
      from = at
      j += length
      fromSource = j
    } else if (source[j] === char || (char === '\uFFFD' && source[j] === '\0')) {
      // Both Markdown and HTML read a NUL as U+FFFD.
      at++
      j++
    } else if (char === '\n' && source[j] === '\r' && source[j + 1] !== '\n') {
      // A line break of old, which HTML reads as one of today.
      at++
      j++
    } else if (char === '\n' && source[j] === '\r') {
      flush()
      j++
      fromSource = j
    } else {
      // An escape, or markup at the start of a line that is no part of the value.
      flush()
      j++
      fromSource = j
    }
  }
  flush()
  // What could not be paired off stands where the source ends.
  if (at < value.length) builder.add(value.slice(at), Math.min(fromSource, end), end)
}

/**
 * How much of what looks like an entity is one: old names need no semicolon in HTML, and what follows them may look like more of the
 * name (`&note;` is ¬e;). What comes next in the value tells.
 */
function entityLength(name: string, next: string, source: string, at: number, end: number): number {
  for (let length = name.length; length > 2; length--) {
    const rest = source.slice(at + length, Math.min(end, at + length + 2))
    const another = length === name.length && rest.startsWith('&')
    if (another || (rest === '' ? next === '' : next.startsWith(rest))) return length
  }
  return name.length
}
