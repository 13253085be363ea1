import {abbreviations} from './abbreviations.ts'
import {Char, classOf, isApostrophe, isDigit, isHyphen, isUpper} from './characters.ts'

export const TokenKind = {word: 1, number: 2, punctuation: 3, symbol: 4, url: 5, handle: 6} as const
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind]

/** Bits of `Tokens.shape`. */
export const Shape = {
  /** First letter is a capital. */
  capital: 1,
  /** All letters are capitals, two or more. */
  allCaps: 2,
  /** A capital after a small letter: *iPhone, mRNA, McDonald*. */
  mixed: 4,
  digit: 8,
  hyphen: 16,
  apostrophe: 32,
  /** An abbreviation or initial whose full stop belongs to the token. */
  dotted: 64,
  /** No white space before the token. */
  glued: 128
} as const

/** Tokens as parallel arrays; only the first `count` entries count. Offsets are UTF-16 code units in the text. */
export interface Tokens {
  count: number
  start: Int32Array
  end: Int32Array
  kind: Uint8Array
  shape: Uint8Array
}

const topLevel = new Set(
  'com co id net org go ac info tv news io gov edu biz me my sg uk us au jp kr cn ru de fr eu app dev html php'.split(
    ' '
  )
)
/** Endings that are also Indonesian or English words: domain only when the whole looks like one. */
const ambiguousTopLevel = new Set(['id', 'me', 'my', 'us', 'info', 'news', 'de', 'co', 'go', 'io', 'app', 'html'])

/** Cut a text into tokens; white space makes none. One pass, no regular expression over the text. */
export function tokenize(text: string): Tokens {
  let capacity = Math.max(16, (text.length / 4) | 0)
  let start = new Int32Array(capacity)
  let end = new Int32Array(capacity)
  let kind = new Uint8Array(capacity)
  let shape = new Uint8Array(capacity)
  let count = 0
  let at = 0
  const length = text.length
  while (at < length) {
    const code = text.charCodeAt(at)
    const type = classOf(code)
    if (type === Char.space) {
      at++
      continue
    }
    if (count === capacity) {
      capacity *= 2
      start = grow(start, new Int32Array(capacity))
      end = grow(end, new Int32Array(capacity))
      kind = grow(kind, new Uint8Array(capacity))
      shape = grow(shape, new Uint8Array(capacity))
    }
    const from = at
    let tokenKind: number
    if (type === Char.letter || type === Char.digit || type === Char.mark) {
      at = scanWord(text, at)
      tokenKind = scanned
      shape[count] = scannedShape
    } else if (
      (code === 0x40 || code === 0x23) &&
      at + 1 < length &&
      classOf(text.charCodeAt(at + 1)) === Char.letter
    ) {
      at++
      while (at < length && isHandle(text.charCodeAt(at))) at++
      tokenKind = TokenKind.handle
      shape[count] = 0
    } else {
      at++
      // Runs of the same mark are one token: "...", "--", "!!", "??".
      if (code === 0x2e || code === 0x2d || code === 0x21 || code === 0x3f || code === 0x2a || code === 0x3d) {
        while (at < length && text.charCodeAt(at) === code) at++
      }
      tokenKind = isSymbol(code) ? TokenKind.symbol : TokenKind.punctuation
      shape[count] = 0
    }
    if (from > 0 && classOf(text.charCodeAt(from - 1)) !== Char.space) shape[count] |= Shape.glued
    start[count] = from
    end[count] = at
    kind[count] = tokenKind
    count++
  }
  return {count, start, end, kind, shape}
}

function grow<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

const isHandle = (code: number): boolean =>
  code === 0x5f || code === 0x2e ? code === 0x5f : classOf(code) === Char.letter || isDigit(code)

const isSymbol = (code: number): boolean =>
  code === 0x24 ||
  code === 0x25 ||
  code === 0x26 ||
  code === 0x2b ||
  code === 0x3c ||
  code === 0x3d ||
  code === 0x3e ||
  code === 0x5e ||
  code === 0x7c ||
  code === 0x7e ||
  code === 0xa3 ||
  code === 0xa5 ||
  code === 0xa7 ||
  code === 0xa9 ||
  code === 0xae ||
  code === 0xb0 ||
  code === 0xb1 ||
  code === 0xd7 ||
  code === 0x20_ac

