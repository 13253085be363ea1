// Cost of comparing the names of many articles with each other: 100, 1,000 and 10,000 synthetic articles.
//
//   node scripts/bench-names.mjs [--max 10000]

import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const {values} = parseArgs({options: {max: {type: 'string', default: '10000'}}})

const {outputFiles} = await build({
  stdin: {
    contents: `export {compareArticles} from './src/names/cross.ts'
      export {provideNames} from './src/names/data.ts'
      export {provideLexicon} from './src/lexicon/data.ts'
      export {settingsOf} from './src/config/settings.ts'
      export {packPlaces} from './src/names/article.ts'`,
    resolveDir: root
  },
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  write: false
})
const core = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
for (const file of ['lexicon.bin', 'names.bin'])
  if (!existsSync(path.join(root, 'dist/data', file)))
    throw new Error(`dist/data/${file} is missing; run "npm run build"`)
core.provideLexicon(() => readFileSync(path.join(root, 'dist/data/lexicon.bin')))
core.provideNames(() => readFileSync(path.join(root, 'dist/data/names.bin')))

/** mulberry32: the same articles in every run. */
let state = 42
const random = () => {
  state = (state + 0x6d2b79f5) >>> 0
  let t = Math.imul(state ^ (state >>> 15), state | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
const pick = (list) => list[Math.floor(random() * list.length)]

const given =
  'Muhammad Ahmad Siti Dewi Budi Agus Sri Andi Rina Joko Nur Hendra Maya Tono Putri Eko Rudi Lestari Yanto Fitri'.split(
    ' '
  )
const starts = 'Su Har Wi Ku Pra Sa Mar Dar Kar Sun Gun Ru Ha Si Pur Tri Set Wahyu Bam Lang'.split(' ')
const middles = 'to ya di na ri wa la mo ka ti ra jo bo nu li'.split(' ')
const ends = 'no to wan ati ono anto adi aya ningsih putra wijaya man din har'.split(' ')
const surname = () => pick(starts) + pick(middles) + (random() < 0.5 ? pick(middles) : '') + pick(ends)

/** People of the news: a few are in many articles, most in one. */
const people = Array.from({length: 40_000}, () => `${pick(given)} ${surname()}`)
const person = () => people[Math.floor(people.length * random() ** 3)]

/** One letter wrong, in one mention of two hundred. */
const misspell = (name) => {
  if (random() > 0.005) return name
  const at = name.length - 2 - Math.floor(random() * 3)
  return name.slice(0, at) + name[at] + name[at] + name.slice(at + 1)
}

const article = (index) => ({
  path: `artikel-${index}.txt`,
  entities: Array.from({length: 8}, (_, i) => {
    const text = misspell(person())
    const point = {line: 1, column: 1 + i * 40, offset: i * 40}
    const end = {...point, column: point.column + text.length, offset: point.offset + text.length}
    const form = {text, places: core.packPlaces([{start: point, end, exempt: false}])}
    return {name: text, type: 'person', gazetteer: undefined, forms: [form], links: []}
  })
})

const settings = core.settingsOf({})
core.compareArticles(
  Array.from({length: 50}, (_, i) => article(i)),
  settings
)
for (const count of [100, 1_000, 10_000].filter((n) => n <= Number(values.max))) {
  const articles = Array.from({length: count}, (_, i) => article(i))
  const before = performance.now()
  const findings = core.compareArticles(articles, settings).length
  const ms = performance.now() - before
  console.log(
    JSON.stringify({
      articles: count,
      names: count * 8,
      findings,
      ms: Math.round(ms),
      microsecondsPerArticle: Math.round((ms * 1000) / count)
    })
  )
}
