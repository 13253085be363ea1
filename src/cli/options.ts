import {existsSync} from 'node:fs'
import {type ParseArgsConfig, parseArgs} from 'node:util'
import {closest} from '../config/closest.ts'
import {type FailOn, failOns, levels} from '../config/keys.ts'
import {unknownRule} from '../config/validate.ts'
import {alike, at, Fault} from '../fault.ts'
import type {Lang, Level} from '../rules/registry.ts'
import {parseShard, type Shard} from '../scale/shard.ts'

export type Command =
  | 'lint'
  | 'names'
  | 'sources'
  | 'explain'
  | 'init'
  | 'serve'
  | 'lsp'
  | 'merge'
  | 'worker'
  | 'enqueue'
export type {FailOn}

/** The command line, checked. */
export interface CommandLine {
  command: Command
  paths: string[]
  help: boolean
  version: boolean
  options: Options
}

export interface Options {
  lang: Lang
  /** Whether `--lang` was given. */
  langGiven: boolean
  formats: string[]
  outputs: string[]
  failOn: FailOn | undefined
  maxWarnings: number | undefined
  quiet: boolean
  levels: Record<string, Level>
  config: string | false | undefined
  crossArticle: boolean
  /** Every attribution finding of a sentence. */
  all: boolean
  stdin: boolean
  stdinPath: string | undefined
  fix: boolean
  fixDryRun: boolean
  changedSince: string | undefined
  baseline: string | undefined
  updateBaseline: boolean
  /** File of the cache, or `undefined` for none. */
  cache: string | undefined
  jobs: number | undefined
  printConfig: string | undefined
  /** Where the copy of a .docx with comments goes. */
  annotate: string | undefined
  /** `names --update`: add the names of these articles to the register. */
  update: boolean
  /** `serve`: where it listens, and which other sites may ask it. */
  host: string | undefined
  port: number | undefined
  allowOrigins: string[]
  /** A report line for each line of JSON on standard input. */
  stdinJsonl: boolean
  /** Only this part of the files. */
  shard: Shard | undefined
  /** `worker`, `enqueue`: where the queue is. */
  redis: string | undefined
  queue: string | undefined
  /** `enqueue`: wait for the answers. */
  wait: boolean
  /** `worker`: stop when the queue is empty. */
  drain: boolean
  /** `worker`: seconds of silence after which a job goes to another worker. */
  lock: number | undefined
}

const commands = new Set<string>([
  'lint',
  'names',
  'sources',
  'explain',
  'init',
  'serve',
  'lsp',
  'merge',
  'worker',
  'enqueue'
])

const definitions = {
  format: {type: 'string', multiple: true},
  output: {type: 'string', multiple: true},
  'fail-on': {type: 'string'},
  'max-warnings': {type: 'string'},
  quiet: {type: 'boolean'},
  rule: {type: 'string', multiple: true},
  config: {type: 'string'},
  'no-config': {type: 'boolean'},
  lang: {type: 'string'},
  'no-cross-article': {type: 'boolean'},
  all: {type: 'boolean'},
  stdin: {type: 'boolean'},
  'stdin-filepath': {type: 'string'},
  fix: {type: 'boolean'},
  'fix-dry-run': {type: 'boolean'},
  'changed-since': {type: 'string'},
  baseline: {type: 'string'},
  'update-baseline': {type: 'boolean'},
  cache: {type: 'boolean'},
  'cache-location': {type: 'string'},
  jobs: {type: 'string'},
  'print-config': {type: 'string'},
  annotate: {type: 'string'},
  update: {type: 'boolean'},
  host: {type: 'string'},
  port: {type: 'string'},
  'allow-origin': {type: 'string', multiple: true},
  'stdin-jsonl': {type: 'boolean'},
  shard: {type: 'string'},
  redis: {type: 'string'},
  queue: {type: 'string'},
  wait: {type: 'boolean'},
  drain: {type: 'boolean'},
  lock: {type: 'string'},
  // What editors pass to language servers by habit; there is no other way to talk to ours.
  stdio: {type: 'boolean'},
  version: {type: 'boolean', short: 'v'},
  help: {type: 'boolean', short: 'h'}
} as const satisfies NonNullable<ParseArgsConfig['options']>

