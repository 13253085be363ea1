import {readFileSync} from 'node:fs'
import {alike, at, Fault, told} from '../../fault.ts'
import {namesReport} from '../../names/index.ts'
import type {NamesReport} from '../../names/names-report.ts'
import {type FileReport, type Report, summarize} from '../../report/finding.ts'
import type {Localized} from '../../rules/registry.ts'
import {articlesOf, faultsOf, mergeNames, readPart} from '../../scale/merge.ts'
import type {ShardFile} from '../../scale/shard.ts'
import {Tally} from '../../scale/tally.ts'
import {version} from '../../version.ts'
import {Engine} from '../engine/engine.ts'
import {Judged} from '../engine/judged.ts'
import {tooManyWarnings} from '../notices.ts'
import type {CommandLine} from '../options.ts'
import {type Target, targetsOf, writeOutput, writeReport} from '../output.ts'
import {configsOf, settingsFor} from '../run.ts'
import {complain} from '../say.ts'

/**
 * `sunting merge <part …>`: the parts of a run made one report, the names of all of them compared; or several registers of
 * names made one. With `--format names` the register of all names.
 */
export async function merge(line: CommandLine): Promise<number> {
  const {options, paths} = line
  if (paths.length === 0)
    throw new Fault({
      id: 'sebutkan hasil bagiannya, misalnya "sunting merge bagian-*.json"',
      en: 'name the parts, for example "sunting merge part-*.json"'
    })
  const run = new MergeRun(line)
  for (const file of paths) run.read(file)
  if (run.registers.length > 0) {
    if (run.shards.length > 0 || run.reports.length > 0)
      throw new Fault({
        id: 'daftar nama (sunting/names@1) hanya dapat digabung dengan daftar nama',
        en: 'a register of names (sunting/names@1) can only be merged with registers of names'
      })
    run.write(`${JSON.stringify(mergeNames(run.registers), null, 2)}\n`, options.outputs[0])
    return run.faults > 0 ? 2 : 0
  }
  return run.report()
}

class MergeRun {
  readonly shards: Array<{file: string; part: ShardFile}> = []
  readonly reports: Report[] = []
  readonly registers: NamesReport[] = []
  readonly #line: CommandLine
  faults = 0

  constructor(line: CommandLine) {
    this.#line = line
  }

  readonly #fault = (message: Localized): void => {
    this.faults++
    complain(message)
  }

  /** Read one part; what cannot be read is said, and the rest is merged all the same. */
  read(file: string): void {
    try {
      const part = readPart(readFileSync(file, 'utf8'))
      if (part.schema === 'sunting/shard@1') this.shards.push({file, part})
      else if (part.schema === 'sunting/report@1') this.reports.push(part)
      else this.registers.push(part)
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      const unread = {id: `tidak dapat dibaca (${code})`, en: `cannot be read (${code})`}
      this.#fault(at(file, code === undefined ? told(error) : unread))
    }
  }

  async report(): Promise<number> {
    const {options} = this.#line
    for (const fault of faultsOf(this.shards)) this.#fault(fault)
    for (const {part} of this.shards) for (const fault of part.faults) this.#fault(alike(fault))
    const {asked, rest} = targetsFor(this.#line)
    const configs = configsOf(this.#line)
    const judged: Judged[] = []
    for (const {report, names, controls} of articlesOf(this.shards.map(({part}) => part)))
      judged.push(new Judged({path: report.path, config: await configs.of(report.path)}, {report, names, controls}))
    await new Engine({cache: undefined, jobs: 1, fault: this.#fault}).compare(judged)
    if (this.reports.length > 0 && judged.length + this.reports.length > 1)
      complain({
        id: 'laporan sunting/report@1 tidak memuat nama; nama dibandingkan hanya di antara bagian --format shard',
        en: 'a report sunting/report@1 holds no names; names are only compared among parts of --format shard'
      })
    const all = [...judged.map(({report}) => report), ...this.reports.flatMap(({files}) => files)]
    const files = options.quiet ? all.map(onlyErrors) : all
    const tally = new Tally(options.failOn, options.maxWarnings)
    for (const [i, file] of files.entries()) tally.add(file, all[i])
    if (options.quiet && tally.excess !== undefined) complain(tooManyWarnings(tally.excess))
    if (asked !== undefined) {
      const names = judged.flatMap(({names}) => (names === undefined ? [] : [names]))
      this.write(`${JSON.stringify(namesReport(names, await settingsFor(this.#line)), null, 2)}\n`, asked.file)
    }
    const report: Report = {schema: 'sunting/report@1', version, files, summary: summarize(files)}
    const lang = options.langGiven ? options.lang : (judged[0]?.input.config.settings.lang ?? options.lang)
    for (const fault of await writeReport(report, rest, {
      lang,
      fixed: 0,
      files: files.map((file) => file.path),
      texts: new Map()
    }))
      this.#fault(fault)
    if (this.faults > 0) return 2
    return tally.failed ? 1 : 0
  }

  write(text: string, file: string | undefined): void {
    if (file === undefined) {
      process.stdout.write(text)
      return
    }
    const fault = writeOutput(file, text)
    if (fault !== undefined) this.#fault(fault)
  }
}

const onlyErrors = (file: FileReport): FileReport => ({
  ...file,
  findings: file.findings.filter(({severity}) => severity === 'error')
})

/** The targets of the report, and that of the register of names if it is asked for. */
function targetsFor({options, paths}: CommandLine): {asked: Target | undefined; rest: Target[]} {
  const at = options.formats.indexOf('names')
  if (at < 0) return {asked: undefined, rest: targetsOf(options, paths)}
  const formats = options.formats.filter((_, i) => i !== at)
  const outputs = options.outputs.filter((_, i) => i !== at)
  return {
    asked: {format: 'names', file: options.outputs[at] === '-' ? undefined : options.outputs[at]},
    rest: formats.length > 0 ? targetsOf({formats, outputs}, paths) : []
  }
}
