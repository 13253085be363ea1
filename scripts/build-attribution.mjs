// Compile rules/attribution/*.yaml, the lexicons of the attribution family, to src/generated/attribution.json.
//
//   node scripts/build-attribution.mjs

import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {LineCounter, parseDocument} from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Attributes an entry may have besides its text; booleans all but `level` and `register`. */
const known = new Set(
  'level register homograph nya-only act quote-only document-only person-only person-first strict subject study crime weak loaded emotion intent conflict country person initial thing pr term'.split(
    ' '
  )
)

/**
 * Compile the lexicons: `{lists, entries: [[list, slots, attributes?], …], words: {word: entries}}`. A slot is its
 * alternatives between "|"; an empty one means that the slot may be left out. `words` numbers the entries that may
 * begin with a word, so that nothing has to be indexed at run time.
 * @returns {{errors: string[], entries: number}}
 */
export function buildAttribution({
  folder = path.join(root, 'rules/attribution'),
  out = path.join(root, 'src/generated/attribution.json')
} = {}) {
  const errors = []
  /** @type {Record<string, unknown[]>} */
  const lists = {}
  let entries = 0
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!file.endsWith('.yaml')) continue
    const shown = `rules/attribution/${file}`
    const lines = new LineCounter()
    const document = parseDocument(readFileSync(path.join(folder, file), 'utf8'), {lineCounter: lines})
    for (const error of document.errors)
      errors.push(`${shown}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`)
    if (document.errors.length > 0) continue
    for (const [name, items] of Object.entries(document.toJS() ?? {})) {
      if (!Array.isArray(items)) {
        errors.push(`${shown}: ${name}: a list was expected`)
        continue
      }
      for (const item of items) {
        const {text, ...attributes} = typeof item === 'string' ? {text: item} : item
        const where = `${shown}: ${name}: ${JSON.stringify(item)}`
        const slots = typeof text === 'string' ? slotsOf(text) : undefined
        if (slots === undefined) errors.push(`${where}: words, with choices as (a|b), were expected`)
        const strange = Object.keys(attributes).find((key) => !known.has(key))
        if (strange !== undefined) errors.push(`${where}: unknown attribute "${strange}"`)
        if (slots === undefined || strange !== undefined) continue
        lists[name] ??= []
        lists[name].push(Object.keys(attributes).length > 0 ? [slots, attributes] : [slots])
        entries++
      }
    }
  }
  if (errors.length === 0) {
    mkdirSync(path.dirname(out), {recursive: true})
    const text = JSON.stringify(indexed(lists))
    if (!existsSync(out) || readFileSync(out, 'utf8') !== text) writeFileSync(out, text)
  }
  return {errors, entries}
}

/** @param {Record<string, unknown[]>} lists */
function indexed(lists) {
  const entries = Object.values(lists).flatMap((list, number) =>
    list.map((entry) => [number, .../** @type {[]} */ (entry)])
  )
  /** @type {Map<string, Set<number>>} */
  const words = new Map()
  for (const [number, [, slots]] of entries.entries()) {
    for (const alternative of slots[0].split('|')) {
      const [word] = alternative.split(' ').filter(Boolean)
      words.set(word, (words.get(word) ?? new Set()).add(number))
    }
  }
  return {
    lists: Object.keys(lists),
    entries,
    words: Object.fromEntries([...words].map(([word, set]) => [word, [...set]]))
  }
}

/** "(a|b) c" to ["a|b", "c"]; `undefined` when it is malformed. @param {string} text */
function slotsOf(text) {
  const parts = expanded(text.toLowerCase()).match(/\([^()]+\)|[^\s()]+/g) ?? []
  if (parts.length === 0 || parts.join('').length !== expanded(text).replace(/ /g, '').length + spacesIn(parts))
    return undefined
  const slots = parts.map((part) => (part.startsWith('(') ? part.slice(1, -1) : part))
  return slots[0].split('|').includes('') ? undefined : slots
}

/** "~rampas" to "merampas|dirampas", "~zalim+i" to "menzalimi|dizalimi". @param {string} text */
const expanded = (text) =>
  text.replace(/~([a-z]+)(?:\+([a-z]+))?/g, (_, root, suffix = '') => `${active(root)}${suffix}|di${root}${suffix}`)

/** A root with *meN-*: a lone p, t, k or s falls out, before another consonant it stays. @param {string} root */
function active(root) {
  const [first, second] = root
  const drops = 'ptks'.includes(first) && 'aiueo'.includes(second)
  const rest = drops ? root.slice(1) : root
  if ('bpfv'.includes(first)) return `mem${rest}`
  if ('dtcjz'.includes(first)) return `men${rest}`
  if (first === 's') return drops ? `meny${rest}` : `men${rest}`
  if ('gkhaiueo'.includes(first)) return `meng${rest}`
  return `me${rest}`
}

/** @param {string[]} parts */
const spacesIn = (parts) => parts.join('').split(' ').length - 1

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {errors, entries} = buildAttribution()
  for (const error of errors) console.error(error)
  console.log(JSON.stringify({entries}))
  process.exitCode = errors.length > 0 ? 1 : 0
}
