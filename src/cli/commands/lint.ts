import {writeFileSync} from 'node:fs'
import {addCrossArticle, Linter} from '../../lint.ts'
import type {ArticleNames} from '../../names/index.ts'
import {type FileReport, type Report, summarize} from '../../report/finding.ts'
import {formats} from '../../report/formats/index.ts'
import {version} from '../../version.ts'
import {Fault} from '../fault.ts'
import {readArticle} from '../files.ts'
import type {CommandLine, FailOn} from '../options.ts'
import {Articles, settingsFor} from '../run.ts'

/** `sunting [options] <path …>`: exit code 0, 1 or 2. */
export async function lint(line: CommandLine): Promise<number> {
  const {options} = line
  const chosen =
    options.formats.length > 0
      ? options.formats
      : [process.stdout.isTTY || options.outputs.length === 0 ? 'pretty' : 'json']
  for (const name of chosen) {
    if (!(name in formats)) throw new Fault(`format "${name}" tidak dikenal; pilih ${Object.keys(formats).join(', ')}`)
  }
  const settings = await settingsFor(line)
  const linter = new Linter(settings)
  const reports = new Map<string, FileReport>()
  const names: ArticleNames[] = []
  const sources = new Map<string, string>()
  const articles = new Articles(line)
  for await (const {path, text} of articles) {
    const checked = linter.check(text, path)
    reports.set(path, checked.report)
    if (settings.crossArticle) names.push(linter.names(checked))
    if (options.stdin) sources.set(path, text)
  }
  if (settings.crossArticle && names.length > 1) addCrossArticle(reports, names, settings)
  const files = [...reports.values()]
  if (options.quiet)
    for (const file of files) file.findings = file.findings.filter((finding) => finding.severity === 'error')
  const report: Report = {schema: 'sunting/report@1', version, files, summary: summarize(files)}
  for (const [index, name] of chosen.entries()) {
    const format = await formats[name]()
    const output = options.outputs[index]
    const text = format(report, {
      lang: settings.lang,
      color: output === undefined && process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
      width: process.stdout.columns ?? 100,
      source: (path) => sources.get(path) ?? sourceOf(path)
    })
    if (output === undefined) process.stdout.write(text)
    else write(output, text)
  }
  if (articles.faults > 0) return 2
  return failed(report, options.failOn ?? 'error', options.maxWarnings) ? 1 : 0
}

function sourceOf(path: string): string {
  try {
    return readArticle(path).text
  } catch {
    return ''
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new Fault(`${file}: laporan tidak dapat ditulis (${(error as NodeJS.ErrnoException).code})`)
  }
}

function failed({summary}: Report, failOn: FailOn, maxWarnings: number | undefined): boolean {
  if (maxWarnings !== undefined && summary.warnings > maxWarnings) return true
  if (failOn === 'never') return false
  return summary.errors > 0 || (failOn !== 'error' && summary.warnings > 0) || (failOn === 'info' && summary.infos > 0)
}
