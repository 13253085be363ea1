import {Fault} from '../fault.ts'
import {fromWindows} from './windows-1252.ts'

/** Why a file's bytes are no text. */
export class DecodeError extends Fault {
  override name = 'DecodeError'
}

/**
 * High bytes that news in Latin letters has in Windows-1252: typographic marks, signs, and letters of names (*Müller,
 * Sørensen, Åsa, Dvořák*'s *á*). Bytes that only other code pages use are not among them.
 */
const windowsBytes = new Set([
  ...[0x80, 0x82, 0x84, 0x85, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99],
  ...[0x9a, 0x9b, 0x9c, 0x9e, 0x9f, 0xa0, 0xa1, 0xa3, 0xa5, 0xa7, 0xa9, 0xab, 0xad, 0xae, 0xb0, 0xb1],
  ...[0xb2, 0xb3, 0xb4, 0xb5, 0xb7, 0xba, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4],
  ...[0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf, 0xd1, 0xd3, 0xd4, 0xd6, 0xd7, 0xd8],
  ...[0xda, 0xdc, 0xdf, 0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xed],
  ...[0xee, 0xef, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd]
])

/** A decoded file, and what is needed to write it back as it was. */
export interface Decoded {
  /** Text without its byte-order mark. */
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  bom: boolean
}

/**
 * Decode the bytes of an article: UTF-8; UTF-16 by its byte-order mark or its zero bytes; or Windows-1252 where nothing
 * else fits and the bytes are those of its marks and letters. Throws `DecodeError` with the reason.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return {text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le', bom: true}
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return {text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be', bom: true}
  const wide = utf16Of(bytes)
  if (wide !== undefined) return wide
  const zero = bytes.subarray(0, 65_536).indexOf(0)
  if (zero >= 0)
    throw new DecodeError({
      id: `berkas biner, bukan teks (bita nol pada posisi ${zero})`,
      en: `a binary file, not text (a zero byte at position ${zero})`
    })
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'utf-8', bom}
  } catch {
    if (isWindows(bytes)) return {text: fromWindows(bytes), encoding: 'windows-1252', bom: false}
    const at = firstInvalid(bytes)
    const byte = `0x${bytes[at].toString(16).toUpperCase()}`
    throw new DecodeError({
      id: `bukan UTF-8 yang sah (bita ${byte} pada posisi ${at})`,
      en: `no valid UTF-8 (byte ${byte} at position ${at})`
    })
  }
}

/** UTF-16 without a byte-order mark: text in Latin letters has a zero in nearly every pair of bytes, always on the same side. */
function utf16Of(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const seen = Math.min(bytes.length, 4096)
  const zeros = [0, 0]
  for (let i = 0; i < seen; i++) if (bytes[i] === 0) zeros[i % 2]++
  const [high, low] = zeros
  const pairs = seen / 2
  const encoding =
    low > 0.8 * pairs && high < 0.02 * pairs
      ? 'utf-16le'
      : high > 0.8 * pairs && low < 0.02 * pairs
        ? 'utf-16be'
        : undefined
  if (encoding === undefined) return undefined
  try {
    const text = new TextDecoder(encoding, {fatal: true}).decode(bytes)
    return text.includes('\0') ? undefined : {text, encoding, bom: false}
  } catch {
    return undefined
  }
}

/**
 * Whether bytes that are no UTF-8 are Windows-1252: few of them are high, those that are it uses, they stand in short runs,
 * and what happens to be a character of UTF-8 is less than what is none (else the text is UTF-8 that was damaged).
 */
function isWindows(bytes: Uint8Array): boolean {
  let high = 0
  let paired = 0
  let run = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] < 0x80) {
      run = 0
      continue
    }
    high++
    if (!windowsBytes.has(bytes[i]) || ++run > 3) return false
    const size = bytes[i] >= 0xe0 ? 3 : bytes[i] >= 0xc2 ? 2 : 1
    if (size > 1 && bytes.subarray(i + 1, i + size).every((byte) => byte >> 6 === 2)) paired += size
  }
  return high < bytes.length / 8 && paired < high - paired
}

/** Position of the first byte that cannot be UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at]
    const size =
      byte < 0x80
        ? 1
        : byte >= 0xc2 && byte < 0xe0
          ? 2
          : byte >= 0xe0 && byte < 0xf0
            ? 3
            : byte >= 0xf0 && byte < 0xf5
              ? 4
              : 0
    if (size === 0) return at
    for (let i = 1; i < size; i++) if ((bytes[at + i] ?? 0) >> 6 !== 2) return at
    at += size
  }
  return 0
}
