/** Turns the bytes of a dropped file into text. */
import {extensionOf} from '../text/read.ts'

/** Names of files that are text. */
const textual = new Set(['', 'txt', 'text', 'md', 'markdown', 'html', 'htm'])

/** Text of a file; throws with a reason when it has none. */
export async function readFile(name: string, bytes: ArrayBuffer): Promise<string> {
  const extension = extensionOf(name)
  // A .docx becomes its text, one paragraph a line; the reader is loaded when there is one.
  if (extension === 'docx') return (await import('../text/read-docx.ts')).readDocx(new Uint8Array(bytes)).prose.source
  if (!textual.has(extension)) throw new Error(`.${extension}`)
  return decode(new Uint8Array(bytes))
}

/** UTF-8, UTF-16 by its mark, else what old Word wrote. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
