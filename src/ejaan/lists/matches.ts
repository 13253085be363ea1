import {append} from '../../append.ts'
import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {Context, type Document} from '../../text/document.ts'
import {isException} from '../exception.ts'
import {defaultLists} from './data.ts'
import type {ListMatch} from './table.ts'

/** Places whose words are not the newsroom's prose. */
const elsewhere = Context.literal | Context.boilerplate

/** A listed form, or the first word of a listed phrase. */
const listed = defineTrigger(({lower}) => defaultLists().mayStart(lower))

const none: readonly ListMatch[] = []

/** The list matches of a document by rule, in order and not overlapping; found in one pass and shared by the rules. */
function listMatches(document: Document): ReadonlyMap<string, readonly ListMatch[]> {
  const table = defaultLists()
  const matches = new Map<string, ListMatch[]>()
  let until = 0
  for (const token of wordsFor(document, listed)) {
    if (token < until || (document.context(token) & elsewhere) !== 0) continue
    const match = table.matchAt(document, token)
    if (match === undefined) continue
    append(matches, match.entry.rule, match)
    until = match.last
  }
  return matches
}

/** The matches that belong to a rule and are no exception. */
export function matchesOf(document: Document, rule: string, allowed: ReadonlySet<string>): readonly ListMatch[] {
  const matches = document.derive(listMatches).get(rule)
  if (matches === undefined) return none
  return matches.filter(
    ({entry, form, first, last}) =>
      !allowed.has(form) && !allowed.has(entry.base) && !isException(document, first, last, entry.except)
  )
}
