/**
 * Rule pages (`rules/<family>/<rule>/rule.md`) to `src/generated/rules.json` (metadata and messages) and
 * `dist/data/pages.json` (what `sunting explain` prints); abbreviations and frames of words to
 * `src/generated/`.
 */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {parseDocument} from 'yaml'

const families = ['spelling', 'ejaan', 'style', 'name', 'attribution']
const levels = ['error', 'warning', 'info', 'off']

/** @typedef {{id: string, en: string}} Localized */

export function buildRules() {
  const rules = []
  /** @type {Record<string, string>} */
  const pages = {}
  for (const family of families) {
    const folder = path.join('rules', family)
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder).sort()) {
      const file = path.join(folder, name, 'rule.md')
      if (!existsSync(file)) continue
      const {meta, body} = readPage(file)
      if (meta.id !== `${family}/${name}`)
        throw new Error(`${file}: id is "${meta.id}", the folder says ${family}/${name}`)
      rules.push(meta)
      pages[meta.id] = body
    }
  }
  write('src/generated/rules.json', JSON.stringify(rules, null, 1))
  write('dist/data/pages.json', JSON.stringify(pages))
  write(
    'src/generated/version.json',
    JSON.stringify({version: JSON.parse(readFileSync('package.json', 'utf8')).version})
  )
  write('src/generated/abbreviations.json', JSON.stringify(abbreviations()))
  write('src/generated/frames.json', JSON.stringify(frames()))
}

/** Words written for others in set frames: `[word, meant, before, after]`, see `rules/spelling/real-word/frames.tsv`. */
function frames() {
  const file = 'rules/spelling/real-word/frames.tsv'
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const cells = line.split('\t')
      if (cells.length !== 4 || cells.some((cell) => cell === ''))
        throw new Error(`${file}: four columns, not "${line}"`)
      const [word, meant, before, after] = cells
      return [word, meant, before.split(/ +/), after.split(/ +/)]
    })
}

/** Front matter and body of a rule's page; throws with file and cause. @param {string} file */
export function readPage(file) {
  const text = readFileSync(file, 'utf8')
  const match = text.match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/)
  if (!match) throw new Error(`${file}: no front matter between --- lines`)
  const document = parseDocument(match[1])
  if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0].message}`)
  const value = document.toJS()
  const localized = (/** @type {unknown} */ item, /** @type {string} */ where) => {
    if (item === null || typeof item !== 'object' || typeof item.id !== 'string' || typeof item.en !== 'string') {
      throw new Error(`${file}: ${where} needs an id and an en text`)
    }
    return {id: item.id, en: item.en}
  }
  if (!levels.includes(value.level)) throw new Error(`${file}: level is "${value.level}"`)
  if (typeof value.authority !== 'string') throw new Error(`${file}: no authority`)
  if (!value.messages?.default) throw new Error(`${file}: no messages.default`)
  const meta = {
    id: value.id,
    level: value.level,
    fixable: value.fixable === true,
    authority: value.authority,
    summary: localized(value.summary, 'summary'),
    messages: Object.fromEntries(
      Object.entries(value.messages).map(([key, item]) => [key, localized(item, `messages.${key}`)])
    ),
    notes: Object.fromEntries(
      Object.entries(value.notes ?? {}).map(([key, item]) => [key, localized(item, `notes.${key}`)])
    )
  }
  return {meta, body: match[2]}
}

/** Abbreviations of `rules/lexicon/abbreviations.txt`, without their last full stop. */
function abbreviations() {
  const file = 'rules/lexicon/abbreviations.txt'
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) =>
      line
        .replace(/#.*/, '')
        .replace(/\s\/.*/, '')
        .trim()
    )
    .filter(Boolean)
    .map((entry) => entry.replace(/\.$/, ''))
    .filter((entry) => entry.length > 1)
}

/** @param {string} file @param {string} text */
function write(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  writeFileSync(file, text)
}
