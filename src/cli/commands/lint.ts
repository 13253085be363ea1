import path from 'node:path'
import {at, Fault} from '../../fault.ts'
import {type FileReport, type ReportStream, type Summary, summarize} from '../../report/finding.ts'
import type {Localized} from '../../rules/registry.ts'
import {version} from '../../version.ts'
import {Baseline} from '../baseline.ts'
import {type Changes, type Lines, touches} from '../changed.ts'
import {Engine} from '../engine/engine.ts'
import type {Judged} from '../engine/judged.ts'
import type {ArticleText} from '../files.ts'
import type {CommandLine, FailOn} from '../options.ts'
import {type Target, targetsOf, writeReport} from '../output.ts'
import {Progress} from '../progress.ts'
import {configsOf, fromStdin, type Input, inputsOf, readStdin} from '../run.ts'
import {complain, speak} from '../say.ts'

/** `sunting [options] <path …>`: exit code 0, 1 or 2. */
export async function lint(line: CommandLine): Promise<number> {
  if (line.options.printConfig !== undefined) return (await import('./print-config.ts')).printConfig(line)
  return new LintRun(line).run()
}

class LintRun {
  readonly #line: CommandLine
  readonly #targets: Target[]
  readonly #given = new Map<string, ArticleText>()
  #faults = 0
  /** Whether what is shown of any file is at or above its `failOn`, or the warnings are too many. */
  #failed = false
  /** The warnings, where they are too many. */
  #excess: {warnings: number; most: number} | undefined
  #changes: Changes | undefined
  #baseline: Baseline | undefined

  constructor(line: CommandLine) {
    this.#line = line
    this.#targets = targetsOf(line.options, line.paths)
    const {fix, fixDryRun, formats, outputs} = line.options
    if ((fixDryRun || (fix && fromStdin(line))) && (formats.length > outputs.length || outputs.includes('-')))
      throw new Fault({
        id: 'keluaran standar dipakai untuk hasil perbaikan; beri --output BERKAS untuk laporannya',
        en: 'standard output is used for what is fixed; give --output FILE for the report'
      })
    if (line.options.annotate !== undefined && (line.paths.length !== 1 || !/\.docx$/i.test(line.paths[0])))
      throw new Fault({
        id: '--annotate menerima satu berkas .docx, misalnya "sunting draf.docx --annotate draf-sunting.docx"',
        en: '--annotate takes one .docx file, for example "sunting draft.docx --annotate draft-sunting.docx"'
      })
  }

