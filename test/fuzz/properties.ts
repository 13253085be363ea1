import {sourcesOf} from '../../src/attribution/index.ts'
import type {Settings} from '../../src/config/settings.ts'
import {fixText} from '../../src/fix/index.ts'
import {addCrossArticle, Linter} from '../../src/lint.ts'
import {namesReport} from '../../src/names/index.ts'
import type {FileReport, Report} from '../../src/report/finding.ts'
import {summarize} from '../../src/report/finding.ts'
import {formats} from '../../src/report/formats/index.ts'
import type {Document, Point} from '../../src/text/document.ts'
import {loadReader} from '../../src/text/read.ts'

/** What is checked of a text. */
export interface Case {
  text: string
  path: string
  settings: Partial<Settings>
}

/** A property that does not hold. */
export class Broken extends Error {
  override name = 'Broken'
}

const must = (holds: boolean, what: () => string): void => {
  if (!holds) throw new Broken(what())
}

const linters = new WeakMap<object, Linter>()
export function linterOf(settings: Partial<Settings>): Linter {
  let linter = linters.get(settings)
  if (linter === undefined) {
    linter = new Linter(settings)
    linters.set(settings, linter)
  }
  return linter
}

/** All that holds of any text, under any settings, read in any way. Throws where it does not. */
export async function check({text, path, settings}: Case, {all}: {all: boolean}): Promise<FileReport> {
  await loadReader(path)
  const linter = linterOf(settings)
  const checked = linter.check(text, path)
  const {report} = checked
  places(text, report)
  inOrder(checked.document)
  typed(text, path, linter, JSON.stringify(report))
  if (!all) return report
  const names = linter.names(checked)
  const reports = new Map([[path, structuredClone(report)]])
  const other = {...names, path: `lain-${path}`}
  addCrossArticle(reports, [names, other], linter.settings)
  places(text, reports.get(path)!)
  namesReport([names, other], linter.settings)
  for (const {start, end, text: sentence} of sourcesOf(checked.document, linter.settings)) {
    must(start.offset <= end.offset && end.offset <= text.length, () => `sentence outside the text: ${sentence}`)
  }
  await reporters(text, report, linter.settings)
  fixes(text, path, linter)
  return report
}

/** However a text came to be typed, it is judged as one that is read for the first time. */
function typed(text: string, path: string, linter: Linter, whole: string): void {
  const half = text.length >> 1
  let before: Document | undefined
  // Without its middle, with something else there, as it is, and as it is once more.
  for (const version of [
    text.slice(0, half) + text.slice(half + 9),
    `${text.slice(0, half)}"\n\n. ${text.slice(half)}`,
    text,
    text
  ]) {
    const checked = linter.check(version, path, {before})
    before = checked.document
    if (version === text) must(JSON.stringify(checked.report) === whole, () => 'what is typed is judged otherwise')
  }
}

/**
 * Each character of a block stands somewhere in the source, and in the order it is read in. (HTML's own rules move what stands in
 * the wrong place of a table.)
 */
function inOrder(document: Document): void {
  const ordered = document.prose.format !== 'html'
  for (const block of document.blocks) {
    let before = 0
    for (let at = block.start; at < block.end; at++) {
      const start = document.sourceStart(at)
      must(!ordered || start >= before, () => `character ${at} of the prose stands at ${start}, before ${before}`)
      must(start <= document.sourceEnd(at + 1), () => `character ${at} of the prose ends before it starts`)
      before = start
    }
  }
}

function places(text: string, {findings}: FileReport): void {
  const lines = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  const right = ({line, column, offset}: Point): boolean =>
    Number.isInteger(offset) &&
    offset >= 0 &&
    offset <= text.length &&
    lines[line - 1] + column - 1 === offset &&
    (lines[line] === undefined || offset < lines[line] || offset === text.length)
  let before = 0
  for (const {rule, actual, start, end, related, message} of findings) {
    must(
      right(start) && right(end) && start.offset <= end.offset,
      () => `${rule}: place ${JSON.stringify([start, end])}`
    )
    must(
      text.slice(start.offset, end.offset) === actual,
      () =>
        `${rule}: ${JSON.stringify(actual)} is not what stands there: ${JSON.stringify(text.slice(start.offset, end.offset))}`
    )
    must(start.offset >= before, () => `${rule}: findings are not in order`)
    before = start.offset
    must(
      // What the text says itself, in whatever quotation marks, may look like a placeholder.
      message !== '' && !/\{\w+\}/.test(message.replaceAll(actual, '').replace(/[“"][^”"]*[”"]/g, '')),
      () => `${rule}: message ${JSON.stringify(message)}`
    )
    for (const other of related)
      if (other.path === undefined)
        must(right(other.start) && right(other.end), () => `${rule}: related place ${JSON.stringify(other)}`)
  }
}

async function reporters(text: string, file: FileReport, {lang}: Settings): Promise<void> {
  const report: Report = {schema: 'sunting/report@1', version: '0', files: [file], summary: summarize([file])}
  for (const [name, load] of Object.entries(formats)) {
    const made = [...(await load())(report, {lang, color: true, width: 80, source: () => text})].join('')
    if (name === 'json' || name === 'sarif' || name === 'gitlab') JSON.parse(made)
    if (name === 'jsonl' || name === 'rdjsonl') for (const line of made.split('\n').filter(Boolean)) JSON.parse(line)
    if (name === 'checkstyle' || name === 'junit')
      must(
        !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(made),
        () => `${name}: a character that XML has not`
      )
  }
}

function fixes(text: string, path: string, linter: Linter): void {
  const options = {path, check: (value: string) => linter.check(value, path)}
  const once = fixText(text, options)
  const twice = fixText(once.text, options)
  must(twice.text === once.text, () => 'fixing twice is not fixing once')
}