/** Options that contradict each other. */
const exclusive = [
  ['config', 'no-config'],
  ['fix', 'fix-dry-run'],
  ['fix', 'update-baseline'],
  ['annotate', 'fix'],
  ['annotate', 'fix-dry-run'],
  ['stdin-jsonl', 'stdin'],
  ['stdin-jsonl', 'fix'],
  ['stdin-jsonl', 'fix-dry-run'],
  ['stdin-jsonl', 'annotate'],
  ['stdin-jsonl', 'baseline'],
  ['stdin-jsonl', 'changed-since'],
  ['stdin-jsonl', 'shard']
] as const

/** Options that only some commands take: of others they would be passed over in silence. */
const only: ReadonlyArray<[commands: Command[], options: Array<keyof typeof definitions>]> = [
  [['lint'], ['fix', 'fix-dry-run', 'annotate', 'baseline', 'update-baseline', 'changed-since', 'print-config']],
  [['names'], ['update']],
  [['serve'], ['host', 'port', 'allow-origin']],
  [
    ['worker', 'enqueue'],
    ['redis', 'queue', 'wait', 'drain', 'lock']
  ],
  [['lint', 'enqueue'], ['stdin-jsonl']]
]

/** Parse and check; a `Fault` names what is wrong. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const {values, positionals: all, end} = parse(argv)
  const [first] = all
  // After options a folder may be meant that is called like a command: "sunting --quiet names" with a folder "names".
  const isCommand = commands.has(first) && end !== 0 && (argv[0] === first || !existsSync(first))
  const command = isCommand ? (first as Command) : 'lint'
  const positionals = isCommand ? all.slice(1) : all
  const isHelp = values.help === true || (argv.length === 1 && first === 'help' && !existsSync(first))
  if (!isCommand && !isHelp && end !== 0 && all.length > 0 && isWord.test(first) && !existsSync(first)) {
    const near = closest(first, commands)
    if (near !== undefined)
      throw new Fault({
        id: `${first}: tidak ada berkas atau perintah bernama ini; maksudnya "sunting ${near}"?`,
        en: `${first}: there is no file or command of this name; did you mean "sunting ${near}"?`
      })
  }
  const lang = oneOf('--lang', values.lang, ['id', 'en']) ?? 'id'
  const formats = values.format ?? []
  const outputs = values.output ?? []
  if (outputs.length > 0 && outputs.length !== Math.max(1, formats.length)) {
    throw new Fault({
      id: `--output diberikan ${outputs.length} kali dan --format ${formats.length} kali; keduanya berpasangan`,
      en: `--output is given ${outputs.length} times and --format ${formats.length} times; they go in pairs`
    })
  }
  for (const [one, other] of exclusive) {
    if (values[one] !== undefined && values[other] !== undefined)
      throw new Fault({
        id: `--${one} dan --${other} tidak dapat dipakai bersama`,
        en: `--${one} and --${other} cannot be used together`
      })
  }
  for (const [takers, options] of only) {
    const given = options.find((option) => values[option] !== undefined)
    if (given === undefined || takers.includes(command)) continue
    const usage = (file: string): string =>
      takers.map((taker) => (taker === 'lint' ? `"sunting <${file}>"` : `"sunting ${taker}"`)).join(', ')
    throw new Fault({id: `--${given} hanya untuk ${usage('berkas')}`, en: `--${given} is only for ${usage('file')}`})
  }
  if (values['update-baseline'] && values.baseline === undefined)
    throw new Fault({
      id: '--update-baseline memerlukan --baseline BERKAS',
      en: '--update-baseline needs --baseline FILE'
    })
  return {
    command,
    paths: positionals,
    help: isHelp,
    version: values.version === true,
    options: {
      lang,
      langGiven: values.lang !== undefined,
      formats,
      outputs,
      failOn: oneOf('--fail-on', values['fail-on'], failOns),
      maxWarnings: wholeNumber('--max-warnings', values['max-warnings']),
      quiet: values.quiet === true,
      levels: Object.fromEntries((values.rule ?? []).map(ruleLevel)),
      config: values['no-config'] ? false : values.config,
      crossArticle: values['no-cross-article'] !== true,
      all: values.all === true,
      stdin: values.stdin === true,
      stdinPath: values['stdin-filepath'],
      fix: values.fix === true,
      fixDryRun: values['fix-dry-run'] === true,
      changedSince: values['changed-since'],
      baseline: values.baseline,
      updateBaseline: values['update-baseline'] === true,
      cache: values['cache-location'] ?? (values.cache ? '.suntingcache' : undefined),
      jobs: wholeNumber('--jobs', values.jobs, 1),
      printConfig: values['print-config'],
      annotate: values.annotate,
      update: values.update === true,
      host: values.host,
      port: wholeNumber('--port', values.port),
      allowOrigins: values['allow-origin'] ?? [],
      stdinJsonl: values['stdin-jsonl'] === true,
      shard: shardOf(values.shard),
      redis: values.redis,
      queue: values.queue,
      wait: values.wait === true,
      drain: values.drain === true,
      lock: wholeNumber('--lock', values.lock, 1)
    }
  }
}

const isWord = /^[a-z]+$/

/** Values, positionals, and how many of these stand before `--`. */
function parse(argv: readonly string[]) {
  try {
    const {values, positionals, tokens} = parseArgs({
      args: [...argv],
      options: definitions,
      allowPositionals: true,
      strict: true,
      tokens: true
    })
    const kinds = tokens.filter(({kind}) => kind !== 'option').map(({kind}) => kind)
    return {values, positionals, end: kinds.indexOf('option-terminator')}
  } catch (error) {
    const {code, message} = error as Error & {code?: string}
    const option = message.match(/'(?:-\w, )?(-[^' ]*)/)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw new Fault(
        /does not take/.test(message)
          ? {id: `${option} tidak menerima nilai`, en: `${option} takes no value`}
          : {
              id: `${option} memerlukan nilai (yang diawali "-" ditulis ${option}=-…)`,
              en: `${option} needs a value (one that begins with "-" is written ${option}=-…)`
            }
      )
    if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Fault(alike(message.split('\n')[0]))
    const near = closest(option.replace(/^-+/, ''), Object.keys(definitions))
    const isNear = near !== undefined && option.length > 2
    throw new Fault({
      id: `opsi tidak dikenal: ${option}${isNear ? ` (maksudnya --${near}?)` : ''}; lihat "sunting --help"`,
      en: `unknown option: ${option}${isNear ? ` (did you mean --${near}?)` : ''}; see "sunting --help"`
    })
  }
}

