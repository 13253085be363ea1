import {
  CodeActionKind,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind
} from 'vscode-languageserver/node'
import {version} from '../version.ts'
import {configureCommand, fixAllKind} from './actions.ts'
import type {DiagnosticSupport} from './diagnostics.ts'

/** What the client can do, as far as it changes what we do. */
export interface Client {
  /** It asks for diagnostics; otherwise they are sent. */
  pulls: boolean
  refreshes: boolean
  configuration: boolean
  /** It tells of changed settings only when asked to. */
  registersConfiguration: boolean
  watches: boolean
  folders: boolean
  documentChanges: boolean
  resolvesEdits: boolean
  codeActions: boolean
  markdownHover: boolean
  nestedSymbols: boolean
  /** It wants `sunting/summary` after each check. */
  summary: boolean
  diagnostics: DiagnosticSupport
}

export function clientOf({capabilities, initializationOptions}: InitializeParams): Client {
  const {textDocument, workspace} = capabilities
  const shown = textDocument?.publishDiagnostics
  const pulls = textDocument?.diagnostic !== undefined
  const options = (initializationOptions ?? {}) as {summary?: unknown}
  return {
    pulls,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') !== false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    summary: options.summary === true,
    diagnostics: {
      related: pulls || shown?.relatedInformation === true,
      tags: pulls || shown?.tagSupport !== undefined,
      codeDescription: pulls || shown?.codeDescriptionSupport === true
    }
  }
}

/** What we say we can do. */
export function serverCapabilities(client: Client): InitializeResult {
  return {
    serverInfo: {name: 'sunting', version},
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
      hoverProvider: true,
      documentSymbolProvider: {label: 'Sunting'},
      ...(client.codeActions
        ? {
            codeActionProvider: {
              codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
              resolveProvider: client.resolvesEdits
            }
          }
        : {}),
      executeCommandProvider: {commands: [configureCommand]},
      workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
      ...(client.pulls
        ? {diagnosticProvider: {identifier: 'sunting', interFileDependencies: true, workspaceDiagnostics: false}}
        : {})
    }
  }
}
