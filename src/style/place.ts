import {Context, type Document} from '../text/document.ts'
import {TokenKind} from '../text/tokenize.ts'

const elsewhere =
  Context.quoted | Context.heading | Context.caption | Context.boilerplate | Context.literal | Context.link

/** The newsroom's own running text: no quotation, title or caption. */
export const isProse = (document: Document, token: number): boolean => (document.context(token) & elsewhere) === 0

/** Whether tokens `from` … `to` are words of one sentence with nothing but blanks between them. */
export function isUnbroken(document: Document, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    if (i >= document.count || (document.kind(i) !== TokenKind.word && document.kind(i) !== TokenKind.number))
      return false
    if (i > from && !document.follows(i)) return false
  }
  return true
}

/** Text from one token to another, as it stands. */
export const textOf = (document: Document, first: number, last: number): string =>
  document.text.slice(document.start(first), document.end(last))

/** Give a replacement the first letter's case of what it replaces. */
export function carryCase(from: string, to: string): string {
  const first = from.charAt(0)
  if (to === '' || first === first.toLowerCase()) return to
  return to[0].toUpperCase() + to.slice(1)
}
