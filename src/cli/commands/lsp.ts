import {serveStdio} from '../../lsp/index.ts'
import {Fault} from '../fault.ts'
import type {CommandLine} from '../options.ts'

/** `sunting lsp`: the language server on standard input and output; ends when the client does. */
export function lsp(line: CommandLine): Promise<never> {
  if (line.paths.length > 0) throw new Fault(`lsp tidak menerima "${line.paths[0]}"`)
  serveStdio()
  return new Promise(() => {})
}
