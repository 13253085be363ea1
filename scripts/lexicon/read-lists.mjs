/** Readers of `rules/lexicon`: topic lists and root families (formats: rules/README.md). */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'

/**
 * @typedef {{text: string, flags: number, file: string, line: number}} ListEntry
 * @typedef {{root: string, flags: number, frames: string[], forms: string[], file: string, line: number}} Family
 */

/** Names of lists in rules/lexicon that are read elsewhere: they hold no words of the format. */
const NOT_LISTS = new Set(['abbreviations.txt'])

/** @param {string} folder @param {string} extension @returns {string[]} paths in alphabetical order */
export function filesIn(folder, extension) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name))
}

/**
 * @param {string} path
 * @returns {{number: number, text: string}[]} lines that are not empty
 */
function linesOf(path) {
  return readFileSync(path, 'utf8')
    .normalize('NFC')
    .split(/\r?\n/)
    .map((text, index) => ({number: index + 1, text: text.trim()}))
    .filter(({text}) => text !== '')
}

/**
 * Reads the topic lists.
 * @param {string} root project folder
 * @param {any} lexicon the lexicon modules
 * @param {import('./problems.mjs').Problems} problems
 * @returns {ListEntry[]}
 */
export function readLists(root, lexicon, problems) {
  const {FLAG_WORDS, CLASS_MASK, NAME_MASK, Flag} = lexicon
  /** @type {ListEntry[]} */
  const entries = []
  for (const path of filesIn(join(root, 'rules/lexicon'), '.txt')) {
    const file = relative(root, path)
    if (NOT_LISTS.has(file.split('/').at(-1) ?? '')) continue
    let defaults = 0
    /** @param {string} words @param {number} line */
    const parse = (words, line) => {
      let flags = 0
      for (const word of words.split(/\s+/).filter(Boolean)) {
        const bits = FLAG_WORDS[word]
        if (bits === undefined) problems.add(file, line, `unknown flag "${word}"`)
        else flags |= bits
      }
      return flags
    }
    for (const {number, text} of linesOf(path)) {
      if (text.startsWith('#:')) {
        defaults = parse(text.slice(2).replace(/#.*/, ''), number)
        continue
      }
      if (text.startsWith('#')) continue
      const [head = '', tail] = text.replace(/\s+#\s.*$/, '').split(/\s+\/(?=[a-z])/)
      const own = tail === undefined ? 0 : parse(tail, number)
      let flags = defaults | own
      if ((own & CLASS_MASK) !== 0) flags = (flags & ~CLASS_MASK) | (own & CLASS_MASK)
      if ((own & NAME_MASK) !== 0 && (own & CLASS_MASK) === 0)
        flags = (flags & ~(NAME_MASK | CLASS_MASK | Flag.Word)) | own
      if (head.includes(' ') && (flags & NAME_MASK) === 0 && (flags & Flag.Foreign) === 0) {
        problems.add(file, number, `"${head}": blanks are allowed in names only`)
        continue
      }
      if (/[^\p{L}\p{N}\p{M}\-'’./&+ ]/u.test(head) || head === '') {
        problems.add(file, number, `"${head}": not a word`)
        continue
      }
      entries.push({text: head, flags, file, line: number})
    }
  }
  return entries
}

/**
 * Reads the root families.
 * @param {string} root project folder
 * @param {any} lexicon the lexicon modules
 * @param {import('./problems.mjs').Problems} problems
 * @returns {Family[]}
 */
export function readFamilies(root, lexicon, problems) {
  const {FLAG_WORDS, isFrame} = lexicon
  /** @type {Family[]} */
  const families = []
  for (const path of filesIn(join(root, 'rules/lexicon/families'), '.txt')) {
    const file = relative(root, path)
    for (const {number, text} of linesOf(path)) {
      if (text.startsWith('#')) continue
      const match = /^([^:]+):([^;]*)(?:;([^;]*))?(?:;([^;]*))?$/.exec(text.replace(/\s+#\s.*$/, ''))
      if (match === null) {
        problems.add(file, number, 'expected "root: class; frames; other forms"')
        continue
      }
      const [, head = '', classes = '', frames = '', forms = ''] = match
      const family = {root: head.trim(), flags: 0, frames: split(frames), forms: split(forms), file, line: number}
      for (const word of split(classes)) {
        const bits = FLAG_WORDS[word]
        if (bits === undefined) problems.add(file, number, `unknown class "${word}"`)
        else family.flags |= bits
      }
      for (const frame of family.frames) if (!isFrame(frame)) problems.add(file, number, `unknown frame "${frame}"`)
      family.frames = family.frames.filter((frame) => isFrame(frame))
      for (const form of [family.root, ...family.forms]) {
        if (!/^[\p{L}\p{M}]+(?:[-'][\p{L}\p{M}]+)*$/u.test(form)) problems.add(file, number, `"${form}": not a word`)
      }
      families.push(family)
    }
  }
  return families
}

/** @param {string} text @returns {string[]} */
function split(text) {
  return text.split(/[\s,]+/).filter(Boolean)
}

/**
 * Reads a counted table.
 * @param {string} path
 * @returns {string[][]} rows without comments and heading
 */
export function readTable(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
}