// Results of `scanWord` besides the end, so that no object is made for each token.
let scanned: number = TokenKind.word
let scannedShape = 0

/** End of the word, number or address that starts at `from`; sets `scanned` and `scannedShape`. */
function scanWord(text: string, from: number): number {
  const length = text.length
  let at = from
  let letters = 0
  let uppers = 0
  let digits = 0
  let bits = 0
  let lowerSeen = false
  scanned = TokenKind.word
  if (startsAddress(text, from)) {
    scanned = TokenKind.url
    scannedShape = 0
    while (at < length && !isAddressEnd(text.charCodeAt(at))) at++
    return trimAddress(text, from, at)
  }
  while (at < length) {
    const code = text.charCodeAt(at)
    const type = classOf(code)
    if (type === Char.letter) {
      if (isUpper(code)) {
        if (letters === 0 && digits === 0) bits |= Shape.capital
        if (lowerSeen) bits |= Shape.mixed
        uppers++
      } else lowerSeen = true
      letters++
      at++
    } else if (type === Char.digit) {
      digits++
      at++
    } else if (type === Char.mark) {
      at++
    } else {
      const next = at + 1 < length ? text.charCodeAt(at + 1) : 0
      const nextType = next === 0 ? Char.space : classOf(next)
      const nextWordy = nextType === Char.letter || nextType === Char.digit
      if (isHyphen(code) && nextWordy && at > from) {
        bits |= Shape.hyphen
        // A hyphen starts a new part: a capital in it is no "mixed" case.
        lowerSeen = false
        at++
      } else if (isApostrophe(code) && nextType === Char.letter && letters > 0 && at > from) {
        bits |= Shape.apostrophe
        lowerSeen = false
        at++
      } else if (
        (code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f) &&
        nextType === Char.digit &&
        at > from &&
        isDigit(text.charCodeAt(at - 1))
      ) {
        at++
      } else if (code === 0x2e && nextType === Char.letter && letters > 0) {
        const stop = endOfDotted(text, from, at)
        if (stop > at) {
          scannedShape =
            (uppers > 0 || isUpper(text.charCodeAt(from)) ? Shape.capital : 0) |
            (scanned === TokenKind.url ? 0 : Shape.dotted)
          return stop
        }
        break
      } else if (code === 0x40 && nextWordy) {
        scanned = TokenKind.url
        scannedShape = 0
        while (at < length && !isAddressEnd(text.charCodeAt(at))) at++
        return trimAddress(text, from, at)
      } else break
    }
  }
  if (digits > 0) bits |= Shape.digit
  if (letters === 0) scanned = TokenKind.number
  else if (digits > 0 && isCurrency(text, from, at, letters)) scanned = TokenKind.number
  if (letters >= 2 && uppers === letters) bits |= Shape.allCaps
  if (
    uppers > 0 &&
    lowerSeen &&
    uppers > 1 &&
    !(bits & (Shape.hyphen | Shape.apostrophe)) &&
    (bits & Shape.mixed) === 0 &&
    isUpper(text.charCodeAt(from + 1))
  )
    bits |= Shape.mixed
  // The full stop of an abbreviation or initial belongs to it.
  if (at < length && text.charCodeAt(at) === 0x2e && digits === 0 && isAbbreviation(text, from, at, letters)) {
    at++
    bits |= Shape.dotted
  }
  scannedShape = bits
  return at
}

/** *Rp1.000*, *US5*: letters that only name a currency. */
const isCurrency = (text: string, from: number, to: number, letters: number): boolean =>
  letters === 2 &&
  (text.startsWith('Rp', from) || text.startsWith('RP', from) || text.startsWith('rp', from)) &&
  isDigit(text.charCodeAt(from + 2)) &&
  to > from + 2

function isAbbreviation(text: string, from: number, at: number, letters: number): boolean {
  if (letters > 9) return false
  const value = text.slice(from, at)
  if (letters === 1 && at - from === 1) {
    // An initial: a capital that is not the end of "vitamin C." (a small word before, then a new sentence).
    if (!isUpper(value.charCodeAt(0))) return false
    const follows = text.charCodeAt(at + 1)
    const then = text.charCodeAt(at + 2)
    if (classOf(follows) === Char.letter) return true
    if (!(isUpper(then) && classOf(follows) === Char.space)) return follows === 0x2c
    return !smallWordBefore(text, from)
  }
  const lower = value.toLowerCase()
  if (!abbreviations.has(value) && !abbreviations.has(lower)) return false
  return !beforeFigures.has(lower) || /^\s?[\dIVX]/.test(text.slice(at + 1, at + 3))
}

