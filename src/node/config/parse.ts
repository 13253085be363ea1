import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Document as YamlDocument, LineCounter as YamlLineCounter} from 'yaml'
import type {Problem} from '../../config/validate.ts'
import {Fault} from '../fault.ts'

/** A parsed file, and how to say where in it something stands. */
export interface Parsed {
  value: unknown
  /** Keys above the value: `['sunting']` in a package.json. */
  at: Array<string | number>
  /** `file:line:column: path: message` */
  tell: (problem: Problem) => string
}

/** A path as messages show it: relative to the working directory where that is shorter. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), file)
  const short = relative.length < file.length && !relative.startsWith(`..${path.sep}..`) ? relative : file
  return (path.sep === '/' ? short : short.replaceAll(path.sep, '/')) || '.'
}

/** Read YAML or JSON, by its places; a `Fault` says what is wrong with it as such. */
export async function parseYaml(file: string, at: Array<string | number> = []): Promise<Parsed> {
  let text: string
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new Fault(`${shown(file)}: tidak dapat dibaca (${(error as NodeJS.ErrnoException).code})`)
  }
  const language = file.endsWith('.json') ? 'JSON' : 'YAML'
  const {LineCounter, parseDocument} = await import('yaml')
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, prettyErrors: false})
  if (document.errors.length > 0) {
    throw new Fault(
      ...document.errors.map(({message, pos}) => {
        const {line, col} = counter.linePos(pos[0])
        return `${shown(file)}:${line}:${col}: ${language} tidak sah: ${message.split('\n')[0]}`
      })
    )
  }
  let value: unknown
  try {
    value = document.toJS({maxAliasCount: 100})
  } catch (error) {
    throw new Fault(`${shown(file)}: ${language} tidak sah: ${(error as Error).message}`)
  }
  for (const key of at) value = (value as Record<string | number, unknown> | null)?.[key]
  return {value, at, tell: (problem) => tell(file, at, problem, document, counter)}
}

function tell(
  file: string,
  at: Array<string | number>,
  problem: Problem,
  document: YamlDocument,
  counter: YamlLineCounter
): string {
  const offset = offsetOf(document, [...at, ...problem.path], problem.key === true)
  const {line, col} = counter.linePos(offset)
  return `${shown(file)}:${line}:${col}: ${where(problem)}${problem.message}`
}

const where = ({path: keys, key}: Problem): string => {
  const above = key ? keys.slice(0, -1) : keys
  return above.length === 0 ? '' : `${joined(above)}: `
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
  if (!existsSync(file)) throw new Fault(`${shown(file)}: tidak dapat dibaca (ENOENT)`)
  let value: unknown
  try {
    value = await ((await import(pathToFileURL(file).href)) as {default?: unknown}).default
  } catch (error) {
    // Anything may be thrown, not only errors.
    const message = error instanceof Error ? error.message : String(error)
    throw new Fault(`${shown(file)}: tidak dapat dijalankan: ${message.split('\n')[0]}`)
  }
  if (value === undefined) throw new Fault(`${shown(file)}: tidak ada "export default"`)
  return {
    value,
    at: [],
    tell: (problem) => `${shown(file)}: ${where(problem)}${problem.message}`
  }
}
