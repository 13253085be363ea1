/**
 * The compiled lists, version 1. Little-endian; sections start at multiples of 4 bytes and are read as typed-array views.
 *
 *   0  magic 'SLST'   4  version   8  then for each section: byte offset, byte length (2 x uint32)
 *
 * Sections: alphabet (uint16 by label), edges and skips (as in `src/lexicon/format.ts`), offsets of the lines (uint32, one
 * more than there are forms), names of the rules (one a line), lines: rule index, tier, right forms, exceptions, note, base
 * word, separated by tabs.
 */
export const MAGIC = 0x54_53_4c_53
export const VERSION = 1

/** How sure an entry is. */
export type Tier = 'certain' | 'likely' | 'disputed' | 'ambiguous'

const letters: Record<Tier, string> = {certain: 'c', likely: 'l', disputed: 'd', ambiguous: 'a'}

/** One letter for a tier in the compiled file. */
export function tierLetter(tier: string): string {
  const letter = letters[tier as Tier]
  if (letter === undefined) throw new Error(`"${tier}" is no tier: ${Object.keys(letters).join(', ')}`)
  return letter
}

export const tierOf = (letter: string): Tier =>
  (Object.keys(letters) as Tier[]).find((tier) => letters[tier] === letter) ?? 'ambiguous'
