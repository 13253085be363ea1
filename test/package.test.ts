import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {describe, expect, it} from 'vitest'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | Record<string, string>>
  bin: Record<string, string>
}

describe('the package', () => {
  it('holds all it needs and nothing of one machine', () => {
    const [{files}] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {encoding: 'utf8', stdio: 'pipe'})
    ) as Array<{files: Array<{path: string; size: number}>}>
    const names = new Set(files.map((file) => file.path))
    for (const name of [
      ...Object.values(manifest.bin),
      ...Object.values(manifest.exports)
        .flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value)))
        .filter((value) => !value.includes('*')),
      ...['lexicon.bin', 'names.bin', 'lists.bin', 'LICENSE-lexicon'].map((name) => `dist/data/${name}`),
      ...['config', 'report', 'names', 'sources', 'shard', 'baseline'].map((name) => `schema/${name}.schema.json`),
      ...['dist/cli.js', 'dist/action.js', 'LICENSE', 'NOTICE', 'README.md', 'CHANGELOG.md']
    ])
      expect([...names], name).toContain(name.replace(/^\.\//, ''))
    expect([...names].filter((name) => /\.cache$|^(?:src|test|scripts|node_modules|seeds)\//.test(name))).toEqual([])
    expect(files.reduce((sum, {size}) => sum + size, 0)).toBeLessThan(20_000_000)
  })

  it('its core can be bundled for browsers: nothing of Node in it', async () => {
    const {metafile, warnings} = await build({
      entryPoints: ['dist/index.js'],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      metafile: true,
      outdir: 'x',
      logLevel: 'silent'
    })
    expect(warnings).toEqual([])
    expect(Object.keys(metafile.inputs).length).toBeGreaterThan(1)
  })

  it('its core works with the data it is given', async () => {
    const core = (await import(pathToFileURL(path.resolve('dist/index.js')).href)) as typeof import('../src/index.ts')
    const bytes = (name: string) => new Uint8Array(readFileSync(`dist/data/${name}`))
    core.provideLexicon(() => bytes('lexicon.bin'))
    core.provideNames(() => bytes('names.bin'))
    core.provideLists(() => bytes('lists.bin'))
    const {findings} = await core.lint('Ini **perta**muan itu, kerjasama.\n', {path: 'a.md'})
    expect(findings.map(({rule}) => rule)).toEqual(['spelling/unknown-word', 'ejaan/compound'])
    expect(existsSync('dist/types/index.d.ts')).toBe(true)
  })
})
