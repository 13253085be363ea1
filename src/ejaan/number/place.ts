import {Context, type Document} from '../../text/document.ts'
import {TokenKind} from '../../text/tokenize.ts'

export const rule = 'ejaan/number'

const untouched = Context.literal | Context.boilerplate | Context.link

/** Figures an editor may touch: no code, no navigation, no address. */
export const isEdited = (document: Document, token: number): boolean => (document.context(token) & untouched) === 0

export const isNumber = (document: Document, token: number): boolean =>
  token >= 0 && token < document.count && document.kind(token) === TokenKind.number

/** Words that count thousands and more, after a figure. */
export const scales: ReadonlySet<string> = new Set('ribu juta miliar milyar triliun trilyun'.split(' '))
