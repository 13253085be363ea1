import type {Document} from '../text/document.ts'

/** Tokens to either side of a match in which a phrase that excuses it may stand. */
const REACH = 4

/** Whether tokens `first` … `last - 1` stand in one of the phrases (lower case) in which they are right. */
export function isException(document: Document, first: number, last: number, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return false
  const from = document.start(Math.max(0, first - REACH))
  const to = document.end(Math.min(document.count, last + REACH) - 1)
  const around = document.text.slice(from, to).toLowerCase().replace(/\s+/g, ' ')
  return phrases.some((phrase) => around.includes(phrase))
}
