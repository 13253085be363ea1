import type {Edit} from './edit.ts'

/** Longer ranges are compared by what they begin and end with only (the table below is quadratic). */
const longest = 600

const isBlank = (char: string): boolean => /\s/.test(char)

/**
 * The smallest edits that make `after` of `before`. Any white space counts as any other (a line break or a no-break
 * space in the words stays what it is), unless white space is all that differs.
 */
export function hunks(before: string, after: string): Edit[] {
  const lax = compare(before, after, (a, b) => a === b || (isBlank(a) && isBlank(b)))
  return lax.length > 0 ? lax : compare(before, after, (a, b) => a === b)
}

type Same = (a: string, b: string) => boolean

function compare(before: string, after: string, same: Same): Edit[] {
  let head = 0
  while (head < before.length && head < after.length && same(before[head], after[head])) head++
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    same(before[before.length - 1 - tail], after[after.length - 1 - tail])
  )
    tail++
  const a = before.slice(head, before.length - tail)
  const b = after.slice(head, after.length - tail)
  if (a === '' && b === '') return []
  if (a === '' || b === '' || a.length > longest || b.length > longest)
    return [{start: head, end: head + a.length, text: b}]
  return byTable(a, b, same).map((edit) => ({...edit, start: edit.start + head, end: edit.end + head}))
}

/** Edits along a longest common subsequence. */
function byTable(a: string, b: string, same: Same): Edit[] {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = same(a[i], b[j])
        ? table[(i + 1) * width + j + 1] + 1
        : Math.max(table[(i + 1) * width + j], table[i * width + j + 1])
    }
  }
  const edits: Edit[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const from = i
    let text = ''
    while (i < a.length || j < b.length) {
      if (
        i < a.length &&
        j < b.length &&
        same(a[i], b[j]) &&
        table[i * width + j] === table[(i + 1) * width + j + 1] + 1
      )
        break
      if (j >= b.length || (i < a.length && table[(i + 1) * width + j] >= table[i * width + j + 1])) i++
      else text += b[j++]
    }
    if (i > from || text !== '') edits.push({start: from, end: i, text})
    while (
      i < a.length &&
      j < b.length &&
      same(a[i], b[j]) &&
      table[i * width + j] === table[(i + 1) * width + j + 1] + 1
    ) {
      i++
      j++
    }
  }
  return edits
}
