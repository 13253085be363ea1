import type {Lexicon} from '../../lexicon/lexicon.ts'
import {Context, type Document} from '../../text/document.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'

/** Places whose marks nobody edits: code, navigation, credits. */
const untouched = Context.literal | Context.boilerplate

export const isEdited = (document: Document, token: number): boolean => (document.context(token) & untouched) === 0

/** Running text: no title, no caption, nothing between quotation marks. */
export const isProse = (document: Document, token: number): boolean =>
  (document.context(token) & (untouched | Context.heading | Context.caption)) === 0

export const isMark = (document: Document, token: number): boolean =>
  token >= 0 && token < document.count && document.kind(token) === TokenKind.punctuation

/** First character of a token; '' outside the table. */
export const charOf = (document: Document, token: number): string =>
  token >= 0 && token < document.count ? document.text[document.start(token)] : ''

/** Whether a token is just this mark. */
export const isChar = (document: Document, token: number, char: string): boolean =>
  isMark(document, token) && charOf(document, token) === char && document.end(token) - document.start(token) === 1

/** Whether no white space stands before a token. */
export const isGlued = (document: Document, token: number): boolean => (document.shape(token) & Shape.glued) !== 0

/** Whether two tokens stand in one block, so that a range over both makes sense. */
export function sameBlock(document: Document, a: number, b: number): boolean {
  const one = document.sentenceOf(a)
  const other = document.sentenceOf(b)
  return one >= 0 && other >= 0 && document.sentences[one].block === document.sentences[other].block
}

export const isQuote = (char: string): boolean => char !== '' && '"“”„«»'.includes(char)

/** Start of a range at a word, and what of the word is in it. */
export interface Edge {
  start: number
  text: string
}

/**
 * Where a range that names the word before a mark starts: at the word, or, if the word is in doubt itself, after it, so
 * that its own finding is not hidden (of two findings that overlap only one is shown).
 */
export function edge(document: Document, lexicon: Lexicon, token: number): Edge {
  const doubtful =
    document.kind(token) === TokenKind.word &&
    (!document.isCapital(token) || !document.follows(token)) &&
    !lexicon.isWord(document.lower(token)) &&
    lexicon.nameFlags(document.lower(token)) === 0
  return doubtful ? {start: document.end(token), text: ''} : {start: document.start(token), text: document.word(token)}
}
