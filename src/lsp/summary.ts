import {summarize} from '../report/finding.ts'
import type {Article} from './workspace.ts'

/** What a status line shows of an article; sent as `sunting/summary`. */
export interface ArticleSummary {
  uri: string
  version: number
  words: number
  sentences: number
  errors: number
  warnings: number
  infos: number
  /** 0 … 100; see `scoreOf`. */
  score: number
}

/** Points off by level, for each 100 words. */
const points = {errors: 10, warnings: 4, infos: 1}

export function summaryOf({uri, version, checked, findings}: Article): ArticleSummary {
  const {words, sentences, path} = checked.report
  const {errors, warnings, infos} = summarize([{path, words, sentences, findings}])
  return {uri, version, words, sentences, errors, warnings, infos, score: scoreOf(words, errors, warnings, infos)}
}

/** 100 less ten points for an error, four for a warning and one for an info in each 100 words; short texts count as 100 words. */
export function scoreOf(words: number, errors: number, warnings: number, infos: number): number {
  const off = errors * points.errors + warnings * points.warnings + infos * points.infos
  return Math.max(0, Math.round(100 - (off * 100) / Math.max(100, words)))
}
