import type {HouseName} from '../config/settings.ts'
import {families, type Lang, type Level, rules} from '../rules/registry.ts'
import {HttpFault} from './fault.ts'

/** `POST /lint`, checked. */
export interface LintRequest {
  files: Array<{path: string; text: string}>
  include: Array<'sources' | 'names'>
  settings: {
    lang?: Lang
    rules?: Record<string, Level>
    vocabulary?: string[]
    names?: HouseName[]
    crossArticle?: boolean
  }
}

const levels = new Set(['off', 'info', 'warning', 'error'])

/** Read a body: `{text, path?}` or `{files: [{path, text}]}`, with `include` and `settings`; plain text is an article. */
export function readLintRequest(body: string, media: string, query: URLSearchParams): LintRequest {
  if (media !== 'application/json') {
    const include = (query.get('include') ?? '').split(',').filter(Boolean)
    const lang = query.get('lang') ?? undefined
    return {
      files: [{path: query.get('path') ?? 'text.txt', text: body}],
      include: readInclude(include),
      settings: readSettings({lang})
    }
  }
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch (error) {
    throw new HttpFault(400, `the body is not JSON: ${(error as Error).message}`)
  }
  const record = recordOf(value, 'the body')
  const files = record.files === undefined ? [record] : record.files
  if (!Array.isArray(files) || files.length === 0) throw new HttpFault(400, '"files" is a list of {path, text}')
  return {
    files: files.map((file: unknown, index) => readFile(recordOf(file, `files[${index}]`), index)),
    include: readInclude(record.include ?? []),
    settings: readSettings(recordOf(record.settings ?? {}, '"settings"'))
  }
}

function readFile({path, text}: Record<string, unknown>, index: number): {path: string; text: string} {
  if (typeof text !== 'string') throw new HttpFault(400, `files[${index}]: "text" is missing`)
  if (path !== undefined && typeof path !== 'string') throw new HttpFault(400, `files[${index}]: "path" is a text`)
  return {path: path ?? (index === 0 ? 'text.txt' : `text-${index + 1}.txt`), text}
}

function readInclude(value: unknown): LintRequest['include'] {
  if (!Array.isArray(value) || !value.every((item) => item === 'sources' || item === 'names')) {
    throw new HttpFault(400, '"include" is a list of "sources" and "names"')
  }
  return value
}

function readSettings({
  lang,
  rules: asked,
  vocabulary,
  names,
  crossArticle,
  ...rest
}: Record<string, unknown>): LintRequest['settings'] {
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw new HttpFault(400, `settings: key "${unknown.slice(0, 60)}" is not known`)
  const settings: LintRequest['settings'] = {}
  if (lang !== undefined) {
    if (lang !== 'id' && lang !== 'en') throw new HttpFault(400, 'settings: "lang" is "id" or "en"')
    settings.lang = lang
  }
  if (asked !== undefined) settings.rules = readLevels(recordOf(asked, 'settings: "rules"'))
  if (vocabulary !== undefined) settings.vocabulary = strings(vocabulary, 'settings: "vocabulary"')
  if (names !== undefined) {
    if (!Array.isArray(names)) throw new HttpFault(400, 'settings: "names" is a list of {name, variants}')
    settings.names = names.map((name: unknown) => readName(recordOf(name, 'settings: "names"')))
  }
  if (crossArticle !== undefined) settings.crossArticle = crossArticle === true
  return settings
}

function readLevels(record: Record<string, unknown>): Record<string, Level> {
  for (const [id, level] of Object.entries(record)) {
    if (!rules.has(id) && !families.some((family) => id === `${family}/*`)) {
      throw new HttpFault(400, `settings: there is no rule "${id.slice(0, 60)}"`)
    }
    if (!levels.has(level as string)) throw new HttpFault(400, `settings: ${id} is off, info, warning or error`)
  }
  return record as Record<string, Level>
}

function readName({name, variants, aliases}: Record<string, unknown>): HouseName {
  if (typeof name !== 'string' || name.trim() === '') throw new HttpFault(400, 'settings: a name needs "name"')
  return {
    name,
    ...(variants === undefined ? {} : {variants: strings(variants, 'settings: "variants"')}),
    ...(aliases === undefined ? {} : {aliases: strings(aliases, 'settings: "aliases"')})
  }
}

function recordOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new HttpFault(400, `${what} is no object`)
  return value as Record<string, unknown>
}

function strings(value: unknown, what: string): string[] {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
    throw new HttpFault(400, `${what} is a list of texts`)
  return value
}
