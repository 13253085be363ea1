import type {Decoded} from './decode.ts'

let windows: Map<string, number> | undefined

/** Bytes of Windows-1252 by character. */
function windowsBytes(): Map<string, number> {
  if (windows === undefined) {
    const all = Uint8Array.from({length: 256}, (_, byte) => byte)
    windows = new Map([...new TextDecoder('windows-1252').decode(all)].map((char, byte) => [char, byte]))
  }
  return windows
}

/** Whether every character of a text can be written in an encoding. */
export const canEncode = (text: string, encoding: Decoded['encoding']): boolean =>
  encoding !== 'windows-1252' || [...text].every((char) => windowsBytes().has(char))

/** The bytes of a text in the encoding, and with the byte-order mark, that its file had. */
export function encode(text: string, {encoding, bom}: Pick<Decoded, 'encoding' | 'bom'>): Uint8Array {
  if (encoding === 'windows-1252') return Uint8Array.from(text, (char) => windowsBytes().get(char) ?? 0x3f)
  const marked = bom ? `\uFEFF${text}` : text
  if (encoding === 'utf-8') return new TextEncoder().encode(marked)
  const bytes = Buffer.from(marked, 'utf16le')
  return encoding === 'utf-16be' ? bytes.swap16() : bytes
}
