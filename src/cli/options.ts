import {type ParseArgsConfig, parseArgs} from 'node:util'
import {families, type Lang, type Level, rules} from '../rules/registry.ts'
import {Fault} from './fault.ts'

export type Command = 'lint' | 'names' | 'sources' | 'explain' | 'init'
export type FailOn = 'error' | 'warning' | 'info' | 'never'

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
  stdin: boolean
  stdinPath: string | undefined
}

const commands = new Set<string>(['names', 'sources', 'explain', 'init'])

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
  stdin: {type: 'boolean'},
  'stdin-filepath': {type: 'string'},
  version: {type: 'boolean', short: 'v'},
  help: {type: 'boolean', short: 'h'}
} as const satisfies NonNullable<ParseArgsConfig['options']>

/** Parse and check; a `Fault` names what is wrong. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const command = argv.find((argument) => !argument.startsWith('-'))
  const isCommand = command !== undefined && commands.has(command) && argv[0] === command
  const {values, positionals} = parse(isCommand ? argv.slice(1) : argv)
  const lang = oneOf('--lang', values.lang, ['id', 'en']) ?? 'id'
  const formats = values.format ?? []
  const outputs = values.output ?? []
  if (outputs.length > 0 && outputs.length !== Math.max(1, formats.length)) {
    throw new Fault(
      `--output diberikan ${outputs.length} kali dan --format ${formats.length} kali; keduanya berpasangan`
    )
  }
  if (values['no-config'] && values.config !== undefined)
    throw new Fault('--config dan --no-config tidak dapat dipakai bersama')
  return {
    command: isCommand ? (command as Command) : 'lint',
    paths: positionals,
    help: values.help === true,
    version: values.version === true,
    options: {
      lang,
      langGiven: values.lang !== undefined,
      formats,
      outputs,
      failOn: oneOf('--fail-on', values['fail-on'], ['error', 'warning', 'info', 'never']),
      maxWarnings: wholeNumber('--max-warnings', values['max-warnings']),
      quiet: values.quiet === true,
      levels: Object.fromEntries((values.rule ?? []).map(ruleLevel)),
      config: values['no-config'] ? false : values.config,
      crossArticle: values['no-cross-article'] !== true,
      stdin: values.stdin === true,
      stdinPath: values['stdin-filepath']
    }
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({args: [...argv], options: definitions, allowPositionals: true, strict: true})
  } catch (error) {
    const message = (error as Error).message
    const unknown = message.match(/Unknown option '(-[^']*)'/)?.[1]
    if (unknown === undefined) throw new Fault(message.split('\n')[0])
    const near = closest(unknown.replace(/^-+/, ''), Object.keys(definitions))
    throw new Fault(`opsi tidak dikenal: ${unknown}${near ? ` (maksudnya --${near}?)` : ''}; lihat "sunting --help"`)
  }
}

function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined
  if (!(allowed as readonly string[]).includes(value))
    throw new Fault(`${option} menerima ${allowed.join(', ')}; bukan "${value}"`)
  return value as T
}

function wholeNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d+$/.test(value)) throw new Fault(`${option} menerima bilangan bulat; bukan "${value}"`)
  return Number(value)
}

function ruleLevel(value: string): [string, Level] {
  const at = value.lastIndexOf('=')
  const id = value.slice(0, at)
  const level = value.slice(at + 1)
  if (at < 1) throw new Fault(`--rule ditulis ID=TINGKAT, misalnya ejaan/compound=warning; bukan "${value}"`)
  checkRule(id, '--rule')
  return [id, oneOf(`--rule ${id}`, level, ['off', 'info', 'warning', 'error']) as Level]
}

/** Refuse a rule id or family that does not exist, with the nearest that does. */
export function checkRule(id: string, where: string): void {
  if (rules.has(id) || families.some((family) => id === `${family}/*`)) return
  const near = closest(id, [...rules.keys(), ...families.map((family) => `${family}/*`)])
  throw new Fault(`${where}: tidak ada aturan "${id}"${near ? `; maksudnya ${near}?` : ''}`)
}

/** The nearest of some words, if one is near (Levenshtein distance at most a third of the length). */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = levenshtein(word, candidate)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

function levenshtein(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]
}
