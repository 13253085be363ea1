import {Flag, type Lexicon, splitEnclitics} from '../lexicon/index.ts'
import {Context, type Document} from '../text/document.ts'

/** Whether a form in lower case is one of the user's words, clitics and all. */
export type Accepted = (form: string) => boolean

/** The user's words (`vocabulary`, `vocabularyFiles`, `accept`) with all their clitics. */
export function acceptedWords(words: readonly string[]): Accepted {
  const own = new Set(words.map((word) => word.toLowerCase()))
  if (own.size === 0) return () => false
  return (form) => own.has(form) || splitEnclitics(form).some(({host}) => own.has(host))
}

/** Whether a token is a word that the user rejects. */
export type Rejected = (document: Document, lexicon: Lexicon, token: number) => boolean

/**
 * Words the user rejects, with their clitics; undefined when there are none. An entry in small letters does not touch names: *mega* leaves
 * *Mega* alone inside a sentence. An entry with a capital is meant as it is written.
 */
export function rejectedWords(words: readonly string[]): Rejected | undefined {
  if (words.length === 0) return undefined
  const small = new Set(words.filter((word) => word === word.toLowerCase()))
  const exact = new Set(words.filter((word) => word !== word.toLowerCase()))
  return (document, lexicon, token) => {
    const word = document.word(token)
    if (exact.has(word) || splitEnclitics(word).some(({host}) => exact.has(host))) return true
    const form = document.lower(token)
    if (form !== word && isName(document, token)) return false
    if (small.has(form)) return true
    // *hanya* is no *ha* with a clitic.
    return (
      (lexicon.flags(form) & Flag.Root) === 0 &&
      splitEnclitics(form).some(({host}) => host.length > 2 && small.has(host))
    )
  }
}

/** A capital that a name has: inside a sentence, or capitals throughout. */
function isName(document: Document, token: number): boolean {
  return !document.isCapital(token) || (document.context(token) & (Context.sentenceStart | Context.heading)) === 0
}
