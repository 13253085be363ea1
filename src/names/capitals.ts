import {Context, type Document} from '../text/document.ts'
import {Shape, TokenKind} from '../text/tokenize.ts'
import {type Facts, factsOf} from './facts.ts'

/** *al-Assad, e-KTP*: a small start before a capital. */
const article = /^(?:al|el|as|ad|ar|at|an|az|ash|asy|e|i|u)[-'’]\p{Lu}/u

/** What a sentence, a quotation or a clause of its own may start after. */
const opening = /^(?:["“”‘'«:(•–—]|-+|[.!?…]+)$/

/** What the capitals of a document tell about words: which start sentences, which stand elsewhere with a capital too. */
export class Capitals {
  readonly #document: Document
  readonly #facts: Facts
  /** For each token: 0 not asked yet, 1 starts no sentence, 2 starts one. */
  readonly #starts: Uint8Array

  constructor(document: Document) {
    this.#document = document
    this.#facts = factsOf(document)
    this.#starts = new Uint8Array(document.count)
  }

  /** At the start of a sentence, of a quotation, or after a colon or dash. */
  startsSentence(at: number): boolean {
    if (this.#starts[at] === 0) this.#starts[at] = this.#startsSentence(at) ? 2 : 1
    return this.#starts[at] === 2
  }

  #startsSentence(at: number): boolean {
    const document = this.#document
    if ((document.context(at) & Context.sentenceStart) !== 0 || at === 0) return true
    return document.kind(at - 1) === TokenKind.punctuation && opening.test(document.word(at - 1))
  }

  #inside: Set<string> | undefined

  /** Whether a word has its capital also where no sentence starts. */
  seenInside(word: string): boolean {
    this.#look()
    return this.#inside!.has(word)
  }

  #starters: Set<string> | undefined

  /** Whether a name starts with the word elsewhere: the *Putin* of *Rencana Putin*. */
  startsRun(word: string): boolean {
    this.#look()
    return this.#starters!.has(word)
  }

  #look(): void {
    if (this.#inside !== undefined) return
    this.#inside = new Set()
    this.#starters = new Set()
    const document = this.#document
    const skip = Context.heading | Context.boilerplate
    for (let i = 1; i < document.count; i++) {
      if (!document.isCapital(i) || !document.isWord(i)) continue
      const starts = this.startsSentence(i)
      if (!starts && (document.context(i) & skip) === 0) this.#inside.add(document.word(i))
      if (starts || !document.isCapital(i - 1)) this.#starters.add(document.word(i))
    }
  }

  /** An ordinary word whose capital comes from the start of a sentence. */
  isPlainWord(at: number, to: number): boolean {
    const document = this.#document
    const facts = this.#facts
    if ((document.shape(at) & Shape.allCaps) !== 0 && document.end(at) - document.start(at) > 1) return false
    if (!facts.isWord(at)) return false
    if (!facts.isName(at) || !facts.isIndonesian(at)) return facts.isIndonesian(at) || !facts.isName(at)
    if (facts.isFunction(at)) return true
    if (at + 1 < to && facts.isPerson(at))
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
    return (shape & (Shape.hyphen | Shape.apostrophe)) !== 0 && article.test(document.word(at))
  }
}
