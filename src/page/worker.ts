/** The linter in a Web Worker: it fetches its data once, then no text it is given goes anywhere. */
import {sourcesOf} from '../attribution/index.ts'
import {defaultSettings, type Settings} from '../config/settings.ts'
import {provideLists} from '../ejaan/lists/data.ts'
import {provideLexicon} from '../lexicon/data.ts'
import {type Checked as CheckedArticle, Linter} from '../lint.ts'
import {namesReport, provideNames} from '../names/index.ts'
import {summarize} from '../report/finding.ts'
import {loadReader} from '../text/read.ts'
import {version} from '../version.ts'
import {unpack} from './data/unpack.ts'
import {figuresOf} from './figures.ts'
import type {Checked, FromWorker, ToWorker} from './protocol.ts'
import {readFile} from './read-file.ts'

/** URL of the packed data, put in by the build. */
declare const SUNTING_DATA: string

const scope = self as unknown as {
  postMessage(message: FromWorker): void
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
}

const started = performance.now()
const ready = load()
let linter: {key: string; linter: Linter} | undefined

scope.onmessage = ({data}) => {
  void answer(data).catch((error: unknown) => {
    scope.postMessage({type: 'failed', id: data.id, message: error instanceof Error ? error.message : String(error)})
  })
}

async function load(): Promise<void> {
  const response = await fetch(new URL(SUNTING_DATA, self.location.href))
  if (!response.ok || response.body === null) throw new Error(`data: ${response.status}`)
  const stream = response.body.pipeThrough(new DecompressionStream('gzip'))
  const files = unpack(new Uint8Array(await new Response(stream).arrayBuffer()))
  provideLexicon(() => files.get('lexicon.bin')!)
  provideLists(() => files.get('lists.bin')!)
  provideNames(() => files.get('names.bin')!)
  // The first text is not to pay for what is made on first use.
  linterFor(defaultSettings).check('Presiden bertemu wartawan di Jakarta.', 'draf.txt')
  scope.postMessage({type: 'ready', ms: performance.now() - started})
}

function linterFor(settings: Settings): Linter {
  const key = JSON.stringify(settings)
  if (linter?.key !== key) linter = {key, linter: new Linter(settings)}
  return linter.linter
}

async function answer(message: ToWorker): Promise<void> {
  const {id} = message
  if (message.type === 'read') {
    scope.postMessage({type: 'text', id, text: await readFile(message.name, message.bytes)})
    return
  }
  await ready
  await loadReader(message.path)
  const before = performance.now()
  const checked = linterFor(message.settings).check(message.text, message.path)
  if (message.type === 'check') {
    scope.postMessage({type: 'checked', id, ...toPage(checked, message.settings), ms: performance.now() - before})
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
  return format(
    {schema: 'sunting/report@1', version, files: [report], summary: summarize([report])},
    {lang: settings.lang, color: false, width: 100, source: () => text}
  )
}