  readonly #fault = (message: Localized): void => {
    this.#faults++
    complain(message)
  }

  async run(): Promise<number> {
    const {options} = this.#line
    if (options.baseline !== undefined) this.#baseline = Baseline.read(options.baseline, options.updateBaseline)
    const inputs = await this.#inputs()
    if (inputs.length === 0) return this.#faults > 0 ? 2 : 0
    if (options.changedSince !== undefined) {
      const {changesSince} = await import('../changed.ts')
      this.#changes = changesSince(options.changedSince, process.cwd())
    }
    const stream = this.#stream(inputs)
    const progress = new Progress(inputs.length, inputs[0].config.settings.lang)
    const engine = new Engine({
      cache: options.cache,
      jobs: options.jobs,
      fault: this.#fault,
      tick: () => progress.tick(),
      done: stream
    })
    const judged = await engine.judge(inputs, this.#given)
    progress.end()
    if (judged.length === 0 && this.#faults > 0) return 2
    const fixed = await this.#fix(judged, engine)
    await engine.compare(judged)
    engine.save()
    const report = this.#report(judged)
    await this.#remark(judged)
    if (fixed !== undefined) this.#writeFixed(fixed)
    const targets = this.#targets.filter(
      ({format, file}) => !(stream !== undefined && format === 'jsonl' && file === undefined) && !this.#isTaken(file)
    )
    const faults = await writeReport(report, targets, {
      lang: inputs[0].config.settings.lang,
      fixed: fixed?.fixes ?? 0,
      files: inputs.map(({path}) => path),
      texts: new Map([
        ...[...this.#given].map(([path, {text}]): [string, string] => [path, text]),
        ...(fixed?.texts ?? [])
      ])
    })
    for (const fault of faults) this.#fault(fault)
    if (options.annotate !== undefined && judged.length === 1)
      (await import('../annotate.ts')).writeAnnotated(
        this.#shown(judged[0]),
        options.annotate,
        inputs[0].config.settings.lang
      )
    if (this.#faults > 0) return 2
    return this.#failed ? 1 : 0
  }

  /** Whether standard output is for the fixed text or the diff. */
  #isTaken(file: string | undefined): boolean {
    const {fix, fixDryRun} = this.#line.options
    return file === undefined && (fixDryRun || (fix && fromStdin(this.#line)))
  }

  async #inputs(): Promise<Input[]> {
    const configs = configsOf(this.#line)
    if (!fromStdin(this.#line)) {
      const inputs = await inputsOf(this.#line, configs, this.#fault, complain)
      // A report (.html) written into the folder by an earlier run is no article.
      const written = new Set(this.#line.options.outputs.map((file) => path.resolve(file)))
      return inputs.filter(({path: file}) => !written.has(path.resolve(file)))
    }
    const article = await readStdin(this.#line)
    this.#given.set(article.path, article)
    const config = await configs.of(article.path)
    speak(config.settings.lang)
    return [{path: article.path, config}]
  }

  /** Lines of JSON are written as each article is done, when nothing that comes later can add to it. */
  #stream(inputs: readonly Input[]): ((judged: Judged) => Promise<void>) | undefined {
    const {fix, fixDryRun} = this.#line.options
    const alone = inputs.length === 1 || inputs.every(({config}) => !config.settings.crossArticle)
    const target = this.#targets.find(({format, file}) => format === 'jsonl' && file === undefined)
    if (target === undefined || !alone || fix || fixDryRun) return undefined
    return async (judged) => {
      const {line} = await import('../../report/formats/jsonl.ts')
      process.stdout.write(line(this.#shown(judged)))
    }
  }

  async #fix(judged: readonly Judged[], engine: Engine) {
    const {fix, fixDryRun, quiet} = this.#line.options
    if (!fix && !fixDryRun) return undefined
    const {fixArticles} = await import('../fix.ts')
    return fixArticles(judged, engine, {
      write: fix,
      quiet,
      linesOf: (path) => this.#lines(path),
      given: this.#given,
      fault: this.#fault
    })
  }

  #writeFixed({diffs, texts}: {diffs: Uint8Array[]; texts: Map<string, string>}): void {
    if (this.#line.options.fixDryRun) for (const diff of diffs) process.stdout.write(diff)
    else for (const [path, {text}] of this.#given) process.stdout.write(texts.get(path) ?? text)
  }

  #lines(path: string): Lines | undefined {
    return this.#changes === undefined || this.#given.has(path) ? undefined : this.#changes.of(path)
  }

  /** A file's report with what was asked for only. */
  #shown(judged: Judged, quiet = this.#line.options.quiet): FileReport {
    const {report} = judged
    const {updateBaseline} = this.#line.options
    if (updateBaseline) return {...report, findings: []}
    const lines = this.#lines(report.path)
    const fresh = this.#baseline?.fresh(report) ?? report.findings
    return {
      ...report,
      findings: fresh.filter((finding) => (!quiet || finding.severity === 'error') && touches(lines, finding))
    }
  }

  #report(judged: readonly Judged[]): ReportStream {
    const {baseline, updateBaseline} = this.#line.options
    const all = again(judged, ({report}) => report)
    if (this.#baseline !== undefined && updateBaseline) {
      const count = this.#baseline.update(all)
      complain({id: `${baseline}: ${count} temuan dicatat`, en: `${baseline}: ${count} findings recorded`})
    } else if (this.#baseline !== undefined) {
      const stale = this.#baseline.stale(all)
      for (const entry of stale.slice(0, 10)) complain(at(baseline ?? '', entry))
      if (stale.length > 0)
        complain({
          id: `${baseline}: ${stale.length} catatan sudah usang; perbarui dengan --update-baseline`,
          en: `${baseline}: ${stale.length} entries are out of date; renew it with --update-baseline`
        })
    }
    const files = again(judged, (one) => this.#shown(one))
    return {schema: 'sunting/report@1', version, files, summary: this.#summary(judged)}
  }

  /** The figures of what is shown; says by the way whether the run fails by each file's own configuration. */
  #summary(judged: readonly Judged[]): Summary {
    const {options} = this.#line
    const whole: Summary = summarize([])
    const warnings = new Map<number, number>()
    for (const one of judged) {
      const summary = summarize([this.#shown(one)])
      for (const key of Object.keys(whole) as Array<keyof Summary>) whole[key] += summary[key]
      const {failOn, maxWarnings} = one.input.config
      this.#failed ||= reaches(summary, options.failOn ?? failOn)
      const most = options.maxWarnings ?? maxWarnings
      if (most === undefined) continue
      // Warnings that are not shown are warnings.
      const own = options.quiet ? summarize([this.#shown(one, false)]) : summary
      warnings.set(most, (warnings.get(most) ?? 0) + own.warnings)
    }
    for (const [most, sum] of warnings) {
      if (sum <= most) continue
      this.#failed = true
      this.#excess = {warnings: sum, most}
    }
    return whole
  }

  /** Say which inline control does nothing or, where only errors are shown, that the warnings are too many. */
  async #remark(judged: readonly Judged[]): Promise<void> {
    if (this.#line.options.quiet) {
      if (this.#excess !== undefined) complain((await import('../notices.ts')).tooManyWarnings(this.#excess))
      return
    }
    if (judged.every(({hasControls}) => !hasControls)) return
    const {unusedControls} = await import('../notices.ts')
    const compared = judged.length > 1
    for (const one of judged) {
      const lines = this.#lines(one.input.path)
      for (const {line, text} of unusedControls(one, compared))
        if (lines === undefined || lines.some(([first, last]) => line >= first && line <= last)) complain(text)
    }
  }
}

/** What `map` makes of each, made anew every time it is asked for: nothing is held. */
const again = <T, U>(list: readonly T[], map: (item: T) => U): Iterable<U> => ({
  *[Symbol.iterator]() {
    for (const item of list) yield map(item)
  }
})

const reaches = ({errors, warnings, infos}: Summary, failOn: FailOn): boolean =>
  failOn !== 'never' && (errors > 0 || (failOn !== 'error' && warnings > 0) || (failOn === 'info' && infos > 0))
