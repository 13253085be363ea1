/** Why a file's bytes are no text. */
export class DecodeError extends Error {
  override name = 'DecodeError'
}

/** High bytes that only typographic marks and common Latin letters use in Windows-1252. */
const windowsMarks = new Set([
  0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa9, 0xab, 0xad, 0xae, 0xb0, 0xb7,
  0xbb, 0xbd, 0xc9, 0xd7, 0xe0, 0xe1, 0xe4, 0xe7, 0xe8, 0xe9, 0xea, 0xed, 0xef, 0xf1, 0xf3, 0xf6, 0xfa, 0xfc
])

/** A decoded file, and what is needed to write it back as it was. */
export interface Decoded {
  /** Text without its byte-order mark. */
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  bom: boolean
}

/**
 * Decode the bytes of an article: UTF-8, UTF-16 by its byte-order mark, or Windows-1252 where nothing else fits and the
 * bytes are those of its marks (Word's curly quotes). Throws `DecodeError` with the reason.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return {text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le', bom: true}
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return {text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be', bom: true}
  const zero = bytes.subarray(0, 65_536).indexOf(0)
  if (zero >= 0) throw new DecodeError(`berkas biner, bukan teks (bita nol pada posisi ${zero})`)
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'utf-8', bom}
  } catch {
    const at = firstInvalid(bytes)
    const high = bytes.filter((byte) => byte > 0x7f)
    if (high.every((byte) => windowsMarks.has(byte)) && high.length < bytes.length / 8) {
      return {text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', bom: false}
    }
    throw new DecodeError(`bukan UTF-8 yang sah (bita 0x${bytes[at].toString(16).toUpperCase()} pada posisi ${at})`)
  }
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
