import {
  type CancellationToken,
  type CodeAction,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  LSPErrorCodes,
  MessageType,
  type Range,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {sourcesOf} from '../attribution/index.ts'
import type {Finding} from '../report/finding.ts'
import type {Lang} from '../rules/registry.ts'
import {type ActionData, actionsFor, configureCommand, resolveEdit} from './actions.ts'
import {type Client, clientOf, serverCapabilities} from './capabilities.ts'
import {clientSettingsOf} from './client-settings.ts'
import {configure, isConfigChange} from './configure.ts'
import {toDiagnostic} from './diagnostics.ts'
import {toHover} from './hover.ts'
import {Schedule} from './schedule.ts'
import {type ClientSettings, watchedNames} from './settings.ts'
import {summaryOf} from './summary.ts'
import {flatSymbols, sourceSymbols} from './symbols.ts'
import {say} from './texts.ts'
import {type Article, Workspace} from './workspace.ts'

/**
 * Serve one client; returns when listening has begun. Knows the protocol and nothing of Indonesian. `given` is what the
 * command line said; it wins over the settings of the editor.
 */
export function serve(connection: Connection, given: ClientSettings = {}): void {
  const documents = new TextDocuments(TextDocument)
  const workspace = new Workspace()
  const schedule = new Schedule((uri) => publish(uri))
  const told = new Set<string>()
  let client: Client
  let folders: string[] = []

  connection.onInitialize((params) => {
    client = clientOf(params)
    folders = params.workspaceFolders?.map(({uri}) => uri) ?? (params.rootUri ? [params.rootUri] : [])
    workspace.projects.setFolders(folders)
    workspace.projects.setClient({...clientSettingsOf(params.initializationOptions), ...given})
    return serverCapabilities(client)
  })

  connection.onInitialized(async () => {
    for (let time = 0; time < 8; time++) schedule.later(() => workspace.warm(), time * 20)
    if (client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
        const gone = new Set(removed.map(({uri}) => uri))
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({uri}) => uri)]
        workspace.projects.setFolders(folders)
        recheckAll()
      })
    }
    if (client.watches) {
      const watchers = watchedNames.map((name) => ({globPattern: `**/${name}`}))
      await connection.client.register(DidChangeWatchedFilesNotification.type, {watchers})
    }
    if (client.registersConfiguration)
      await connection.client.register(DidChangeConfigurationNotification.type, {section: 'sunting'})
    if (client.configuration) await readClientSettings()
  })

  connection.onDidChangeConfiguration(async ({settings}) => {
    if (client.configuration) await readClientSettings()
    else {
      workspace.projects.setClient({...clientSettingsOf((settings as {sunting?: unknown} | null)?.sunting), ...given})
      recheckAll()
    }
  })

  connection.onDidChangeWatchedFiles(() => {
    workspace.projects.forget()
    recheckAll()
  })

  async function readClientSettings(): Promise<void> {
    const settings = clientSettingsOf(await connection.workspace.getConfiguration('sunting'))
    workspace.projects.setClient({...settings, ...given})
    recheckAll()
  }

  documents.onDidChangeContent(({document}) => {
    if (client.pulls) return
    // What is opened is shown at once.
    const isNew = workspace.get(document.uri) === undefined
    schedule.soon(document.uri, isNew ? 0 : expected(document))
  })

  documents.onDidClose(({document: {uri}}) => {
    schedule.cancel(uri)
    if (!client.pulls) void connection.sendDiagnostics({uri, diagnostics: []})
    renew(workspace.close(uri))
  })

  const show = (type: MessageType, message: string): void => {
    void connection.sendNotification(ShowMessageNotification.type, {type, message: `Sunting: ${message}`})
  }

  /** Milliseconds that the next check of a document will take; its length in characters is near enough. */
  const expected = (document: TextDocument): number => workspace.expected(document.offsetAt(endOf(document)))

  /** The article as it is now; `undefined` when it was closed or changed meanwhile or cannot be checked. */
  async function current(uri: string): Promise<Article | undefined> {
    const document = documents.get(uri)
    if (document === undefined) return undefined
    const result = await workspace.check(document)
    if (result === undefined) return undefined
    const {article, others} = result
    if (documents.get(uri) !== document) {
      renew(workspace.close(uri))
      return undefined
    }
    renew(others)
    for (const fault of article.project.faults) {
      if (told.has(fault)) continue
      told.add(fault)
      show(MessageType.Warning, fault)
    }
    return article
  }

  /** `current`, with a fault in our own code told and not passed on: an editor must not lose its server. */
  async function tryCurrent(uri: string): Promise<Article | undefined> {
    try {
      return await current(uri)
    } catch (error) {
      connection.console.error(`${uri}: ${say('en', 'failed', (error as Error).stack ?? String(error))}`)
      return undefined
    }
  }

  async function publish(uri: string): Promise<void> {
    const article = await tryCurrent(uri)
    const document = documents.get(uri)
    // Typed on meanwhile: what was found is of another text, and the next check is on its way.
    if (article === undefined || document?.version !== article.version) return
    await connection.sendDiagnostics({uri, version: article.version, diagnostics: diagnosticsOf(article, document)})
    summarize(article)
  }

  function summarize(article: Article): void {
    if (client.summary) void connection.sendNotification('sunting/summary', summaryOf(article))
  }

  /** Send, or have asked for, the diagnostics of articles whose findings changed without a keystroke in them. */
  function renew(uris: readonly string[]): void {
    if (uris.length === 0) return
    if (!client.pulls) for (const uri of uris) schedule.soon(uri)
    else if (client.refreshes) schedule.once(() => connection.languages.diagnostics.refresh())
  }

  function recheckAll(): void {
    told.clear()
    renew(documents.keys())
  }

  const rangeOf =
    (document: TextDocument) =>
    (start: number, end: number): Range => ({start: document.positionAt(start), end: document.positionAt(end)})

  function diagnosticsOf(article: Article, document: TextDocument): Diagnostic[] {
    return article.findings.map((finding) => diagnosticOf(finding, document))
  }

  function diagnosticOf(finding: Finding, document: TextDocument): Diagnostic {
    const places = {uri: document.uri, range: rangeOf(document), uriOf: (path: string) => workspace.uriOf(path)}
    return toDiagnostic(finding, places, client.diagnostics)
  }

  connection.languages.diagnostics.on(async ({textDocument: {uri}, previousResultId}, token) => {
    if (!(await isWanted(uri, token))) throw changed()
    const asked = documents.get(uri)?.version
    const article = await unlessCancelled(tryCurrent(uri), token)
    const document = documents.get(uri)
    if (document !== undefined && document.version !== asked) throw changed()
    if (article === undefined || document === undefined) return {kind: DocumentDiagnosticReportKind.Full, items: []}
    summarize(article)
    const items = diagnosticsOf(article, document)
    const resultId = resultIdOf(items)
    return resultId === previousResultId
      ? {kind: DocumentDiagnosticReportKind.Unchanged, resultId}
      : {kind: DocumentDiagnosticReportKind.Full, resultId, items}
  })

  /**
   * Whether a request still makes sense once all that was typed meanwhile has come in; before a long check, once the
   * writer pauses. A cancelled request is answered as such.
   */
  async function isWanted(uri: string, token: CancellationToken): Promise<boolean> {
    const document = documents.get(uri)
    const version = document?.version
    const known = workspace.get(uri)
    await schedule.paused(known === undefined || known.version === version || !document ? 0 : expected(document))
    throwIfCancelled(token)
    return documents.get(uri)?.version === version
  }

  /** Run a request on the article as it is now; `null` when its text changed before it could be answered. */
  async function onArticle<T>(
    uri: string,
    token: CancellationToken,
    answer: (article: Article, document: TextDocument) => T
  ): Promise<T | null> {
    if (!(await isWanted(uri, token))) return null
    const article = await unlessCancelled(tryCurrent(uri), token)
    const document = documents.get(uri)
    return article === undefined || document === undefined ? null : answer(article, document)
  }

  connection.onHover(({textDocument: {uri}, position}, token) =>
    onArticle(uri, token, (article, document) => {
      const at = document.offsetAt(position)
      const under = article.findings.filter(({start, end}) => start.offset <= at && at <= end.offset)
      const hover = toHover(under, article.project.settings.lang, client.markdownHover)
      if (hover === undefined) return null
      const start = Math.max(...under.map((finding) => finding.start.offset))
      return {...hover, range: rangeOf(document)(start, Math.min(...under.map((finding) => finding.end.offset)))}
    })
  )

  connection.onDocumentSymbol(({textDocument: {uri}}, token) =>
    onArticle(uri, token, (article, document) => {
      const symbols = sourceSymbols(article, article.project.settings.lang, rangeOf(document))
      return client.nestedSymbols ? symbols : flatSymbols(symbols, uri)
    })
  )

  function editing(document: TextDocument) {
    return {
      textEdit: ({start, end, text}: {start: number; end: number; text: string}): TextEdit => ({
        range: rangeOf(document)(start, end),
        newText: text
      }),
      workspaceEdit: (edits: TextEdit[]): WorkspaceEdit =>
        client.documentChanges
          ? {documentChanges: [{textDocument: {uri: document.uri, version: document.version}, edits}]}
          : {changes: {[document.uri]: edits}}
    }
  }

  connection.onCodeAction(({textDocument: {uri}, range, context}, token) =>
    onArticle(uri, token, (article, document): CodeAction[] =>
      actionsFor(article, document.offsetAt(range.start), document.offsetAt(range.end), {
        lang: article.project.settings.lang,
        only: context.only,
        canResolve: client.resolvesEdits,
        diagnostic: (finding) => diagnosticOf(finding, document),
        ...editing(document)
      })
    )
  )

  connection.onCodeActionResolve(async (action, token) => {
    const data = action.data as ActionData | undefined
    if (data === undefined || action.edit !== undefined) return action
    const edit = await onArticle(data.uri, token, (article, document) => {
      if (document.version !== data.version) throw new ResponseError(LSPErrorCodes.ContentModified, 'content modified')
      return resolveEdit(article, data, editing(document))
    })
    return edit === null || edit === undefined ? action : {...action, edit}
  })

  connection.onExecuteCommand(async ({command, arguments: [uri, change] = []}) => {
    if (command !== configureCommand || typeof uri !== 'string' || !isConfigChange(change))
      throw new ResponseError(ErrorCodes.InvalidParams, `unknown command or arguments: ${command}`)
    const {project} = await workspace.projects.of(uri)
    const lang: Lang = project.settings.lang
    try {
      configure(project, change, lang)
    } catch (error) {
      show(MessageType.Error, (error as Error).message)
      return null
    }
    workspace.projects.forget()
    recheckAll()
    return null
  })

  connection.onRequest('sunting/sources', ({uri}: {uri: string}, token: CancellationToken) =>
    onArticle(uri, token, (article) => ({
      version: article.version,
      sentences: sourcesOf(article.checked.document, article.project.settings)
    }))
  )

  connection.onShutdown(() => schedule.stop())
  documents.listen(connection)
  connection.listen()
}

const endOf = ({lineCount}: TextDocument) => ({line: lineCount, character: 0})

const changed = () => new ResponseError(LSPErrorCodes.ServerCancelled, 'the text has changed', {retriggerRequest: true})

/** What a check finds; rejected at once when the request is cancelled, while the check goes on for whoever else waits for it. */
async function unlessCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  throwIfCancelled(token)
  const cancelled = new Promise<never>((_, reject) => {
    token.onCancellationRequested(() => reject(cancelledError()))
  })
  return Promise.race([work, cancelled])
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancelledError()
}

const cancelledError = () => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')

/** A short fingerprint of diagnostics (FNV-1a), by which a client is told that nothing changed. */
function resultIdOf(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items)
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return `${(hash >>> 0).toString(36)}-${items.length}`
}
