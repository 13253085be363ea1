/**
 * Builds the workspace dictionary-id (Hunspell files) from the compiled lexicon: `node scripts/build-dictionary.mjs`.
 *
 * Stems carry one flag for each prefix they really take, and one for each clitic. No rule is followed by another, because nspell
 * cannot take two suffixes off and expands every rule when it loads.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {buildLexicon} from './build-lexicon.mjs'
import {affixFile, CLITICS, NEEDAFFIX, NOSUGGEST, unprefixed} from './dictionary/affixes.mjs'
import {importTypeScript} from './lexicon/typescript.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BIN = join(ROOT, 'dist/data/lexicon.bin')

/** @typedef {{flags: Set<string>, listed: boolean}} Entry */

const api = await importTypeScript(join(ROOT, 'src/lexicon/build-api.ts'))
const bytes = existsSync(BIN) ? readFileSync(BIN) : (await buildLexicon()).bytes
const lexicon = api.Lexicon.from(bytes)
const {Flag} = api

/** @type {Map<string, number>} ordinary words and their flags */
const words = new Map()
/** @type {Set<string>} names as written */
const names = new Set()
for (const form of lexicon.automaton.forms()) {
  const flags = lexicon.flags(form)
  if ((flags & Flag.Nonstandard) !== 0) continue
  if ((flags & Flag.Word) !== 0 && (flags & Flag.English) === 0) words.set(form, flags)
  else if ((flags & api.NAME_MASK) !== 0) {
    const casings = lexicon.casings(form)
    for (const name of casings.length > 0 ? casings : [form.charAt(0).toUpperCase() + form.slice(1)]) names.add(name)
  }
}

writeFileSync(join(ROOT, 'dictionary-id/index.aff'), affixFile(api.DICTIONARY_MARK, lettersByFrequency()))
const lines = entries()
writeFileSync(join(ROOT, 'dictionary-id/index.dic'), `${lines.length}\n${lines.join('\n')}\n`)
console.error(`dictionary-id: ${words.size} words and ${names.size} names in ${lines.length} entries`)

/** @returns {string[]} lines of the word list, sorted */
function entries() {
  const lists = cliticLists()
  /** @type {Map<string, number>} how many forms each possible stem explains */
  const weight = new Map()
  for (const form of words.keys()) for (const {stem} of unprefixed(form)) weight.set(stem, (weight.get(stem) ?? 0) + 1)
  /** @type {Map<string, Map<string, Set<string>>>} stem to clitic set to prefix flags */
  const stems = new Map()
  /** @type {Map<string, string>} */
  const plain = new Map()
  for (const form of words.keys()) {
    const clitics = lists.get(form) ?? ''
    const best = unprefixed(form)
      .filter(({stem}) => words.has(stem) || (weight.get(stem) ?? 0) > 1)
      .sort(
        (a, b) =>
          Number(words.has(b.stem)) - Number(words.has(a.stem)) || (weight.get(b.stem) ?? 0) - (weight.get(a.stem) ?? 0)
      )[0]
    if (best === undefined || ((words.get(form) ?? 0) & Flag.Informal) !== 0) {
      plain.set(form, clitics)
      continue
    }
    const groups = stems.get(best.stem) ?? new Map()
    stems.set(best.stem, groups)
    const group = groups.get(clitics) ?? new Set()
    groups.set(clitics, group)
    group.add(best.flag)
  }
  return write(plain, stems)
}

/** @param {Map<string, string>} plain @param {Map<string, Map<string, Set<string>>>} stems @returns {string[]} */
function write(plain, stems) {
  const lines = []
  for (const [form, clitics] of plain) {
    const groups = stems.get(form)
    const own = groups?.get(clitics)
    groups?.delete(clitics)
    const informal = ((words.get(form) ?? 0) & Flag.Informal) !== 0 ? NOSUGGEST : ''
    const flags = [...(own ?? [])].sort().join('') + clitics + informal
    lines.push(flags === '' ? form : `${form}/${flags}`)
  }
  for (const [stem, groups] of stems) {
    for (const [clitics, group] of groups) {
      lines.push(`${stem}/${[...group].sort().join('')}${clitics}${NEEDAFFIX}`)
    }
  }
  for (const name of names) lines.push(name)
  return [...new Set(lines)].sort()
}

/** @returns {Map<string, string>} clitic flags of each word */
function cliticLists() {
  /** @type {Map<string, string>} */
  const lists = new Map()
  for (const [form, flags] of words) {
    if (
      form.includes('-') ||
      form.length < 3 ||
      (flags & (Flag.Foreign | Flag.Informal | Flag.Archaic | Flag.Bound)) !== 0
    )
      continue
    const counted = lexicon.frequency(form) > 0
    let list = ''
    for (const [flag, clitic] of CLITICS) {
      const person = clitic === 'ku' || clitic === 'mu'
      if (clitic !== 'nya' && !counted) continue
      if (person && (flags & (Flag.Noun | Flag.General)) === 0) continue
      if (!words.has(form + clitic) && lexicon.isWord(form + clitic) && api.allowsEnclitics(form, flags, [clitic]))
        list += flag
    }
    lists.set(form, list)
  }
  return lists
}

/** @returns {string} letters of the words, most frequent first */
function lettersByFrequency() {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const form of words.keys())
    for (const letter of form) if (/[a-z]/.test(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([letter]) => letter)
    .join('')
}
