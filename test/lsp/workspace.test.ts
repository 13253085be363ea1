import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {CancellationTokenSource} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {CodeAction, Diagnostic, TextEdit} from 'vscode-languageserver-types'
import {folder, sunting} from '../cli/run.ts'
import {Client, fullClient, quiet, uriOf} from './client.ts'

const typo = 'Setelah terjadinya pertamuan itu, mereka pulang.\n'
const clients: Client[] = []

async function start(...args: Parameters<typeof Client.start>): Promise<Client> {
  const client = await Client.start(...args)
  clients.push(client)
  return client
}

afterEach(() => {
  for (const client of clients.splice(0)) client.kill()
})

const pulling = {
  ...fullClient,
  workspace: {...fullClient.workspace, diagnostics: {refreshSupport: true}},
  textDocument: {...fullClient.textDocument, diagnostic: {}}
}
const zero = {line: 0, character: 0}

const actionsAt = (client: Client, uri: string, {range}: Diagnostic): Promise<CodeAction[]> =>
  client.request('textDocument/codeAction', {textDocument: {uri}, range, context: {diagnostics: []}})

describe('configuration', () => {
  it('a name of the project is no fault any more', async () => {
    const root = folder({})
    const uri = uriOf(root, 'a.txt')
    const client = await start(root)
    const text =
      'Menteri Rahmat Suryokusumo hadir. Kata Rahmat Suryokusumo, rapat itu penting. Rahmat Suryakusumo pulang.\n'
    await client.open(uri, text)
    const found = await client.until(uri, ({diagnostics}) => diagnostics.some(({code}) => code === 'name/variant'))
    const variant = found.find(({code}) => code === 'name/variant')!
    const action = (await actionsAt(client, uri, variant)).find(({title}) => /daftar nama/.test(title))
    await client.request('workspace/executeCommand', action?.command)
    await client.until(uri, ({diagnostics}) => diagnostics.every(({code}) => code !== 'name/variant'))
    expect(readFileSync(path.join(root, 'sunting.config.yaml'), 'utf8')).toBe(
      'names:\n  - {name: Rahmat Suryakusumo}\n'
    )
  })

  it('overrides and ignored files are those of the command line', async () => {
    const config = 'ignore: [arsip/]\noverrides:\n  - files: longgar.txt\n    rules: {spelling/unknown-word: info}\n'
    const root = folder({'sunting.config.yaml': config})
    const client = await start(root)
    for (const name of ['a.txt', 'longgar.txt', 'arsip/b.txt']) await client.open(uriOf(root, name), typo)
    expect((await client.until(uriOf(root, 'a.txt')))[0].severity).toBe(1)
    expect((await client.until(uriOf(root, 'longgar.txt')))[0].severity).toBe(3)
    expect(await client.until(uriOf(root, 'arsip/b.txt'))).toEqual([])
  })

  it('is noticed although the client watches nothing', async () => {
    const root = folder({})
    const uri = uriOf(root, 'a.txt')
    const client = await start(root, {...fullClient, workspace: {}})
    await client.open(uri, typo)
    await client.until(uri, ({diagnostics}) => diagnostics.length === 1)
    writeFileSync(path.join(root, 'sunting.config.yaml'), 'vocabulary: [pertamuan]\n')
    await new Promise((resolve) => setTimeout(resolve, 2100))
    await client.change(uri, 2, [{range: {start: zero, end: zero}, text: ' '}])
    expect(await client.until(uri, ({version}) => version === 2)).toEqual([])
  })

  it('and language of the command line win', async () => {
    const root = folder({'sunting.config.yaml': 'vocabulary: [pertamuan]\n'})
    const uri = uriOf(root, 'a.txt')
    const client = await start(root, fullClient, quiet, ['bin/sunting.js', 'lsp', '--no-config', '--lang', 'en'])
    await client.open(uri, typo)
    expect((await client.until(uri))[0].message).toMatch(/is not known/)
    expect(sunting(['lsp', 'a.txt'])).toMatchObject({code: 2, stdout: ''})
  })

  it('of a workspace folder that comes later holds', async () => {
    const root = folder({'sunting.config.yaml': 'vocabulary: [pertamuan]\n'})
    const client = await start(undefined)
    await client.open('untitled:1', typo)
    await client.until('untitled:1', ({diagnostics}) => diagnostics.length === 1)
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: {added: [{uri: uriOf(root, ''), name: 'baru'}], removed: []}
    })
    await client.until('untitled:1', ({diagnostics}) => diagnostics.length === 0)
  })

  it('that is a program is not edited, and an unknown command is refused', async () => {
    const root = folder({'sunting.config.js': 'export default {lang: "en"}\n'})
    const uri = uriOf(root, 'a.txt')
    const client = await start(root)
    await client.open(uri, typo)
    const [diagnostic] = await client.until(uri)
    const titles = (await actionsAt(client, uri, diagnostic)).map(({title}) => title)
    expect(titles).toContain('Replace with “pertemuan”')
    expect(titles.join()).not.toMatch(/vocabulary|Switch/)
    await expect(client.request('workspace/executeCommand', {command: 'rm', arguments: []})).rejects.toThrow(/unknown/)
    const change = [uri, {kind: 'rule', rule: 'x', level: 'error'}]
    await expect(
      client.request('workspace/executeCommand', {command: 'sunting.configure', arguments: change})
    ).rejects.toThrow()
  })
})

