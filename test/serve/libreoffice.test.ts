import {type ChildProcess, execFile, spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type Served, serve} from './start.ts'

/** LibreOffice 7.4 and later with its own client of LanguageTool servers (`libreoffice-writer`, or `-nogui`). */
const hasWriter = existsSync('/usr/lib/libreoffice/program/libLanguageToollo.so') && existsSync('/usr/bin/soffice')
/** Debian's Python speaks UNO with `python3-uno`. */
const python = '/usr/bin/python3'
const hasUno = hasWriter && spawnSync(python, ['-c', 'import uno']).status === 0
if (!hasWriter) console.warn('LibreOffice is not there: its client is not tested (apt-get install libreoffice-writer)')
else if (!hasUno) console.warn('what LibreOffice makes of the answer is not tested (apt-get install python3-uno)')

const text = 'Setelah pertamuan itu, para wartawan-wartawan pulang.'

/** Options > Language Settings > LanguageTool Server, and automatic checking. */
const settings = (baseUrl: string): string => {
  const linguistic = '/org.openoffice.Office.Linguistic'
  const items: Array<[path: string, name: string, value: string]> = [
    [`${linguistic}/GrammarChecking/LanguageTool`, 'IsEnabled', 'true'],
    [`${linguistic}/GrammarChecking/LanguageTool`, 'BaseURL', baseUrl],
    [`${linguistic}/GrammarChecking`, 'IsAutoCheck', 'true'],
    [`${linguistic}/SpellChecking`, 'IsSpellAuto', 'true']
  ]
  const lines = items.map(
    ([at, name, value]) =>
      `<item oor:path="${at}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`
  )
  return `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${lines.join('')}</oor:items>`
}

/** A Writer document with one paragraph in Indonesian. */
const writerDocument = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="id" fo:country="ID"/></style:default-style></office:styles><office:body><office:text><text:p>${text}</text:p></office:text></office:body></office:document>`

describe.skipIf(!hasWriter)('LibreOffice Writer', () => {
  let served: Served
  let between: Server
  let office: ChildProcess
  let folder: string
  const pipe = `sunting${process.pid}`
  const asked: URLSearchParams[] = []

  beforeAll(async () => {
    served = await serve(['--no-config'])
    // Stands between the two and takes down what Writer asks.
    between = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', async () => {
        const body = Buffer.concat(chunks).toString()
        if (request.url === '/v2/check') asked.push(new URLSearchParams(body))
        const answer = await fetch(served.url + request.url, {
          method: request.method,
          headers: {'Content-Type': request.headers['content-type'] ?? ''},
          body: request.method === 'POST' ? body : undefined
        })
        response.writeHead(answer.status, {'Content-Type': answer.headers.get('Content-Type') ?? ''})
        response.end(await answer.text())
      })
    })
    await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve))
    folder = mkdtempSync(path.join(tmpdir(), 'sunting-writer-'))
    mkdirSync(path.join(folder, 'user'))
    const {port} = between.address() as AddressInfo
    writeFileSync(path.join(folder, 'user/registrymodifications.xcu'), settings(`http://127.0.0.1:${port}/v2`))
    writeFileSync(path.join(folder, 'berita.fodt'), writerDocument)
    office = spawn(
      'soffice',
      [
        '--headless',
        '--norestore',
        '--nologo',
        `-env:UserInstallation=${pathToFileURL(folder)}`,
        `--accept=pipe,name=${pipe};urp`,
        path.join(folder, 'berita.fodt')
      ],
      {stdio: 'ignore', detached: true}
    )
  })
  afterAll(async () => {
    // The script and the program it starts are one group.
    if (office?.pid !== undefined && office.exitCode === null) process.kill(-office.pid, 'SIGKILL')
    between?.close()
    await served?.stop()
    rmSync(folder, {recursive: true, force: true, maxRetries: 5})
  })

  it('has a document checked here as soon as it is opened', async () => {
    await expect.poll(() => asked.length, {timeout: 50_000}).toBeGreaterThan(0)
    expect(Object.fromEntries(asked[0])).toEqual({text, language: 'id-ID'})
  })

  it.skipIf(!hasUno)('understands the answer', async () => {
    const {stdout} = await promisify(execFile)(python, ['test/serve/libreoffice.py', pipe, text])
    const {indonesian, errors} = JSON.parse(stdout) as {
      indonesian: boolean
      errors: Array<{words: string; comment: string; suggestions: string[]}>
    }
    expect(indonesian).toBe(true)
    expect(errors.map(({words, suggestions}) => [words, suggestions[0]])).toEqual([
      ['pertamuan', 'pertemuan'],
      ['para wartawan-wartawan', 'para wartawan']
    ])
    expect(errors[1].comment).toContain('jamak dua kali')
  })
})
