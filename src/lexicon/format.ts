/**
 * The compiled lexicon's file format, version 1. Little-endian; all sections start at multiples of 4 bytes and are read as typed-array views.
 *
 *   0  magic 'SLEX'   4  version   8  number of forms   12  number of sections
 *   16 then for each section: id, byte offset, byte length (3 x uint32)
 */

/** 'SLEX' read as a little-endian number. */
export const MAGIC = 0x58454c53
export const VERSION = 1
export const HEADER_WORDS = 4

/** Section ids. */
export const Section = {
  /** uint16 per label: UTF-16 code units that labels 1, 2, … stand for. */
  Alphabet: 1,
  /** uint32 per edge: bits 0-5 label, 6 final, 7 last of its node, 8-31 index of the target's first edge (0: none). */
  Edges: 2,
  /** uint32 per edge: forms that lie before this edge within its node (perfect hash). */
  Skips: 3,
  /** uint32: distinct flag sets. */
  Palette: 4,
  /** uint16 per form: index into the palette. */
  Flags: 5,
  /** uint8 per form: frequency class. */
  Frequencies: 6,
  /** uint32: indexes of forms with an exact case, ascending. */
  CasedForms: 7,
  /** UTF-8: their spellings, one a line, in the same order; several spellings of one form are separated by a tab. */
  Casings: 8,
  /** uint32, ascending: hashes of "first second". */
  BigramKeys: 9,
  /** uint8 per bigram: frequency class. */
  BigramFrequencies: 10
} as const

export const EDGE_LABEL = 63
export const EDGE_FINAL = 64
export const EDGE_LAST = 128
export const EDGE_TARGET_SHIFT = 8

/** FNV-1a over UTF-16 code units, as an unsigned 32-bit number. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}

/**
 * Frequency class of a count: 1 + 16 for each doubling, so that 1 is a single occurrence and 0 is left for "never counted".
 * The corpus has 806,368 tokens.
 */
export function frequencyClass(count: number): number {
  return count < 1 ? 0 : Math.min(255, 1 + Math.round(16 * Math.log2(count)))
}

/** First line of the affix file of dictionary-id, by which the nspell-compatible engine recognises it. */
export const DICTIONARY_MARK = '# dictionary-id (Sunting)'
