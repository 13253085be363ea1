import type {Draft} from '../report/reporter.ts'
import {Context, type Document} from '../text/document.ts'
import {clustersOf} from './cluster.ts'
import {entitiesOf} from './entities.ts'
import {nearForm, nearSingle} from './near.ts'
import {placesOfForm} from './related.ts'

/** Near misses of known names in names that nothing else explains: *Korea Utaran, Amarika, Menteri Luar negera*. */
export function nearDrafts(document: Document): Draft[] {
  entitiesOf(document)
  const clusters = clustersOf(document)
  if (clusters === undefined) return []
  const drafts: Draft[] = []
  const skip = Context.quoted | Context.boilerplate | Context.link | Context.literal
  for (let token = 0; token < document.count; token++) {
    if (!document.isWord(token) || !document.isCapital(token) || (document.context(token) & skip) !== 0) continue
    const found = nearForm(document, token) ?? nearSingle(document, token)
    if (found === undefined) continue
    drafts.push({
      rule: 'name/misspelling',
      start: document.start(found.first),
      end: document.end(found.last - 1),
      suggestions: found.suggestions,
      related: placesOfForm(document, found.suggestions[0]),
      severity: found.sounds === true ? 'info' : undefined,
      fixable: false
    })
    token = found.last - 1
  }
  return drafts
}
