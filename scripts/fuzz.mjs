/**
 * The fuzzer, for as long as one likes: bundles test/fuzz/main.ts (or scaling-main.ts) and runs it.
 *
 *     npm run fuzz -- [--minutes N] [--seed N] [--case NUMBER]
 *     npm run fuzz -- --scaling [--size N] [--only NAME]
 *     npm run fuzz -- --long
 *     npm run fuzz -- --docx [--cases N] [--seed N] [--case NUMBER]
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {nodeBuiltins} from './node-builtins.mjs'

const main = process.argv.includes('--scaling')
  ? 'scaling-main'
  : process.argv.includes('--long')
    ? 'long-main'
    : process.argv.includes('--docx')
      ? 'docx-main'
      : 'main'
const root = fileURLToPath(new URL('..', import.meta.url))
// In the place of its source, which finds the seeds and the built data by their distance from it.
const folder = path.join(root, 'test/fuzz', `.bundle-${process.pid}`)
mkdirSync(folder, {recursive: true})
try {
  await build({
    absWorkingDir: root,
    entryPoints: [`test/fuzz/${main}.ts`],
    outfile: path.join(folder, 'main.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: 'inline',
    plugins: [
      nodeBuiltins,
      {
        name: 'own-place',
        setup(build) {
          build.onLoad({filter: /(?:test\/fuzz\/texts|src\/node\/data)\.ts$/}, async ({path: file}) => {
            const {readFile} = await import('node:fs/promises')
            const code = (await readFile(file, 'utf8')).replaceAll('import.meta.url', JSON.stringify(`file://${file}`))
            return {contents: code, loader: 'ts', resolveDir: path.dirname(file)}
          })
        }
      }
    ],
    alias: {nspell: './src/lexicon/nspell.ts', yaml: './node_modules/yaml/browser/index.js'}
  })
  const run = spawnSync(
    process.execPath,
    ['--enable-source-maps', path.join(folder, 'main.mjs'), ...process.argv.slice(2)],
    {
      stdio: 'inherit'
    }
  )
  process.exitCode = run.status ?? 2
} finally {
  rmSync(folder, {recursive: true, force: true})
}
