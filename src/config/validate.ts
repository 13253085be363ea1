import {families, rules} from '../rules/registry.ts'
import {closest} from './closest.ts'
import {type ConfigFile, configKeys, type Key, type Kind, levels, nameList} from './keys.ts'
import {type OptionType, optionsOf} from './rule-options.ts'
import type {HouseName} from './settings.ts'

/** Something wrong in a configuration: where, by keys and indexes from the top, and what. */
export interface Problem {
  path: Array<string | number>
  /** The key is meant, not its value. */
  key?: boolean
  message: string
}

type Path = Problem['path']

/** Everything that is wrong in a configuration; nothing means that it is a `ConfigFile`. */
export function problemsOfConfig(value: unknown): Problem[] {
  const problems: Problem[] = []
  if (value !== null && value !== undefined) checkObject(value, configKeys, [], problems)
  return problems
}

/** Everything that is wrong in a list of names (a file of `nameFiles`). */
export function problemsOfNames(value: unknown): Problem[] {
  const problems: Problem[] = []
  if (value !== null && value !== undefined) check(value, nameList, [], problems)
  return problems
}

/** For values in which `problemsOf…` found nothing. */
export const asConfig = (value: unknown): ConfigFile => (value ?? {}) as ConfigFile
export const asNames = (value: unknown): HouseName[] => (value ?? []) as HouseName[]

const maybe = (word: string, candidates: Iterable<string>): string => {
  const near = closest(word, candidates)
  return near === undefined ? '' : `; maksudnya ${near}?`
}

function checkObject(value: unknown, keys: Record<string, Key>, path: Path, problems: Problem[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({path, message: `harus berupa pasangan kunci dan nilai, bukan ${show(value)}`})
    return
  }
  for (const [name, item] of Object.entries(value)) {
    if (!Object.hasOwn(keys, name)) {
      problems.push({
        path: [...path, name],
        key: true,
        message: `kunci "${name}" tidak dikenal${maybe(name, Object.keys(keys))}`
      })
    } else if (item !== null && item !== undefined) check(item, keys[name].kind, [...path, name], problems)
  }
  for (const [name, {required}] of Object.entries(keys)) {
    if (required && (value as Record<string, unknown>)[name] == null)
      problems.push({path, message: `kunci "${name}" harus ada`})
  }
}

function check(value: unknown, kind: Kind, path: Path, problems: Problem[]): void {
  const wrong = (expected: string) => problems.push({path, message: `harus ${expected}, bukan ${show(value)}`})
  switch (kind.type) {
    case 'string':
      if (typeof value !== 'string') wrong('berupa teks')
      break
    case 'boolean':
      if (typeof value !== 'boolean') wrong('true atau false')
      break
    case 'count':
      if (!Number.isInteger(value) || (value as number) < 0) wrong('berupa bilangan bulat')
      break
    case 'choice':
      if (!kind.of.includes(value as string)) {
        const near = typeof value === 'string' ? maybe(value, kind.of) : ''
        problems.push({path, message: `harus salah satu dari ${kind.of.join(', ')}, bukan ${show(value)}${near}`})
      }
      break
    case 'string-or-strings':
      if (typeof value !== 'string') check(value, {type: 'strings'}, path, problems)
      break
    case 'strings':
      if (!Array.isArray(value)) wrong('berupa daftar')
      else
        for (const [index, item] of value.entries()) {
          if (typeof item !== 'string')
            problems.push({path: [...path, index], message: `harus berupa teks, bukan ${show(item)}; beri tanda petik`})
        }
      break
    case 'objects':
      if (!Array.isArray(value)) wrong('berupa daftar')
      else for (const [index, item] of value.entries()) checkObject(item, kind.keys, [...path, index], problems)
      break
    case 'rules':
      checkRules(value, path, problems)
      break
  }
}

function checkRules(value: unknown, path: Path, problems: Problem[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({path, message: `harus berupa pasangan aturan dan tingkat, bukan ${show(value)}`})
    return
  }
  for (const [id, item] of Object.entries(value)) {
    const at = [...path, id]
    const fault = unknownRule(id)
    if (fault !== undefined) {
      problems.push({path: at, key: true, message: fault})
      continue
    }
    const [level, options, ...rest] = Array.isArray(item) ? (item as unknown[]) : [item]
    if (!(levels as readonly unknown[]).includes(level)) {
      // YAML 1.1 readers took "off" for false, and editors of theirs still write it so.
      problems.push({
        path: Array.isArray(item) ? [...at, 0] : at,
        message: `tingkat harus off, info, warning, atau error, bukan ${show(level)}${typeof level === 'string' ? maybe(level, levels) : ''}`
      })
    }
    if (rest.length > 0) problems.push({path: [...at, 2], message: 'terlalu banyak; tulis [tingkat, {opsi}]'})
    if (options !== undefined && options !== null) checkOptions(id, options, [...at, 1], problems)
  }
}

function checkOptions(id: string, value: unknown, path: Path, problems: Problem[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({path, message: `opsi harus berupa pasangan kunci dan nilai, bukan ${show(value)}`})
    return
  }
  const known = optionsOf(id)
  for (const [name, item] of Object.entries(value)) {
    const type: OptionType | undefined = Object.hasOwn(known, name) ? known[name] : undefined
    if (type === undefined) {
      problems.push({
        path: [...path, name],
        key: true,
        message: `${id} tidak punya opsi "${name}"${maybe(name, Object.keys(known))}`
      })
    } else if (typeof type === 'string') check(item, {type}, [...path, name], problems)
    else check(item, {type: 'choice', of: type}, [...path, name], problems)
  }
}

/** What is wrong with a rule id or family (`style/*`), with the nearest that there is; `undefined` if nothing is. */
export function unknownRule(id: string): string | undefined {
  const wild = families.map((family) => `${family}/*`)
  if (rules.has(id) || wild.includes(id)) return undefined
  return `tidak ada aturan "${id}"${maybe(id, [...rules.keys(), ...wild])}`
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'daftar'
  if (typeof value === 'object' && value !== null) return 'pasangan kunci dan nilai'
  if (typeof value === 'function') return 'fungsi'
  return value === undefined ? 'kosong' : (JSON.stringify(value) ?? typeof value)
}
