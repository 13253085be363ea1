// Compile rules/name/*.yaml to dist/data/names.bin.
//
//   node scripts/build-names.mjs [--verbose]

import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {isMap, isScalar, isSeq, LineCounter, parseDocument} from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The product's own compiler, bundled from TypeScript. */
async function compiler() {
  const result = await build({
    entryPoints: [path.join(root, 'src/names/compile.ts')],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
    logLevel: 'silent'
  })
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].text).toString('base64')}`)
}

/** Groups that no name starts with: degrees follow it, points of the compass end it. */
const skipped = new Set(['suffix', 'compass'])

/** Items of a list with their group, or of all groups of a file that is {group: list}. */
function listOf(contents) {
  if (isSeq(contents)) return contents.items.map((item) => ({item, group: ''}))
  if (!isMap(contents) || !contents.items.every((pair) => isSeq(pair.value))) return undefined
  return contents.items
    .filter((pair) => !skipped.has(String(pair.key)))
    .flatMap((pair) => pair.value.items.map((item) => ({item, group: String(pair.key)})))
}

/**
 * Compile the gazetteer.
 * @returns {Promise<{errors: string[], warnings: string[], entities: number, forms: number, bytes: number}>}
 */
export async function buildNames({
  folder = path.join(root, 'rules/name'),
  out = path.join(root, 'dist/data/names.bin')
} = {}) {
  const {compileNames, readEntry} = await compiler()
  const errors = []
  const entries = []
  const equivalents = []
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml')) continue
    const shown = `rules/name/${file}`
    const lines = new LineCounter()
    const document = parseDocument(readFileSync(path.join(folder, file), 'utf8'), {
      lineCounter: lines,
      uniqueKeys: false
    })
    const lineOf = (node) => lines.linePos(node?.range?.[0] ?? 0).line
    for (const error of document.errors)
      errors.push(`${shown}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`)
    if (document.contents === null || document.errors.length > 0) continue
    const kind = file === 'titles.yaml' ? 'title' : file === 'heads.yaml' ? 'head' : undefined
    const items = listOf(document.contents)
    if (items === undefined) {
      errors.push(`${shown}:1: a list was expected`)
      continue
    }
    for (const {item, group} of items) {
      const value = isScalar(item) ? item.value : item.toJSON()
      const at = `${shown}:${lineOf(item)}`
      if (file === 'equivalents.yaml') {
        const names = Array.isArray(value)
          ? value
          : [value?.name, ...(value?.forms ?? value?.variants ?? []), ...(value?.aliases ?? [])]
        if (!names.every((name) => typeof name === 'string')) errors.push(`${at}: a class of names is a list of texts`)
        else equivalents.push(names)
        continue
      }
      if (kind === undefined && !isMap(item)) errors.push(`${at}: an entry is {name: …, type: …}`)
      const entry = readEntry(value, at, kind)
      if (typeof entry === 'string') errors.push(`${at}: ${entry}`)
      else entries.push(kind === undefined ? entry : {...entry, basis: group})
    }
  }
  if (errors.length > 0) return {errors, warnings: [], entities: 0, forms: 0, bytes: 0}
  const {bytes, warnings, entities, forms} = compileNames(entries, equivalents)
  mkdirSync(path.dirname(out), {recursive: true})
  writeFileSync(out, bytes)
  return {errors, warnings, entities, forms, bytes: bytes.length}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {errors, warnings, ...figures} = await buildNames()
  for (const error of errors) console.error(error)
  if (process.argv.includes('--verbose')) for (const warning of warnings) console.error(`warning: ${warning}`)
  else if (warnings.length > 0) console.error(`${warnings.length} warnings (--verbose shows them)`)
  console.log(JSON.stringify(figures))
  process.exitCode = errors.length > 0 ? 1 : 0
}
