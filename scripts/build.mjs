/**
 * Build everything that `npm ci` promises: rule metadata, data files, bundles, type declarations.
 * `node scripts/build.mjs [rules|data|bundle|page|types]` builds one part.
 */
import {execFileSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
mkdirSync('dist/data', {recursive: true})
mkdirSync('src/generated', {recursive: true})

const parts = {
  async rules() {
    const {buildRules} = await import('./build-rules.mjs')
    buildRules()
    const {buildSchema} = await import('./build-schema.mjs')
    await buildSchema()
  },
  data() {
    for (const script of ['style', 'lexicon', 'names', 'lists', 'attribution', 'dictionary']) {
      const file = `scripts/build-${script}.mjs`
      if (existsSync(file)) execFileSync(process.execPath, [file], {stdio: 'inherit'})
    }
    copyFileSync('dictionary-id/license', 'dist/data/LICENSE-lexicon')
  },
  async bundle() {
    const {bundle} = await import('./bundle.mjs')
    await bundle()
  },
  async page() {
    const {buildPage} = await import('./build-page.mjs')
    await buildPage()
  },
  types() {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {stdio: 'inherit'})
  }
}

const asked = process.argv.slice(2)
for (const [name, build] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const before = performance.now()
  await build()
  console.log(`build ${name}: ${Math.round(performance.now() - before)} ms`)
}
