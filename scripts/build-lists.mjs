/**
 * Compiles the lists of `rules/ejaan` and `rules/style` into `dist/data/lists.bin`: one automaton over all wrong forms and
 * phrases, and one line of text for each. Inflected forms of non-standard words are made here, from the derivations that the
 * right word really has (`rules/lexicon/families`). Format: `src/ejaan/lists/format.ts`.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {LineCounter, parseDocument} from 'yaml'
import {buildAutomaton} from './lexicon/automaton.mjs'
import {Problems} from './lexicon/problems.mjs'
import {readFamilies} from './lexicon/read-lists.mjs'
import {importTypeScript} from './lexicon/typescript.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const problems = new Problems()
const lexiconModules = await importTypeScript(join(root, 'src/lexicon/build-api.ts'))
const {MAGIC, VERSION, tierLetter} = await importTypeScript(join(root, 'src/ejaan/lists/format.ts'))
const lexicon = lexiconModules.Lexicon.from(new Uint8Array(readFileSync(join(root, 'dist/data/lexicon.bin'))))

/** @typedef {{rule: string, tier: string, right: string[], except: string[], note: string, base: string}} Entry */
/** @type {Map<string, Entry>} */
const entries = new Map()

/** @param {string} key @param {Partial<Entry> & {rule: string, tier: string}} entry @param {boolean} [derived] */
function add(key, entry, derived = false) {
  const form = key.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'")
  const right = (entry.right ?? []).map((word) => word.normalize('NFC'))
  if (right[0] === form || form.length < 2) return
  const known = entries.get(form)
  // A listed form beats a derived one, the first file the later ones.
  if (known !== undefined) return
  if (derived && (lexicon.flags(form) & lexiconModules.Flag.Nonstandard) === 0 && lexicon.isWord(form)) return
  entries.set(form, {except: [], note: '', base: form, ...entry, right})
}

/** @param {string} path @returns {any} */
function readYaml(path) {
  const file = join(root, path)
  if (!existsSync(file)) return undefined
  const counter = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), {lineCounter: counter})
  for (const error of document.errors)
    problems.add(path, error.linePos?.[0].line ?? 0, error.message.split('\n')[0] ?? '')
  return document.errors.length > 0 ? undefined : document.toJS()
}

/**
 * A table `wrong: right`, in all shapes that rules/README.md allows.
 * @param {string} path @param {string} rule @param {string} tier tier of entries that name none
 * @param {any} [table] @param {boolean} [derived]
 */
function addTable(path, rule, tier, table = readYaml(path)) {
  for (const [key, value] of Object.entries(table ?? {})) {
    const object = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {right: value}
    const right = Array.isArray(object.right) ? object.right : [object.right]
    if (right.some((/** @type {unknown} */ word) => typeof word !== 'string')) {
      problems.add(path, 0, `"${key}": expected a word or a list of words`)
      continue
    }
    const except = (object.except ?? []).filter((/** @type {string} */ phrase) => !phrase.includes('('))
    add(String(key), {rule, tier: object.certainty ?? tier, right, except, note: object.note ?? ''})
  }
}

// Rules that know more of a form come first.
const affix = readYaml('rules/ejaan/affix/data.yaml') ?? {}
for (const [section, tier] of [
  ['melting', 'certain'],
  ['seam', 'certain'],
  ['official', 'disputed'],
  ['r-drop', 'certain']
]) {
  addTable('rules/ejaan/affix/data.yaml', 'ejaan/affix', tier, affix[section])
}
addTable('rules/ejaan/compound/affixed.yaml', 'ejaan/compound', 'certain')
addTable('rules/ejaan/compound/apart.yaml', 'ejaan/compound', 'certain')
addTable('rules/ejaan/compound/joined.yaml', 'ejaan/compound', 'certain')
addTable('rules/ejaan/preposition/joined.yaml', 'ejaan/preposition', 'certain')
addTable('rules/ejaan/preposition/split.yaml', 'ejaan/preposition', 'certain')
addTable('rules/ejaan/particle/pun.yaml', 'ejaan/particle', 'certain', readYaml('rules/ejaan/particle/pun.yaml')?.split)
addTable('rules/ejaan/particle/per.yaml', 'ejaan/particle', 'certain', readYaml('rules/ejaan/particle/per.yaml')?.split)
for (const tier of ['certain', 'likely', 'disputed'])
  addTable(`rules/ejaan/nonstandard-word/${tier}.yaml`, 'ejaan/nonstandard-word', tier)
addTable('rules/ejaan/foreign-word/data.yaml', 'ejaan/foreign-word', 'certain')
addInflected()
addHyphenated()

/** *bertanggung-jawab*, *menindak-lanjuti*: a hyphen where a compound is written apart, or joined. */
function addHyphenated() {
  for (const [wrong, entry] of [...entries]) {
    const right = entry.right[0]
    if (entry.rule !== 'ejaan/compound' || entry.tier !== 'certain' || entry.right.length !== 1) continue
    const apart = wrong.includes(' ') ? wrong : right
    if (!/^\p{Ll}{3,} \p{Ll}{3,}$/u.test(apart) || apart.replace(' ', '') !== (apart === wrong ? right : wrong))
      continue
    const form = apart.replace(' ', '-')
    if (lexicon.flags(form) === 0) add(form, {...entry, base: wrong})
  }
}

