/**
 * What Windows-1252 has from 0x80 to 0x9F (WHATWG Encoding Standard). By our own table: Node's `TextDecoder` reads these
 * bytes as Latin-1 in 20 and the first releases of 22 (nodejs/node#56542).
 */
const marks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const byteOf = new Map([...marks].map((char, i) => [char, 0x80 + i]))

/** The text of bytes in Windows-1252. */
export function fromWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\u0080-\u009F]/g, (char) => marks[char.charCodeAt(0) - 0x80])
}

/** The byte of a character, or `undefined` when Windows-1252 has none. */
export function toWindows(char: string): number | undefined {
  const known = byteOf.get(char)
  if (known !== undefined) return known
  const code = char.codePointAt(0) ?? 0x100
  return code < 0x80 || (code > 0x9f && code < 0x100) ? code : undefined
}
