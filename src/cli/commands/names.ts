import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {at, Fault, told} from '../../fault.ts'
import {Linter} from '../../lint.ts'
import {type ArticleNames, namesReport, readRegister, updateRegister, writeRegister} from '../../names/index.ts'
import type {ReportedEntity} from '../../names/names-report.ts'
import {writeAtomically} from '../../node/write.ts'
import type {Lang} from '../../rules/registry.ts'
import {registerFile} from '../engine/register.ts'
import type {CommandLine} from '../options.ts'
import {targetsOf, writeOutput} from '../output.ts'
import {Articles, configsOf} from '../run.ts'
import {complain, speak} from '../say.ts'

const formats = ['pretty', 'json', 'html']

/** `sunting names <path …>`: the register of names; with `--update` it is kept in `sunting-names.yaml`. */
export async function names(line: CommandLine): Promise<number> {
  const {options} = line
  const targets = targetsOf(options, line.paths, formats)
  const {settings, sources} = await configsOf(line).of('stdin.txt')
  speak(settings.lang)
  const linter = new Linter({
    ...settings,
    levels: {'spelling/*': 'off', 'ejaan/*': 'off', 'style/*': 'off', 'attribution/*': 'off', 'name/*': 'off'}
  })
  const articles = new Articles(line)
  const all: ArticleNames[] = []
  for await (const {path, text, prose} of articles) all.push(linter.names(linter.check(prose ?? text, path)))
  if (options.update) update(all, registerFile(sources))
  else {
    const report = namesReport(all, settings)
    for (const {format, file} of targets) {
      const text =
        format === 'json'
          ? `${JSON.stringify(report, null, 2)}\n`
          : format === 'html'
            ? (await import('../../report/names-html.ts')).namesHtml(report, settings.lang, cspHash)
            : table(report.entities, settings.lang)
      const fault = writeOutput(file, text)
      if (fault !== undefined) articles.fault(fault)
    }
  }
  return articles.faults > 0 ? 2 : 0
}

/** Put the names of these articles into the register, where the configuration stands or in the working directory. */
function update(articles: readonly ArticleNames[], file: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  let register: ReturnType<typeof readRegister>
  try {
    register = readRegister(before)
  } catch (error) {
    throw new Fault(at(file, told(error)))
  }
  const after = writeRegister(updateRegister(register, articles))
  if (after !== before) writeAtomically(file, after)
  complain({id: `${file}: ${articles.length} artikel dicatat`, en: `${file}: ${articles.length} articles recorded`})
}

const cspHash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

const status = {
  id: {preferred: 'utama', alias: 'alias', variant: 'varian'},
  en: {preferred: 'preferred', alias: 'alias', variant: 'variant'}
}

/** For people: an entity a paragraph, a form a line, with how often and where. */
function table(entities: readonly ReportedEntity[], lang: Lang): string {
  const lines: string[] = []
  for (const {name, type, forms} of entities) {
    lines.push(`${name}  (${type})`)
    for (const form of forms) {
      const files = [...new Set(form.at.map(({path, start}) => `${path}:${start.line}`))]
      const where = files.slice(0, 3).join(', ') + (files.length > 3 ? ` +${files.length - 3}` : '')
      lines.push(
        `  ${status[lang][form.status].padEnd(9)} ${String(form.count).padStart(4)}×  ${form.text.padEnd(28)} ${where}`
      )
    }
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}
