/**
 * LanguageTool's HTTP API, version 1: https://languagetool.org/http-api/. Response fields and error texts are those of
 * LanguageTool 6.
 */
import {levelOf, type Settings} from '../config/settings.ts'
import type {Checked} from '../lint.ts'
import type {Finding} from '../report/finding.ts'
import {type Lang, type Level, rules} from '../rules/registry.ts'
import {version} from '../version.ts'
import {type Annotated, readAnnotation} from './annotation.ts'
import {categoryName, kindOf, rulesOf} from './categories.ts'
import {HttpFault} from './fault.ts'

/** What `POST /v2/check` was asked. */
export interface CheckRequest extends Annotated {
  settings: Settings
  /** Whether the client left the language to us. */
  detected: boolean
  /** Whether findings of a rule are asked for. */
  wants: (rule: string) => boolean
}

export interface Match {
  message: string
  shortMessage: string
  replacements: Array<{value: string}>
  offset: number
  length: number
  context: {text: string; offset: number; length: number}
  sentence: string
  type: {typeName: string}
  rule: {
    id: string
    description: string
    issueType: string
    urls: Array<{value: string}>
    category: {id: string; name: string}
    isPremium: boolean
    confidence: number
  }
  ignoreForIncompleteSentence: boolean
  contextForSureMatch: number
}

export interface CheckResponse {
  software: typeof software
  warnings: {incompleteResults: boolean}
  language: {
    name: string
    code: string
    detectedLanguage: {name: string; code: string; confidence: number; source: string}
  }
  matches: Match[]
  sentenceRanges: Array<[number, number]>
}

const language = {name: 'Indonesian', code: 'id', longCode: 'id-ID'}

export const languages = [language]

export const software = {
  name: 'Sunting',
  version,
  buildDate: '',
  apiVersion: 1,
  premium: false,
  premiumHint: '',
  status: ''
}

/** Characters of context either side of a match, as LanguageTool shows. */
const CONTEXT = 40

/** Read the parameters of a check; throws `HttpFault` as LanguageTool would. */
export function readCheck(parameters: URLSearchParams, base: Settings): CheckRequest {
  const text = parameters.get('text')
  const data = parameters.get('data')
  if (text !== null && data !== null) throw new HttpFault(400, `Set only 'text' or 'data', not both`)
  if (text === null && data === null) throw new HttpFault(400, `Missing 'text' or 'data' parameter`)
  const code = parameters.get('language')
  if (code === null) throw new HttpFault(400, `Missing 'language' parameter, e.g. 'language=id-ID' or 'language=auto'`)
  if (!/^(?:auto|id|id[-_]id)$/i.test(code)) {
    throw new HttpFault(
      400,
      `'${code.slice(0, 40)}' is not a language code known to Sunting. Supported language codes are: id, id-ID, auto`
    )
  }
  const input = data === null ? {text: text!, source: text!, map: undefined} : readAnnotation(data)
  return {
    ...input,
    settings: {...base, levels: levelsOf(parameters, base)},
    detected: code.toLowerCase() === 'auto',
    wants: asksFor(parameters.get('mode'))
  }
}

/** Families that judge a sentence by the rest of the text. */
const textLevel = /^(?:name|attribution)\//

/** Levels of the rules after a request's own wishes. */
function levelsOf(parameters: URLSearchParams, base: Settings): Record<string, Level> {
  const list = (name: string): string[] =>
    (parameters.get(name) ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean)
  const expand = (ids: readonly string[]): Set<string> => new Set(ids.flatMap(rulesOf))
  const wanted = [...list('enabledRules'), ...list('enabledCategories')]
  const unwanted = [...list('disabledRules'), ...list('disabledCategories')]
  const enabledOnly = /^(?:true|yes|on|1)$/i.test(parameters.get('enabledOnly') ?? '')
  if (enabledOnly && unwanted.length > 0) {
    throw new HttpFault(400, 'You cannot specify disabled rules or categories using enabledOnly=true')
  }
  if (enabledOnly && wanted.length === 0) {
    throw new HttpFault(400, 'You must specify enabled rules or categories if you use enabledOnly=true')
  }
  const enabled = expand(wanted)
  const disabled = expand(unwanted)
  const picky = parameters.get('level') === 'picky'
  const levels: Record<string, Level> = {...base.levels}
  for (const [id, meta] of rules) {
    const isOff = levelOf(base, id, meta.level) === 'off'
    if (disabled.has(id) || (enabledOnly && !enabled.has(id))) levels[id] = 'off'
    else if (isOff && (enabled.has(id) || (picky && levelOf(base, id, 'info') !== 'off'))) levels[id] = 'info'
  }
  return levels
}

