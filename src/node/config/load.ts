import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {ConfigFile, Layer} from '../../config/keys.ts'
import {type Preset, presets} from '../../config/presets.ts'
import {asConfig, asNames, type Problem, problemsOfConfig, problemsOfNames, withNearest} from '../../config/validate.ts'
import {Fault} from '../../fault.ts'
import type {Localized} from '../../rules/registry.ts'
import {type Parsed, parseModule, parseYaml, shown} from './parse.ts'

/** A layer, and the folder its globs are relative to. */
export interface Piece {
  /** The file, or the name of the preset. */
  source: string
  folder: string
  config: ConfigFile & Preset
}

/** A configuration file and all it extends, the weakest first. */
export async function loadPieces(file: string): Promise<Piece[]> {
  return load(path.resolve(file), [])
}

async function load(file: string, chain: readonly string[]): Promise<Piece[]> {
  if (chain.includes(file)) {
    const circle = [...chain, file].map(shown).join(' → ')
    throw new Fault({
      id: `${shown(file)}: extends berputar: ${circle}`,
      en: `${shown(file)}: extends goes in a circle: ${circle}`
    })
  }
  const parsed = await parse(file)
  const problems = problemsOfConfig(parsed.value)
  if (problems.length > 0) throw new Fault(...problems.map(parsed.tell))
  const config = asConfig(parsed.value)
  const folder = path.dirname(file)
  const pieces: Piece[] = []
  const faults: Localized[] = []
  for (const [index, name] of listOf(config.extends).entries()) {
    const at: Problem['path'] = typeof config.extends === 'string' ? ['extends'] : ['extends', index]
    const preset = Object.hasOwn(presets, name) ? presets[name] : undefined
    if (preset !== undefined) pieces.push({source: name, folder, config: preset})
    else if (name.startsWith('sunting:')) {
      const message = {id: `tidak ada preset "${name}"`, en: `there is no preset "${name}"`}
      faults.push(parsed.tell({path: at, message: withNearest(message, name, Object.keys(presets))}))
    } else {
      try {
        const own = path.resolve(folder, name)
        const installed = /^\.{0,2}[/\\]/.test(name) || existsSync(own) ? undefined : installedAt(name, folder)
        const extended = await load(installed ?? own, [...chain, file])
        // Globs of a package are meant for the project that uses it.
        pieces.push(...(installed === undefined ? extended : extended.map((piece) => ({...piece, folder}))))
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        faults.push(...error.lines.map((line) => (isUnread(line) ? parsed.tell({path: at, message: line}) : line)))
      }
    }
  }
  const layers: Array<[Layer, Problem['path']]> = [
    [config, []],
    ...(config.overrides ?? []).map((layer, i): [Layer, Problem['path']] => [layer, ['overrides', i]])
  ]
  for (const [layer, at] of layers) faults.push(...(await readLists(layer, at, folder, parsed)))
  if (faults.length > 0) throw new Fault(...faults)
  pieces.push({source: file, folder, config})
  return pieces
}

/** File of an installed package, as Node finds it from a folder: `redaksi-gaya`, `@redaksi/gaya/sunting.yaml`. */
function installedAt(name: string, folder: string): string | undefined {
  try {
    return createRequire(path.join(folder, 'sunting.config.js')).resolve(name)
  } catch {
    return undefined
  }
}

/** A file that could not be read at all: what names it is told as well. */
const isUnread = ({id}: Localized): boolean => /\(E[A-Z]+\)$/.test(id)

const listOf = (value: string | string[] | undefined): string[] =>
  value === undefined || value === null ? [] : typeof value === 'string' ? [value] : value

async function parse(file: string): Promise<Parsed> {
  if (/\.[cm]?js$/.test(file)) return parseModule(file)
  return parseYaml(file, path.basename(file) === 'package.json' ? ['sunting'] : [])
}

/** Put the words and names of a layer's files into the layer; the faults met. */
async function readLists(layer: Layer, at: Problem['path'], folder: string, parsed: Parsed): Promise<Localized[]> {
  const faults: Localized[] = []
  for (const [index, name] of (layer.vocabularyFiles ?? []).entries()) {
    try {
      layer.vocabulary = [...(layer.vocabulary ?? []), ...wordsOf(readFileSync(path.resolve(folder, name), 'utf8'))]
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      faults.push(
        parsed.tell({
          path: [...at, 'vocabularyFiles', index],
          message: {id: `"${name}" tidak dapat dibaca (${code})`, en: `"${name}" cannot be read (${code})`}
        })
      )
    }
  }
  for (const [index, name] of (layer.nameFiles ?? []).entries()) {
    try {
      const list = await parseYaml(path.resolve(folder, name))
      const problems = problemsOfNames(list.value)
      faults.push(...problems.map(list.tell))
      if (problems.length === 0) layer.names = [...asNames(list.value), ...(layer.names ?? [])]
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      faults.push(
        ...error.lines.map((line) =>
          isUnread(line) ? parsed.tell({path: [...at, 'nameFiles', index], message: line}) : line
        )
      )
    }
  }
  return faults
}

/** Words of a list: one a line, `#` starts a comment, flags after ` /` are for the dictionary's own lists. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/(?:^|\s)#.*$/, '')
        .replace(/\s\/.*$/, '')
        .trim()
    )
    .filter((line) => line !== '')
