import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../cli/fault.ts'
import {checkRule} from '../cli/options.ts'
import {defaultSettings, type Settings} from './settings.ts'

const names = ['sunting.config.yaml', 'sunting.config.yml', 'sunting.config.json']

/** Settings of the given configuration file, of the nearest one upwards, or the defaults (`false`: none). */
export async function loadSettings(given: string | false | undefined): Promise<Settings> {
  if (given === false) return defaultSettings
  const file = given ?? nearest(process.cwd())
  if (file === undefined) return defaultSettings
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Fault(`${file}: konfigurasi tidak dapat dibaca (${(error as NodeJS.ErrnoException).code})`)
  }
  const {parseDocument} = await import('yaml')
  const document = parseDocument(text, {prettyErrors: true})
  if (document.errors.length > 0)
    throw new Fault(`${file}: YAML tidak sah: ${document.errors[0].message.split('\n')[0]}`)
  return settingsFrom(document.toJS() as unknown, file)
}

function nearest(directory: string): string | undefined {
  for (let at = directory; ; at = path.dirname(at)) {
    for (const name of names) if (existsSync(path.join(at, name))) return path.join(at, name)
    if (path.dirname(at) === at) return undefined
  }
}

function settingsFrom(value: unknown, file: string): Settings {
  const settings: Settings = structuredClone(defaultSettings)
  if (value === null || value === undefined) return settings
  if (typeof value !== 'object' || Array.isArray(value))
    throw new Fault(`${file}: konfigurasi harus berupa pasangan kunci dan nilai`)
  for (const [key, item] of Object.entries(value)) {
    if (key === 'lang' && (item === 'id' || item === 'en')) settings.lang = item
    else if (key === 'vocabulary' && isStrings(item)) settings.accept.push(...item)
    else if (key === 'accept' && isStrings(item)) settings.accept.push(...item)
    else if (key === 'reject' && isStrings(item)) settings.reject.push(...item)
    else if (key === 'rules' && item !== null && typeof item === 'object') {
      for (const [id, level] of Object.entries(item)) {
        checkRule(id, `${file}: rules`)
        const [own, options] = Array.isArray(level) ? level : [level, undefined]
        if (!['off', 'info', 'warning', 'error'].includes(own))
          throw new Fault(`${file}: rules.${id}: tingkat harus off, info, warning, atau error`)
        settings.levels[id] = own
        if (options !== undefined) settings.options[id] = options
      }
    } else throw new Fault(`${file}: kunci "${key}" tidak dikenal atau nilainya salah`)
  }
  return settings
}

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
