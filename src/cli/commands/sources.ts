import {sourcesOf} from '../../attribution/index.ts'
import {Linter} from '../../lint.ts'
import type {CommandLine} from '../options.ts'
import {Articles, settingsFor} from '../run.ts'

/** `sunting sources <path …>`: who says what, sentence by sentence. */
export async function sources(line: CommandLine): Promise<number> {
  const settings = await settingsFor(line)
  const linter = new Linter({
    ...settings,
    levels: {'spelling/*': 'off', 'ejaan/*': 'off', 'style/*': 'off', 'attribution/*': 'off', 'name/*': 'off'}
  })
  const articles = new Articles(line)
  const files = []
  for await (const {path, text} of articles) files.push({path, sentences: sourcesOf(linter.check(text, path).document)})
  if (line.options.formats[0] === 'json')
    process.stdout.write(`${JSON.stringify({schema: 'sunting/sources@1', files}, null, 2)}\n`)
  else {
    for (const file of files) {
      process.stdout.write(`${file.path}\n`)
      for (const sentence of file.sentences) {
        process.stdout.write(
          `  ${sentence.verdict.padEnd(12)} ${(sentence.source?.text ?? '–').padEnd(24)} ${sentence.text.replace(/\s+/g, ' ').slice(0, 100)}\n`
        )
      }
    }
  }
  return articles.faults > 0 ? 2 : 0
}
