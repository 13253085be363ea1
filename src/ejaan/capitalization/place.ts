import {Context, type Document} from '../../text/document.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'

const untouched = Context.literal | Context.boilerplate | Context.link

/** Words an editor may touch: no code, no navigation, no address. */
export const isEdited = (document: Document, token: number): boolean => (document.context(token) & untouched) === 0

/** Running text: no title and no caption either. */
export const isProse = (document: Document, token: number): boolean =>
  (document.context(token) & (untouched | Context.heading | Context.caption)) === 0

const capitals = Shape.capital | Shape.allCaps | Shape.mixed
const joined = Shape.hyphen | Shape.apostrophe

/** A word in small letters. */
export function isSmall(document: Document, token: number): boolean {
  if (token < 0 || token >= document.count || document.kind(token) !== TokenKind.word) return false
  const shape = document.shape(token)
  if ((shape & capitals) !== 0) return false
  // Only the first part of a joined word is in its shape: "e-KTP".
  return (shape & joined) === 0 || document.word(token) === document.lower(token)
}

/** Whether a token is this mark, or the other one. */
export const isMark = (document: Document, token: number, mark: string, other = mark): boolean => {
  if (token < 0 || token >= document.count || document.kind(token) !== TokenKind.punctuation) return false
  const word = document.word(token)
  return word === mark || word === other
}

/** Capital first letter. */
export const capital = (word: string): string => {
  const first = word.charAt(0)
  return first.toUpperCase() + word.slice(1)
}
