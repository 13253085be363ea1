/** Names of the gazetteer (`rules/name/*.yaml`) as single words. */
import {readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {isSeq, LineCounter, parseDocument} from 'yaml'
import {filesIn} from './read-lists.mjs'

/** @typedef {{text: string, type: string, file: string, line: number}} NameEntry */

const TYPES = new Set(['person', 'place', 'organisation', 'term'])

/**
 * Right names of the gazetteer: names, aliases and preferred forms, not the disfavoured variants.
 * @param {string} root project folder
 * @param {import('./problems.mjs').Problems} problems
 * @returns {NameEntry[]}
 */
export function readNames(root, problems) {
  /** @type {NameEntry[]} */
  const entries = []
  for (const path of filesIn(join(root, 'rules/name'), '.yaml')) {
    const file = relative(root, path)
    const counter = new LineCounter()
    const document = parseDocument(readFileSync(path, 'utf8'), {lineCounter: counter})
    for (const error of document.errors)
      problems.add(file, error.linePos?.[0].line ?? 0, error.message.split('\n')[0] ?? '')
    if (document.errors.length > 0) continue
    const contents = /** @type {any} */ (document.contents)
    if (!isSeq(contents)) continue
    for (const item of /** @type {any[]} */ (contents.items)) {
      const line = counter.linePos(item.range?.[0] ?? 0).line
      const entity = item.toJSON?.(document)
      if (entity === null || typeof entity !== 'object' || Array.isArray(entity)) continue
      if (typeof entity.name !== 'string') {
        problems.add(file, line, 'an entity needs a name')
        continue
      }
      if (entity.type !== undefined && !TYPES.has(entity.type))
        problems.add(file, line, `unknown type "${entity.type}"`)
      const texts = [entity.name, ...strings(entity.aliases), ...strings(Object.values(entity.preferred ?? {}))]
      for (const text of texts) entries.push({text: text.normalize('NFC'), type: entity.type ?? 'term', file, line})
    }
  }
  return entries
}

/** @param {unknown} value @returns {string[]} */
function strings(value) {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}
