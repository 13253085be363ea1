import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {CodeAction, Diagnostic, DocumentSymbol, Hover, TextEdit} from 'vscode-languageserver-types'
import type {FileReport} from '../../src/report/finding.ts'
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

const actionsAt = (client: Client, uri: string, {range}: Diagnostic, only?: string[]): Promise<CodeAction[]> =>
  client.request('textDocument/codeAction', {
    textDocument: {uri},
    range,
    context: {diagnostics: [], ...(only && {only})}
  })

/** A text after an action of ours, as an editor would apply it. */
function applied(text: string, action: CodeAction): string {
  const change = action.edit?.documentChanges?.[0] as {edits: TextEdit[]} | undefined
  const edits = change?.edits ?? Object.values(action.edit?.changes ?? {})[0]
  return TextDocument.applyEdits(TextDocument.create('x:y', 'z', 1, text), edits)
}

const byTitle = (actions: CodeAction[], title: RegExp): CodeAction => {
  const found = actions.find((action) => title.test(action.title))
  if (found === undefined)
    throw new Error(`no action ${title} among ${actions.map((action) => action.title).join(' | ')}`)
  return found
}

describe('diagnostics', () => {
  it('of an opened file: range, severity, code with its page, source', async () => {
    const root = folder({'a.txt': typo})
    const client = await start(root)
    await client.open(uriOf(root, 'a.txt'), typo)
    const [diagnostic] = await client.until(uriOf(root, 'a.txt'))
    expect(diagnostic).toMatchObject({
      range: {start: {line: 0, character: 19}, end: {line: 0, character: 28}},
      severity: 1,
      code: 'spelling/unknown-word',
      codeDescription: {href: expect.stringContaining('spelling/unknown-word')},
      source: 'sunting'
    })
    expect(diagnostic.message).toContain('pertamuan')
  })

  it('follow what is typed, by incremental changes, and are those of the last version', async () => {
    const root = folder({})
    const uri = uriOf(root, 'a.txt')
    const client = await start(root)
    await client.open(uri, typo)
    await client.until(uri, ({diagnostics}) => diagnostics.length === 1)
    const range = {start: {line: 0, character: 24}, end: {line: 0, character: 25}}
    await client.change(uri, 2, [{range, text: 'xx'}])
    await client.change(uri, 3, [{range: {...range, end: {line: 0, character: 26}}, text: 'e'}])
    await client.change(uri, 4, [{range: {start: {line: 0, character: 23}, end: {line: 0, character: 25}}, text: 'em'}])
    await client.change(uri, 5, [{text: typo.replace('pertamuan', 'pertemuan')}])
    expect(await client.until(uri, ({version}) => version === 5)).toEqual([])
  })

  it('are cleared when a document is closed', async () => {
    const client = await start(undefined)
    await client.open('untitled:Untitled-1', typo)
    await client.until('untitled:Untitled-1', ({diagnostics}) => diagnostics.length === 1)
    await client.connection.sendNotification('textDocument/didClose', {textDocument: {uri: 'untitled:Untitled-1'}})
    await client.until('untitled:Untitled-1', ({diagnostics}) => diagnostics.length === 0)
  })

  it('count in UTF-16 code units, across CRLF', async () => {
    const client = await start(undefined)
    const text = `Baris satu 😀 selesai.\r\n\r\nIa berkata 😀😀 pertamuan itu selesai.\r\n`
    await client.open('untitled:1', text)
    const [{range}] = await client.until('untitled:1', ({diagnostics}) => diagnostics.length > 0)
    expect(range).toEqual({start: {line: 2, character: 16}, end: {line: 2, character: 25}})
  })

  it('read Markdown and HTML by the language of the document', async () => {
    const client = await start(undefined)
    const markdown = '# Judul\n\nMereka `pertamuan` pulang. Setelah **pertamuan** itu selesai.\n'
    await client.open('untitled:draf', markdown, 'markdown')
    const found = await client.until('untitled:draf', ({diagnostics}) => diagnostics.length > 0)
    expect(found.map(({range}) => range.start)).toEqual([{line: 2, character: 37}])
    await client.open('untitled:laman', '<p>Setelah <b>pertamuan</b> itu.</p>', 'html')
    const inHtml = await client.until('untitled:laman', ({diagnostics}) => diagnostics.length > 0)
    expect(inHtml[0].range.start).toEqual({line: 0, character: 14})
  })

  it('are given when asked for, and not again when nothing changed', async () => {
    const capabilities = {
      ...fullClient,
      workspace: {...fullClient.workspace, diagnostics: {refreshSupport: true}},
      textDocument: {...fullClient.textDocument, diagnostic: {}}
    }
    const client = await start(undefined, capabilities)
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({interFileDependencies: true})
    await client.open('untitled:1', typo)
    const first = await client.request<{kind: string; resultId: string; items: Diagnostic[]}>(
      'textDocument/diagnostic',
      {
        textDocument: {uri: 'untitled:1'}
      }
    )
    expect(first).toMatchObject({kind: 'full', items: [{code: 'spelling/unknown-word'}]})
    const second = await client.request('textDocument/diagnostic', {
      textDocument: {uri: 'untitled:1'},
      previousResultId: first.resultId
    })
    expect(second).toEqual({kind: 'unchanged', resultId: first.resultId})
    expect(client.diagnostics.size).toBe(0)
  })

  it('show the same findings as the command line, for all seeds', async () => {
    const cwd = path.resolve('seeds')
    const result = sunting(['--no-config', '--no-cross-article', '--format', 'json', '.'], {cwd})
    const {files} = JSON.parse(result.stdout) as {files: FileReport[]}
    const client = await start(undefined, fullClient, {crossArticle: false})
    expect(files.length).toBeGreaterThanOrEqual(5)
    for (const file of files) {
      const uri = uriOf(cwd, file.path)
      const text = readFileSync(path.join(cwd, file.path), 'utf8')
      await client.open(uri, text, file.path.endsWith('.md') ? 'markdown' : 'plaintext')
      const diagnostics = await client.until(uri, ({version}) => version === 1)
      const document = TextDocument.create(uri, 'x', 1, text)
      expect(
        diagnostics.map(({code, range, message}) => [
          code,
          document.offsetAt(range.start),
          document.offsetAt(range.end),
          message
        ])
      ).toEqual(file.findings.map(({rule, start, end, message}) => [rule, start.offset, end.offset, message]))
    }
  })
})

