import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import '../text/read-html.ts'
import '../text/read-markdown.ts'
import {serve} from './server.ts'
import type {ClientSettings} from './settings.ts'

/**
 * The language server on standard input and output; the process ends with the client's `exit` (code 0 after `shutdown`,
 * else 1) or with its input.
 */
export function serveStdio(given: ClientSettings = {}): void {
  // Standard output belongs to the protocol.
  console.log = console.info = console.debug = (...values: unknown[]) => console.error(...values)
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), given)
}
