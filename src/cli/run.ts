import {readFileSync} from 'node:fs'
import {loadSettings} from '../config/load.ts'
import type {Settings} from '../config/settings.ts'
import {decode} from '../node/decode.ts'
import {loadReader} from '../text/read.ts'
import {Fault} from './fault.ts'
import {findFiles, readArticle} from './files.ts'
import type {CommandLine} from './options.ts'

/** An article to judge. */
export interface Article {
  path: string
  text: string
}

/** Settings of a run: configuration file, then command line. */
export async function settingsFor(line: CommandLine): Promise<Settings> {
  const {options} = line
  const settings = await loadSettings(options.config)
  return {
    ...settings,
    lang: options.langGiven ? options.lang : settings.lang,
    levels: {...settings.levels, ...options.levels},
    crossArticle: settings.crossArticle && options.crossArticle
  }
}

/** Say a fault on stderr. */
export const complain = (message: string): void => {
  process.stderr.write(`sunting: ${message}\n`)
}

/** The articles of a run, read one at a time; what cannot be read is said and counted. */
export class Articles {
  faults = 0
  readonly #line: CommandLine

  constructor(line: CommandLine) {
    this.#line = line
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Article> {
    const {options, paths} = this.#line
    if (options.stdin || paths.includes('-')) {
      const path = options.stdinPath ?? 'stdin.txt'
      try {
        await loadReader(path)
        yield {path, text: decode(readFileSync(0)).text}
      } catch (error) {
        this.#fault(`${path}: ${(error as Error).message}`)
      }
      return
    }
    if (paths.length === 0)
      throw new Fault('sebutkan berkas, folder, atau pola, misalnya "sunting artikel/"; lihat "sunting --help"')
    const {files, faults} = await findFiles(paths)
    for (const fault of faults) this.#fault(fault)
    for (const path of files) {
      let text: string
      try {
        text = readArticle(path).text
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        this.#fault(error.message)
        continue
      }
      await loadReader(path)
      yield {path, text}
    }
  }

  #fault(message: string): void {
    this.faults++
    complain(message)
  }
}