/** Inflected forms of the non-standard words, by the frames and further forms of the right word's family. */
function addInflected() {
  const families = new Map()
  for (const family of readFamilies(root, lexiconModules, problems)) families.set(family.root, family)
  for (const [wrong, entry] of [...entries]) {
    const right = entry.right[0]
    if (entry.rule !== 'ejaan/nonstandard-word' || entry.tier === 'disputed' || /[^\p{L}]/u.test(wrong)) continue
    const family = families.get(right)
    if (family === undefined) continue
    for (const frame of family.frames) {
      const good = lexiconModules.generateAll(right, frame)
      for (const {form, pattern} of lexiconModules.generateAll(wrong, frame)) {
        const target = good.find((/** @type {{pattern: string}} */ other) => other.pattern === pattern)
        if (target !== undefined && target.form !== form)
          add(form, {...entry, right: [target.form], except: [], base: wrong}, true)
      }
      addUnmelted(wrong, frame, good, entry)
    }
    for (const form of family.forms) {
      if (form.includes(right) && right.length > 3)
        add(form.replace(right, wrong), {...entry, right: [form], except: [], base: wrong}, true)
    }
  }
}

/** *mempraktekkan*: the wrong word after a prefix that should have melted its first letter. */
function addUnmelted(
  /** @type {string} */ wrong,
  /** @type {string} */ frame,
  /** @type {any[]} */ good,
  /** @type {Entry} */ entry
) {
  const nasal = {k: 'meng', p: 'mem', t: 'men', s: 'men'}[wrong[0]]
  if (nasal === undefined || !frame.startsWith('meN-')) return
  const suffix = frame.slice(4)
  const target = good.find((/** @type {{pattern: string}} */ other) => other.pattern === frame)
  if (target !== undefined) add(nasal + wrong + suffix, {...entry, right: [target.form], except: [], base: wrong}, true)
}

generate()
problems.throwIfAny()
write()

/** Small tables that rules import as they are: bound forms and, case-sensitive, abbreviations. */
function generate() {
  const forms = (readYaml('rules/ejaan/bound-form/forms.yaml') ?? []).map(
    (/** @type {any} */ {form, split, except = []}) => [
      form,
      split,
      except
        .filter((/** @type {string} */ phrase) => !phrase.includes('('))
        .map((/** @type {string} */ phrase) => phrase.toLowerCase())
    ]
  )
  const abbreviations = Object.entries(readYaml('rules/ejaan/abbreviation/data.yaml') ?? {}).map(([wrong, value]) => {
    const {right, certainty = 'certain'} =
      value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {right: value}
    return [wrong, certainty, [right].flat()]
  })
  mkdirSync(join(root, 'src/generated'), {recursive: true})
  writeFileSync(join(root, 'src/generated/bound-forms.json'), JSON.stringify(forms))
  writeFileSync(join(root, 'src/generated/wrong-abbreviations.json'), JSON.stringify(abbreviations))
}

function write() {
  const letters = [...new Set([...entries.keys()].join(''))].sort()
  if (letters.length > 62) throw new Error(`the lists use ${letters.length} different letters; the automaton takes 62`)
  const labels = new Map(letters.map((letter, index) => [letter, index + 1]))
  const key = (/** @type {string} */ form) =>
    [...form].map((letter) => String.fromCharCode(labels.get(letter) ?? 0)).join('')
  const forms = [...entries.keys()].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const {edges, skips} = buildAutomaton(forms, labels, lexiconModules)
  const alphabet = new Uint16Array(letters.length + 1 + ((letters.length + 1) % 2))
  for (const [letter, label] of labels) alphabet[label] = letter.charCodeAt(0)
  const rules = [...new Set([...entries.values()].map((entry) => entry.rule))].sort()
  const encoder = new TextEncoder()
  const lines = forms.map((form) => {
    const {rule, tier, right, except, note, base} = /** @type {Entry} */ (entries.get(form))
    return encoder.encode(
      [rules.indexOf(rule), tierLetter(tier), right.join('|'), except.join('|'), note, base === form ? '' : base].join(
        '\t'
      )
    )
  })
  const offsets = new Uint32Array(forms.length + 1)
  lines.forEach((line, index) => {
    offsets[index + 1] = offsets[index] + line.length
  })
  const ruleText = encoder.encode(rules.join('\n'))
  const sections = [alphabet, edges, skips, offsets, ruleText, Buffer.concat(lines)].map(
    (part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
  )
  const header = new Uint32Array(2 + sections.length * 2)
  header[0] = MAGIC
  header[1] = VERSION
  let at = header.byteLength
  sections.forEach((section, index) => {
    header[2 + index * 2] = at
    header[3 + index * 2] = section.byteLength
    at += Math.ceil(section.byteLength / 4) * 4
  })
  const bytes = new Uint8Array(at)
  bytes.set(new Uint8Array(header.buffer), 0)
  sections.forEach((section, index) => {
    bytes.set(section, header[2 + index * 2])
  })
  mkdirSync(join(root, 'dist/data'), {recursive: true})
  writeFileSync(join(root, 'dist/data/lists.bin'), bytes)
  console.error(`lists: ${forms.length} forms and phrases, ${Math.round(at / 1024)} KB`)
}
