import type {Settings} from '../config/settings.ts'
import type {Draft} from '../report/reporter.ts'
import type {Document} from '../text/document.ts'
import {houseMatches} from './house.ts'

/** Forms that house style refuses; and where its right forms stand, which nothing else may judge. */
export function houseDrafts(document: Document, settings: Settings): {drafts: Draft[]; right: Array<[number, number]>} {
  const drafts: Draft[] = []
  const right: Array<[number, number]> = []
  for (const {first, last, form} of houseMatches(document, settings)) {
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
      fixable: true,
      severity: form.entry.reject === true ? 'error' : 'warning'
    })
  }
  return {drafts, right}
}
