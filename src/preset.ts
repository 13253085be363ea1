import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import {retextAttribution} from './attribution/index.ts'
import type {Settings} from './config/settings.ts'
import {retextEjaan} from './ejaan/index.ts'
import {retextNames} from './names/index.ts'
import {retextResolve} from './report/resolve.ts'
import {retextSpelling} from './spelling/index.ts'
import {retextStyle} from './style/index.ts'

/** The families in the order in which they judge; the last settles their overlaps. */
export const stages: ReadonlyArray<Plugin<[Partial<Settings>?], Root>> = [
  retextSpelling,
  retextEjaan,
  retextStyle,
  retextNames,
  retextAttribution,
  retextResolve
]

/** All families, and the plugin that settles their overlaps: `unified().use(retextIndonesian).use(sunting, options)`. */
export const sunting: Plugin<[Partial<Settings>?], Root> = function (options) {
  for (const stage of stages) this.use(stage, options)
}