describe('typing on', () => {
  it('cancelled requests are answered as cancelled', async () => {
    const client = await start(undefined, pulling)
    await client.open('untitled:1', typo.repeat(300))
    const source = new CancellationTokenSource()
    const asked = client.connection.sendRequest(
      'textDocument/diagnostic',
      {textDocument: {uri: 'untitled:1'}},
      source.token
    )
    source.cancel()
    await expect(asked).rejects.toMatchObject({code: -32800})
  })

  it('and while a long check is under way, which goes on for whoever else has asked', async () => {
    const client = await start(undefined, pulling)
    await client.open('untitled:1', `${typo.repeat(8)}\n`.repeat(1500))
    const source = new CancellationTokenSource()
    const params = {textDocument: {uri: 'untitled:1'}}
    const order: string[] = []
    const cancelled = client.connection
      .sendRequest('textDocument/diagnostic', params, source.token)
      .catch((error: {code: number}) => order.push(String(error.code)))
    const answered = client.request<{items: Diagnostic[]}>('textDocument/diagnostic', params).then(({items}) => {
      order.push('answered')
      return items
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    source.cancel()
    await cancelled
    expect((await answered).length).toBeGreaterThan(10_000)
    expect(order).toEqual(['-32800', 'answered'])
  })

  it('edits of every kind leave the server with the text of the editor', async () => {
    const client = await start(undefined, pulling)
    const uri = 'untitled:1'
    let document = TextDocument.create(uri, 'plaintext', 1, `${typo}\r\n😀 Ia prighatin.\r\n`)
    await client.open(uri, document.getText())
    let seed = 7
    const next = (limit: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % limit
    }
    for (let version = 2; version < 60; version++) {
      const at = next(document.getText().length + 1)
      const change = {
        range: {start: document.positionAt(at), end: document.positionAt(at + next(6))},
        text: ['', 'x', '\r\n', '😀', ' pertamuan '][next(5)]
      }
      document = TextDocument.update(document, [change], version)
      await client.change(uri, version, [change])
    }
    const ask = (of: string) =>
      client.request<{items: Diagnostic[]}>('textDocument/diagnostic', {textDocument: {uri: of}})
    await client.open('untitled:2', document.getText())
    expect((await ask(uri)).items).toEqual((await ask('untitled:2')).items)
  })

  it('a file of 100,000 words answers', async () => {
    const client = await start(undefined)
    const text = `${'Rapat itu selesai pada siang hari dan semua orang pulang dengan tenang. '.repeat(8)}\n\n`.repeat(
      1040
    )
    await client.open('untitled:1', typo + text)
    await client.until('untitled:1', ({diagnostics}) => diagnostics.length > 0)
    for (let version = 2; version < 12; version++)
      await client.change('untitled:1', version, [{range: {start: zero, end: zero}, text: 'x'}])
    const before = performance.now()
    const hover = client.request('textDocument/hover', {textDocument: {uri: 'untitled:1'}, position: zero})
    await client.change('untitled:1', 12, [{range: {start: zero, end: {line: 0, character: 10}}, text: ''}])
    // The text changed before it could be answered: nothing, and soon.
    expect(await hover).toBeNull()
    expect(performance.now() - before).toBeLessThan(5000)
    await client.until('untitled:1', ({version}) => version === 12)
  })
})

describe('requests that make no sense', () => {
  it('are answered with nothing', async () => {
    const client = await start(undefined)
    const gone = {textDocument: {uri: 'untitled:tidak-ada'}}
    expect(await client.request('textDocument/hover', {...gone, position: zero})).toBeNull()
    expect(await client.request('textDocument/documentSymbol', gone)).toBeNull()
    expect(await client.request('sunting/sources', {uri: 'untitled:tidak-ada'})).toBeNull()
    await client.open('untitled:1', '')
    expect(await client.until('untitled:1')).toEqual([])
    const far = {line: 900, character: 900}
    expect(await client.request('textDocument/hover', {textDocument: {uri: 'untitled:1'}, position: far})).toBeNull()
    expect(await client.stop()).toBe(0)
  })
})

describe('markup', () => {
  it('a correction leaves the markup inside a word alone', async () => {
    const client = await start(undefined, fullClient, quiet)
    const text = 'Setelah perta**mu**an itu selesai.\n'
    await client.open('untitled:1', text, 'markdown')
    const [diagnostic] = await client.until('untitled:1', ({diagnostics}) => diagnostics.length > 0)
    const [action] = await actionsAt(client, 'untitled:1', diagnostic)
    const change = action.edit?.documentChanges?.[0] as {edits: TextEdit[]} | undefined
    const after = TextDocument.applyEdits(TextDocument.create('x:y', 'markdown', 1, text), change?.edits ?? [])
    expect(after).toBe('Setelah perte**mu**an itu selesai.\n')
  })

  it('the sources are those of `sunting sources`', async () => {
    const client = await start(undefined)
    const text = readFileSync('seeds/kontan-korea-utara-rusia.txt', 'utf8')
    await client.open('untitled:1', text)
    const {sentences} = await client.request<{
      sentences: Array<{text: string; start: {offset: number}; verdict: string}>
    }>('sunting/sources', {uri: 'untitled:1'})
    expect(sentences.length).toBeGreaterThan(5)
    for (const sentence of sentences) expect(text.startsWith(sentence.text, sentence.start.offset)).toBe(true)
  })
})
