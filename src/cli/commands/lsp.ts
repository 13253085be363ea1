import path from 'node:path'
import {Fault} from '../../fault.ts'
import {serveStdio} from '../../lsp/index.ts'
import type {ClientSettings} from '../../lsp/settings.ts'
import {compileLess} from '../engine/thrift.ts'
import type {CommandLine} from '../options.ts'

/** `sunting lsp`: the language server on standard input and output; ends when the client does. */
export function lsp({options, paths}: CommandLine): Promise<never> {
  if (paths.length > 0) throw new Fault({id: `lsp tidak menerima "${paths[0]}"`, en: `lsp takes no "${paths[0]}"`})
  const given: ClientSettings = {}
  if (options.config !== undefined) given.configPath = options.config && path.resolve(options.config)
  if (options.langGiven) given.lang = options.lang
  if (Object.keys(options.levels).length > 0) given.commandRules = options.levels
  if (!options.crossArticle) given.crossArticle = false
  compileLess()
  serveStdio(given)
  return new Promise(() => {})
}
