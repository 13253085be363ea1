import {isVowel} from './phonemes.ts'

/** Cost of exchanging two symbols of `phonemes`, 0–1; 1 unless listed. */
const exchange: ReadonlyArray<[string, number]> = [
  ['Cc', 0],
  ['Dj', 0.02],
  ['Dz', 0.5],
  ['Dy', 0.6],
  ['jy', 0.3],
  ['jz', 0.5],
  ['Zj', 0.3],
  ['Zz', 0.25],
  ['HX', 0.1],
  ['Hh', 0.2],
  ['Hk', 0.3],
  ['HC', 0.15],
  ['Hc', 0.2],
  ['HS', 0.4],
  ['Xh', 0.25],
  ['Xk', 0.25],
  ['Xq', 0.3],
  ['Gg', 0.1],
  ['Tt', 0.1],
  ['Ts', 0.5],
  ['Qd', 0.1],
  ['Ff', 0],
  ['Fp', 0.3],
  ['Bb', 0.1],
  ['vw', 0.1],
  ['fv', 0.25],
  ['Fv', 0.3],
  ['vb', 0.5],
  ['pf', 0.4],
  ['pv', 0.6],
  ['qk', 0.05],
  ['qg', 0.4],
  ['sz', 0.35],
  ['Ss', 0.25],
  ['Sc', 0.5],
  ['Sz', 0.5],
  ['Sj', 0.7],
  ['CS', 0.5],
  ['Cj', 0.6],
  ['Ct', 0.5],
  ['ck', 0.25],
  ['cs', 0.5],
  ['cC', 0],
  ['dt', 0.6],
  ['bp', 0.6],
  ['gk', 0.6],
  ['lr', 0.8],
  ['mn', 0.7],
  ['Uu', 0],
  ['Uo', 0.35],
  ['UO', 0.02],
  ['Ou', 0.02],
  ['Oo', 0.1],
  ['Ei', 0.05],
  ['Ee', 0.1],
  ['yi', 0.1],
  ['ie', 0.3],
  ['uo', 0.3],
  ['ae', 0.4],
  ['ao', 0.45],
  ['eo', 0.8],
  ['iu', 0.9],
  ['ai', 0.8],
  ['au', 0.7],
  ['aU', 0.7],
  ['aO', 0.6],
  ['eE', 0.1],
  ['JU', 0.3],
  ['Jo', 0.5],
  ['Ju', 0.5],
  ['ye', 0.4],
  ['uw', 0.3],
  ['eu', 0.8],
  ['eU', 0.6]
]

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const size = 128
const substitution = new Float32Array(size * size).fill(1)
for (let code = 0; code < size; code++) substitution[code * size + code] = 0
for (const row of rows) for (let i = 1; i < row.length; i++) setCost(row[i - 1], row[i], 0.75)
for (let i = 1; i < 9; i++) {
  setCost(rows[0][i], rows[1][i], 0.8)
  setCost(rows[0][i], rows[1][i - 1], 0.8)
  if (i < 7) setCost(rows[1][i], rows[2][i], 0.85)
}
for (const [pair, cost] of exchange) setCost(pair[0], pair[1], cost)

const beside = new Set<string>()
for (const [r, row] of rows.entries())
  for (let i = 0; i < row.length; i++)
    for (const other of [row[i + 1], rows[r + 1]?.[i], rows[r + 1]?.[i - 1]])
      if (other !== undefined) beside.add(row[i] + other).add(other + row[i])

/** Whether two letters lie side by side on the keyboard. */
export const areBeside = (a: string, b: string): boolean => beside.has(a + b)

function setCost(a: string, b: string, cost: number): void {
  substitution[a.charCodeAt(0) * size + b.charCodeAt(0)] = cost
  substitution[b.charCodeAt(0) * size + a.charCodeAt(0)] = cost
}

/** Cost of exchanging one symbol of `phonemes` for another, by their codes (below 128). */
export const cost = (a: number, b: number): number => substitution[a * size + b]

