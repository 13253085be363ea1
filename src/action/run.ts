import {spawnSync} from 'node:child_process'
import {randomUUID} from 'node:crypto'
import {appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {Report} from '../report/finding.ts'
import {annotations} from './annotations.ts'
import {mergedInto, reachBase} from './base.ts'
import {keepComment, longest} from './comment.ts'
import {type Event, readEvent} from './event.ts'
import {type Env, InputError, type Inputs, readInputs} from './inputs.ts'
import {markdown} from './markdown.ts'
import {prefixOf, prefixRdjsonl, prefixSarif} from './root-paths.ts'

/** GitHub takes a megabyte of summary for a step. */
const longestSummary = 1_000_000

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** Run the action in an environment; `cli` is the command's bundle. Resolves to the exit code of the step. */
export async function run(env: Env, cli: string, print: (text: string) => void): Promise<number> {
  try {
    return await new Step(env, cli, print).run()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    print(`::error title=Sunting::${escapeData(error.message)}\n`)
    return 2
  }
}

class Step {
  readonly #env: Env
  readonly #cli: string
  readonly #print: (text: string) => void
  readonly #inputs: Inputs
  readonly #event: Event
  readonly #workspace: string
  readonly #folder: string

  constructor(env: Env, cli: string, print: (text: string) => void) {
    this.#env = env
    this.#cli = cli
    this.#print = print
    this.#inputs = readInputs(env)
    this.#event = readEvent(env)
    this.#workspace = path.resolve(env.GITHUB_WORKSPACE ?? '.')
    this.#folder = path.resolve(this.#workspace, this.#inputs.workingDirectory)
    if (!existsSync(this.#folder))
      throw new InputError(`working-directory "${this.#inputs.workingDirectory}" does not exist`)
  }

  async run(): Promise<number> {
    const base = this.#base()
    const scratch = mkdtempSync(path.join(this.#env.RUNNER_TEMP ?? tmpdir(), 'sunting-'))
    try {
      const {report, code, shown} = this.#lint(base, scratch)
      this.#log(shown)
      if (report !== undefined) await this.#tell(report, base !== undefined)
      return code
    } finally {
      rmSync(scratch, {recursive: true, force: true})
    }
  }

  /** Commit whose lines are not the author's; `undefined` when every line counts. */
  #base(): string | undefined {
    const {changedOnly} = this.#inputs
    const {isReview} = this.#event
    if (changedOnly === 'false' || (changedOnly === 'auto' && !isReview)) return undefined
    const base = (isReview ? mergedInto(this.#event.head, this.#folder) : undefined) ?? this.#event.base
    if (base === undefined) {
      if (isReview) throw new InputError('the event names no base commit; use changed-only: false')
      this.#print('everything is new here: all lines count\n')
      return undefined
    }
    try {
      reachBase(base, this.#folder, (line) => this.#print(`${line}\n`))
    } catch (error) {
      // A forced push leaves a commit that nobody has any more: then all lines count. In a review they must not.
      if (isReview) throw error
      this.#print(`${(error as Error).message}; all lines count\n`)
      return undefined
    }
    return base
  }

  #lint(base: string | undefined, scratch: string): {report: Report | undefined; code: number; shown: string} {
    const {paths, config, failOn, maxWarnings, lang, baseline, sarifFile, rdjsonlFile, formats} = this.#inputs
    const [json, pretty] = [path.join(scratch, 'report.json'), path.join(scratch, 'report.txt')]
    const inWorkspace = (file: string): string => path.resolve(this.#folder, file)
    const args = [
      ...(config === '' ? [] : [`--config=${inWorkspace(config)}`]),
      ...(base === undefined ? [] : [`--changed-since=${base}`]),
      ...(failOn === '' ? [] : [`--fail-on=${failOn}`]),
      ...(maxWarnings === '' ? [] : [`--max-warnings=${maxWarnings}`]),
      ...(lang === '' ? [] : [`--lang=${lang}`]),
      ...(baseline === '' ? [] : [`--baseline=${inWorkspace(baseline)}`]),
      ...['--format=json', `--output=${json}`, '--format=pretty', `--output=${pretty}`],
      ...(sarifFile === '' ? [] : ['--format=sarif', `--output=${inWorkspace(sarifFile)}`]),
      ...(rdjsonlFile === '' ? [] : ['--format=rdjsonl', `--output=${inWorkspace(rdjsonlFile)}`]),
      ...formats.flatMap(({name, file}) => [`--format=${name}`, `--output=${inWorkspace(file)}`]),
      '--',
      ...(paths.length === 0 ? ['.'] : paths)
    ]
    const {status, stderr} = spawnSync(process.execPath, [this.#cli, ...args], {
      cwd: this.#folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: {...process.env, NO_COLOR: '1'}
    })
    for (const fault of (stderr ?? '').split('\n').filter(Boolean)) {
      const level = status === 2 ? 'error' : 'warning'
      this.#print(`::${level} title=Sunting::${escapeData(fault.replace(/^sunting: /, ''))}\n`)
    }
    const prefix = prefixOf(this.#folder, this.#workspace)
    if (prefix !== '' && sarifFile !== '') prefixSarif(inWorkspace(sarifFile), prefix)
    if (prefix !== '' && rdjsonlFile !== '') prefixRdjsonl(inWorkspace(rdjsonlFile), prefix)
    const report = existsSync(json) ? (JSON.parse(readFileSync(json, 'utf8')) as Report) : undefined
    return {report, code: status ?? 2, shown: existsSync(pretty) ? readFileSync(pretty, 'utf8') : ''}
  }

  /** The report in the log. Text of an article must not be taken for a command of ours. */
  #log(shown: string): void {
    const token = randomUUID()
    this.#print(`::group::Sunting\n::stop-commands::${token}\n${shown}\n::${token}::\n::endgroup::\n`)
  }

  async #tell(report: Report, changedOnly: boolean): Promise<void> {
    const {annotate, summary, sarifFile} = this.#inputs
    const relative = path.relative(this.#workspace, this.#folder)
    const prefix = relative === '' ? '' : `${relative.split(path.sep).join('/')}/`
    const {errors, warnings, infos, files} = report.summary
    const total = errors + warnings + infos
    if (annotate) {
      const {commands, shown} = annotations(report, prefix)
      this.#print(commands)
      if (shown < total) this.#print(`${shown} of ${total} findings are annotated; the others are in the summary\n`)
    }
    const page = (limit: number): string =>
      markdown(report, {
        lang: this.#inputs.lang === 'en' ? 'en' : 'id',
        limit,
        changedOnly,
        link: (file) => this.#link(prefix + file)
      })
    if (summary) this.#append('GITHUB_STEP_SUMMARY', page(longestSummary))
    const sarif = sarifFile === '' ? '' : prefix + sarifFile
    this.#append(
      'GITHUB_OUTPUT',
      Object.entries({errors, warnings, infos, files, 'sarif-file': sarif})
        .map(([name, value]) => `${name}=${value}\n`)
        .join('')
    )
    await this.#comment(page(longest - 100), total === 0)
  }

  async #comment(body: string, isEmpty: boolean): Promise<void> {
    const {comment, token} = this.#inputs
    const {pullRequest, isFork} = this.#event
    if (!comment || pullRequest === undefined) return
    if (token === '') {
      this.#print('no token: no comment is written\n')
      return
    }
    const failure = await keepComment(body, isEmpty, pullRequest, this.#env, token)
    if (failure === undefined) return
    const why = isFork ? 'on forks the token may only read' : 'the job needs permissions: pull-requests: write'
    this.#print(`no comment is written (${failure}); ${why}\n`)
  }

  #link(file: string): string {
    const {GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA} = this.#env
    if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !GITHUB_SHA) return ''
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}/${file.split('/').map(encodeURIComponent).join('/')}`
  }

  #append(name: string, text: string): void {
    const file = this.#env[name]
    if (file !== undefined && file !== '') appendFileSync(file, text)
  }
}
