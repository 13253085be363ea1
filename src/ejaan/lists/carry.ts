import type {Document} from '../../text/document.ts'
import type {ListMatch} from './table.ts'

/** A right form in the letter case of what it replaces, left-over enclitics carried along: *KERJASAMANYA -> KERJA SAMANYA*. */
export function inCaseOf(right: string, actual: string): string {
  const letters = actual.replace(/\P{L}/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return right.toUpperCase()
  const first = letters.charAt(0)
  if (first === '' || first === first.toLowerCase()) return right
  // Title case where every word of the wrong form had its capital, or where it was one word inside a title.
  return right.charAt(0).toUpperCase() + right.slice(1)
}

/** Each word with a capital: *Wali Kota* for *Walikota* inside a name. */
export const titleCase = (text: string): string =>
  text.replace(/(^|\s)(\p{Ll})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())

/** Suggestions of a list match, in the case of the text. `title`: every word gets a capital. */
export function suggestionsOf(document: Document, match: ListMatch, title = false): string[] {
  const actual = document.text.slice(document.start(match.first), document.end(match.last - 1))
  return match.entry.right.map((right) => {
    const cased = inCaseOf(right + match.rest, actual)
    return title ? titleCase(cased) : cased
  })
}