/**
 * Which rules a `mode` asks for; the browser add-on sends the same text in both modes and adds up the answers. All rules
 * run in any case: which of two findings on the same words stands is settled between them.
 */
function asksFor(mode: string | null): (id: string) => boolean {
  if (mode === null || mode === 'all') return () => true
  if (mode === 'textLevelOnly') return (id) => textLevel.test(id)
  if (mode === 'allButTextLevelOnly') return (id) => !textLevel.test(id)
  throw new HttpFault(400, `'mode' must be one of 'all', 'textLevelOnly', 'allButTextLevelOnly'`)
}

/** The answer to a check. */
export function toResponse({report, document}: Checked, asked: CheckRequest): CheckResponse {
  const {map, source, settings, detected, wants} = asked
  const start = (offset: number): number => map?.start(offset) ?? offset
  const end = (offset: number): number => map?.end(offset) ?? offset
  const sentences = document.sentences.map((sentence) => {
    const {start: from, end: to} = document.range(sentence.start, sentence.end)
    return {from: from.offset, to: to.offset}
  })
  let at = 0
  return {
    software,
    warnings: {incompleteResults: false},
    language: {
      name: language.name,
      code: language.longCode,
      detectedLanguage: {name: language.name, code: language.longCode, confidence: detected ? 0.99 : 1, source: 'fixed'}
    },
    matches: report.findings
      .filter(({rule}) => wants(rule))
      .map((finding) => {
        while (at < sentences.length - 1 && sentences[at].to <= finding.start.offset) at++
        const sentence = sentences[at]
        const from = start(finding.start.offset)
        return toMatch(finding, settings.lang, source, {
          from,
          to: Math.max(from, end(finding.end.offset)),
          sentence: sentence === undefined ? '' : asked.text.slice(sentence.from, sentence.to)
        })
      }),
    sentenceRanges: sentences.map(({from, to}) => [start(from), end(to)])
  }
}

interface Place {
  from: number
  to: number
  sentence: string
}

function toMatch(finding: Finding, lang: Lang, source: string, {from, to, sentence}: Place): Match {
  const kind = kindOf(finding.rule)
  return {
    message: finding.note === null ? finding.message : `${finding.message} ${finding.note}`,
    shortMessage: categoryName(kind.category, lang),
    replacements: finding.suggestions.map((value) => ({value})),
    offset: from,
    length: to - from,
    context: contextOf(source, from, to),
    sentence,
    type: {typeName: kind.typeName},
    rule: {
      id: finding.rule,
      description: rules.get(finding.rule)?.summary[lang] ?? finding.rule,
      issueType: kind.issueType,
      urls: [{value: finding.url}],
      category: {id: kind.category, name: categoryName(kind.category, lang)},
      isPremium: false,
      confidence: finding.severity === 'error' ? 0.99 : finding.severity === 'warning' ? 0.8 : 0.5
    },
    ignoreForIncompleteSentence: finding.rule.startsWith('attribution/'),
    contextForSureMatch: finding.rule.startsWith('spelling/') ? 0 : -1
  }
}

/** The words round a match on one line, "..." where they were cut. */
export function contextOf(source: string, from: number, to: number): Match['context'] {
  const start = Math.max(0, from - CONTEXT)
  const end = Math.min(source.length, to + CONTEXT)
  const before = start > 0 ? '...' : ''
  const after = end < source.length ? '...' : ''
  return {
    text: before + source.slice(start, end).replace(/[\r\n\t]/g, ' ') + after,
    offset: before.length + from - start,
    length: to - from
  }
}
