import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import {retextAttribution} from './attribution/index.ts'
import type {Settings} from './config/settings.ts'
import {retextEjaan} from './ejaan/index.ts'
import {retextNames} from './names/index.ts'
import {retextResolve} from './report/resolve.ts'
import {retextSpelling} from './spelling/index.ts'
import {retextStyle} from './style/index.ts'

/** All families, and the plugin that settles their overlaps: `unified().use(retextIndonesian).use(sunting, options)`. */
export const sunting: Plugin<[Partial<Settings>?], Root> = function (options) {
  this.use(retextSpelling, options)
    .use(retextEjaan, options)
    .use(retextStyle, options)
    .use(retextNames, options)
    .use(retextAttribution, options)
    .use(retextResolve)
}
