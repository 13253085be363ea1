import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {levelOf, type Settings} from '../config/settings.ts'
import {type Level, type Localized, rules, ruleUrl, type Severity} from '../rules/registry.ts'
import type {Document} from '../text/document.ts'
import {byPlace, type Finding, type Related} from './finding.ts'

/** What a rule says; `createReporter` makes a message of it. Offsets are in the prose (`document.text`). */
export interface Draft {
  /** `family/id`. */
  rule: string
  start: number
  end: number
  /** Key of the message template in the rule's page; 'default' if left out. */
  message?: string
  /** Values for the template besides `actual` and `expected`. */
  values?: Record<string, string | number>
  /** Replacements for the whole range, best first. */
  suggestions?: readonly string[]
  fixable?: boolean
  /** Level of this finding, when it is not the rule's own; a level in the configuration wins over it. */
  severity?: Severity
  related?: readonly DraftRelated[]
  /** Text of the note, when it is not the page's. */
  note?: Localized
  /** What must be true of the article besides, where the rule looks at a block by itself; left out: nothing. */
  holds?: (article: Document, place: {start: number; end: number}) => boolean
}

/** A related place: in this article by prose offsets, or in another by path and points. */
export type DraftRelated =
  | {start: number; end: number; message: Localized}
  | {path: string; range: {start: Related['start']; end: Related['end']}; message: Localized}

export type Report = (draft: Draft) => void

/** What a message of ours carries besides what every `VFileMessage` has. */
export interface SuntingMessage extends VFileMessage {
  fixable: boolean
  related: Related[]
  severity: Severity
}

/** A function that turns drafts into messages on the file, by level and language of the settings. */
export function createReporter(document: Document, file: VFile, settings: Settings): Report {
  return (draft) => {
    const rule = rules.get(draft.rule)
    if (rule === undefined) throw new Error(`unknown rule ${draft.rule}`)
    const level = levelOf(settings, draft.rule, draft.severity ?? rule.level)
    if (level === 'off' || draft.holds?.(document, draft) === false) return
    add(document, file, settings, draft, level)
  }
}

/** Whether a rule is on at all: asked before its work is done. */
export const isOn = (settings: Settings, id: string): boolean =>
  levelOf(settings, id, rules.get(id)?.level ?? 'off') !== 'off'

function add(document: Document, file: VFile, settings: Settings, draft: Draft, level: Exclude<Level, 'off'>): void {
  const {lang} = settings
  const rule = rules.get(draft.rule)!
  const key = draft.message ?? 'default'
  const template = rule.messages[key]
  if (template === undefined) throw new Error(`${draft.rule} has no message "${key}"`)
  const place = document.range(draft.start, draft.end)
  const actual = document.prose.source.slice(place.start.offset, place.end.offset)
  const suggestions = [...(draft.suggestions ?? [])]
  const text = fill(template[lang], {
    // Most that is said of a whole sentence does not repeat it.
    actual: template[lang].includes('{actual}') ? document.text.slice(draft.start, draft.end).replace(/\s+/g, ' ') : '',
    expected: suggestions[0] ?? '',
    ...draft.values
  })
  const message = file.message(text, {place, source: 'sunting', ruleId: draft.rule}) as SuntingMessage
  message.actual = actual
  message.expected = suggestions
  message.url = ruleUrl(draft.rule)
  message.note = draft.note?.[lang] ?? (rule.notes[key] ?? rule.notes.default)?.[lang]
  message.fatal = level === 'error' ? true : level === 'warning' ? false : undefined
  message.severity = level
  message.fixable = draft.fixable === true && suggestions.length > 0
  message.related = (draft.related ?? []).map((related) =>
    'path' in related
      ? {path: related.path, ...related.range, message: related.message[lang]}
      : {...document.range(related.start, related.end), message: related.message[lang]}
  )
}

/** Templates cut at their places: text and name by turns. */
const cut = new Map<string, readonly string[]>()

/** Fill `{name}` in a template. */
export function fill(template: string, values: Record<string, string | number>): string {
  let parts = cut.get(template)
  if (parts === undefined) {
    parts = template.split(/\{(\w+)\}/)
    cut.set(template, parts)
  }
  let text = parts[0]
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i]
    text += (name in values ? values[name] : `{${name}}`) + parts[i + 1]
  }
  return text
}

/** The findings among a file's messages, in the order of the report. */
export function findingsOf(file: VFile): Finding[] {
  const findings: Finding[] = []
  for (const message of file.messages as SuntingMessage[]) {
    if (message.source !== 'sunting' || message.place === undefined || !('start' in message.place)) continue
    findings.push({
      rule: message.ruleId ?? '',
      severity: message.severity,
      message: message.reason,
      note: message.note ?? null,
      actual: message.actual ?? '',
      start: message.place.start as Finding['start'],
      end: message.place.end as Finding['end'],
      suggestions: message.expected ?? [],
      fixable: message.fixable,
      related: message.related,
      url: message.url ?? ''
    })
  }
  return findings.sort(byPlace)
}
