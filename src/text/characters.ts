/** Character classes, by UTF-16 code unit; a table for the first 0x250 code units, `\p{…}` beyond. */

export const Char = {other: 0, space: 1, letter: 2, digit: 3, mark: 4} as const

const limit = 0x2_50
const table = new Uint8Array(limit)
for (let code = 0; code < limit; code++) {
  const char = String.fromCharCode(code)
  table[code] = /\s/.test(char)
    ? Char.space
    : /\p{L}/u.test(char)
      ? Char.letter
      : /[0-9]/.test(char)
        ? Char.digit
        : Char.other
}

const letter = /[\p{L}\p{M}]/u
const space = /\s/

/** Class of one code unit. Surrogates count as `mark`: they stay with their neighbours but make no word. */
export function classOf(code: number): number {
  if (code < limit) return table[code]
  if (code >= 0xd8_00 && code <= 0xdf_ff) return Char.mark
  const char = String.fromCharCode(code)
  return letter.test(char) ? Char.letter : space.test(char) ? Char.space : Char.other
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether the code unit is a capital letter (titlecase letters count). */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const char = String.fromCharCode(code)
  return char !== char.toLowerCase() && char === char.toUpperCase()
}

/** Apostrophes that stand inside Indonesian words and names: *Jum'at, Ma’ruf, Al-Qurʼan*. */
export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x20_19 || code === 0x2_bc || code === 0x60 || code === 0x2_bb

/** Hyphens that join the parts of a word: hyphen-minus, hyphen, non-breaking hyphen. */
export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x20_10 || code === 0x20_11
