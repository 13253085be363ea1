/** Non-standard spellings (`rules/ejaan/*`): the lexicon must not accept them. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {LineCounter, parseDocument} from 'yaml'
import {filesIn} from './read-lists.mjs'

/** Rules whose data pair a wrong word with the right one. */
const RULES = ['nonstandard-word', 'compound', 'affix', 'melting', 'kpst']

/**
 * @param {string} root project folder
 * @param {import('./problems.mjs').Problems} problems
 * @returns {Map<string, string>} wrong to right, lower case, single words on the left
 */
export function readNonstandard(root, problems) {
  /** @type {Map<string, string>} */
  const pairs = new Map()
  const folder = join(root, 'rules/ejaan')
  if (!existsSync(folder)) return pairs
  for (const rule of readdirSync(folder).sort()) {
    if (!RULES.includes(rule)) continue
    for (const path of filesIn(join(folder, rule), '.yaml')) readFile(path, relative(root, path), pairs, problems)
  }
  return pairs
}

/** @param {string} path @param {string} file @param {Map<string, string>} pairs @param {import('./problems.mjs').Problems} problems */
function readFile(path, file, pairs, problems) {
  const counter = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), {lineCounter: counter})
  for (const error of document.errors)
    problems.add(file, error.linePos?.[0].line ?? 0, error.message.split('\n')[0] ?? '')
  if (document.errors.length > 0) return
  collect(document.toJS(), pairs)
}

/** @param {unknown} node @param {Map<string, string>} pairs */
function collect(node, pairs) {
  if (Array.isArray(node)) for (const entry of node) collect(entry, pairs)
  else if (node !== null && typeof node === 'object') {
    const {wrong, right} = /** @type {{wrong?: unknown, right?: unknown}} */ (node)
    if (wrong !== undefined && right !== undefined) add(wrong, right, pairs)
    else
      for (const [key, value] of Object.entries(node)) {
        if (typeof value === 'string' || (Array.isArray(value) && value.every((entry) => typeof entry === 'string')))
          add(key, value, pairs)
        else if (value !== null && typeof value === 'object' && 'right' in value) add(key, value.right, pairs)
        else collect(value, pairs)
      }
  }
}

/** @param {unknown} wrong @param {unknown} right @param {Map<string, string>} pairs */
function add(wrong, right, pairs) {
  const target = Array.isArray(right) ? right[0] : right
  for (const form of Array.isArray(wrong) ? wrong : [wrong]) {
    if (
      typeof form === 'string' &&
      typeof target === 'string' &&
      /^[\p{Ll}\p{M}]+(?:-[\p{Ll}\p{M}]+)*$/u.test(form) &&
      form !== target
    )
      pairs.set(form, target)
  }
}
