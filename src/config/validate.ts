import {alike} from '../fault.ts'
import {families, type Localized, rules} from '../rules/registry.ts'
import {closest} from './closest.ts'
import {type ConfigFile, configKeys, type Key, type Kind, levels, nameList} from './keys.ts'
import {type OptionType, optionsOf} from './rule-options.ts'
import type {HouseName} from './settings.ts'

/** Something wrong in a configuration: where, by keys and indexes from the top, and what. */
export interface Problem {
  path: Array<string | number>
  /** The key is meant, not its value. */
  key?: boolean
  message: Localized
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

/** A text with the word that may have been meant. */
export function withNearest({id, en}: Localized, word: unknown, candidates: Iterable<string>): Localized {
  const near = typeof word === 'string' ? closest(word, candidates) : undefined
  return near === undefined ? {id, en} : {id: `${id}; maksudnya ${near}?`, en: `${en}; did you mean ${near}?`}
}

/** What must stand somewhere, and what stands there. */
function mustBe({id, en}: Localized, value: unknown): Localized {
  const shown = show(value)
  return {id: `${id}, bukan ${shown.id}`, en: `${en}, not ${shown.en}`}
}

const pairs: Localized = {id: 'harus berupa pasangan kunci dan nilai', en: 'must be pairs of key and value'}
const list: Localized = {id: 'harus berupa daftar', en: 'must be a list'}
const text: Localized = {id: 'harus berupa teks', en: 'must be a text'}

function checkObject(value: unknown, keys: Record<string, Key>, path: Path, problems: Problem[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({path, message: mustBe(pairs, value)})
    return
  }
  for (const [name, item] of Object.entries(value)) {
    if (!Object.hasOwn(keys, name)) {
      problems.push({
        path: [...path, name],
        key: true,
        message: withNearest(
          {id: `kunci "${name}" tidak dikenal`, en: `unknown key "${name}"`},
          name,
          Object.keys(keys)
        )
      })
    } else if (item !== null && item !== undefined) check(item, keys[name].kind, [...path, name], problems)
  }
  for (const [name, {required}] of Object.entries(keys)) {
    if (required && (value as Record<string, unknown>)[name] == null)
      problems.push({path, message: {id: `kunci "${name}" harus ada`, en: `key "${name}" is needed`}})
  }
}

function check(value: unknown, kind: Kind, path: Path, problems: Problem[]): void {
  const wrong = (expected: Localized) => problems.push({path, message: mustBe(expected, value)})
  switch (kind.type) {
    case 'string':
      if (typeof value !== 'string') wrong(text)
      break
    case 'boolean':
      if (typeof value !== 'boolean') wrong({id: 'harus true atau false', en: 'must be true or false'})
      break
    case 'count':
      if (!Number.isInteger(value) || (value as number) < 0)
        wrong({id: 'harus berupa bilangan bulat', en: 'must be a whole number'})
      break
    case 'choice':
      if (!kind.of.includes(value as string)) {
        const choices = kind.of.join(', ')
        const expected = {id: `harus salah satu dari ${choices}`, en: `must be one of ${choices}`}
        problems.push({path, message: withNearest(mustBe(expected, value), value, kind.of)})
      }
      break
    case 'string-or-strings':
      if (typeof value !== 'string') check(value, {type: 'strings'}, path, problems)
      break
    case 'strings':
      if (!Array.isArray(value)) wrong(list)
      else
        for (const [index, item] of value.entries()) {
          if (typeof item === 'string') continue
          const {id, en} = mustBe(text, item)
          problems.push({
            path: [...path, index],
            message: {id: `${id}; beri tanda petik`, en: `${en}; put it in quotes`}
          })
        }
      break
    case 'objects':
      if (!Array.isArray(value)) wrong(list)
      else for (const [index, item] of value.entries()) checkObject(item, kind.keys, [...path, index], problems)
      break
    case 'rules':
      checkRules(value, path, problems)
      break
  }
}

function checkRules(value: unknown, path: Path, problems: Problem[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const expected = {id: 'harus berupa pasangan aturan dan tingkat', en: 'must be pairs of rule and level'}
    problems.push({path, message: mustBe(expected, value)})
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
        message: withNearest(
          mustBe(
            {id: 'tingkat harus off, info, warning, atau error', en: 'the level must be off, info, warning or error'},
            level
          ),
          level,
          levels
        )
      })
    }
    if (rest.length > 0)
      problems.push({
        path: [...at, 2],
        message: {id: 'terlalu banyak; tulis [tingkat, {opsi}]', en: 'too many; write [level, {options}]'}
      })
    if (options !== undefined && options !== null) checkOptions(id, options, [...at, 1], problems)
  }
}

function checkOptions(id: string, value: unknown, path: Path, problems: Problem[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const expected = {
      id: 'opsi harus berupa pasangan kunci dan nilai',
      en: 'options must be pairs of key and value'
    }
    problems.push({path, message: mustBe(expected, value)})
    return
  }
  const known = optionsOf(id)
  for (const [name, item] of Object.entries(value)) {
    const type: OptionType | undefined = Object.hasOwn(known, name) ? known[name] : undefined
    if (type === undefined) {
      problems.push({
        path: [...path, name],
        key: true,
        message: withNearest(
          {id: `${id} tidak punya opsi "${name}"`, en: `${id} has no option "${name}"`},
          name,
          Object.keys(known)
        )
      })
    } else if (typeof type === 'string') check(item, {type}, [...path, name], problems)
    else check(item, {type: 'choice', of: type}, [...path, name], problems)
  }
}

/** What is wrong with a rule id or family (`style/*`), with the nearest that there is; `undefined` if nothing is. */
export function unknownRule(id: string): Localized | undefined {
  const wild = families.map((family) => `${family}/*`)
  if (rules.has(id) || wild.includes(id)) return undefined
  return withNearest({id: `tidak ada aturan "${id}"`, en: `there is no rule "${id}"`}, id, [...rules.keys(), ...wild])
}

function show(value: unknown): Localized {
  if (Array.isArray(value)) return {id: 'daftar', en: 'a list'}
  if (typeof value === 'object' && value !== null) return {id: 'pasangan kunci dan nilai', en: 'pairs of key and value'}
  if (typeof value === 'function') return {id: 'fungsi', en: 'a function'}
  return value === undefined ? {id: 'kosong', en: 'nothing'} : alike(JSON.stringify(value) ?? typeof value)
}
