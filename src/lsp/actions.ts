import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver-types'
import type {Finding} from '../report/finding.ts'
import type {Lang} from '../rules/registry.ts'
import {type ConfigChange, configFormat} from './config-edit.ts'
import {allFixes, suggestionEdits} from './fixes.ts'
import {ignoreHere} from './ignore.ts'
import type {Replacement} from './text-edits.ts'
import {say} from './texts.ts'
import type {Article} from './workspace.ts'

/** Command that writes a change into the configuration: arguments are the document's URI and a `ConfigChange`. */
export const configureCommand = 'sunting.configure'
export const fixAllKind = `${CodeActionKind.SourceFixAll}.sunting`

/** What an action that is completed later carries. */
export interface ActionData {
  uri: string
  version: number
  /** Index of the finding to be ignored; left out: fix all. */
  ignore?: number
}

/** How offsets become the edits of a client. */
export interface Editing {
  textEdit(replacement: Replacement): TextEdit
  workspaceEdit(edits: TextEdit[]): WorkspaceEdit
}

/** What the actions are made with. */
export interface ActionContext extends Editing {
  lang: Lang
  /** Kinds that the client asks for; all when left out. */
  only: readonly string[] | undefined
  /** Whether an action may be completed later (`codeAction/resolve`). */
  canResolve: boolean
  diagnostic(finding: Finding): Diagnostic
}

/** Texts of more UTF-16 code units take too long to be read back for every action that may not be chosen. */
const longText = 200_000
/** Most suggestions that are offered for one finding. */
const mostSuggestions = 5

/** Actions for the findings that touch a range of the source, the preferred ones first. */
export function actionsFor(article: Article, start: number, end: number, context: ActionContext): CodeAction[] {
  const actions: CodeAction[] = []
  if (wants(context.only, CodeActionKind.QuickFix)) {
    const touched = article.findings.filter((finding) => finding.start.offset <= end && finding.end.offset >= start)
    for (const finding of touched) actions.push(...replacing(article, finding, context))
    for (const finding of touched) actions.push(...silencing(article, finding, context))
  }
  const all = fixAll(article, context)
  if (all !== undefined) actions.push(all)
  return withoutTwins(actions)
}

/** Whether a kind is among those asked for: `source` asks for `source.fixAll.sunting` too. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`))

function replacing(article: Article, finding: Finding, context: ActionContext): CodeAction[] {
  const actions: CodeAction[] = []
  for (const [index, suggestion] of finding.suggestions.slice(0, mostSuggestions).entries()) {
    const edits = suggestionEdits(article, finding, suggestion)
    if (edits === undefined) continue
    actions.push({
      title:
        suggestion === ''
          ? say(context.lang, 'remove', oneLine(finding.actual))
          : say(context.lang, 'replace', suggestion),
      kind: CodeActionKind.QuickFix,
      diagnostics: [context.diagnostic(finding)],
      ...(finding.fixable && index === 0 ? {isPreferred: true} : {}),
      edit: context.workspaceEdit(edits.map(context.textEdit))
    })
  }
  return actions
}

/** Ways to be told no more: once, for a word or name, for the rule. */
function silencing(article: Article, finding: Finding, context: ActionContext): CodeAction[] {
  const {lang} = context
  const actions: CodeAction[] = []
  const quickFix = {kind: CodeActionKind.QuickFix, diagnostics: [context.diagnostic(finding)]}
  const ignore = {title: say(lang, 'ignore', finding.rule), ...quickFix}
  if (article.text.length > longText) {
    const data: ActionData = {...dataOf(article), ignore: article.findings.indexOf(finding)}
    if (context.canResolve && article.format !== 'text') actions.push({...ignore, data})
  } else {
    const edit = ignoreEdit(article, finding, context)
    if (edit !== undefined) actions.push({...ignore, edit})
  }
  if (!isConfigurable(article)) return actions
  const word = oneLine(finding.actual)
  const configure = (title: string, change: ConfigChange): void => {
    const command: Command = {title, command: configureCommand, arguments: [article.uri, change]}
    actions.push({title, ...quickFix, command})
  }
  const family = finding.rule.slice(0, finding.rule.indexOf('/'))
  if (family === 'spelling' && /^[\p{L}\p{M}\p{N}'’-]+$/u.test(word))
    configure(say(lang, 'addWord', word), {kind: 'word', word})
  if (family === 'name' || (family === 'spelling' && /^\p{Lu}/u.test(word)))
    configure(say(lang, 'addName', word), {kind: 'name', name: word})
  configure(say(lang, 'ruleOff', finding.rule), {kind: 'rule', rule: finding.rule, level: 'off'})
  return actions
}

const isConfigurable = ({project}: Article): boolean =>
  project.config === undefined ? project.root !== undefined : configFormat(project.config) !== undefined

function fixAll(article: Article, context: ActionContext): CodeAction | undefined {
  if (!wants(context.only, fixAllKind) || !article.findings.some((finding) => finding.fixable)) return undefined
  const action: CodeAction = {title: say(context.lang, 'fixAll'), kind: fixAllKind}
  if (context.canResolve) return {...action, data: dataOf(article)}
  // Made beforehand, unless it was asked for, only where that costs next to nothing.
  if (context.only === undefined && article.text.length > longText) return undefined
  return {...action, edit: resolveEdit(article, dataOf(article), context)}
}

const dataOf = ({uri, version}: Article): ActionData => ({uri, version})

function ignoreEdit(article: Article, finding: Finding, editing: Editing): WorkspaceEdit | undefined {
  const insertion = ignoreHere(article.checked.document, article.path, finding)
  if (insertion === undefined) return undefined
  return editing.workspaceEdit([editing.textEdit({start: insertion.at, end: insertion.at, text: insertion.text})])
}

/** The edit of an action that was given without one: a comment that ignores, or "fix all safe". */
export function resolveEdit(article: Article, {ignore}: ActionData, editing: Editing): WorkspaceEdit | undefined {
  if (ignore === undefined) return editing.workspaceEdit(allFixes(article).map(editing.textEdit))
  const finding = article.findings[ignore]
  return finding === undefined ? undefined : ignoreEdit(article, finding, editing)
}

/** Two findings of one rule on one line would offer the same silence twice. */
function withoutTwins(actions: CodeAction[]): CodeAction[] {
  const seen = new Set<string>()
  return actions.filter((action) => {
    const key = JSON.stringify([action.title, action.edit, action.command?.arguments])
    return !seen.has(key) && seen.add(key)
  })
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
