import {defaultLexicon} from '../lexicon/data.ts'
import {Flag} from '../lexicon/flags.ts'
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

let given: Words | undefined

/** Put other words in place of the lexicon's: tests, and callers that bring their own. */
export function provideWords(words: Words | undefined): void {
  given = words
}

const foreign = Flag.Foreign | Flag.English | Flag.Nonstandard

const closed = Flag.Preposition | Flag.Conjunction | Flag.Pronoun | Flag.Particle

const fromLexicon: Words = {
  isWord: (lower) => defaultLexicon().isWord(lower),
  isIndonesian: (lower) => {
    const flags = defaultLexicon().flags(lower)
    return flags === 0 ? defaultLexicon().isWord(lower) : (flags & Flag.Word) !== 0 && (flags & foreign) === 0
  },
  isName: (lower) => defaultLexicon().nameFlags(lower) !== 0,
  isPerson: (lower) => (defaultLexicon().nameFlags(lower) & Flag.Person) !== 0,
  isPlace: (lower) => (defaultLexicon().nameFlags(lower) & Flag.Place) !== 0,
  isFunction: (lower) => (defaultLexicon().flags(lower) & closed) !== 0,
  frequency: (lower) => defaultLexicon().frequency(lower)
}

export const words = (): Words => given ?? fromLexicon

/** Whether a token is known to be a name, from the lexicon or the gazetteer. */
export const isKnownName = (lower: string): boolean => words().isName(lower) || gazetteer().isNameToken(lower)