function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined
  if (!(allowed as readonly string[]).includes(value))
    throw new Fault({
      id: `${option} menerima ${allowed.join(', ')}; bukan "${value}"`,
      en: `${option} takes ${allowed.join(', ')}; not "${value}"`
    })
  return value as T
}

function wholeNumber(option: string, value: string | undefined, least = 0): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/.test(value) || Number(value) < least)
    throw new Fault({
      id: `${option} menerima bilangan bulat; bukan "${value}"`,
      en: `${option} takes a whole number; not "${value}"`
    })
  return Number(value)
}

function shardOf(value: string | undefined): Shard | undefined {
  const shard = value === undefined ? undefined : parseShard(value)
  if (value !== undefined && shard === undefined)
    throw new Fault({
      id: `--shard menerima bagian/jumlah, misalnya 2/4; bukan "${value}"`,
      en: `--shard takes part/number, for example 2/4; not "${value}"`
    })
  return shard
}

function ruleLevel(value: string): [string, Level] {
  const cut = value.lastIndexOf('=')
  const id = value.slice(0, cut)
  const level = value.slice(cut + 1)
  if (cut < 1)
    throw new Fault({
      id: `--rule ditulis ID=TINGKAT, misalnya ejaan/compound=warning; bukan "${value}"`,
      en: `--rule is written ID=LEVEL, for example ejaan/compound=warning; not "${value}"`
    })
  checkRule(id, '--rule')
  return [id, oneOf(`--rule ${id}`, level, levels) as Level]
}

/** Refuse a rule id or family that does not exist, with the nearest that does. */
export function checkRule(id: string, where: string): void {
  const fault = unknownRule(id)
  if (fault !== undefined) throw new Fault(at(where, fault))
}
