import {randomBytes} from 'node:crypto'
import * as vscode from 'vscode'
import {LanguageClient, type LanguageClientOptions, type ServerOptions, TransportKind} from 'vscode-languageclient/node'
import type {ArticleSummary} from '../../../src/lsp/summary.ts'
import {type MapSentence, renderMap} from './source-map.ts'
import {showSummary} from './status.ts'
import {type Lang, say} from './texts.ts'

const languages = ['plaintext', 'markdown', 'html']

let client: LanguageClient | undefined

/** Start the server when the first draft is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const summaries = new Map<string, ArticleSummary>()
  const status = vscode.window.createStatusBarItem('sunting.summary', vscode.StatusBarAlignment.Right, 90)
  status.name = 'Sunting'
  status.command = 'sunting.sourceMap'
  const maps = new SourceMaps()

  const show = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString()
    showSummary(status, uri === undefined ? undefined : summaries.get(uri), langOf())
  }
  const onSummary = (summary: ArticleSummary): void => {
    summaries.set(vscode.Uri.parse(summary.uri).toString(), summary)
    show()
    maps.refresh(summary.uri)
  }

  async function start(): Promise<void> {
    if (!vscode.workspace.getConfiguration('sunting').get('enable', true)) return
    client = newClient(context)
    await client.start()
    context.subscriptions.push(client.onNotification('sunting/summary', onSummary))
  }

  async function stop(): Promise<void> {
    const running = client
    client = undefined
    summaries.clear()
    show()
    await running?.stop()
  }

  context.subscriptions.push(
    status,
    maps,
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(({uri}) => {
      summaries.delete(uri.toString())
      show()
    }),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (!event.affectsConfiguration('sunting.enable')) return
      await stop()
      await start()
    }),
    vscode.commands.registerCommand('sunting.sourceMap', () => maps.open(vscode.window.activeTextEditor)),
    vscode.commands.registerCommand('sunting.fixAll', () =>
      vscode.commands.executeCommand('editor.action.sourceAction', {kind: 'source.fixAll.sunting', apply: 'first'})
    ),
    vscode.commands.registerCommand('sunting.restart', async () => {
      await stop()
      await start()
    })
  )
  await start()
}

/** Called when VS Code closes. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}

function newClient(context: vscode.ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.mjs')
  const server: ServerOptions = {module, transport: TransportKind.stdio}
  const options: LanguageClientOptions = {
    documentSelector: languages.flatMap((language) =>
      ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({scheme, language}))
    ),
    initializationOptions: {...vscode.workspace.getConfiguration('sunting'), summary: true},
    diagnosticCollectionName: 'sunting'
  }
  return new LanguageClient('sunting', 'Sunting', server, options)
}

const langOf = (): Lang => (vscode.workspace.getConfiguration('sunting').get<string>('lang') === 'en' ? 'en' : 'id')

/** The panels with the maps of articles, one an article; each follows its article. */
class SourceMaps implements vscode.Disposable {
  readonly #panels = new Map<string, vscode.WebviewPanel>()

  async open(editor: vscode.TextEditor | undefined): Promise<void> {
    const document = editor?.document
    if (document === undefined || !languages.includes(document.languageId)) {
      void vscode.window.showInformationMessage(say(langOf(), 'noArticle'))
      return
    }
    const key = document.uri.toString()
    let panel = this.#panels.get(key)
    if (panel === undefined) {
      const column = {viewColumn: vscode.ViewColumn.Beside, preserveFocus: true}
      panel = vscode.window.createWebviewPanel('sunting.sourceMap', this.#title(document), column, {
        enableScripts: true
      })
      panel.onDidDispose(() => this.#panels.delete(key))
      panel.webview.onDidReceiveMessage(({go}: {go?: unknown}) => reveal(document.uri, go))
      this.#panels.set(key, panel)
    } else panel.reveal(undefined, true)
    await this.#draw(document, panel)
  }

  /** Draw the map of an article again, if it is shown. */
  refresh(uri: string): void {
    const key = vscode.Uri.parse(uri).toString()
    const panel = this.#panels.get(key)
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === key)
    if (panel !== undefined && document !== undefined) void this.#draw(document, panel)
  }

  #title(document: vscode.TextDocument): string {
    return `${say(langOf(), 'title')}: ${document.uri.path.split('/').pop() ?? ''}`
  }

  async #draw(document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
    const answer = await client?.sendRequest<{sentences: MapSentence[]} | null>('sunting/sources', {
      uri: client.code2ProtocolConverter.asUri(document.uri)
    })
    const nonce = randomBytes(16).toString('base64url')
    panel.webview.html = renderMap(answer?.sentences ?? [], {lang: langOf(), title: this.#title(document), nonce})
  }

  dispose(): void {
    for (const panel of this.#panels.values()) panel.dispose()
  }
}

/** Show the place of a sentence in its editor. */
async function reveal(uri: vscode.Uri, offset: unknown): Promise<void> {
  if (typeof offset !== 'number') return
  const document = await vscode.workspace.openTextDocument(uri)
  const at = document.positionAt(offset)
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)
  const editor = await vscode.window.showTextDocument(document, shown?.viewColumn ?? vscode.ViewColumn.One)
  editor.selection = new vscode.Selection(at, at)
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