describe('code actions', () => {
  it('put the preferred suggestion in', async () => {
    const client = await start(folder({}))
    await client.open('untitled:1', typo)
    const [diagnostic] = await client.until('untitled:1', ({diagnostics}) => diagnostics.length > 0)
    const actions = await actionsAt(client, 'untitled:1', diagnostic)
    const [first] = actions
    expect(first).toMatchObject({kind: 'quickfix', isPreferred: true, title: 'Ganti dengan “pertemuan”'})
    expect(applied(typo, first)).toBe(typo.replace('pertamuan', 'pertemuan'))
    expect(actions.filter((action) => action.isPreferred)).toHaveLength(1)
  })

  it('fix all that is safe, when asked and when resolved', async () => {
    const text = `${typo}\nMereka menaiki limunisin ke hotel. Ia sangat prighatin.\n`
    const capabilities = structuredClone(fullClient)
    capabilities.textDocument!.codeAction!.resolveSupport = {properties: ['edit']}
    capabilities.textDocument!.codeAction!.dataSupport = true
    const lazy = await start(undefined, capabilities)
    const eager = await start(undefined)
    const texts: string[] = []
    for (const client of [lazy, eager]) {
      await client.open('untitled:1', text)
      const [diagnostic] = await client.until('untitled:1', ({diagnostics}) => diagnostics.length > 0)
      const actions = await actionsAt(client, 'untitled:1', diagnostic, ['source.fixAll'])
      expect(actions.map(({kind}) => kind)).toEqual(['source.fixAll.sunting'])
      const action = client === lazy ? await client.request<CodeAction>('codeAction/resolve', actions[0]) : actions[0]
      texts.push(applied(text, action))
    }
    expect(texts[0]).toContain('pertemuan')
    expect(texts[0]).toBe(texts[1])
  })

  it('ignore here: in a paragraph, a heading, a list, a quotation, in HTML; never in plain text', async () => {
    const client = await start(undefined)
    const drafts: Array<[string, string, string]> = [
      [
        'markdown',
        'Pembuka.\n\nSetelah pertamuan itu selesai.\n',
        'Pembuka.\n\n<!-- sunting ignore spelling/unknown-word -->\nSetelah pertamuan itu selesai.\n'
      ],
      [
        'markdown',
        '- satu hal\n- setelah pertamuan itu\n',
        '- satu hal\n- <!-- sunting ignore spelling/unknown-word -->\n  setelah pertamuan itu\n'
      ],
      [
        'markdown',
        '> Setelah pertamuan itu.\n',
        '> <!-- sunting ignore spelling/unknown-word -->\n> Setelah pertamuan itu.\n'
      ],
      [
        'markdown',
        '# Hasil pertamuan itu\r\n\r\nTeks.\r\n',
        '<!-- sunting ignore spelling/unknown-word -->\r\n# Hasil pertamuan itu\r\n\r\nTeks.\r\n'
      ],
      [
        'html',
        '<div>\n  <p>Setelah pertamuan itu.</p>\n</div>\n',
        '<div>\n  <!-- sunting ignore spelling/unknown-word -->\n  <p>Setelah pertamuan itu.</p>\n</div>\n'
      ],
      ['plaintext', 'Setelah pertamuan itu.\n', '']
    ]
    for (const [index, [language, text, wanted]] of drafts.entries()) {
      const uri = `untitled:${index}`
      await client.open(uri, text, language)
      const [diagnostic] = await client.until(uri, ({diagnostics}) => diagnostics.length > 0)
      const actions = await actionsAt(client, uri, diagnostic)
      if (wanted === '') {
        expect(actions.filter(({title}) => /Abaikan/.test(title))).toEqual([])
        continue
      }
      const after = applied(text, byTitle(actions, /Abaikan spelling\/unknown-word/))
      expect(after).toBe(wanted)
      await client.change(uri, 2, [{text: after}])
      expect(await client.until(uri, ({version}) => version === 2)).toEqual([])
    }
  })

  it('add a word to the vocabulary: the configuration is made, and the finding goes', async () => {
    const root = folder({'a.txt': typo})
    const uri = uriOf(root, 'a.txt')
    const client = await start(root)
    await client.open(uri, typo)
    const [diagnostic] = await client.until(uri)
    const {command} = byTitle(await actionsAt(client, uri, diagnostic), /kosakata/)
    await client.request('workspace/executeCommand', command)
    await client.until(uri, ({diagnostics}) => diagnostics.length === 0)
    expect(readFileSync(path.join(root, 'sunting.config.yaml'), 'utf8')).toBe('vocabulary:\n  - pertamuan\n')
  })

  it('switch a rule off: comments of the configuration stay', async () => {
    const config = '# Redaksi\nlang: id # bahasa\nrules:\n  # gaya\n  spelling/unknown-word: warning\n'
    const root = folder({'sunting.config.yaml': config})
    const uri = uriOf(root, 'a.txt')
    const client = await start(root)
    await client.open(uri, typo)
    const [diagnostic] = await client.until(uri)
    expect(diagnostic.severity).toBe(2)
    const {command} = byTitle(await actionsAt(client, uri, diagnostic), /Matikan spelling/)
    await client.request('workspace/executeCommand', command)
    await client.until(uri, ({diagnostics}) => diagnostics.length === 0)
    expect(readFileSync(path.join(root, 'sunting.config.yaml'), 'utf8')).toBe(config.replace('warning', 'off'))
  })
})

