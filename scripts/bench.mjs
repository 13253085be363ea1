/**
 * Sunting next to Hunspell, cspell, stock retext-spell, textlint and parse-latin, interleaved, in one run.
 *
 *     npm run bench -- [--rounds N] [--text FILE] [--only a,b] [--cases small,large] [--offline] [--write]
 *
 * --text measures on the lines of a file instead of our own texts; --write makes docs/benchmarks.md of the result; --offline installs nothing.
 */
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, release, tmpdir, totalmem, type} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {median, run} from '../bench/measure.mjs'
import {markdown, plain} from '../bench/report.mjs'
import {ownParagraphs, thousandWords, writeCases} from '../bench/texts.mjs'
import {findTools} from '../bench/tools.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const {values: options} = parseArgs({
  options: {
    rounds: {type: 'string', default: '5'},
    text: {type: 'string'},
    only: {type: 'string'},
    cases: {type: 'string', default: 'small,large,many,keystroke'},
    offline: {type: 'boolean', default: false},
    write: {type: 'boolean', default: false}
  }
})
if (!existsSync(path.join(root, 'dist/cli.js'))) throw new Error('Build first: npm run build')
const paragraphs =
  options.text === undefined
    ? ownParagraphs(root)
    : readFileSync(options.text, 'utf8')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
const folder = mkdtempSync(path.join(tmpdir(), 'sunting-bench-'))
try {
  const {tools, missing} = findTools(root, {offline: options.offline})
  for (const name of missing) console.error(`left out: ${name}`)
  const only = options.only?.split(',')
  const chosen = Object.entries(tools).filter(([key]) => only === undefined || only.includes(key))
  const cases = writeCases(paragraphs, folder)
  const result = measure(chosen, cases)
  const machine = {
    cpu: `${cpus()[0].model.trim()} × ${cpus().length}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${type()} ${release()}`,
    node: process.version,
    rounds: Number(options.rounds),
    text: options.text === undefined ? 'own' : path.basename(options.text),
    vocabulary: new Set(
      paragraphs
        .join(' ')
        .toLowerCase()
        .match(/\p{L}+/gu)
    ).size
  }
  console.log(plain(result, tools))
  if (options.write) {
    writeFileSync(path.join(root, 'docs/benchmarks.md'), markdown(result, tools, machine, cases.words))
    console.error('wrote docs/benchmarks.md')
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}

/**
 * Every tool on every case, the tools in turn, after one run that does not count.
 * @param {Array<[string, import('../bench/tools.mjs').Tool]>} chosen
 * @param {import('../bench/texts.mjs').Cases} cases
 */
function measure(chosen, cases) {
  const wanted = options.cases.split(',')
  /** @type {import('../bench/report.mjs').Result} */
  const result = {}
  const words = thousandWords(paragraphs)
  const rounds = Number(options.rounds)
  for (let round = 0; round <= rounds; round++) {
    for (const name of wanted) {
      for (const [key, tool] of chosen) {
        if (key === 'node' && name !== 'small') continue
        // What takes half a minute is not asked five times.
        const before = result[name]?.[key]
        if (before && before.ms.length >= 2 && median(before.ms) > 15_000) continue
        const sample = one(name, tool, cases, words)
        if (sample === undefined) continue
        if (round === 0 && sample.ms < 15_000) continue
        result[name] ??= {}
        result[name][key] ??= {ms: [], mb: []}
        const row = result[name][key]
        row.ms.push(sample.ms)
        if (sample.mb !== null) row.mb.push(sample.mb)
      }
    }
    process.stderr.write(`round ${round} of ${rounds}\n`)
  }
  return result
}

/** @returns {{ms: number, mb: number | null} | undefined} */
function one(name, tool, cases, words) {
  const {small, large, many, folder: articles} = cases
  // A folder is given as one where the tool takes folders, as a list of files elsewhere.
  if (name === 'small') return run(tool.cold(small), {folder})
  if (name === 'large') return run(tool.cold(large), {folder})
  if (name === 'many') return run(tool.many ? tool.many(articles) : tool.cold(many), {folder})
  if (tool.keystroke === undefined) return undefined
  const {stdout, mb} = run(tool.keystroke, {folder, input: words, most: 0})
  return {ms: median(JSON.parse(stdout)), mb}
}