/** Also words or names: abbreviations only before a figure (*hal. 5*, but *beberapa hal. Dari …*). */
const beforeFigures = new Set(['al', 'ay', 'hal', 'no', 'ps', 'th', 'pas', 'ak'])

function smallWordBefore(text: string, from: number): boolean {
  let at = from - 1
  if (at < 0 || text.charCodeAt(at) !== 0x20) return false
  at--
  if (at < 0 || classOf(text.charCodeAt(at)) !== Char.letter) return false
  while (at >= 0 && classOf(text.charCodeAt(at)) === Char.letter) at--
  return !isUpper(text.charCodeAt(at + 1))
}

/**
 * A run with dots inside: a chain of short parts is an abbreviation (*S.H., M.Si., Ph.D., a.n.*), a known ending makes
 * an address (*KONTAN.CO.ID, Frensia.Id*). Returns `at` if it is neither (a missing space after a full stop).
 */
function endOfDotted(text: string, from: number, at: number): number {
  let stop = at
  let shortParts = at - from <= 3
  let last = from
  let parts = 1
  while (stop < text.length && text.charCodeAt(stop) === 0x2e && classOf(text.charCodeAt(stop + 1)) === Char.letter) {
    last = stop + 1
    stop++
    while (stop < text.length) {
      const type = classOf(text.charCodeAt(stop))
      if (
        type !== Char.letter &&
        type !== Char.digit &&
        !(
          isHyphen(text.charCodeAt(stop)) &&
          classOf(text.charCodeAt(stop + 1)) === Char.letter &&
          text.charCodeAt(last) > 96
        )
      )
        break
      stop++
    }
    parts++
    if (stop - last > 3) shortParts = false
  }
  const ending = text.slice(last, stop).toLowerCase()
  const hostLike = isLower(text, from, stop) || parts > 2 || isUpperOrSame(text, from, stop) || ending === 'com'
  if (
    topLevel.has(ending) &&
    at - from >= 2 &&
    (!ambiguousTopLevel.has(ending) || hostLike || followsHost(text, stop))
  ) {
    scanned = TokenKind.url
    while (stop < text.length && text.charCodeAt(stop) === 0x2f && classOf(text.charCodeAt(stop + 1)) !== Char.space) {
      while (stop < text.length && !isAddressEnd(text.charCodeAt(stop))) stop++
      stop = trimAddress(text, from, stop)
    }
    return stop
  }
  if (!shortParts) return at
  if (text.charCodeAt(stop) === 0x2e) return stop + 1
  // "B.J Habibie": the last full stop is missing.
  return isUpper(text.charCodeAt(from)) && stop - last <= 2 && at - from <= 2 ? stop : at
}

const isLower = (text: string, from: number, to: number): boolean => {
  const value = text.slice(from, to)
  return value === value.toLowerCase()
}
const isUpperOrSame = (text: string, from: number, to: number): boolean => {
  const value = text.slice(from, to)
  return value === value.toUpperCase()
}
/** A dateline: *Frensia.Id- …*, *Okezone.Id — …*. */
const followsHost = (text: string, at: number): boolean => /^\s?[-–—,|]/.test(text.slice(at, at + 2))

function startsAddress(text: string, from: number): boolean {
  const code = text.charCodeAt(from) | 0x20
  if (code === 0x68) return text.startsWith('http://', from) || text.startsWith('https://', from)
  return code === 0x77 && text.startsWith('www.', from)
}

const isAddressEnd = (code: number): boolean =>
  classOf(code) === Char.space ||
  code === 0x22 ||
  code === 0x3c ||
  code === 0x3e ||
  code === 0x20_1d ||
  code === 0x20_1c ||
  code === 0x29

/** Punctuation at the end of an address belongs to the sentence. */
function trimAddress(text: string, from: number, to: number): number {
  let at = to
  while (at > from + 1 && /[.,;:!?'’)\]]/.test(text[at - 1])) at--
  return at
}
