import {defaultLexicon} from '../lexicon/data.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Document} from '../text/document.ts'
import type {Forms} from '../text/forms.ts'
import {gazetteer} from './data.ts'
import type {Gazetteer} from './gazetteer.ts'
import {isKnownName, words} from './words.ts'

/** What is asked of a form, each its own bit; the same bit eight places higher says that it was asked. */
const Ask = {word: 1, indonesian: 2, name: 4, person: 8, place: 16, function: 32, known: 64} as const
const asked = 8

/** What is known of the forms of one table; a form that was asked about is never looked up by its text again. */
interface Known {
  gazetteer: Gazetteer
  lexicon: Lexicon
  answers: Uint16Array
  /** Index in the gazetteer and 2 of each form; 1 when it is not there, 0 when it was not asked. */
  tokens: Int32Array
}

const tables = new WeakMap<Forms, Known>()

function knownOf(forms: Forms): Known {
  let known = tables.get(forms)
  if (known === undefined || known.gazetteer !== gazetteer() || known.lexicon !== defaultLexicon()) {
    known = {
      gazetteer: gazetteer(),
      lexicon: defaultLexicon(),
      answers: new Uint16Array(forms.capacity),
      tokens: new Int32Array(forms.capacity)
    }
    tables.set(forms, known)
  }
  return known
}

/** Words and names among the tokens of a document. */
export class Facts {
  readonly #document: Document
  readonly #known: Known

  constructor(document: Document) {
    this.#document = document
    this.#known = knownOf(document.forms)
  }

  /** An ordinary word that may stand in lower case. */
  isWord = (token: number): boolean => this.#ask(token, Ask.word, words().isWord)
  /** A word of Indonesian, English and other foreign ones left out. */
  isIndonesian = (token: number): boolean => this.#ask(token, Ask.indonesian, words().isIndonesian)
  /** Listed as a name of any kind. */
  isName = (token: number): boolean => this.#ask(token, Ask.name, words().isName)
  isPerson = (token: number): boolean => this.#ask(token, Ask.person, words().isPerson)
  isPlace = (token: number): boolean => this.#ask(token, Ask.place, words().isPlace)
  /** A preposition, conjunction, pronoun or particle. */
  isFunction = (token: number): boolean => this.#ask(token, Ask.function, words().isFunction)
  /** A name of the lexicon or the gazetteer. */
  isKnown = (token: number): boolean => this.#ask(token, Ask.known, isKnownName)

  /** Index of the token in the gazetteer, or -1. */
  gazetteerToken(token: number): number {
    const form = this.#document.formOf[token]
    const {gazetteer, tokens} = this.#known
    if (!form) return gazetteer.token(this.#document.lower(token))
    if (tokens[form] === 0) tokens[form] = gazetteer.token(this.#document.lower(token)) + 2
    return tokens[form] - 2
  }

  #ask(token: number, bit: number, compute: (lower: string) => boolean): boolean {
    const form = this.#document.formOf[token]
    if (!form) return compute(this.#document.lower(token))
    const {answers} = this.#known
    if ((answers[form] & (bit << asked)) === 0)
      answers[form] |= (bit << asked) | (compute(this.#document.lower(token)) ? bit : 0)
    return (answers[form] & bit) !== 0
  }
}

/** The facts of a document, shared by all that ask. */
export const factsOf = (document: Document): Facts => document.derive(makeFacts)
const makeFacts = (document: Document): Facts => new Facts(document)
