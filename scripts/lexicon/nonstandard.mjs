/** Non-standard spellings (`rules/ejaan/*`): what the lexicon must not accept, or accept but never suggest. */
import {existsSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {LineCounter, parseDocument} from 'yaml'
import {filesIn} from './read-lists.mjs'

/** Rules whose data pair a wrong word with the right one. */
const RULES = ['nonstandard-word', 'compound', 'affix', 'particle', 'preposition']

/**
 * @typedef {'certain' | 'likely' | 'disputed'} Tier
 * @typedef {{right: string, tier: Tier, rule: string}} Correction
 */

/**
 * @param {string} root project folder
 * @param {import('./problems.mjs').Problems} problems
 * @returns {Map<string, Correction>} by wrong form; single lower-case words only
 */
export function readNonstandard(root, problems) {
  /** @type {Map<string, Correction>} */
  const pairs = new Map()
  for (const rule of RULES) {
    const folder = join(root, 'rules/ejaan', rule)
    if (!existsSync(folder)) continue
    for (const path of filesIn(folder, '.yaml')) {
      const counter = new LineCounter()
      const document = parseDocument(readFileSync(path, 'utf8'), {lineCounter: counter})
      const file = relative(root, path)
      for (const error of document.errors)
        problems.add(file, error.linePos?.[0].line ?? 0, error.message.split('\n')[0] ?? '')
      if (document.errors.length === 0) collect(document.toJS(), {tier: tierOf(path), rule}, pairs)
    }
  }
  return pairs
}

/** @param {string} path @returns {Tier} the tier of a file without its own */
function tierOf(path) {
  if (path.endsWith('likely.yaml')) return 'likely'
  return path.endsWith('disputed.yaml') ? 'disputed' : 'certain'
}

/** Keys of lists and exceptions, not of pairs. */
const NOT_PAIRS = new Set(['joined', 'ambiguous', 'except'])

/** @param {unknown} node @param {{tier: Tier, rule: string}} origin @param {Map<string, Correction>} pairs */
function collect(node, origin, pairs) {
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return
  for (const [key, value] of Object.entries(node)) {
    if (NOT_PAIRS.has(key)) continue
    if (typeof value === 'string') add(key, value, origin, pairs)
    else if (Array.isArray(value)) add(key, value[0], origin, pairs)
    else if (value !== null && typeof value === 'object') {
      const {right, certainty} = /** @type {{right?: unknown, certainty?: unknown}} */ (value)
      if (right === undefined) collect(value, key === 'official' ? {...origin, tier: 'disputed'} : origin, pairs)
      else if (certainty !== 'ambiguous') {
        add(
          key,
          Array.isArray(right) ? right[0] : right,
          certainty === 'likely' || certainty === 'disputed' ? {...origin, tier: certainty} : origin,
          pairs
        )
      }
    }
  }
}

/** @param {string} wrong @param {unknown} right @param {{tier: Tier, rule: string}} origin @param {Map<string, Correction>} pairs */
function add(wrong, right, origin, pairs) {
  if (typeof right !== 'string' || wrong === right || !/^[\p{Ll}\p{M}]{2,}(?:-[\p{Ll}\p{M}]+)*$/u.test(wrong)) return
  pairs.set(wrong, {right, ...origin})
}
