import {Linter} from '../../lint.ts'
import {type ArticleNames, namesReport} from '../../names/index.ts'
import type {CommandLine} from '../options.ts'
import {Articles, settingsFor} from '../run.ts'

/** `sunting names <path …>`: the register of names. */
export async function names(line: CommandLine): Promise<number> {
  const settings = await settingsFor(line)
  const linter = new Linter({
    ...settings,
    levels: {'spelling/*': 'off', 'ejaan/*': 'off', 'style/*': 'off', 'attribution/*': 'off', 'name/*': 'off'}
  })
  const articles = new Articles(line)
  const all: ArticleNames[] = []
  for await (const {path, text} of articles) all.push(linter.names(linter.check(text, path)))
  const report = namesReport(all, settings)
  if (line.options.formats[0] === 'json') process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  else {
    for (const entity of report.entities) {
      process.stdout.write(`${entity.name}  (${entity.type}, ${entity.basis})\n`)
      for (const form of entity.forms)
        process.stdout.write(`  ${form.status.padEnd(9)} ${String(form.count).padStart(4)}  ${form.text}\n`)
    }
  }
  return articles.faults > 0 ? 2 : 0
}
