import type {Decoded} from './decode.ts'
import {toWindows} from './windows-1252.ts'

/** Whether every character of a text can be written in an encoding. */
export const canEncode = (text: string, encoding: Decoded['encoding']): boolean =>
  encoding !== 'windows-1252' || [...text].every((char) => toWindows(char) !== undefined)

/** The bytes of a text in the encoding, and with the byte-order mark, that its file had. */
export function encode(text: string, {encoding, bom}: Pick<Decoded, 'encoding' | 'bom'>): Uint8Array {
  if (encoding === 'windows-1252') return Uint8Array.from(text, (char) => toWindows(char) ?? 0x3f)
  const marked = bom ? `\uFEFF${text}` : text
  if (encoding === 'utf-8') return new TextEncoder().encode(marked)
  const bytes = Buffer.from(marked, 'utf16le')
  return encoding === 'utf-16be' ? bytes.swap16() : bytes
}