describe('the workspace', () => {
  it('a changed configuration holds at once; a broken one is said and does not stop the server', async () => {
    const root = folder({})
    const uri = uriOf(root, 'a.txt')
    const config = path.join(root, 'sunting.config.yaml')
    const changed = () =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{uri: uriOf(root, 'sunting.config.yaml'), type: 2}]
      })
    const client = await start(root)
    await client.open(uri, typo)
    await client.until(uri, ({diagnostics}) => diagnostics.length === 1)
    writeFileSync(config, 'vocabulary: [pertamuan]\n')
    await changed()
    await client.until(uri, ({diagnostics}) => diagnostics.length === 0)
    writeFileSync(config, 'vocabulary: [pertamuan\n')
    await changed()
    await client.until(uri, ({diagnostics}) => diagnostics.length === 1)
    expect(client.messages.join('\n')).toContain('sunting.config.yaml')
    expect(existsSync(config)).toBe(true)
  })

  it.each([
    ['id', /YAML tidak sah/, /baris 1: bukan baris daftar nama/],
    ['en', /invalid YAML/, /line 1: not a line of a register/]
  ])('faults of the project are said in the language of the editor: %s', async (lang, config, register) => {
    const root = folder({
      'konfigurasi/sunting.config.yaml': 'vocabulary: [pertamuan\n',
      'daftar/sunting.config.yaml': '',
      'daftar/sunting-names.yaml': '- x\n'
    })
    const client = await start(root, fullClient, {...quiet, lang})
    for (const uri of ['konfigurasi', 'daftar'].map((name) => uriOf(root, `${name}/a.txt`))) {
      await client.open(uri, typo)
      await client.until(uri)
    }
    expect(client.messages.join('\n')).toMatch(config)
    expect(client.messages.join('\n')).toMatch(register)
  })

  it('settings of the editor hold, and change', async () => {
    const client = await start(undefined, fullClient, {...quiet, lang: 'en'})
    await client.open('untitled:1', typo)
    const [diagnostic] = await client.until('untitled:1', ({diagnostics}) => diagnostics.length > 0)
    expect(diagnostic.message).toMatch(/is not known/)
    client.settings = {lang: 'en', rules: {'spelling/*': 'off'}}
    await client.connection.sendNotification('workspace/didChangeConfiguration', {settings: null})
    await client.until('untitled:1', ({diagnostics}) => diagnostics.length === 0)
  })

  it('names are compared between open documents', async () => {
    const root = folder({})
    const client = await start(root)
    const right = 'Menteri Rahmat Suryokusumo hadir. Kata Rahmat Suryokusumo, rapat itu penting.\n'
    for (const name of ['a', 'b', 'c', 'd']) await client.open(uriOf(root, `${name}.txt`), right)
    const uri = uriOf(root, 'e.txt')
    await client.open(uri, 'Menteri Rahmat Suryakusumo hadir dalam rapat itu.\n')
    const found = await client.until(uri, ({diagnostics}) => diagnostics.some(({code}) => code === 'name/variant'))
    const variant = found.find(({code}) => code === 'name/variant')
    expect(variant?.relatedInformation?.[0].location.uri).toMatch(/[abcd]\.txt$/)
    for (const name of ['a', 'b', 'c', 'd'])
      await client.connection.sendNotification('textDocument/didClose', {
        textDocument: {uri: uriOf(root, `${name}.txt`)}
      })
    await client.until(uri, ({diagnostics}) => diagnostics.every(({code}) => code !== 'name/variant'))
  })
})

