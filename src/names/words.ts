import {defaultLexicon} from '../lexicon/data.ts'
import {Flag} from '../lexicon/flags.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {gazetteer} from './data.ts'

/** What the names family asks of the lexicon: all in lower case. */
export interface Words {
  /** An ordinary word that may stand in lower case. */
  isWord(lower: string): boolean
  /** A word of Indonesian, English and other foreign ones left out. */
  isIndonesian(lower: string): boolean
  /** Listed as a name of any kind. */
  isName(lower: string): boolean
  /** Listed as a given or family name. */
  isPerson(lower: string): boolean
  isPlace(lower: string): boolean
  /** A preposition, conjunction, pronoun or particle. */
  isFunction(lower: string): boolean
  /** Frequency class: 16 steps for each doubling, 0 when never counted. */
  frequency(lower: string): number
}

const foreign = Flag.Foreign | Flag.English | Flag.Nonstandard

const closed = Flag.Preposition | Flag.Conjunction | Flag.Pronoun | Flag.Particle

/** What is asked of a word, each its own bit of `answers`; the same bit 16 places higher says that it was asked. */
const Ask = {word: 1, indonesian: 2, name: 4, person: 8, place: 16, function: 32, known: 64} as const
const asked = 16

/** Answers for the words of a run; a run that meets more words starts anew. */
const answers = new Map<string, number>()
const most = 50_000
let answering: Lexicon | undefined

/** The answer for a word, computed once. */
function ask(lower: string, bit: number, compute: (lexicon: Lexicon, lower: string) => boolean): boolean {
  const lexicon = defaultLexicon()
  if (lexicon !== answering || answers.size >= most) {
    answers.clear()
    answering = lexicon
  }
  const known = answers.get(lower) ?? 0
  if ((known & (bit << asked)) !== 0) return (known & bit) !== 0
  const answer = compute(lexicon, lower)
  // Computing may have asked further questions about the word.
  answers.set(lower, (answers.get(lower) ?? 0) | (bit << asked) | (answer ? bit : 0))
  return answer
}

const fromLexicon: Words = {
  isWord: (lower) => ask(lower, Ask.word, isWord),
  isIndonesian: (lower) => ask(lower, Ask.indonesian, isIndonesian),
  isName: (lower) => ask(lower, Ask.name, isName),
  isPerson: (lower) => ask(lower, Ask.person, isPerson),
  isPlace: (lower) => ask(lower, Ask.place, isPlace),
  isFunction: (lower) => ask(lower, Ask.function, isFunction),
  frequency: (lower) => defaultLexicon().frequency(lower)
}

const isWord = (lexicon: Lexicon, lower: string): boolean => lexicon.isWord(lower)
const isIndonesian = (lexicon: Lexicon, lower: string): boolean => {
  const flags = lexicon.flags(lower)
  return flags === 0 ? lexicon.isWord(lower) : (flags & Flag.Word) !== 0 && (flags & foreign) === 0
}
const isName = (lexicon: Lexicon, lower: string): boolean => lexicon.nameFlags(lower) !== 0
const isPerson = (lexicon: Lexicon, lower: string): boolean => (lexicon.nameFlags(lower) & Flag.Person) !== 0
const isPlace = (lexicon: Lexicon, lower: string): boolean => (lexicon.nameFlags(lower) & Flag.Place) !== 0
const isFunction = (lexicon: Lexicon, lower: string): boolean => (lexicon.flags(lower) & closed) !== 0

export const words = (): Words => fromLexicon

/** Whether a token is known to be a name, from the lexicon or the gazetteer. */
export const isKnownName = (lower: string): boolean => ask(lower, Ask.known, isKnown)
const isKnown = (lexicon: Lexicon, lower: string): boolean => isName(lexicon, lower) || gazetteer().isNameToken(lower)
