/**
 * Names as sounds: spellings of one sound in several romanisations become one symbol, or symbols that are cheap to
 * exchange. Small letters stand for themselves; capitals are digraphs: C tj tch, S sh sj sy, X kh, H ch, G gh, D dj,
 * T th, Q dh, z dz, F ph, B bh, Z zh, U oe, O ou oo, E ee, J oi oy.
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
  ['dz', 'z'],
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
/** Digraphs by the code of their first letter, longest first. */
const byLetter: ReadonlyArray<ReadonlyArray<[string, string]>> = Array.from({length: 128}, (_, code) =>
  digraphs.filter(([letters]) => letters.charCodeAt(0) === code)
)

/** A lower-case token without diacritics, apostrophes, hyphens and full stops. */
export const plain = (lower: string): string =>
  isPlain(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/ß/g, 'ss')
        .replace(/ø/g, 'o')
        .replace(/ł/g, 'l')
        .replace(/ı/g, 'i')
        .replace(/đ/g, 'd')
        .replace(/[^a-z0-9]/g, '')

function isPlain(lower: string): boolean {
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code < 0x61 || code > 0x7a) return false
  }
  return lower !== ''
}

/** The symbols of a lower-case token; doubled letters once. `soundOf` keeps them. */
export function phonemes(lower: string): string {
  const word = plain(lower)
  let result = ''
  for (let at = 0; at < word.length; ) {
    const letter = word[at]
    const pair = digraphAt(word, at)
    let symbol = pair === undefined ? letter : pair[1]
    let taken = pair === undefined ? 1 : pair[0].length
    // A doubled digraph (ddh, ssy) sounds like one; "oev" is o-e-v: Dostoevsky.
    if (pair !== undefined && taken > 1 && at > 0 && word[at - 1] === letter && result.endsWith(letter))
      result = result.slice(0, -1)
    if (letter === 'o') {
      if (symbol === 'U' && word[at + 2] === 'v') {
        symbol = 'o'
        taken = 1
      }
      // "oi", "oy" before a consonant or at the end: Choi, Tolstoy; not Suroyo.
      const next = word[at + 1]
      if ((next === 'i' || next === 'y') && !'aeiou'.includes(word[at + 2] ?? '-')) {
        symbol = 'J'
        taken = 2
      }
    }
    at += taken
    if (result[result.length - 1] !== symbol[0]) result += symbol
    else if (symbol.length > 1) result += symbol.slice(1)
  }
  if (!result.endsWith('y')) return result
  return `${result.slice(0, result.endsWith('iy') ? -2 : -1)}i`
}

function digraphAt(word: string, at: number): [string, string] | undefined {
  // A last "sy" after a consonant is s and a vowel: Morsy, Rossy; not Quraisy.
  if (at === word.length - 2 && word.endsWith('sy') && !'aeiou'.includes(word[at - 1] ?? 'a')) return undefined
  for (const pair of byLetter[word.charCodeAt(at)]) if (word.startsWith(pair[0], at)) return pair
  return undefined
}

const vowels = 'aeiouUOEJy'
export const isVowel = (symbol: string): boolean => vowels.includes(symbol)

/** Consonants whose sounds are near, and symbols that a skeleton leaves out. */
const near: Record<string, string> = {
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

/** For each symbol's code the code of its consonant; 0 when it is left out. */
const bones = Uint8Array.from({length: 128}, (_, code) => {
  const kept = near[String.fromCharCode(code)]
  return kept === undefined ? code : kept === '' ? 0 : kept.charCodeAt(0)
})

/** Consonants of sounds, near ones as one: the blocking key of transliterations. */
export function skeleton(sound: string): string {
  let result = ''
  let last = 0
  for (let i = 0; i < sound.length; i++) {
    const bone = bones[sound.charCodeAt(i)]
    if (bone === 0 || bone === last) continue
    result += String.fromCharCode(bone)
    last = bone
  }
  return result
}
