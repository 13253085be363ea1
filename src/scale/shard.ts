import type {ArticleNames} from '../names/index.ts'
import type {Control} from '../report/control.ts'
import type {FileReport} from '../report/finding.ts'

/** Part `index` (from 1) of `of` parts of a run. */
export interface Shard {
  index: number
  of: number
}

/** `i/n`; `undefined` when it is not. */
export function parseShard(value: string): Shard | undefined {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(value)
  if (match === null) return undefined
  const [index, of] = [Number(match[1]), Number(match[2])]
  return index >= 1 && index <= of ? {index, of} : undefined
}

/** Every `of`-th of a list, so that the parts are of one size whatever the order. */
export const partOf = <T>(list: readonly T[], {index, of}: Shard): T[] => list.filter((_, i) => i % of === index - 1)

/** What one part of a run leaves for `sunting merge`: the reports, and what it takes to compare names across all parts. */
export interface ShardFile {
  schema: 'sunting/shard@1'
  version: string
  shard: Shard
  files: ShardArticle[]
  /** Files of this part that could not be judged. */
  faults: string[]
}

export interface ShardArticle {
  /** Place of the file in the whole run, from 0. */
  order: number
  report: FileReport
  /** Left out where the configuration compares no names. */
  names?: ArticleNames
  controls: Control[]
}
