import {readFileSync} from 'node:fs'
import type {Settings} from '../config/settings.ts'
import {Fault, told} from '../fault.ts'
import {Configs, type FileConfig} from '../node/config/configs.ts'
import type {Localized} from '../rules/registry.ts'
import {partOf} from '../scale/shard.ts'
import type {Prose} from '../text/prose.ts'
import {loadReader} from '../text/read.ts'
import {type ArticleText, decodeArticle, findFiles, readArticle} from './files.ts'
import type {CommandLine} from './options.ts'
import {complain, speak} from './say.ts'

/** An article to judge. */
export interface Article {
  path: string
  text: string
  /** When the text was taken out of a file that is no text itself (.docx): pass it to `Linter.check` instead of the text. */
  prose?: Prose
}

/** The configurations of a run, with what the command line says over them. */
export const configsOf = ({options}: CommandLine): Configs =>
  new Configs(options.config, {
    levels: options.levels,
    lang: options.langGiven ? options.lang : undefined,
    crossArticle: options.crossArticle,
    all: options.all
  })

/** Settings of a whole run: those of the working directory, and what the command line says. */
export async function settingsFor(line: CommandLine): Promise<Settings> {
  const {settings} = await configsOf(line).of('stdin.txt')
  speak(settings.lang)
  return settings
}

/** Whether the article comes from standard input. */
export const fromStdin = ({options, paths}: CommandLine): boolean => options.stdin || paths.includes('-')

/** The article on standard input. */
export async function readStdin({options, paths}: CommandLine): Promise<ArticleText & {path: string}> {
  const other = paths.find((given) => given !== '-')
  if (other !== undefined)
    throw new Fault({
      id: `masukan standar dan "${other}" tidak dapat diperiksa bersama`,
      en: `standard input and "${other}" cannot be checked together`
    })
  const path = options.stdinPath ?? 'stdin.txt'
  return {path, ...(await decodeArticle(readFileSync(0), path))}
}

/** A file of a run, and what holds for it. */
export interface Input {
  path: string
  config: FileConfig
}

/** The files of a run, each with its configuration; faults and files left out are said by `say` and `note`. */
export async function inputsOf(
  line: CommandLine,
  configs: Configs,
  say: (fault: Localized) => void,
  note: (remark: Localized) => void = () => {}
): Promise<Input[]> {
  if (line.paths.length === 0)
    throw new Fault({
      id: 'sebutkan berkas, folder, atau pola, misalnya "sunting artikel/"; lihat "sunting --help"',
      en: 'name a file, a folder or a glob, for example "sunting articles/"; see "sunting --help"'
    })
  const {files, faults} = await findFiles(line.paths)
  await speakAs(configs, files)
  for (const fault of faults) say(fault)
  const inputs: Input[] = []
  const said = new Set<string>()
  for (const path of files) {
    let config: FileConfig
    try {
      config = await configs.of(path)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      // A configuration that is not right is said once, and none of its articles is judged by half of it.
      for (const cause of error.lines) {
        if (!said.has(cause.id)) say(cause)
        said.add(cause.id)
      }
      continue
    }
    if (config.ignoredBy === undefined) inputs.push({path, config})
    else if (line.paths.includes(path))
      note({
        id: `${path}: dilewati; ada di "ignore" ${config.ignoredBy}`,
        en: `${path}: left out; it is in "ignore" of ${config.ignoredBy}`
      })
  }
  return line.options.shard === undefined ? inputs : partOf(inputs, line.options.shard)
}

/** Speak as the configuration of the first file says, as its report does. One that is not right is said with its files. */
async function speakAs(configs: Configs, files: readonly string[]): Promise<void> {
  try {
    speak((await configs.of(files[0] ?? 'stdin.txt')).settings.lang)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
  }
}

/** The articles of a run, read one at a time; what cannot be read is said and counted. */
export class Articles {
  faults = 0
  readonly #line: CommandLine

  constructor(line: CommandLine) {
    this.#line = line
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Article> {
    if (fromStdin(this.#line)) {
      try {
        const article = await readStdin(this.#line)
        await loadReader(article.path)
        yield article
      } catch (error) {
        this.fault(told(error))
      }
      return
    }
    const inputs = await inputsOf(this.#line, configsOf(this.#line), (fault) => this.fault(fault))
    for (const {path} of inputs) {
      let article: ArticleText
      try {
        article = await readArticle(path)
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        this.fault(told(error))
        continue
      }
      await loadReader(path)
      yield {path, ...article}
    }
  }

  /** Say a fault and count it. */
  fault(message: Localized): void {
    this.faults++
    complain(message)
  }
}
