/**
 * The compiled gazetteer's file format, version 2: little-endian, sections at multiples of 4 bytes, read as views.
 *
 *   0 magic 'SNAM'  4 version  8 number of sections  12 for each section: id, byte offset, byte length (3 × uint32)
 */
export const MAGIC = 0x4d414e53
export const VERSION = 2

export const Section = {
  /** UTF-8: texts of forms, then of tokens, then bases, all run together. */
  text: 1,
  /** uint32: where each form's text starts, in UTF-16 code units; one more than there are forms. */
  formAt: 2,
  /** uint16 per form: its entity. */
  formEntity: 3,
  /** uint8 per form: `Status`. */
  formStatus: 4,
  /** uint32 per form: second hash of its key. */
  formCheck: 5,
  /** uint32, a power of two: form + 1 by hash of its key, open addressing. */
  formTable: 6,
  /** uint8 per entity: `Type`. */
  entityType: 7,
  /** uint32 per entity and one more: its first form, which is its name. */
  entityForms: 8,
  /** uint8 per entity: index of its basis. */
  entityBasis: 9,
  /** uint32 per token and one more: where its text starts. */
  tokenAt: 10,
  /** uint32: token + 1 by hash, open addressing. */
  tokenTable: 11,
  /** uint8 per token: most tokens of a form that starts with it. */
  tokenLongest: 12,
  /** uint32 per token and one more: where its postings start. */
  tokenPostings: 13,
  /** uint16: right forms (names and aliases) that hold the token. */
  postings: 14,
  /** uint32 per bucket and one more: where the bucket of a deletion neighbour starts. */
  deletionAt: 15,
  /** uint16: tokens of right forms with one letter left out, by bucket. */
  deletions: 16,
  /** UTF-8 JSON: `Extra`. */
  extra: 17,
  /** uint8 per form: number of tokens. */
  formLength: 18,
  /** uint16: the tokens of each form, one form after the other. */
  formTokens: 19
} as const

export const Type = {person: 0, place: 1, organisation: 2, term: 3, title: 4, head: 5} as const
export const typeNames = ['person', 'place', 'organisation', 'term', 'title', 'head'] as const
export type TypeName = (typeof typeNames)[number]

/** `variant` is replaced; `ambiguous` is a variant that is another entity's right form and is never judged alone. */
export const Status = {name: 0, alias: 1, variant: 2, ambiguous: 3} as const

export const DELETION_BUCKETS = 1 << 15

/** What does not fit in arrays. */
export interface Extra {
  bases: string[]
  /** Preferred forms of presets, by entity. */
  preferred: Record<string, Record<string, string>>
  /** Classes of given names: each token belongs to one. */
  equivalents: string[][]
  /** Where texts of tokens and of bases start. */
  presets: string[]
}

export const SEED = 0x811c9dc5
export const CHECK_SEED = 0x1234567b
const PRIME = 0x01000193

/** FNV-1a over UTF-16 code units, unsigned 32 bits. */
export const hash = (text: string, seed = SEED): number => finish(feed(seed, text))

/** A hash that is begun, and goes on over a text, from a place in it. */
export function feed(begun: number, text: string, from = 0): number {
  let value = begun
  for (let index = from; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), PRIME)
  return value
}

/** What a hash that was fed comes to. */
export const finish = (value: number): number => (value ^ (value >>> 15)) >>> 0

/** What is left of a token with one letter left out, hashed to a bucket: near tokens share one. */
export function deletionBuckets(token: string): number[] {
  const buckets = [hash(token) & (DELETION_BUCKETS - 1)]
  // The hash of what stands before the letter that is left out.
  let before = SEED
  for (let i = 0; i < token.length; i++) {
    const bucket = finish(feed(before, token, i + 1)) & (DELETION_BUCKETS - 1)
    if (!buckets.includes(bucket)) buckets.push(bucket)
    before = Math.imul(before ^ token.charCodeAt(i), PRIME)
  }
  return buckets
}
