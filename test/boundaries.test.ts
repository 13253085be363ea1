import {readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Parts of `src` that are doors: they, and nobody else, know Node. */
const doors = ['action', 'cli', 'node', 'serve', 'lsp', 'scale']

const filesIn = (folder: string): string[] =>
  readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const name = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(name)
    return /\.(?:ts|mjs|js)$/.test(entry.name) ? [name] : []
  })

interface Import {
  from: string
  /** Nothing is left of it at run time. */
  type: boolean
  dynamic: boolean
}

function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const fixed = [...code.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm)].map(
    ([, type, names, from]) => ({from, type: type !== undefined || onlyTypes(names), dynamic: false})
  )
  const late = [...code.matchAll(/(typeof\s+)?\bimport\('([^']+)'\)/g)].map(([, type, from]) => ({
    from,
    type: type !== undefined,
    dynamic: true
  }))
  return [...fixed, ...late]
}

/** `{type A, type B}`. */
const onlyTypes = (names: string | undefined): boolean =>
  names !== undefined &&
  /^\{[^}]*\}$/.test(names.trim()) &&
  names
    .trim()
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .every((name) => name.startsWith('type '))

const sources = filesIn(path.join(root, 'src')).map((file) => {
  const text = readFileSync(file, 'utf8')
  return {file, name: path.relative(root, file).replaceAll(path.sep, '/'), text, imports: importsOf(text)}
})

const isDoor = (name: string): boolean => doors.some((door) => name.startsWith(`src/${door}/`))

describe('boundaries', () => {
  test('the core imports nothing from Node, and nothing from a door', () => {
    const wrong = sources
      .filter(({name}) => !isDoor(name))
      .flatMap(({file, name, imports}) =>
        imports
          .filter(({from, type}) => !type && (/^node:/.test(from) || isDoor(target(file, from) ?? '')))
          .map(({from}) => `${name} imports ${from}`)
      )
    expect(wrong).toEqual([])
  })

  test('no module imports itself by way of others', () => {
    const graph = new Map(
      sources.map(({file, name, imports}) => [
        name,
        imports
          .filter(({type, dynamic}) => !type && !dynamic)
          .map(({from}) => target(file, from))
          .filter((to) => to !== undefined)
      ])
    )
    expect(circles(graph)).toEqual([])
  })

  test('there is no folder for what belongs nowhere', () => {
    const folders = (folder: string): string[] =>
      readdirSync(folder)
        .filter((name) => !name.startsWith('.') && name !== 'node_modules')
        .map((name) => path.join(folder, name))
        .filter((name) => statSync(name).isDirectory())
        .flatMap((name) => [name, ...folders(name)])
    for (const part of ['src', 'scripts', 'test', 'bench'])
      expect(
        folders(path.join(root, part)).filter((name) => /^(?:utils?|helpers?|common|misc)$/.test(path.basename(name)))
      ).toEqual([])
  })

  test('nobody makes code of text', () => {
    const code = [...sources.map(({file}) => file), ...filesIn(path.join(root, 'scripts'))]
    const wrong = code.filter((file) =>
      /\beval\s*\(|new\s+Function\s*\(|\bvm\.runIn\w+\(|setTimeout\(\s*['"`]/.test(readFileSync(file, 'utf8'))
    )
    expect(wrong.map((file) => path.relative(root, file))).toEqual([])
  })

  test('only the action, the page, its server and the queue know a network', () => {
    const wrong = sources
      .filter(({name}) => !/^src\/(?:action|serve|page|scale)\//.test(name))
      .filter(
        ({imports, text}) =>
          imports.some(({from, type}) => !type && /^node:(?:https?|http2|net|tls|dgram|dns)/.test(from)) ||
          /\bfetch\(/.test(text)
      )
    expect(wrong.map(({name}) => name)).toEqual([])
  })
})

/** What an import of ours names, from the root; `undefined` for packages and data. */
function target(file: string, from: string): string | undefined {
  if (!from.startsWith('.') || !from.endsWith('.ts')) return undefined
  return path.relative(root, path.resolve(path.dirname(file), from)).replaceAll(path.sep, '/')
}

/** One circle for each module that stands in one (depth first, with colours). */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (name: string, way: readonly string[]): void => {
    if (state.get(name) === 'done') return
    if (state.get(name) === 'open') {
      found.push([...way.slice(way.indexOf(name)), name].join(' → '))
      return
    }
    state.set(name, 'open')
    for (const next of graph.get(name) ?? []) visit(next, [...way, name])
    state.set(name, 'done')
  }
  for (const name of graph.keys()) visit(name, [])
  return found
}
