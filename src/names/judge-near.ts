import type {Draft} from '../report/reporter.ts'
import {Context, type Document} from '../text/document.ts'
import {clustersOf} from './cluster.ts'
import {entitiesOf} from './entities.ts'
import {nearForm, nearSingle} from './near.ts'
import {nearOwn, nearPlace} from './near-own.ts'
import {placesOfForm} from './related.ts'

/** Near misses of known names in names that nothing else explains: *Korea Utaran, Amarika, Menteri Luar negera*. */
export function nearDrafts(document: Document): Draft[] {
  entitiesOf(document)
  const clusters = clustersOf(document)
  if (clusters === undefined) return []
  const drafts: Draft[] = []
  const skip = Context.boilerplate | Context.link | Context.literal
  for (let token = 0; token < document.count; token++) {
    if (!document.isWord(token) || !document.isCapital(token) || (document.context(token) & skip) !== 0) continue
    // What is quoted stands, but for a letter that was struck wrong in a name the article has: a hint.
    const quoted = document.isQuoted(token)
    const listed = quoted ? undefined : (nearForm(document, token) ?? nearSingle(document, token))
    const found = listed ?? nearOwn(document, token) ?? nearPlace(document, token)
    if (found === undefined) continue
    drafts.push({
      rule: 'name/misspelling',
      start: document.start(found.first),
      end: document.end(found.last - 1),
      suggestions: found.suggestions,
      related: placesOfForm(document, found.suggestions[0]),
      severity: quoted || found.isHint === true ? 'info' : undefined,
      fixable: false
    })
    token = found.last - 1
  }
  return drafts
}
