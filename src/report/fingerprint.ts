import type {FileReport} from './finding.ts'

/**
 * Stable fingerprints of a file's findings: rule, words and how many alike stand before it, so that edits elsewhere
 * in the file do not change them. 53-bit hash (cyrb53, public domain) in hexadecimal.
 */
export function fingerprints(file: FileReport): string[] {
  const seen = new Map<string, number>()
  return file.findings.map((finding) => {
    const key = `${file.path}\u0000${finding.rule}\u0000${finding.actual.replace(/\s+/g, ' ')}`
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return hash(`${key}\u0000${count}`)
  })
}

/** A 53-bit string hash. */
export function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2_654_435_761)
    b = Math.imul(b ^ code, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
