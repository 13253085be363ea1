import {isVowel, phonemes} from './phonemes.ts'

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

function setCost(a: string, b: string, cost: number): void {
  substitution[a.charCodeAt(0) * size + b.charCodeAt(0)] = cost
  substitution[b.charCodeAt(0) * size + a.charCodeAt(0)] = cost
}

/** Cost of exchanging one symbol of `phonemes` for another. */
export const cost = (a: string, b: string): number =>
  a === b ? 0 : (substitution[(a.charCodeAt(0) & 127) * size + (b.charCodeAt(0) & 127)] ?? 1)

/** Cost of a symbol that the other spelling lacks. */
function extra(word: string, at: number): number {
  const symbol = word[at]
  const before = word[at - 1] ?? ''
  const after = word[at + 1] ?? ''
  if (symbol === 'h' || symbol === 'H') return symbol === 'h' ? 0.3 : 0.8
  if (symbol === 'e' && (before === 'u' || before === 'a' || before === 'o')) return 0.2
  if (symbol === 'y' && (before === 'i' || before === 'e' || after === 'i') && at > 0) return 0.1
  if (symbol === 'i' && before !== '' && 'aeouUO'.includes(after) && after !== '') return 0.3
  if (symbol === 'w' && 'uoUO'.includes(before) && before !== '') return 0.15
  if (isVowel(symbol) && at > 0 && (isVowel(before) || (after !== '' && isVowel(after)))) return 0.4
  if (isVowel(symbol)) return at === 0 ? 0.9 : 0.65
  return 0.9
}

let previous2 = new Float32Array(40)
let previous = new Float32Array(40)
let current = new Float32Array(40)

/** Weighted Damerau distance of two lower-case tokens over their sounds; `Infinity` beyond `most`. */
export function distance(a: string, b: string, most: number): number {
  if (a === b) return 0
  const from = phonemes(a)
  const to = phonemes(b)
  if (from === to) return 0
  if (Math.abs(from.length - to.length) > 3) return Infinity
  if (to.length + 1 > current.length) {
    previous2 = new Float32Array(to.length + 20)
    previous = new Float32Array(to.length + 20)
    current = new Float32Array(to.length + 20)
  }
  previous[0] = 0
  for (let j = 1; j <= to.length; j++) previous[j] = previous[j - 1] + extra(to, j - 1)
  for (let i = 1; i <= from.length; i++) {
    const insertion = extra(from, i - 1)
    current[0] = previous[0] + insertion
    let least = current[0]
    for (let j = 1; j <= to.length; j++) {
      let best = previous[j - 1] + cost(from[i - 1], to[j - 1])
      const up = previous[j] + insertion
      if (up < best) best = up
      const left = current[j - 1] + extra(to, j - 1)
      if (left < best) best = left
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] && from[i - 1] !== from[i - 2]) {
        const swap = previous2[j - 2] + 0.6
        if (swap < best) best = swap
      }
      current[j] = best
      if (best < least) least = best
    }
    if (least > most) return Infinity
    const spare = previous2
    previous2 = previous
    previous = current
    current = spare
  }
  const result = previous[to.length]
  return result <= most ? result : Infinity
}
