import {type Hover, MarkupKind} from 'vscode-languageserver-types'
import {readData} from '../node/data.ts'
import type {Finding} from '../report/finding.ts'
import {type Lang, rules} from '../rules/registry.ts'
import {say} from './texts.ts'

let pages: Record<string, string> | undefined

/** The why of a rule's page: what stands between its title and its examples. */
export function whyOf(rule: string): string {
  pages ??= JSON.parse(new TextDecoder().decode(readData('pages.json'))) as Record<string, string>
  const page = pages[rule]
  if (page === undefined) return ''
  return page
    .replace(/^\s*#[^\n]*\n/, '')
    .split(/^## /m)[0]
    .trim()
}

/** What is shown of the findings under the pointer. */
export function toHover(findings: readonly Finding[], lang: Lang, markdown: boolean): Omit<Hover, 'range'> | undefined {
  if (findings.length === 0) return undefined
  const parts = findings.map((finding) => (markdown ? inMarkdown(finding, lang) : inPlain(finding, lang)))
  return {
    contents: {
      kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: parts.join(markdown ? '\n\n---\n\n' : '\n\n')
    }
  }
}

function inMarkdown(finding: Finding, lang: Lang): string {
  const summary = rules.get(finding.rule)?.summary[lang]
  return [
    `**${finding.rule}**${summary === undefined ? '' : `: ${summary}`}`,
    escaped(finding.message),
    proposals(finding, lang),
    finding.note === null ? '' : escaped(finding.note),
    whyOf(finding.rule),
    finding.url === '' ? '' : `[${say(lang, 'page')}](${finding.url})`
  ]
    .filter(Boolean)
    .join('\n\n')
}

function inPlain(finding: Finding, lang: Lang): string {
  const why = whyOf(finding.rule)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
  return [`${finding.rule}: ${finding.message}`, proposals(finding, lang), finding.note ?? '', why, finding.url]
    .filter(Boolean)
    .join('\n\n')
}

function proposals({suggestions}: Finding, lang: Lang): string {
  const shown = suggestions.filter((suggestion) => suggestion !== '')
  return shown.length === 0 ? '' : `${say(lang, 'suggestions')}: ${shown.join(', ')}`
}

/** What an article says must not be read as Markdown. */
const escaped = (text: string): string => text.replace(/[\\*_`[\]<>#]/g, '\\$&')