/** Cost of a symbol that the other spelling lacks. */
function extra(word: string, at: number): number {
  const symbol = word[at]
  const before = word[at - 1] ?? ''
  const after = word[at + 1] ?? ''
  if (symbol === 'h') return 0.3
  if (symbol === 'H') return 0.8
  if (symbol === 'e' && (before === 'u' || before === 'a' || before === 'o')) return 0.2
  if (symbol === 'y' && (before === 'i' || before === 'e' || after === 'i') && at > 0) return 0.1
  if (symbol === 'i' && before !== '' && 'aeouUO'.includes(after) && after !== '') return 0.3
  if (symbol === 'w' && 'uoUO'.includes(before) && before !== '') return 0.15
  if (isVowel(symbol) && at > 0 && (isVowel(before) || (after !== '' && isVowel(after)))) return 0.4
  if (isVowel(symbol)) return at === 0 ? 0.9 : 0.65
  return 0.9
}

/** Costs that `extra` returns, by their codes. */
const prices = Float64Array.of(0.1, 0.15, 0.2, 0.3, 0.4, 0.65, 0.8, 0.9)

/** What each symbol costs when the other spelling lacks it, as codes. */
export function extrasOf(symbols: string): string {
  let result = ''
  for (let i = 0; i < symbols.length; i++) result += String.fromCharCode(prices.indexOf(extra(symbols, i)))
  return result
}

/** Cost of a code of `extrasOf`. */
export const priceOf = (code: number): number => prices[code]

/** Least cost of a symbol that the other spelling lacks, wherever it stands: what `extra` returns at best. */
function leastExtra(symbol: string): number {
  const known: Record<string, number> = {h: 0.3, H: 0.8, e: 0.2, y: 0.1, i: 0.3, w: 0.15}
  return known[symbol] ?? (isVowel(symbol) ? 0.4 : 0.9)
}

/** Symbols that cost no more than this to exchange are of one class; 0.1 and what rounding adds to it. */
const alike = 0.11
const symbols = 'abcdefghijklmnopqrstuvwxyzCSXHGDTQFBZUOEJ'

/** Classes of symbols that are cheap to exchange: what a class that only one of two spellings has costs at least. */
function classify(): {bit: Int32Array; least: Float64Array} {
  const root = new Map<string, string>([...symbols].map((symbol) => [symbol, symbol]))
  const find = (symbol: string): string => (root.get(symbol) === symbol ? symbol : find(root.get(symbol)!))
  const price = (a: string, b: string): number => cost(a.charCodeAt(0), b.charCodeAt(0))
  for (const a of symbols) for (const b of symbols) if (price(a, b) <= alike) root.set(find(a), find(b))
  const bit = new Int32Array(size)
  const least: number[] = []
  for (const own of new Set([...symbols].map(find))) {
    const members = [...symbols].filter((symbol) => find(symbol) === own)
    const others = [...symbols].filter((symbol) => find(symbol) !== own)
    for (const symbol of members) bit[symbol.charCodeAt(0)] = 1 << least.length
    least.push(
      Math.min(...members.flatMap((symbol) => [leastExtra(symbol), ...others.map((other) => price(symbol, other))]))
    )
  }
  if (least.length > 32) throw new Error('more classes of sounds than bits')
  return {bit, least: Float64Array.from(least)}
}

const classes = classify()

/** Bit of a symbol's class, by its code; 0 for a digit. */
export const classOf = (code: number): number => classes.bit[code]

/** Least that classes which the other spelling lacks cost. */
function leastOf(missing: number): number {
  let sum = 0
  for (let bits = missing; bits !== 0; bits &= bits - 1) sum += classes.least[31 - Math.clz32(bits & -bits)]
  return sum
}

/** A cost that two spellings never stay below, by the classes of their symbols; rounding left room for. */
export const leastCost = (a: number, b: number): number => Math.max(leastOf(a & ~b), leastOf(b & ~a)) - 0.001
