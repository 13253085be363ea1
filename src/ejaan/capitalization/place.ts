import {Context, type Document} from '../../text/document.ts'
import {TokenKind} from '../../text/tokenize.ts'

const untouched = Context.literal | Context.boilerplate | Context.link

/** Words an editor may touch: no code, no navigation, no address. */
export const isEdited = (document: Document, token: number): boolean => (document.context(token) & untouched) === 0

/** Running text: no title and no caption either. */
export const isProse = (document: Document, token: number): boolean =>
  (document.context(token) & (untouched | Context.heading | Context.caption)) === 0

/** A word in small letters. */
export const isSmall = (document: Document, token: number): boolean =>
  token >= 0 && token < document.count && document.isWord(token) && document.word(token) === document.lower(token)

/** Whether a token is this mark. */
export const isMark = (document: Document, token: number, mark: string): boolean =>
  token >= 0 &&
  token < document.count &&
  document.kind(token) === TokenKind.punctuation &&
  document.word(token) === mark

/** Capital first letter. */
export const capital = (word: string): string => {
  const first = word.charAt(0)
  return first.toUpperCase() + word.slice(1)
}
