import type {Settings} from '../config/settings.ts'
import type {Draft} from '../report/reporter.ts'
import type {Document} from '../text/document.ts'
import {houseMatches} from './house.ts'
import {writtenHere} from './related.ts'

/** Forms that house style refuses; and where its right forms stand, which nothing else may judge. */
export function houseDrafts(document: Document, settings: Settings): {drafts: Draft[]; right: Array<[number, number]>} {
  const drafts: Draft[] = []
  const right: Array<[number, number]> = []
  const matches = houseMatches(document, settings)
  for (const {first, last, form} of matches) {
    if (form.right) {
      right.push([first, last])
      continue
    }
    if (document.isQuoted(first)) continue
    drafts.push({
      rule: 'name/preferred',
      message: 'house',
      start: document.start(first),
      end: document.end(last - 1),
      suggestions: [form.entry.name],
      related: matches
        .filter((other) => other.form.right && other.form.entry === form.entry)
        .slice(0, 1)
        .map((other) =>
          writtenHere({start: document.start(other.first), end: document.end(other.last - 1)}, other.form.text)
        ),
      fixable: true,
      severity: form.entry.reject === true ? 'error' : 'warning'
    })
  }
  return {drafts, right}
}
