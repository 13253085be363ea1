import {Context, type Document} from '../../text/document.ts'
import {defaultLists} from './data.ts'
import type {ListMatch} from './table.ts'

/** Places whose words are not the newsroom's prose. */
const elsewhere = Context.literal | Context.boilerplate

/** All list matches of a document, in order and not overlapping; found in one pass and shared by the rules. */
export function listMatches(document: Document): readonly ListMatch[] {
  const table = defaultLists()
  const matches: ListMatch[] = []
  let until = 0
  for (let token = 0; token < document.count; token++) {
    if (token < until || !document.isWord(token) || (document.context(token) & elsewhere) !== 0) continue
    const match = table.matchAt(document, token)
    if (match === undefined) continue
    matches.push(match)
    until = match.last
  }
  return matches
}

/** The matches that belong to a rule and are no exception. */
export function matchesOf(document: Document, rule: string, allowed: ReadonlySet<string>): ListMatch[] {
  return document
    .derive(listMatches)
    .filter(
      (match) =>
        match.entry.rule === rule &&
        !allowed.has(match.form) &&
        !allowed.has(match.entry.base) &&
        (match.entry.except.length === 0 || !isException(document, match))
    )
}

/** Whether the match stands in one of the phrases in which it is right. */
function isException(document: Document, {entry, first, last}: ListMatch): boolean {
  const from = document.start(Math.max(0, first - 4))
  const to = document.end(Math.min(document.count, last + 4) - 1)
  const around = document.text.slice(from, to).toLowerCase().replace(/\s+/g, ' ')
  return entry.except.some((phrase) => around.includes(phrase))
}