describe('hover and symbols', () => {
  it('hover says what, why, and where to read on', async () => {
    const client = await start(undefined)
    await client.open('untitled:1', typo)
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: {uri: 'untitled:1'},
      position: {line: 0, character: 22}
    })
    const {value} = hover.contents as {value: string}
    expect(value).toContain('**spelling/unknown-word**')
    expect(value).toContain('leksikon')
    expect(value).toContain('rule.md')
    expect(hover.range?.start.character).toBe(19)
    expect(
      await client.request('textDocument/hover', {textDocument: {uri: 'untitled:1'}, position: {line: 0, character: 2}})
    ).toBeNull()
  })

  it('symbols are the sources', async () => {
    const client = await start(undefined)
    const text = readFileSync('seeds/frensia-putin-korea-utara.txt', 'utf8')
    await client.open('untitled:1', text)
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: {uri: 'untitled:1'}
    })
    expect(Array.isArray(symbols)).toBe(true)
    for (const {range, selectionRange} of symbols) {
      expect(range.start.line).toBeLessThanOrEqual(selectionRange.start.line)
      expect(range.end.line).toBeGreaterThanOrEqual(selectionRange.end.line)
    }
  })
})

describe('the end', () => {
  it('exit after shutdown is 0, without it 1; a client that goes away ends the server', async () => {
    const polite = await start(undefined)
    await polite.open('untitled:1', typo)
    expect(await polite.stop()).toBe(0)
    const rude = await start(undefined)
    await rude.connection.sendNotification('exit')
    expect(await rude.exited).toBe(1)
    const gone = await start(undefined)
    gone.process.stdin!.end()
    expect(await gone.exited).toBe(1)
    expect(polite.stderr + rude.stderr).toBe('')
  })
})
