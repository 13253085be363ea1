/**
 * The VS Code extension: entry and server bundled, data copied, all packed into editors/vscode/sunting.vsix. Needs what
 * `npm run build` makes.
 */
import {copyFileSync, cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {createVSIX} from '@vscode/vsce'
import {build} from 'esbuild'
import {nodeBuiltins} from './node-builtins.mjs'
import {noticesOf} from './notices.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const folder = 'editors/vscode'
const packagePath = `${folder}/sunting.vsix`

if (!existsSync('dist/data/lexicon.bin')) throw new Error('dist/data is missing: run "npm run build" first')
const versions = ['package.json', `${folder}/package.json`].map(
  (file) => JSON.parse(readFileSync(file, 'utf8')).version
)
if (versions[0] !== versions[1])
  throw new Error(`${folder}/package.json has version ${versions[1]}, not ${versions[0]}`)

rmSync(`${folder}/dist`, {recursive: true, force: true})
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.18',
  legalComments: 'none',
  minify: true,
  keepNames: true,
  metafile: true
}
const extension = await build({
  ...common,
  entryPoints: [`${folder}/src/extension.ts`],
  outfile: `${folder}/dist/extension.cjs`,
  format: 'cjs',
  external: ['vscode']
})
const server = await build({
  ...common,
  entryPoints: [`${folder}/src/server.ts`],
  outfile: `${folder}/dist/server.mjs`,
  format: 'esm',
  plugins: [nodeBuiltins],
  alias: {nspell: './src/lexicon/nspell.ts', yaml: './node_modules/yaml/browser/index.js'}
})
cpSync('dist/data', `${folder}/dist/data`, {recursive: true})
copyFileSync('LICENSE', `${folder}/LICENSE`)
const packages = noticesOf([extension.metafile, server.metafile], root)
writeFileSync(`${folder}/dist/NOTICE.txt`, `${readFileSync('NOTICE', 'utf8')}\n\n---\n\n${packages}\n`)
await createVSIX({cwd: folder, packagePath, dependencies: false})
console.log(`${packagePath}: ${(statSync(packagePath).size / 1e6).toFixed(1)} MB`)
