/** The linter in a Web Worker: it is given its data once, and no text it is given goes anywhere. */
import {sourcesOf} from '../attribution/index.ts'
import {defaultSettings, type Settings} from '../config/settings.ts'
import {provideLists} from '../ejaan/lists/data.ts'
import {provideLexicon} from '../lexicon/data.ts'
import {type Checked as CheckedArticle, Linter} from '../lint.ts'
import {namesReport, provideNames} from '../names/index.ts'
import {summarize} from '../report/finding.ts'
import type {Document} from '../text/document.ts'
import {loadReader} from '../text/read.ts'
import {version} from '../version.ts'
import {figuresOf} from './figures.ts'
import type {Checked, FromWorker, Question, ToWorker, Unpacked} from './protocol.ts'
import {readFile} from './read-file.ts'

const scope = self as unknown as {
  postMessage(message: FromWorker): void
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
}

let linter: {key: string; linter: Linter} | undefined
/** The version before of the draft, by which the next is judged where it changed. */
let last: {linter: Linter; path: string; document: Document} | undefined
let isWarm = false
let provide: (data: Unpacked) => void
const ready = new Promise<Unpacked>((resolve) => {
  provide = resolve
}).then(load)
// Each question that waits for the data says what is wrong with them.
ready.catch(() => {})

scope.onmessage = ({data}) => {
  if (data.type === 'data') {
    data.port.onmessage = (event: MessageEvent<Unpacked>) => provide(event.data)
    return
  }
  void answer(data).catch((error: unknown) => {
    scope.postMessage({type: 'failed', id: data.id, message: error instanceof Error ? error.message : String(error)})
  })
}

function load(data: Unpacked): void {
  if ('message' in data) throw new Error(data.message)
  const {files} = data
  provideLexicon(() => files.get('lexicon.bin')!)
  provideLists(() => files.get('lists.bin')!)
  provideNames(() => files.get('names.bin')!)
}

/** While nobody waits, make what is otherwise made on first use. */
function warm(): void {
  if (!isWarm) linterFor(defaultSettings).check('Presiden bertemu wartawan di Jakarta.', 'draf.txt')
  isWarm = true
}

function linterFor(settings: Settings): Linter {
  const key = JSON.stringify(settings)
  if (linter?.key !== key) linter = {key, linter: new Linter(settings)}
  return linter.linter
}

async function answer(message: Question): Promise<void> {
  const {id} = message
  if (message.type === 'read') {
    scope.postMessage({type: 'text', id, text: await readFile(message.name, message.bytes)})
    return
  }
  await ready
  await loadReader(message.path)
  const before = performance.now()
  const judge = linterFor(message.settings)
  const checked = judge.check(message.text, message.path, {
    before: last?.linter === judge && last.path === message.path ? last.document : undefined
  })
  last = {linter: judge, path: message.path, document: checked.document}
  if (message.type === 'check') {
    scope.postMessage({type: 'checked', id, ...toPage(checked, message.settings), ms: performance.now() - before})
    if (message.text === '') setTimeout(warm)
    else isWarm = true
    return
  }
  scope.postMessage({type: 'text', id, text: await htmlReport(checked, message.text, message.settings)})
}

function toPage({report, document}: CheckedArticle, settings: Settings): Omit<Checked, 'ms'> {
  return {
    findings: report.findings.map(
      ({rule, severity, message, note, actual, start, end, suggestions, fixable, related, url}) => ({
        rule,
        severity,
        message,
        note,
        actual,
        from: start.offset,
        to: end.offset,
        suggestions,
        fixable,
        related: related.map((place) => ({from: place.start.offset, to: place.end.offset, message: place.message})),
        url
      })
    ),
    sentences: sourcesOf(document).map(({start, end, kind, verdict, source, cue}) => ({
      from: start.offset,
      to: end.offset,
      kind,
      verdict,
      source: source?.entity ?? '',
      said: source?.text ?? '',
      cue: cue?.text ?? ''
    })),
    entities: namesReport([linterFor(settings).names({report, document} as CheckedArticle)], settings).entities.map(
      ({name, type, basis, forms}) => ({
        name,
        type,
        basis,
        forms: forms.map(({text, status, count, at}) => ({
          text,
          status,
          count,
          at: at.map((place): [number, number] => [place.start.offset, place.end.offset])
        }))
      })
    ),
    figures: figuresOf(document)
  }
}

async function htmlReport({report}: CheckedArticle, text: string, settings: Settings): Promise<string> {
  const {formats} = await import('../report/formats/index.ts')
  const format = await formats.html()
  const whole = {schema: 'sunting/report@1', version, files: [report], summary: summarize([report])} as const
  return [...format(whole, {lang: settings.lang, color: false, width: 100, source: () => text})].join('')
}
