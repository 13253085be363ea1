import type {Settings} from '../config/settings.ts'
import type {Draft} from '../report/reporter.ts'
import type {Document} from '../text/document.ts'
import {caseDrafts} from './judge-case.ts'
import {houseDrafts} from './judge-house.ts'
import {nearDrafts} from './judge-near.ts'
import {preferredDrafts} from './judge-preferred.ts'
import {variantDrafts} from './judge-variant.ts'

const judged = new WeakMap<Document, WeakMap<Settings, Draft[]>>()

/**
 * All findings on the names of an article, none of them overlapping: house style first, then spellings against each
 * other, capitals, the gazetteer's variants, and near misses of known names.
 */
export function judge(document: Document, settings: Settings): Draft[] {
  const bySettings = judged.get(document) ?? new WeakMap<Settings, Draft[]>()
  judged.set(document, bySettings)
  const drafts = bySettings.get(settings) ?? compute(document, settings)
  bySettings.set(settings, drafts)
  return drafts
}

function compute(document: Document, settings: Settings): Draft[] {
  const taken = new Uint8Array(document.count)
  const kept: Draft[] = []
  const {drafts, right} = houseDrafts(document, settings)
  for (const [first, last] of right) taken.fill(1, first, last)
  const sources = [
    () => drafts,
    () => caseDrafts(document, settings),
    () => variantDrafts(document, settings),
    () => preferredDrafts(document, settings),
    () => nearDrafts(document)
  ]
  for (const source of sources) {
    for (const draft of source()) {
      const first = document.tokenAt(draft.start)
      let free = true
      for (let i = first; i < document.count && document.start(i) < draft.end; i++) if (taken[i] !== 0) free = false
      if (!free) continue
      for (let i = first; i < document.count && document.start(i) < draft.end; i++) taken[i] = 1
      kept.push(draft)
    }
  }
  return kept.sort((a, b) => a.start - b.start)
}
