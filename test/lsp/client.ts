import {type ChildProcess, spawn} from 'node:child_process'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams
} from 'vscode-languageserver-protocol/node'

const bin = fileURLToPath(new URL('../../bin/sunting.js', import.meta.url))

/** What a modern editor can do, without pull diagnostics; tests add to it. */
export const fullClient: ClientCapabilities = {
  general: {positionEncodings: ['utf-16']},
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: {dynamicRegistration: true},
    workspaceEdit: {documentChanges: true}
  },
  textDocument: {
    publishDiagnostics: {relatedInformation: true, codeDescriptionSupport: true, tagSupport: {valueSet: [1, 2]}},
    codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: ['quickfix', 'source.fixAll']}}},
    hover: {contentFormat: ['markdown', 'plaintext']},
    documentSymbol: {hierarchicalDocumentSymbolSupport: true}
  }
}

/** Settings that leave spelling, ejaan and names on: what other rules say of a sentence or two changes with them. */
export const quiet = {rules: {'attribution/*': 'off', 'style/*': 'off'}}

/** A client that talks to the built server over its standard input and output. */
export class Client {
  readonly process: ChildProcess
  readonly connection: ProtocolConnection
  readonly diagnostics = new Map<string, PublishDiagnosticsParams>()
  readonly messages: string[] = []
  /** What `workspace/configuration` answers. */
  settings: unknown = quiet
  refreshes = 0
  stderr = ''
  initialized!: InitializeResult
  readonly exited: Promise<number | null>
  #waiting: Array<() => void> = []

  /** @param command the server's script and arguments */
  constructor(command: readonly string[]) {
    this.process = spawn(process.execPath, [...command, '--stdio'], {stdio: 'pipe'})
    this.process.stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString()
    })
    this.exited = new Promise((resolve) => this.process.on('exit', resolve))
    // A server that died answers nothing: let the test fail with what it said.
    this.process.on('exit', (code) => {
      if (code !== 0 && this.stderr !== '') process.stderr.write(`server ended with ${code}: ${this.stderr}\n`)
      this.connection.dispose()
    })
    this.connection = createProtocolConnection(this.process.stdout!, this.process.stdin!)
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.diagnostics.set(params.uri, params)
      for (const wake of this.#waiting.splice(0)) wake()
    })
    this.connection.onNotification('window/showMessage', ({message}: {message: string}) => {
      this.messages.push(message)
    })
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.onRequest(ConfigurationRequest.type, ({items}) => items.map(() => this.settings))
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++
      return null
    })
    this.connection.listen()
  }

  static async start(
    folder: string | undefined,
    capabilities = fullClient,
    options: object = quiet,
    command = [bin, 'lsp']
  ): Promise<Client> {
    const client = new Client(command)
    client.settings = options
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions: options,
      workspaceFolders: folder === undefined ? null : [{uri: pathToFileURL(folder).href, name: 'uji'}]
    })
    await client.connection.sendNotification('initialized', {})
    return client
  }

  open(uri: string, text: string, languageId = 'plaintext', version = 1): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId, version, text}
    })
  }

  change(uri: string, version: number, contentChanges: unknown[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {textDocument: {uri, version}, contentChanges})
  }

  /** Diagnostics of a document, as soon as they are what is waited for. */
  async until(uri: string, good: (params: PublishDiagnosticsParams) => boolean = () => true): Promise<Diagnostic[]> {
    const end = Date.now() + 20_000
    for (;;) {
      const params = this.diagnostics.get(uri)
      if (params !== undefined && good(params)) return params.diagnostics
      if (Date.now() > end)
        throw new Error(
          `no such diagnostics of ${uri}: ${JSON.stringify(params)}\n${this.messages.join('\n')}${this.stderr}`
        )
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
        setTimeout(resolve, 200)
      })
    }
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params)
  }

  /** The polite end: `shutdown`, `exit`; resolves to the exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    return await this.exited
  }

  kill(): void {
    this.connection.dispose()
    this.process.kill()
  }
}

export const uriOf = (folder: string, name: string): string => pathToFileURL(`${folder}/${name}`).href
