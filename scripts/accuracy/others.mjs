/** Other spelling checkers behind one interface, to print their accuracy beside ours; those that are not installed are left out. */
import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {importTypeScript} from '../lexicon/typescript.mjs'

/**
 * @typedef {object} Checker
 * @property {string} name
 * @property {(words: string[]) => Promise<string[]>} unknown words it refuses
 * @property {(words: string[]) => Promise<string[][]>} suggest proposals for each word, best first
 */

/**
 * @param {string} root project folder
 * @param {Uint8Array} lexicon compiled lexicon
 * @returns {Promise<Checker[]>}
 */
export async function checkers(root, lexicon) {
  const ours = join(root, 'dictionary-id/index')
  const all = [
    await sunting(root, lexicon),
    hunspell('hunspell, dictionary-id', ours),
    hunspell('hunspell, id_ID', 'id_ID'),
    await stock(root),
    await cspell(root)
  ]
  return all.filter((checker) => checker !== undefined)
}

/** @param {string} root @param {Uint8Array} bytes @returns {Promise<Checker>} */
async function sunting(root, bytes) {
  const {Lexicon} = await importTypeScript(join(root, 'src/lexicon/index.ts'))
  const {Nspell} = await importTypeScript(join(root, 'src/lexicon/nspell.ts'))
  return ofNspell('sunting (words alone)', new Nspell(Lexicon.from(bytes)))
}

/** @param {string} root @returns {Promise<Checker | undefined>} */
async function stock(root) {
  const require = createRequire(join(root, 'package.json'))
  const {default: dictionary} = await import(pathToFileURL(join(root, 'dictionary-id/index.js')).href)
  return ofNspell('retext-spell (nspell), dictionary-id', require('nspell')(dictionary))
}

/** @param {string} name @param {{correct: (word: string) => boolean, suggest: (word: string) => string[]}} engine @returns {Checker} */
function ofNspell(name, engine) {
  return {
    name,
    unknown: async (words) => words.filter((word) => !engine.correct(word)),
    suggest: async (words) => words.map((word) => engine.suggest(word))
  }
}

/** @param {string} name @param {string} dictionary @returns {Checker | undefined} */
function hunspell(name, dictionary) {
  /** @param {string} mode @param {string[]} lines */
  const run = (mode, lines) =>
    execFileSync('hunspell', ['-d', dictionary, '-i', 'utf-8', mode], {
      input: `${lines.join('\n')}\n`,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'ignore']
    }).split('\n')
  try {
    run('-l', ['rumah'])
  } catch {
    return undefined
  }
  return {
    name,
    unknown: async (words) => {
      // A word with a hyphen may be refused for one of its halves.
      const refused = new Set(run('-l', words).filter(Boolean))
      return words.filter((word) => refused.has(word) || word.split('-').some((part) => refused.has(part)))
    },
    suggest: async (words) => {
      const answers = run(
        '-a',
        words.map((word) => `^${word}`)
      )
        .slice(1)
        .filter(Boolean)
      return answers.map((line) => (line.startsWith('&') ? line.slice(line.indexOf(': ') + 2).split(', ') : []))
    }
  }
}

/** cspell as `npm run bench` installs it. @param {string} root @returns {Promise<Checker | undefined>} */
async function cspell(root) {
  const cache = [join(root, 'bench/.tools'), join(root, 'node_modules/.cache/sunting-bench')].find((folder) =>
    existsSync(join(folder, 'node_modules/cspell-lib'))
  )
  if (cache === undefined) return undefined
  const {spellCheckDocument} = await import(pathToFileURL(join(cache, 'node_modules/cspell-lib/dist/index.js')).href)
  /** @param {string[]} words @param {boolean} generateSuggestions */
  const issues = async (words, generateSuggestions) =>
    (
      await spellCheckDocument(
        {uri: 'file:///words.txt', text: words.join('\n'), languageId: 'plaintext', locale: 'id'},
        {generateSuggestions, noConfigSearch: true},
        {
          language: 'id',
          import: [join(cache, 'node_modules/@cspell/dict-id-id/cspell-ext.json')],
          maxNumberOfProblems: 1e6,
          maxDuplicateProblems: 1e6,
          numSuggestions: 5
        }
      )
    ).issues
  return {
    name: 'cspell, @cspell/dict-id-id',
    unknown: async (words) => {
      const refused = new Set((await issues(words, false)).map(({text}) => text))
      return words.filter((word) => refused.has(word) || word.split('-').some((part) => refused.has(part)))
    },
    suggest: async (words) => {
      const proposals = new Map((await issues(words, true)).map(({text, suggestions}) => [text, suggestions ?? []]))
      return words.map((word) => proposals.get(word) ?? [])
    }
  }
}

/**
 * What spelling says of whole texts, in their context: a row of the same table.
 * @param {string} root project folder
 * @param {string[]} texts
 * @param {number} words how many
 */
export async function inContext(root, texts, words) {
  const {lint} = await import(pathToFileURL(join(root, 'dist/node.js')).href)
  const findings = []
  for (const text of texts) findings.push(...(await lint(text, {path: 'text.txt'})).findings)
  const spelling = findings.filter(
    (/** @type {any} */ {rule, severity}) => rule.startsWith('spelling/') && severity !== 'info'
  )
  const small = spelling.filter((/** @type {any} */ {actual}) => actual === actual.toLowerCase())
  const rate = (/** @type {unknown[]} */ list) => ((list.length / words) * 1000).toFixed(1)
  return `| sunting, in the text: error and warning | ${rate(spelling)} | ${rate(small)} | | | | |`
}

/**
 * One line a checker: words refused per 1,000 of clean text, planted typos found, right word first and among five, time.
 * @param {Checker[]} all
 * @param {{text: string}[]} tokens words of clean text
 * @param {{right: string, typo: string}[]} planted
 * @returns {AsyncGenerator<string>} rows of a Markdown table
 */
export async function* compared(all, tokens, planted) {
  yield '| checker | refused per 1,000 words | in small letters | typos found | right first | among five | ms a word |'
  yield '|---|--:|--:|--:|--:|--:|--:|'
  const forms = [...new Set(tokens.map(({text}) => text))]
  const typos = [...new Set(planted.map(({typo}) => typo))]
  const percent = (/** @type {number} */ part, /** @type {number} */ whole) => `${((part / whole) * 100).toFixed(1)} %`
  for (const checker of all) {
    const refused = new Set(await checker.unknown(forms))
    const flagged = tokens.filter(({text}) => refused.has(text))
    const small = flagged.filter(({text}) => text === text.toLowerCase())
    const found = new Set(await checker.unknown(typos))
    const wrong = typos.filter((word) => found.has(word))
    // Neither loading nor compiling counts.
    await checker.suggest(wrong.slice(0, 100))
    const started = performance.now()
    const proposals = new Map((await checker.suggest(wrong)).map((list, index) => [wrong[index], list]))
    const time = (performance.now() - started) / Math.max(1, wrong.length)
    const detected = planted.filter(({typo}) => found.has(typo))
    const rank = detected.map(({right, typo}) => proposals.get(typo)?.indexOf(right) ?? -1)
    yield `| ${[
      checker.name,
      ((flagged.length / tokens.length) * 1000).toFixed(1),
      ((small.length / tokens.length) * 1000).toFixed(1),
      percent(detected.length, planted.length),
      percent(rank.filter((place) => place === 0).length, detected.length),
      percent(rank.filter((place) => place >= 0 && place < 5).length, detected.length),
      time.toFixed(time < 1 ? 3 : 1)
    ].join(' | ')} |`
  }
}
