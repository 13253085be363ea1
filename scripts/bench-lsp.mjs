/**
 * How long the language server takes from a keystroke to its findings, in-process: median, 95th percentile and CPU time
 * for articles of several lengths, after `npm run build`. A paragraph is typed into the article, letter by letter, slips included.
 * Usage: node scripts/bench-lsp.mjs [words …]
 */
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {nodeBuiltins} from './node-builtins.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const outfile = `${root}/dist/bench-lsp.js`
await build({
  stdin: {
    contents: `import '../src/node/index.ts'
      export {compileLess} from '../src/cli/engine/thrift.ts'
      export {Workspace} from '../src/lsp/workspace.ts'
      export {TextDocument} from 'vscode-languageserver-textdocument'`,
    resolveDir: `${root}/scripts`
  },
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
  plugins: [nodeBuiltins],
  alias: {nspell: './src/lexicon/nspell.ts', yaml: './node_modules/yaml/browser/index.js'}
})
const {compileLess, Workspace, TextDocument} = await import(pathToFileURL(outfile).href)
rmSync(outfile)
// As `sunting lsp` does.
compileLess()

const words = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`seeds/${name}`, 'utf8'))
  .join('\n\n')
  .split(/(?<=\s)(?=\S)/)

const typed =
  'Menteri Luar Negeri Retno Marsudi mengatakan bahwa pertamuan itu akan di gelar di Jakarta pada Senin (5/2/2024). ' +
  '"Kami membahas kerja sama kedua negara," kata Retno seusai rapat tersebut. Nilai perdagangan mencapai Rp 12,5 triliun.\n\n'

const asked = process.argv.slice(2).map(Number)
for (const count of asked.length > 0 ? asked : [1000, 10_000, 100_000]) {
  const text = Array.from({length: count}, (_, i) => words[i % words.length]).join('')
  const workspace = new Workspace()
  let document = TextDocument.create('untitled:1', 'plaintext', 1, text)
  const first = (await workspace.check(document)).article.took
  const keys = count > 20_000 ? 12 : typed.length
  const times = []
  const before = process.cpuUsage()
  for (let key = 1; key <= keys; key++) {
    const at = document.positionAt(text.indexOf('\n\n', 2000) + 1 + key)
    document = TextDocument.update(document, [{range: {start: at, end: at}, text: typed[key - 1]}], key + 1)
    times.push((await workspace.check(document)).article.took)
  }
  const cpu = process.cpuUsage(before)
  times.sort((a, b) => a - b)
  const ms = (value) => `${value.toFixed(1)} ms`
  console.log(
    `${count} words: first ${ms(first)}, keystroke median ${ms(times[times.length >> 1])}, least ${ms(times[0])}, ` +
      `95 % ${ms(times[Math.floor(times.length * 0.95)])}, CPU ${ms((cpu.user + cpu.system) / 1000 / keys)}`
  )
}
