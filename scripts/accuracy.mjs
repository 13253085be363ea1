/**
 * Isolated-word accuracy of the lexicon: false alarms per 1,000 words of running text, detection of planted typos, and whether the right
 * word is suggested first or among five.
 *
 *     node scripts/accuracy.mjs [FILE or FOLDER …] [--seed N] [--typos N] [--context] [--list] [--compare]
 *
 * Without files: test/gold, and ../shared/corpora when it is there. --context lets suggestions see the neighbours and the article.
 * --list prints the unknown words and the failures. --compare prints a table of this and other checkers (Hunspell, stock retext-spell, cspell, as
 * far as installed) over the same words and 500 of the typos. Lower-case words only: capitals are judged in context by the spelling rule.
 */
import {existsSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {checkers, compared, inContext} from './accuracy/others.mjs'
import {isLower, textFiles, tokensOf} from './accuracy/texts.mjs'
import {random, typo} from './accuracy/typos.mjs'
import {importTypeScript} from './lexicon/typescript.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MIN_LENGTH = 4

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    seed: {type: 'string', default: '1'},
    typos: {type: 'string', default: '20000'},
    context: {type: 'boolean', default: false},
    list: {type: 'boolean', default: false},
    compare: {type: 'boolean', default: false}
  }
})
const {Flag, inDoubt, Lexicon, suggest} = await importTypeScript(join(ROOT, 'src/lexicon/index.ts'))
const bin = join(ROOT, 'dist/data/lexicon.bin')
if (!existsSync(bin)) throw new Error('Build the lexicon first: node scripts/build-lexicon.mjs')
const bytes = readFileSync(bin)
const loading = performance.now()
const lexicon = Lexicon.from(bytes)
console.log(
  `lexicon: ${lexicon.size} forms, ${bytes.length} bytes, loaded in ${(performance.now() - loading).toFixed(2)} ms`
)

const shared = join(ROOT, '../shared/corpora')
const groups =
  positionals.length > 0
    ? positionals
    : [
        join(ROOT, 'test/gold'),
        join(shared, 'indosum'),
        join(shared, 'ud-csui-train.txt'),
        join(shared, 'ud-gsd-dev.txt')
      ].filter(existsSync)

/** @typedef {import('./accuracy/texts.mjs').Token & {article: Map<string, number>}} Clean */

/** @type {Clean[]} known lower-case words of the texts, to plant typos in */
const clean = []
if (options.compare) {
  await compareCheckers()
  process.exit()
}
for (const group of groups) measureFalseAlarms(group)
if (clean.length > 0) measureTypos(Number(options.typos), random(Number(options.seed)))
measureLookups()

/** Typos that every checker of the comparison is given: those that are slow need half a minute for so many. */
async function compareCheckers() {
  const tokens = groups.flatMap(textFiles).flatMap(tokensOf)
  const next = random(Number(options.seed))
  const usable = tokens.filter(({text}) => isLower(text) && text.length >= MIN_LENGTH && !text.includes('-'))
  const planted = Array.from({length: Math.min(500, Number(options.typos))}, () => {
    const right = usable[Math.floor(next() * usable.length)]?.text ?? ''
    return {right, typo: typo(right, next)}
  })
  for await (const row of compared(await checkers(ROOT, bytes), tokens, planted)) console.log(row)
  const texts = groups.flatMap(textFiles).map((file) => readFileSync(file, 'utf8'))
  console.log(await inContext(ROOT, texts, tokens.length))
}

/** @param {string} group file or folder */
function measureFalseAlarms(group) {
  let words = 0
  /** @type {Map<string, number>} */
  const unknown = new Map()
  for (const file of textFiles(group)) {
    const tokens = tokensOf(file)
    words += tokens.length
    /** @type {Map<string, number>} */
    const article = new Map()
    for (const {text} of tokens) article.set(text.toLowerCase(), (article.get(text.toLowerCase()) ?? 0) + 1)
    for (const token of tokens) {
      if (!isLower(token.text)) continue
      if (isAccepted(token.text, token.previous, token.next)) {
        if (token.text.length >= MIN_LENGTH && (lexicon.flags(token.text) & Flag.Foreign) === 0)
          clean.push({...token, article})
      } else if ((lexicon.flags(token.text) & Flag.Nonstandard) === 0)
        unknown.set(token.text, (unknown.get(token.text) ?? 0) + 1)
    }
  }
  const total = [...unknown.values()].reduce((sum, count) => sum + count, 0)
  const name = group.startsWith(ROOT) ? relative(ROOT, group) : group
  console.log(
    `${name}: ${words} words, unknown lower-case ${((total / Math.max(1, words)) * 1000).toFixed(2)} per 1,000 (${unknown.size} forms)`
  )
  if (options.list)
    console.log(
      [...unknown]
        .sort((a, b) => b[1] - a[1])
        .map(([form, count]) => (count > 1 ? `${form}:${count}` : form))
        .join(' ')
    )
}

/** @param {string} word @param {string | undefined} previous @param {string | undefined} next */
function isAccepted(word, previous, next) {
  return lexicon.isWord(word) && !inDoubt(lexicon, word, {previous, next})
}

/** @param {number} count @param {() => number} next */
function measureTypos(count, next) {
  let found = 0
  let first = 0
  let five = 0
  let time = 0
  /** @type {string[]} */
  const accepted = []
  /** @type {string[]} */
  const wrong = []
  for (let index = 0; index < count; index++) {
    const token = /** @type {Clean} */ (clean[Math.floor(next() * clean.length)])
    const planted = typo(token.text, next)
    if (isAccepted(planted, token.previous, token.next)) {
      accepted.push(`${token.text}>${planted}`)
      continue
    }
    found++
    const {article} = token
    const count = article.get(token.text) ?? 1
    article.set(token.text, count - 1)
    const before = performance.now()
    const proposals = suggest(
      lexicon,
      planted,
      options.context ? {previous: token.previous, next: token.next, article} : {}
    )
    time += performance.now() - before
    article.set(token.text, count)
    const rank = proposals.findIndex((/** @type {{text: string}} */ {text}) => text === token.text)
    if (rank === 0) first++
    else
      wrong.push(`${token.text}>${planted}: ${proposals.map((/** @type {{text: string}} */ {text}) => text).join(' ')}`)
    if (rank >= 0 && rank < 5) five++
  }
  const percent = (/** @type {number} */ part, /** @type {number} */ whole) => `${((part / whole) * 100).toFixed(2)} %`
  console.log(
    `${count} planted typos (seed ${options.seed}): unknown ${percent(found, count)}; the rest are other words`
  )
  console.log(
    `suggestions${options.context ? ' in context' : ''}: first ${percent(first, found)}, among five ${percent(five, found)}, ${((time / found) * 1000).toFixed(0)} µs each`
  )
  if (options.list)
    console.log(`other words: ${accepted.slice(0, 200).join(' ')}\nnot first:\n${wrong.slice(0, 300).join('\n')}`)
}

function measureLookups() {
  const words = clean.slice(0, 100_000).map(({text}) => text)
  if (words.length === 0) return
  for (let round = 0; round < 3; round++) for (const word of words) lexicon.isWord(word)
  const before = performance.now()
  for (const word of words) lexicon.isWord(word)
  console.log(`look-up of a known word: ${(((performance.now() - before) / words.length) * 1000).toFixed(3)} µs`)
}
