/**
 * Compiles the word data of `rules/` and the general vocabulary into `dist/data/lexicon.bin`.
 *
 *     node scripts/build-lexicon.mjs [--out FILE] [--residue]
 *
 * --residue prints the forms counted in news that no source explains.
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {gzipSync} from 'node:zlib'
import {collectWords} from './lexicon/collect.mjs'
import {Problems} from './lexicon/problems.mjs'
import {readTable} from './lexicon/read-lists.mjs'
import {importTypeScript} from './lexicon/typescript.mjs'
import {writeLexicon} from './lexicon/write.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * @param {{out?: string, log?: (message: string) => void}} [options] log gets the summary and warnings
 * @returns {Promise<{bytes: Uint8Array, residue: {form: string, count: number}[]}>}
 */
export async function buildLexicon({out = join(ROOT, 'dist/data/lexicon.bin'), log = console.error} = {}) {
  const started = performance.now()
  const lexicon = await importTypeScript(join(ROOT, 'src/lexicon/build-api.ts'))
  const problems = new Problems()
  const {words, residue, yielded, conflicts} = collectWords(ROOT, lexicon, problems)
  problems.throwIfAny()
  const bigrams = ['bigram-frequency.tsv', 'collocations.tsv'].flatMap((name) =>
    readTable(join(ROOT, 'rules/lexicon', name)).map(
      ([first = '', second = '', count]) => /** @type {[string, string, number]} */ ([first, second, Number(count)])
    )
  )
  const bytes = writeLexicon(words, bigrams, lexicon, log)
  mkdirSync(dirname(out), {recursive: true})
  writeFileSync(out, bytes)
  if (conflicts.length > 0) log(`lexicon: listed as words and as certainly non-standard: ${conflicts.join(' ')}`)
  const kilobytes = (/** @type {number} */ size) => `${Math.round(size / 1024)} KB`
  log(
    `lexicon: ${words.size} forms, ${yielded} rare look-alikes left out, ${kilobytes(bytes.length)} (${kilobytes(gzipSync(bytes).length)} gzipped), ${Math.round(performance.now() - started)} ms`
  )
  return {bytes, residue}
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const at = process.argv.indexOf('--out')
  const {residue} = await buildLexicon(at < 0 ? {} : {out: process.argv[at + 1]})
  if (process.argv.includes('--residue')) for (const {form, count} of residue) console.log(`${form}\t${count}`)
}
