/**
 * Whether a token as written, capitals included, is known.
 */
import {isBound} from './bound.ts'
import {splitEnclitics} from './clitics.ts'
import {Flag, NAME_MASK} from './flags.ts'
import type {Lexicon} from './lexicon.ts'
import {isFigure} from './numerals.ts'

/** True for a word, a name or acronym with its capitals, either of them with clitics or bound forms, or a figure with affixes. */
export function isKnown(lexicon: Lexicon, token: string): boolean {
  const lower = token.toLowerCase()
  if (lexicon.isWord(lower)) return true
  if (token === lower) return isFigure(token)
  if (lexicon.isName(token) || isFigure(token)) return true
  if (token.includes('-')) return token.split('-').every((part) => isPart(lexicon, part))
  return splitEnclitics(lower).some(({host, en}) => {
    const flags = lexicon.flags(host)
    return en.length === 1 && en[0] !== 'pun' && (flags & NAME_MASK) !== 0 && (flags & Flag.Nonstandard) === 0
  })
}

const CLITIC_PARTS = new Set(['nya', 'ku', 'mu', 'lah', 'kah', 'an', 'pun'])

function isPart(lexicon: Lexicon, part: string): boolean {
  const lower = part.toLowerCase()
  return (
    part !== '' &&
    (CLITIC_PARTS.has(part) ||
      isBound(lower, (form) => lexicon.flags(form)) ||
      /^\d+$/.test(part) ||
      lexicon.isWord(lower) ||
      lexicon.isName(part))
  )
}
