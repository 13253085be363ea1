/**
 * Names as sounds: spellings of one sound in several romanisations become one symbol, or symbols that are cheap to
 * exchange. Small letters stand for themselves; capitals are digraphs: C tj tch, S sh sj sy, X kh, H ch, G gh, D dj,
 * T th, Q dh, F ph, B bh, Z zh, U oe, O ou oo, E ee, J oi oy.
 */

const digraphs: ReadonlyArray<[string, string]> = [
  ['tsch', 'C'],
  ['sch', 'S'],
  ['tch', 'C'],
  ['tj', 'C'],
  ['sj', 'S'],
  ['sy', 'S'],
  ['sh', 'S'],
  ['kh', 'X'],
  ['ch', 'H'],
  ['gh', 'G'],
  ['dj', 'D'],
  ['th', 'T'],
  ['dh', 'Q'],
  ['ph', 'F'],
  ['bh', 'B'],
  ['zh', 'Z'],
  ['oe', 'U'],
  ['ou', 'O'],
  ['oo', 'O'],
  ['ee', 'E'],
  ['ck', 'k'],
  ['x', 'ks']
]
const byLetter = new Map<string, Array<[string, string]>>()
for (const pair of digraphs) byLetter.set(pair[0][0], [...(byLetter.get(pair[0][0]) ?? []), pair])

const cache = new Map<string, string>()

/** A lower-case token without diacritics, apostrophes, hyphens and full stops. */
export const plain = (lower: string): string =>
  /^[a-z]+$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/ß/g, 'ss')
        .replace(/ø/g, 'o')
        .replace(/ł/g, 'l')
        .replace(/ı/g, 'i')
        .replace(/đ/g, 'd')
        .replace(/[^a-z0-9]/g, '')

/** The symbols of a lower-case token; doubled letters once. */
export function phonemes(lower: string): string {
  const known = cache.get(lower)
  if (known !== undefined) return known
  const word = plain(lower)
  let result = ''
  for (let at = 0; at < word.length; ) {
    const pair = byLetter.get(word[at])?.find(([letters]) => word.startsWith(letters, at))
    let symbol = pair?.[1] ?? word[at]
    let taken = pair?.[0].length ?? 1
    // A doubled digraph (ddh, ssy) sounds like one; "oev" is o-e-v: Dostoevsky.
    if (pair !== undefined && taken > 1 && at > 0 && word[at - 1] === word[at] && result.endsWith(word[at]))
      result = result.slice(0, -1)
    if (symbol === 'U' && word[at + 2] === 'v') {
      symbol = 'o'
      taken = 1
    }
    // "oi", "oy" before a consonant or at the end: Choi, Tolstoy; not Suroyo.
    if (word[at] === 'o' && (word[at + 1] === 'i' || word[at + 1] === 'y') && !/[aeiou]/.test(word[at + 2] ?? '')) {
      symbol = 'J'
      taken = 2
    }
    at += taken
    if (result[result.length - 1] !== symbol[0]) result += symbol
    else if (symbol.length > 1) result += symbol.slice(1)
  }
  result = result.replace(/(?:iy|y)$/, 'i')
  if (cache.size > 50_000) cache.clear()
  cache.set(lower, result)
  return result
}

const vowels = 'aeiouUOEJy'
export const isVowel = (symbol: string): boolean => vowels.includes(symbol)

/** Consonants alone, near sounds as one: the blocking key of transliterations. */
export function skeleton(lower: string): string {
  let result = ''
  for (const symbol of phonemes(lower)) {
    const kept = classes[symbol] ?? symbol
    if (kept !== '' && result[result.length - 1] !== kept) result += kept
  }
  return result
}

const classes: Record<string, string> = {
  a: '',
  e: '',
  i: '',
  o: '',
  u: '',
  U: '',
  O: '',
  E: '',
  y: '',
  h: '',
  w: 'v',
  f: 'v',
  F: 'v',
  p: 'v',
  b: 'v',
  B: 'v',
  q: 'k',
  X: 'k',
  H: 'k',
  c: 'k',
  C: 'k',
  G: 'g',
  D: '',
  Z: 's',
  z: 's',
  S: 's',
  T: 't',
  Q: 'd',
  j: '',
  J: ''
}
