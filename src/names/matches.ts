import {Context, type Document} from '../text/document.ts'
import {Shape, TokenKind} from '../text/tokenize.ts'
import {gazetteer} from './data.ts'
import type {TypeName} from './format.ts'
import {words} from './words.ts'

/** A stretch of tokens that the gazetteer knows. */
export interface Match {
  first: number
  last: number
  /** Forms with this spelling but for case; those that agree in case come alone, if there are any. */
  forms: number[]
  /** Whether one of the forms stands there letter by letter. */
  exact: boolean
  type: TypeName
}

/** Text of tokens with single blanks: what a form is compared with. */
export const textOf = (document: Document, first: number, last: number): string =>
  document.text
    .slice(document.start(first), document.end(last - 1))
    .replace(/\s+/g, ' ')
    .replace(/[’ʼ`]/g, "'")

/** Known stretches, the longest one at each token where one starts; names and titles apart. */
export function findMatches(document: Document): {names: Array<Match | undefined>; titles: Array<Match | undefined>} {
  const known = gazetteer()
  const names: Array<Match | undefined> = []
  const titles: Array<Match | undefined> = []
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const kind = document.kind(i)
      if (kind !== TokenKind.word && kind !== TokenKind.url && kind !== TokenKind.number) continue
      const token = known.token(document.lower(i))
      if (token < 0) continue
      const most = Math.min(known.longest(token), sentence.last - i)
      for (let length = most; length >= 1 && names[i] === undefined; length--) {
        const forms = formsAt(document, i, i + length)
        if (forms.length === 0) continue
        names[i] = matchOf(
          document,
          i,
          i + length,
          forms.filter((form) => !isTitle(form))
        )
        titles[i] ??= matchOf(document, i, i + length, forms.filter(isTitle))
      }
    }
  }
  return {names, titles}
}

/** Whether a form is a title or a head, not a name. */
function isTitle(form: number): boolean {
  const type = gazetteer().type(gazetteer().entityOf(form))
  return type === 'title' || type === 'head'
}

/** Forms that a stretch may be, but for case. */
function formsAt(document: Document, first: number, last: number): number[] {
  let key = document.lower(first)
  for (let i = first + 1; i < last; i++) key += ` ${document.lower(i)}`
  return gazetteer().forms(key)
}

function matchOf(document: Document, first: number, last: number, found: readonly number[]): Match | undefined {
  if (found.length === 0) return undefined
  const known = gazetteer()
  const text = textOf(document, first, last)
  const same = found.filter((form) => known.formText(form) === text)
  const forms =
    same.length > 0
      ? same
      : looksLikeName(document, first, last)
        ? found.filter((form) => keepsAcronyms(text, known.formText(form)))
        : []
  if (forms.length === 0) return undefined
  return {first, last, forms, exact: same.length > 0, type: known.type(known.entityOf(forms[0]))}
}

/** Acronyms of a form must be capitals in the text: *di Yogyakarta* is no *DI Yogyakarta*. */
function keepsAcronyms(text: string, form: string): boolean {
  const parts = text.split(' ')
  return form.split(' ').every((wanted, i) => !/^[A-Z]{2,}$/.test(wanted) || parts[i] !== parts[i]?.toLowerCase())
}

/** Whether a stretch in other case than the gazetteer's can be meant as the name. */
function looksLikeName(document: Document, first: number, last: number): boolean {
  let capitals = 0
  let unknown = 0
  for (let i = first; i < last; i++) {
    if (document.kind(i) !== TokenKind.word) continue
    const start =
      (document.context(i) & Context.sentenceStart) !== 0 ||
      i === 0 ||
      (!document.isWord(i - 1) && document.kind(i - 1) === TokenKind.punctuation)
    if ((document.shape(i) & (Shape.capital | Shape.mixed)) !== 0 && !start) capitals++
    else if (!words().isWord(document.lower(i)) && document.lower(i).length > 3) unknown++
  }
  if (last - first === 1) return capitals > 0 && words().isWord(document.lower(first)) === false
  return capitals > 0 || unknown > 0
}
