/** A seeded generator of realistic single-edit typos. */

/** Neighbouring keys on a QWERTY keyboard. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** @returns {Map<string, string>} letter to its neighbours */
function neighbours() {
  /** @type {Map<string, string>} */
  const map = new Map()
  for (const [y, row] of ROWS.entries()) {
    for (const [x, letter] of [...row].entries()) {
      let near = (row[x - 1] ?? '') + (row[x + 1] ?? '')
      for (const other of [ROWS[y - 1], ROWS[y + 1]])
        if (other !== undefined) near += (other[x] ?? '') + (other[y > 0 ? x + 1 : x - 1] ?? '')
      map.set(letter, near)
    }
  }
  return map
}

const NEAR = neighbours()
const VOWELS = 'aeiou'

/**
 * Mulberry32.
 * @param {number} seed
 * @returns {() => number} pseudo-random numbers in [0, 1)
 */
export function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * One edit of a lower-case word: 30 % dropped, 15 % inserted (half of them doubled), 35 % replaced (neighbour key, vowel swap, any), 20 % swapped.
 * @param {string} word
 * @param {() => number} next random numbers
 * @returns {string} always different from the word
 */
export function typo(word, next) {
  for (;;) {
    const changed = edit(word, next)
    if (changed !== word) return changed
  }
}

/** @param {string} word @param {() => number} next */
function edit(word, next) {
  const at = Math.floor(next() * word.length)
  const letter = word[at] ?? ''
  const pick = (/** @type {string} */ from) => from[Math.floor(next() * from.length)] ?? letter
  const kind = next()
  if (kind < 0.3) return word.slice(0, at) + word.slice(at + 1)
  if (kind < 0.45)
    return word.slice(0, at) + (next() < 0.5 ? letter : pick(NEAR.get(letter) ?? letter)) + word.slice(at)
  if (kind < 0.8) {
    const how = next()
    const other =
      how < 0.6
        ? pick(NEAR.get(letter) ?? letter)
        : VOWELS.includes(letter)
          ? pick(VOWELS)
          : pick('abcdefghijklmnopqrstuvwxyz')
    return word.slice(0, at) + other + word.slice(at + 1)
  }
  if (at + 1 >= word.length) return word
  return word.slice(0, at) + word[at + 1] + letter + word.slice(at + 2)
}
