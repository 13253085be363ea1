/**
 * What single edits cost, by how Indonesians mistype and mishear. 1 is an arbitrary replacement; the cost is that of the writer's slip:
 * `dropped` = the right word has a letter that the writer left out.
 */

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const

/** Pairs that are heard or spelt alike. */
const ALIKE: readonly (readonly [string, number])[] = [
  ['fp', 0.6],
  ['fv', 0.55],
  ['pv', 0.6],
  ['bp', 0.75],
  ['bv', 0.7],
  ['zj', 0.65],
  ['zs', 0.65],
  ['kq', 0.55],
  ['kc', 0.75],
  ['kg', 0.8],
  ['td', 0.75],
  ['nm', 0.65],
  ['ou', 0.65],
  ['ei', 0.6],
  ['ea', 0.55],
  ['ia', 0.8],
  ['yi', 0.7],
  ['gj', 0.85],
  ['lr', 0.85],
  ['cs', 0.8]
]

/** What a change in the first letter costs more: writers seldom miss it. */
export const FIRST_LETTER = 0.25
export const TRANSPOSED = 0.65

const CODES = 128
const replacements = new Float32Array(CODES * CODES).fill(1)

const set = (a: string, b: string, cost: number): void => {
  const x = a.charCodeAt(0)
  const y = b.charCodeAt(0)
  replacements[x * CODES + y] = Math.min(replacements[x * CODES + y]!, cost)
  replacements[y * CODES + x] = Math.min(replacements[y * CODES + x]!, cost)
}

for (const [y, row] of ROWS.entries()) {
  for (const [x, letter] of [...row].entries()) {
    if (row[x + 1] !== undefined) set(letter, row[x + 1]!, 0.7)
    const below = ROWS[y + 1]
    if (below?.[x] !== undefined) set(letter, below[x]!, 0.75)
    if (x > 0 && below?.[x - 1] !== undefined) set(letter, below[x - 1]!, 0.75)
  }
}
for (const a of 'aeiou') for (const b of 'aeiou') if (a !== b) set(a, b, 0.8)
for (const [pair, cost] of ALIKE) set(pair[0]!, pair[1]!, cost)

/** Cost of having typed `typed` for `right` (UTF-16 code units). */
export function replaced(typed: number, right: number): number {
  return typed < CODES && right < CODES ? replacements[typed * CODES + right]! : 1
}

const isVowel = (code: number): boolean => code === 97 || code === 101 || code === 105 || code === 111 || code === 117

/** Cost of having left out `right`, between the right word's letters before and what was typed after. */
export function dropped(right: number, before: number, after: number): number {
  if (right === before || right === after) return 0.55
  if (right === 104 || (right === 103 && before === 110) || (right === 110 && (after === 103 || after === 121)))
    return 0.6
  return isVowel(right) ? 0.75 : 0.7
}

/** Cost of having typed `typed` too much, after `before` and before `after`. */
export function added(typed: number, before: number, after: number): number {
  if (typed === before || typed === after) return 0.5
  if (typed === 104 || (typed === 103 && before === 110) || (typed === 110 && (after === 103 || after === 121)))
    return 0.65
  return 0.8
}

/** Cost of the one edit between two strings, undefined when they differ by more or not at all. */
export function oneEditCost(typed: string, right: string): number | undefined {
  const longer = typed.length - right.length
  if (typed === right || longer > 1 || longer < -1) return undefined
  let start = 0
  while (start < typed.length && start < right.length && typed[start] === right[start]) start++
  const before = start > 0 ? typed.charCodeAt(start - 1) : 0
  if (longer === 1) {
    return typed.slice(start + 1) === right.slice(start)
      ? added(typed.charCodeAt(start), before, typed.charCodeAt(start + 1) || 0)
      : undefined
  }
  if (longer === -1) {
    return typed.slice(start) === right.slice(start + 1)
      ? dropped(right.charCodeAt(start), before, typed.charCodeAt(start) || 0)
      : undefined
  }
  if (typed.slice(start + 1) === right.slice(start + 1))
    return replaced(typed.charCodeAt(start), right.charCodeAt(start))
  const swapped =
    typed[start] === right[start + 1] &&
    typed[start + 1] === right[start] &&
    typed.slice(start + 2) === right.slice(start + 2)
  return swapped ? TRANSPOSED : undefined
}
