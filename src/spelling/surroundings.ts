import type {Document} from '../text/document.ts'

/** A neighbour in lower case if it is a word next to this one in the same sentence. */
export function neighbour(document: Document, token: number, step: 1 | -1): string | undefined {
  const other = token + step
  if (other < 0 || other >= document.count || !document.isWord(other)) return undefined
  return document.sentenceOf(other) === document.sentenceOf(token) ? document.lower(other) : undefined
}

/** How often each word stands in the article, in lower case. */
export function wordCounts(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let token = 0; token < document.count; token++) {
    if (!document.isWord(token)) continue
    const form = document.lower(token)
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return counts
}

/** The first token of each word of the article, in lower case. */
export function firstTokens(document: Document): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (let token = document.count - 1; token >= 0; token--)
    if (document.isWord(token)) first.set(document.lower(token), token)
  return first
}
