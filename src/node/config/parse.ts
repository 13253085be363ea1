import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Document as YamlDocument, LineCounter as YamlLineCounter} from 'yaml'
import type {Problem} from '../../config/validate.ts'
import {at, Fault} from '../../fault.ts'
import type {Localized} from '../../rules/registry.ts'

/** A parsed file, and how to say where in it something stands. */
export interface Parsed {
  value: unknown
  /** Keys above the value: `['sunting']` in a package.json. */
  at: Array<string | number>
  /** `file:line:column: path: message` */
  tell: (problem: Problem) => Localized
}

/** A path as messages show it: relative to the working directory where that is shorter. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), file)
  const short = relative.length < file.length && !relative.startsWith(`..${path.sep}..`) ? relative : file
  return (path.sep === '/' ? short : short.replaceAll(path.sep, '/')) || '.'
}

/** Read YAML or JSON, by its places; a `Fault` says what is wrong with it as such. */
export async function parseYaml(file: string, keys: Array<string | number> = []): Promise<Parsed> {
  let text: string
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new Fault(unreadable(file, (error as NodeJS.ErrnoException).code))
  }
  const language = file.endsWith('.json') ? 'JSON' : 'YAML'
  const {LineCounter, parseDocument} = await import('yaml')
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, prettyErrors: false})
  if (document.errors.length > 0) {
    throw new Fault(
      ...document.errors.map(({message, pos}) => {
        const {line, col} = counter.linePos(pos[0])
        return at(`${shown(file)}:${line}:${col}`, invalid(language, message))
      })
    )
  }
  let value: unknown
  try {
    value = document.toJS({maxAliasCount: 100})
  } catch (error) {
    throw new Fault(at(shown(file), invalid(language, (error as Error).message)))
  }
  for (const key of keys) value = (value as Record<string | number, unknown> | null)?.[key]
  return {value, at: keys, tell: (problem) => tell(file, keys, problem, document, counter)}
}

const unreadable = (file: string, code: string | undefined): Localized =>
  at(shown(file), {id: `tidak dapat dibaca (${code})`, en: `cannot be read (${code})`})

function invalid(language: string, message: string): Localized {
  const [reason] = message.split('\n')
  return {id: `${language} tidak sah: ${reason}`, en: `invalid ${language}: ${reason}`}
}

function tell(
  file: string,
  keys: Array<string | number>,
  problem: Problem,
  document: YamlDocument,
  counter: YamlLineCounter
): Localized {
  const offset = offsetOf(document, [...keys, ...problem.path], problem.key === true)
  const {line, col} = counter.linePos(offset)
  return at(`${shown(file)}:${line}:${col}`, placed(problem))
}

/** A problem with the keys above it. */
function placed({path: keys, key, message}: Problem): Localized {
  const above = key ? keys.slice(0, -1) : keys
  return above.length === 0 ? message : at(joined(above), message)
}

/** `rules.style/cliche`, `overrides[0].files`. */
const joined = (keys: Problem['path']): string =>
  keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${key}`)).join('')

/** Offset of the node at a path, or of its key; of the nearest node above when there is none. */
function offsetOf(document: YamlDocument, keys: Problem['path'], key: boolean): number {
  type Item = {key?: {value?: unknown; range?: [number, number, number]}; value?: unknown}
  let node: unknown = document.contents
  let offset = rangeOf(node) ?? 0
  for (const [depth, name] of keys.entries()) {
    const items = (node as {items?: unknown[]} | null)?.items
    if (!Array.isArray(items)) break
    if (typeof name === 'number') node = items[name]
    else {
      const pair = (items as Item[]).find((item) => String(item.key?.value) === name)
      if (pair === undefined) break
      offset = pair.key?.range?.[0] ?? offset
      if (key && depth === keys.length - 1) return offset
      node = pair.value
    }
    offset = rangeOf(node) ?? offset
  }
  return offset
}

const rangeOf = (node: unknown): number | undefined => (node as {range?: [number, number, number]} | null)?.range?.[0]

/** Read a module's default export; it has no places to point at. */
export async function parseModule(file: string): Promise<Parsed> {
  if (!existsSync(file)) throw new Fault(unreadable(file, 'ENOENT'))
  let value: unknown
  try {
    value = await ((await import(pathToFileURL(file).href)) as {default?: unknown}).default
  } catch (error) {
    // Anything may be thrown, not only errors.
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new Fault(at(shown(file), {id: `tidak dapat dijalankan: ${reason}`, en: `cannot be run: ${reason}`}))
  }
  if (value === undefined)
    throw new Fault(at(shown(file), {id: 'tidak ada "export default"', en: 'there is no "export default"'}))
  return {
    value,
    at: [],
    tell: (problem) => at(shown(file), placed(problem))
  }
}
