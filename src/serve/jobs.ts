/** What the lint threads do: plain data in, an answer's text out. */
import {sourcesOf} from '../attribution/index.ts'
import type {Settings} from '../config/settings.ts'
import {addCrossArticle, Linter} from '../lint.ts'
import {type ArticleNames, namesReport} from '../names/index.ts'
import {type FileReport, summarize} from '../report/finding.ts'
import {loadReader} from '../text/read.ts'
import {version} from '../version.ts'
import {readCheck, toResponse} from './languagetool.ts'
import type {LintRequest} from './lint-request.ts'

export type Job = {kind: 'check'; parameters: string} | {kind: 'lint'; request: LintRequest}

/** Linters of recent settings: making one is cheap, but not free. */
const linters = new Map<string, Linter>()

function linterFor(settings: Settings): Linter {
  const key = JSON.stringify(settings)
  let linter = linters.get(key)
  if (linter === undefined) {
    if (linters.size >= 8) linters.delete(linters.keys().next().value!)
    linter = new Linter(settings)
    linters.set(key, linter)
  }
  return linter
}

/** Do a job under the server's settings; throws `HttpFault` when the request itself is wrong. */
export async function run(job: Job, base: Settings): Promise<string> {
  if (job.kind === 'lint') return JSON.stringify(await lint(job.request, base))
  const asked = readCheck(new URLSearchParams(job.parameters), base)
  return JSON.stringify(toResponse(linterFor(asked.settings).check(asked.text, 'text.txt'), asked))
}

async function lint({files, include, settings: own}: LintRequest, base: Settings) {
  const settings: Settings = {
    ...base,
    lang: own.lang ?? base.lang,
    levels: {...base.levels, ...own.rules},
    accept: [...base.accept, ...(own.vocabulary ?? [])],
    names: [...base.names, ...(own.names ?? [])],
    crossArticle: own.crossArticle ?? base.crossArticle
  }
  const linter = linterFor(settings)
  const reports = new Map<string, FileReport>()
  const names: ArticleNames[] = []
  const sources: Array<{path: string; sentences: ReturnType<typeof sourcesOf>}> = []
  for (const {path, text} of files) {
    await loadReader(path)
    const checked = linter.check(text, path)
    reports.set(path, checked.report)
    names.push(linter.names(checked))
    if (include.includes('sources')) sources.push({path, sentences: sourcesOf(checked.document)})
  }
  if (settings.crossArticle && names.length > 1) addCrossArticle(reports, names, settings)
  const list = [...reports.values()]
  return {
    schema: 'sunting/report@1',
    version,
    files: list,
    summary: summarize(list),
    ...(include.includes('sources') ? {sources: {schema: 'sunting/sources@1', files: sources}} : {}),
    ...(include.includes('names') ? {names: namesReport(names, settings)} : {})
  }
}
