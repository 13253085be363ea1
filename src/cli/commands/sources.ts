import {sourcesOf} from '../../attribution/index.ts'
import {htmlSources} from '../../attribution/report/html.ts'
import {prettySources, type SourcesFile} from '../../attribution/report/pretty.ts'
import type {Settings} from '../../config/settings.ts'
import {Fault, told} from '../../fault.ts'
import {Linter} from '../../lint.ts'
import type {Localized} from '../../rules/registry.ts'
import {loadReader} from '../../text/read.ts'
import {type ArticleText, readArticle} from '../files.ts'
import type {CommandLine} from '../options.ts'
import {targetsOf, writeOutput} from '../output.ts'
import {configsOf, fromStdin, inputsOf, readStdin} from '../run.ts'
import {complain, speak} from '../say.ts'

const formats = ['pretty', 'json', 'html']

/** `sunting sources <path …>`: who says what, sentence by sentence. */
export async function sources(line: CommandLine): Promise<number> {
  const {options} = line
  const targets = targetsOf(options, line.paths, formats)
  const {files, settings, faults} = await read(line)
  let failed = faults > 0
  for (const {format, file} of targets) {
    const fault = writeOutput(file, render(format, files, settings, file === undefined))
    if (fault === undefined) continue
    complain(fault)
    failed = true
  }
  return failed ? 2 : 0
}

/** The attribution of every article of the run, each under its own settings. */
async function read(line: CommandLine): Promise<{files: SourcesFile[]; settings: Settings; faults: number}> {
  const configs = configsOf(line)
  let faults = 0
  const fault = (message: Localized): void => {
    faults++
    complain(message)
  }
  const own = (await configs.of('stdin.txt')).settings
  speak(own.lang)
  const files: SourcesFile[] = []
  const judge = async (path: string, {text, prose}: ArticleText, settings: Settings): Promise<void> => {
    await loadReader(path)
    files.push({path, sentences: sourcesOf(linterOf(settings).check(prose ?? text, path).document, settings)})
  }
  if (fromStdin(line)) {
    const article = await readStdin(line)
    await judge(article.path, article, (await configs.of(article.path)).settings)
    return {files, settings: own, faults}
  }
  for (const {path, config} of await inputsOf(line, configs, fault, complain)) {
    try {
      await judge(path, await readArticle(path), config.settings)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      fault(told(error))
    }
  }
  return {files, settings: own, faults}
}

const linters = new Map<Settings, Linter>()

/** A linter that only reads: all rules off. */
function linterOf(settings: Settings): Linter {
  let linter = linters.get(settings)
  if (linter === undefined) {
    linter = new Linter({
      ...settings,
      levels: {'spelling/*': 'off', 'ejaan/*': 'off', 'style/*': 'off', 'attribution/*': 'off', 'name/*': 'off'}
    })
    linters.set(settings, linter)
  }
  return linter
}

function render(format: string, files: readonly SourcesFile[], settings: Settings, toTerminal: boolean): string {
  if (format === 'json') return `${JSON.stringify({schema: 'sunting/sources@1', files}, null, 2)}\n`
  if (format === 'html') return htmlSources(files, settings)
  const color = toTerminal && process.stdout.isTTY === true && process.env.NO_COLOR === undefined
  return prettySources(files, {lang: settings.lang, color, width: Math.min(process.stdout.columns ?? 100, 120)})
}
