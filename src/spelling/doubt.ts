import wrongAbbreviations from '../generated/wrong-abbreviations.json' with {type: 'json'}
import {Flag, isForeignOnly, type Lexicon, NAME_MASK} from '../lexicon/index.ts'
import {Context, type Document} from '../text/document.ts'
import {Shape, TokenKind} from '../text/tokenize.ts'
import type {Accepted} from './user-words.ts'

/** Shapes that no dictionary can judge: numbers, abbreviations, brands and formulas. */
const unjudged = Shape.digit | Shape.dotted | Shape.mixed | Shape.apostrophe
/** Places whose words are not the newsroom's prose. */
const elsewhere = Context.literal | Context.boilerplate

/** Abbreviations that `ejaan/abbreviation` judges. */
const abbreviations = new Set((wrongAbbreviations as unknown as Array<[string]>).map(([form]) => form))

/** Shortest word that is judged, in UTF-16 code units. */
const shortest = 3

/**
 * Whether a token is a word the lexicon does not know. Cheap: most tokens leave at the first look-up. Names, acronyms,
 * foreign and informal words are known; a capital makes a name of anything the article does not write small.
 */
export function isDoubtful(document: Document, lexicon: Lexicon, token: number, accepted: Accepted): boolean {
  if (document.kind(token) !== TokenKind.word) return false
  const shape = document.shape(token)
  if ((shape & unjudged) !== 0 || (document.context(token) & elsewhere) !== 0) return false
  if ((shape & Shape.allCaps) !== 0) return false
  if (document.end(token) - document.start(token) < shortest) return false
  const form = document.lower(token)
  if (accepted(form) || abbreviations.has(form)) return false
  if (isListed(lexicon, form)) return isSuspect(document, lexicon, token)
  if ((shape & Shape.hyphen) !== 0) return !form.split('-').every((part) => isKnownPart(lexicon, part, accepted))
  return (
    !(document.isCapital(token) && stemIsName(lexicon, form)) &&
    !isCredit(document, token) &&
    !isLooseHalf(document, lexicon, token)
  )
}

/** Whether the lexicon has a form, as a word or in any other way. */
export function isListed(lexicon: Lexicon, form: string): boolean {
  return lexicon.isWord(form) || lexicon.flags(form) !== 0
}

/**
 * Known, but not as an Indonesian word in small letters: a name, an acronym, a word of the English list alone, or a foreign or
 * informal word that looks like a frequent one. It may stand for a common word one slip away (*ari* for *dari*, *mash* for *masih*); only a clear case is reported.
 */
export function isSuspect(document: Document, lexicon: Lexicon, token: number): boolean {
  return !document.isCapital(token) && isSuspectForm(lexicon.flags(document.lower(token)))
}

/** The same of the flags of a form in small letters. */
export function isSuspectForm(flags: number): boolean {
  if (flags === 0 || (flags & Flag.Nonstandard) !== 0) return false
  return (flags & Flag.Word) === 0 || (flags & (Flag.English | Flag.Doubtful)) !== 0
}

/** *(rsa/wis)*, *[rhm]*: the initials of writers, between brackets and slashes. */
function isCredit(document: Document, token: number): boolean {
  if (document.end(token) - document.start(token) > 12 || document.isCapital(token)) return false
  const before = token > 0 ? document.word(token - 1) : ''
  const after = token + 1 < document.count ? document.word(token + 1) : ''
  return /^[([/]$/.test(before) && /^[)\]/]$/.test(after)
}

/** *hiruk pikuk*, *keramah - tamahan*, *Ai - jen*: half of a word written with blanks; not a misspelling. */
function isLooseHalf(document: Document, lexicon: Lexicon, token: number): boolean {
  const hyphen = token > 1 && /^[-–]$/.test(document.word(token - 1)) && document.follows(token)
  const other = hyphen ? token - 2 : token - 1
  if (other < 0 || !document.isWord(other) || !document.follows(token)) return false
  if (hyphen && document.isCapital(other)) return true
  return lexicon.flags(`${document.lower(other)}-${document.lower(token)}`) !== 0
}

function isKnownPart(lexicon: Lexicon, part: string, accepted: Accepted): boolean {
  return (
    part.length < 3 || lexicon.isWord(part) || accepted(part) || lexicon.flags(part) !== 0 || stemIsName(lexicon, part)
  )
}

/** *Jokowinya*, *Korutlah*: a clitic on a name. */
function stemIsName(lexicon: Lexicon, form: string): boolean {
  const stem = form.replace(/(?:nya|lah|kah|pun)$/, '')
  return stem !== form && stem.length > 2 && lexicon.nameFlags(stem) !== 0
}

/** Whether a token is only known as a foreign word; *AS*, *Real Madrid* are names. */
export function isForeign(document: Document, lexicon: Lexicon, token: number): boolean {
  if (token < 0 || token >= document.count || !document.isWord(token)) return false
  const flags = lexicon.flags(document.lower(token))
  return isForeignOnly(flags) && !(document.isCapital(token) && (flags & NAME_MASK) !== 0)
}

/** Whether a token in small letters is in no list and made of nothing that is: beside another such word it is hardly a misprint. */
export function isStrange(document: Document, lexicon: Lexicon, token: number): boolean {
  if (token < 0 || token >= document.count || !document.isWord(token) || document.isCapital(token)) return false
  if ((document.shape(token) & unjudged) !== 0) return false
  return !isListed(lexicon, document.lower(token))
}
