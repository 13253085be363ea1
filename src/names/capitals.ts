import {Context, type Document} from '../text/document.ts'
import {Shape, TokenKind} from '../text/tokenize.ts'
import {words} from './words.ts'

/** What the capitals of a document tell about words: which start sentences, which stand elsewhere with a capital too. */
export class Capitals {
  readonly #document: Document

  constructor(document: Document) {
    this.#document = document
  }

  /** At the start of a sentence, of a quotation, or after a colon or dash. */
  startsSentence(at: number): boolean {
    const document = this.#document
    if ((document.context(at) & Context.sentenceStart) !== 0) return true
    if (at === 0) return true
    const before = document.word(at - 1)
    return document.kind(at - 1) === TokenKind.punctuation && /^(?:["“”‘'«:(•–—]|-+|[.!?…]+)$/.test(before)
  }

  #inside: Set<string> | undefined

  /** Whether a word has its capital also where no sentence starts. */
  seenInside(word: string): boolean {
    if (this.#inside === undefined) {
      this.#inside = new Set()
      const document = this.#document
      for (let i = 1; i < document.count; i++) {
        if (
          document.isWord(i) &&
          document.isCapital(i) &&
          !this.startsSentence(i) &&
          (document.context(i) & (Context.heading | Context.boilerplate)) === 0
        )
          this.#inside.add(document.word(i))
      }
    }
    return this.#inside.has(word)
  }

  #starters: Set<string> | undefined

  /** Whether a name starts with the word elsewhere: the *Putin* of *Rencana Putin*. */
  startsRun(word: string): boolean {
    if (this.#starters === undefined) {
      this.#starters = new Set()
      const document = this.#document
      for (let i = 1; i < document.count; i++) {
        if (document.isWord(i) && document.isCapital(i) && (!document.isCapital(i - 1) || this.startsSentence(i)))
          this.#starters.add(document.word(i))
      }
    }
    return this.#starters.has(word)
  }

  /** An ordinary word whose capital comes from the start of a sentence. */
  isPlainWord(at: number, to: number): boolean {
    const document = this.#document
    const lower = document.lower(at)
    const {isWord, isIndonesian, isPerson, isName, isFunction} = words()
    if ((document.shape(at) & Shape.allCaps) !== 0 && document.word(at).length > 1) return false
    if (!isWord(lower)) return false
    if (!isName(lower) || !isIndonesian(lower)) return isIndonesian(lower) || !isName(lower)
    if (isFunction(lower)) return true
    if (at + 1 < to && isPerson(lower))
      return !this.seenInside(document.word(at)) && this.startsRun(document.word(at + 1))
    return !this.seenInside(document.word(at))
  }

  /** A word that can be part of a name by its shape. */
  isNameable(at: number): boolean {
    const document = this.#document
    if (document.kind(at) !== TokenKind.word || (document.context(at) & Context.literal) !== 0) return false
    const shape = document.shape(at)
    if ((shape & Shape.capital) !== 0) return true
    if ((shape & Shape.mixed) !== 0) return true
    return (
      (shape & (Shape.hyphen | Shape.apostrophe)) !== 0 &&
      /^(?:al|el|as|ad|ar|at|an|az|ash|asy|e|i|u)[-'’]\p{Lu}/u.test(document.word(at))
    )
  }
}
