// Mentions against the hand-made labels: recall and precision of spans (any overlap), exact spans, types.
//
//   node test/gold/names/measure.mjs <folder of the articles>

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = process.argv[2]
if (folder === undefined) throw new Error('the folder of the articles is needed: the labels hold offsets only')
const {outputFiles} = await build({
  stdin: {
    contents: `export {entitiesOf} from './src/names/entities.ts'
      export {Document} from './src/text/document.ts'
      export {provideNames} from './src/names/data.ts'
      export {provideLexicon} from './src/lexicon/data.ts'`,
    resolveDir: root
  },
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  write: false
})
const core = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
core.provideLexicon(() => readFileSync(path.join(root, 'dist/data/lexicon.bin')))
core.provideNames(() => readFileSync(path.join(root, 'dist/data/names.bin')))

const gold = new Map()
for (const line of readFileSync(new URL('mentions.tsv', import.meta.url), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue
  const [file, start, end, type] = line.split('\t')
  gold.set(file, [...(gold.get(file) ?? []), {start: Number(start), end: Number(end), type}])
}
const sum = {gold: 0, found: 0, exact: 0, typed: 0, mentions: 0, right: 0}
for (const [file, spans] of gold) {
  const text = readFileSync(path.join(folder, `${file}.txt`), 'utf8')
  const {mentions} = core.entitiesOf(core.Document.fromText(text))
  const overlap = (a, b) => a.start < b.end && b.start < a.end
  sum.gold += spans.length
  sum.mentions += mentions.length
  for (const span of spans) {
    if (mentions.some((mention) => overlap(mention, span))) sum.found++
    else if (process.argv.includes('--show')) console.log('missed', file, text.slice(span.start, span.end))
    const exact = mentions.find((mention) => mention.start === span.start && mention.end === span.end)
    if (exact) sum.exact++
    else if (process.argv.includes('--show')) console.log('not exact', file, text.slice(span.start, span.end))
    if (exact?.type === span.type) sum.typed++
  }
  for (const mention of mentions) {
    if (spans.some((span) => overlap(mention, span))) sum.right++
    else if (process.argv.includes('--show')) console.log('no name', file, text.slice(mention.start, mention.end))
  }
}
const ratio = (a, b) => Number((a / b).toFixed(4))
console.log(
  JSON.stringify({
    mentions: sum.gold,
    recall: ratio(sum.found, sum.gold),
    exact: ratio(sum.exact, sum.gold),
    typed: ratio(sum.typed, sum.gold),
    precision: ratio(sum.right, sum.mentions)
  })
)
