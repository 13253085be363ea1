import {cost, leastCost, priceOf} from './costs.ts'
import {type Sound, soundOf} from './sounds.ts'

let previous2 = new Float32Array(40)
let previous = new Float32Array(40)
let current = new Float32Array(40)
/** Symbols of the second token and what leaving each out costs. */
let to = new Uint8Array(40)
let extras = new Float64Array(40)

/** Weighted Damerau distance of two lower-case tokens over their sounds; `Infinity` beyond `most`. */
export const distance = (a: string, b: string, most: number): number =>
  a === b ? 0 : distanceOf(soundOf(a), soundOf(b), most)

/** The same of two tokens whose sounds are known. */
export function distanceOf(a: Sound, b: Sound, most: number): number {
  const from = a.symbols
  if (from === b.symbols) return 0
  const length = b.symbols.length
  if (Math.abs(from.length - length) > 3 || leastCost(a.classes, b.classes) > most) return Infinity
  if (length + 1 > current.length) grow(length + 20)
  previous[0] = 0
  for (let j = 0; j < length; j++) {
    to[j] = b.symbols.charCodeAt(j)
    extras[j] = priceOf(b.extras.charCodeAt(j))
    previous[j + 1] = previous[j] + extras[j]
  }
  let before = -1
  for (let i = 1; i <= from.length; i++) {
    const symbol = from.charCodeAt(i - 1)
    const insertion = priceOf(a.extras.charCodeAt(i - 1))
    current[0] = previous[0] + insertion
    let least = current[0]
    for (let j = 1; j <= length; j++) {
      const other = to[j - 1]
      let best = previous[j - 1] + cost(symbol, other)
      const up = previous[j] + insertion
      if (up < best) best = up
      const left = current[j - 1] + extras[j - 1]
      if (left < best) best = left
      if (j > 1 && before === other && before !== symbol && symbol === to[j - 2]) {
        const swap = previous2[j - 2] + 0.6
        if (swap < best) best = swap
      }
      current[j] = best
      if (best < least) least = best
    }
    if (least > most) return Infinity
    before = symbol
    const spare = previous2
    previous2 = previous
    previous = current
    current = spare
  }
  const result = previous[length]
  return result <= most ? result : Infinity
}

function grow(size: number): void {
  previous2 = new Float32Array(size)
  previous = new Float32Array(size)
  current = new Float32Array(size)
  to = new Uint8Array(size)
  extras = new Float64Array(size)
}
