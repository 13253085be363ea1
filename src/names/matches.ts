import {Context, type Document} from '../text/document.ts'
import {Shape, TokenKind} from '../text/tokenize.ts'
import {gazetteer} from './data.ts'
import {factsOf} from './facts.ts'
import {CHECK_SEED, feed, finish, SEED, type TypeName} from './format.ts'

/** A stretch of tokens that the gazetteer knows. */
export interface Match {
  first: number
  last: number
  /** Forms with this spelling but for case; those that agree in case come alone, if there are any. */
  forms: readonly number[]
  /** Whether one of the forms stands there letter by letter. */
  exact: boolean
  type: TypeName
}

/** Text of tokens with single blanks: what a form is compared with. */
export function textOf(document: Document, first: number, last: number): string {
  let text =
    last - first === 1 ? document.word(first) : document.text.slice(document.start(first), document.end(last - 1))
  for (let i = first + 1; i < last; i++) {
    const gap = document.start(i) - document.end(i - 1)
    if (gap === 0 || (gap === 1 && document.text.charCodeAt(document.end(i - 1)) === 0x20)) continue
    text = text.replace(/\s+/g, ' ')
    break
  }
  return curly.test(text) ? text.replace(/[’ʼ`]/g, "'") : text
}

const curly = /[’ʼ`]/

/** Known stretches by the token where one starts; names and titles apart. */
export interface Matches {
  names: Array<Match | undefined>
  titles: Array<Match | undefined>
}

/** The known stretches of a document, the longest one at each token. */
export function findMatches(document: Document): Matches {
  if (!document.isTyped) return matchesIn(document)
  const found = noMatches(document)
  for (const [block, matches] of document.byBlock(findMatches, matchesByBlock).entries()) {
    const from = document.firstOf(block)
    const place = (into: Array<Match | undefined>, match: Match): void => {
      into[match.first + from] = {...match, first: match.first + from, last: match.last + from}
    }
    for (const match of matches.names) place(found.names, match)
    for (const match of matches.titles) place(found.titles, match)
  }
  return found
}

const noMatches = ({count}: Document): Matches => ({
  names: new Array<Match | undefined>(count).fill(undefined),
  titles: new Array<Match | undefined>(count).fill(undefined)
})

/** Those of each block, counted from its first token. */
function matchesByBlock(part: Document): Array<{names: Match[]; titles: Match[]}> {
  const {names, titles} = matchesIn(part)
  return part.blocks.map((_, block) => {
    const [from, to] = [part.firstOf(block), part.firstOf(block + 1)]
    const own = (matches: ReadonlyArray<Match | undefined>): Match[] =>
      matches
        .slice(from, to)
        .filter((match) => match !== undefined)
        .map((match) => ({...match, first: match.first - from, last: match.last - from}))
    return {names: own(names), titles: own(titles)}
  })
}

function matchesIn(document: Document): Matches {
  const known = gazetteer()
  const {names, titles} = noMatches(document)
  const facts = factsOf(document)
  const ids = new Int32Array(document.count)
  for (let i = 0; i < document.count; i++) ids[i] = facts.gazetteerToken(i)
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (ids[i] < 0) continue
      const kind = document.kind(i)
      if (kind !== TokenKind.word && kind !== TokenKind.url && kind !== TokenKind.number) continue
      const longest = known.longest(ids[i])
      if (longest === 0) continue
      // All tokens of a form are tokens of the gazetteer.
      let most = 0
      while (most < longest && i + most < sentence.last && ids[i + most] >= 0) most++
      hashKeys(document, i, most)
      for (let length = most; length >= 1 && names[i] === undefined; length--) {
        const forms = known.formsByHash(finish(hashes[length]), finish(checks[length]))
        if (forms.length === 0) continue
        const last = i + length
        names[i] = matchOf(
          document,
          i,
          last,
          forms.filter((form) => !isTitle(form))
        )
        titles[i] ??= matchOf(document, i, last, forms.filter(isTitle))
      }
    }
  }
  return {names, titles}
}

/** Hashes of the keys of the stretches that start at a token, by their length; a form has 255 tokens at most. */
const hashes = new Int32Array(256)
const checks = new Int32Array(256)

function hashKeys(document: Document, first: number, most: number): void {
  let value = SEED
  let check = CHECK_SEED
  for (let length = 1; length <= most; length++) {
    if (length > 1) {
      value = feed(value, ' ')
      check = feed(check, ' ')
    }
    const lower = document.lower(first + length - 1)
    value = feed(value, lower)
    check = feed(check, lower)
    hashes[length] = value
    checks[length] = check
  }
}

/** Whether a form is a title or a head, not a name. */
function isTitle(form: number): boolean {
  const type = gazetteer().type(gazetteer().entityOf(form))
  return type === 'title' || type === 'head'
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
  const facts = factsOf(document)
  let capitals = 0
  let unknown = 0
  for (let i = first; i < last; i++) {
    if (document.kind(i) !== TokenKind.word) continue
    const start =
      (document.context(i) & Context.sentenceStart) !== 0 ||
      i === 0 ||
      (!document.isWord(i - 1) && document.kind(i - 1) === TokenKind.punctuation)
    if ((document.shape(i) & (Shape.capital | Shape.mixed)) !== 0 && !start) capitals++
    else if (!facts.isWord(i) && document.lower(i).length > 3) unknown++
  }
  if (last - first === 1) return capitals > 0 && !facts.isWord(first)
  return capitals > 0 || unknown > 0
}
