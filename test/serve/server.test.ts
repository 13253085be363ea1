import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {type IncomingHttpHeaders, request} from 'node:http'
import {connect, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Report} from '../../src/report/finding.ts'
import {sunting} from '../cli/run.ts'
import {check, type Served, serve} from './start.ts'

const typo = 'Setelah terjadinya pertamuan itu, mereka pulang.\n'

let served: Served
beforeAll(async () => {
  served = await serve(['--no-config', '--allow-origin', 'https://cms.example'])
})
afterAll(async () => {
  expect(served.errors()).toBe('')
  expect(await served.stop()).toBe(0)
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** A request with any headers: `fetch` would not send them. */
function ask(options: {
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: served.port,
        path: options.path ?? '/healthz',
        method: options.method ?? 'GET',
        headers: options.headers ?? {}
      },
      (response) => {
        let body = ''
        response.on('data', (chunk: Buffer) => {
          body += chunk.toString()
        })
        response.on('end', () => resolve({status: response.statusCode ?? 0, headers: response.headers, body}))
      }
    )
    sent.on('error', reject)
    sent.end(options.body)
  })
}

const postLint = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${served.url}/lint`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', ...headers},
    body: typeof body === 'string' ? body : JSON.stringify(body)
  })

describe('POST /lint', () => {
  it('gives our report, by its schema', async () => {
    const report = (await (await postLint({text: typo, path: 'draf.md'})).json()) as Report
    const validate = new Ajv2020({strict: false}).compile(
      JSON.parse(readFileSync('schema/report.schema.json', 'utf8')) as object
    )
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(report.files[0]).toMatchObject({
      path: 'draf.md',
      findings: [{rule: 'spelling/unknown-word', actual: 'pertamuan'}]
    })
    expect(report.summary.errors).toBe(1)
  })

  it('takes several articles, settings, and gives names and sources when asked', async () => {
    const files = [
      {path: 'a.txt', text: 'Presiden Joko Widodo tiba di Jakarta. "Kami siap," kata Joko Widodo.'},
      {path: 'b.txt', text: typo}
    ]
    const answer = (await (
      await postLint({files, include: ['names', 'sources'], settings: {lang: 'en', vocabulary: ['pertamuan']}})
    ).json()) as Report & {names: {entities: unknown[]}; sources: {files: Array<{sentences: unknown[]}>}}
    expect(answer.files.map(({path}) => path)).toEqual(['a.txt', 'b.txt'])
    expect(answer.files[1].findings).toEqual([])
    expect(answer.names.entities.length).toBeGreaterThan(0)
    expect(answer.sources.files[0].sentences.length).toBe(2)
  })

  it('takes an article as plain text', async () => {
    const response = await fetch(`${served.url}/lint?path=draf.txt`, {
      method: 'POST',
      headers: {'Content-Type': 'text/plain'},
      body: typo
    })
    expect(((await response.json()) as Report).files[0]).toMatchObject({
      path: 'draf.txt',
      findings: [{actual: 'pertamuan'}]
    })
  })

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /not JSON/],
    ['a list', [], /no object/],
    ['no text', {path: 'a.txt'}, /"text" is missing/],
    ['text of another type', {text: 1}, /"text" is missing/],
    ['unknown rule', {text: 'a', settings: {rules: {'ejaan/tidak-ada': 'off'}}}, /no rule/],
    ['unknown key', {text: 'a', settings: {aturan: 1}}, /not known/],
    ['a key of the prototype', '{"text": "a", "settings": {"__proto__": {"lang": "xx"}}}', /not known/]
  ])('refuses %s with one sentence', async (_, body, message) => {
    const response = await postLint(body)
    expect(response.status).toBe(400)
    expect(((await response.json()) as {error: string}).error).toMatch(message)
  })

  it('uses the configuration of the folder it was started in', async () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'sunting-serve-'))
    writeFileSync(path.join(cwd, 'sunting.config.yaml'), 'vocabulary: [pertamuan]\n')
    const other = await serve([], cwd)
    try {
      const response = await check(other.url, {text: typo, language: 'id'})
      expect(((await response.json()) as {matches: unknown[]}).matches).toEqual([])
    } finally {
      expect(await other.stop()).toBe(0)
    }
  })
})

describe('who may ask', () => {
  it.each<[string, Record<string, string>, number]>([
    ['by address', {Host: '127.0.0.1:1'}, 200],
    ['by name', {Host: 'localhost:8081'}, 200],
    ['by IPv6 address', {Host: '[::1]:8081'}, 200],
    ['a rebound name', {Host: 'evil.example'}, 421],
    ['a name that looks like ours', {Host: 'localhost.evil.example'}, 421],
    ['user part', {Host: 'evil@localhost'}, 421],
    ['another site', {Origin: 'https://evil.example'}, 403],
    ['an opaque origin', {Origin: 'null'}, 403],
    ['an admitted site', {Origin: 'https://cms.example'}, 200],
    ['the browser add-on', {Origin: 'chrome-extension://oldceeleldhonbafppcapldpdifcinji'}, 200],
    ['Obsidian', {Origin: 'app://obsidian.md'}, 200],
    ['an image of another site', {'Sec-Fetch-Site': 'cross-site'}, 403]
  ])('%s', async (_, headers, status) => {
    const answer = await ask({headers})
    expect(answer.status).toBe(status)
    if (headers.Origin && status === 200) expect(answer.headers['access-control-allow-origin']).toBe(headers.Origin)
    if (status !== 200) expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('answers the preflight of an admitted site only', async () => {
    const preflight = (origin: string) =>
      ask({path: '/lint', method: 'OPTIONS', headers: {Origin: origin, 'Access-Control-Request-Method': 'POST'}})
    expect((await preflight('https://cms.example')).status).toBe(204)
    expect((await preflight('https://evil.example')).status).toBe(403)
  })

  it('serves files of the page only, under a strict policy', async () => {
    const index = await ask({path: '/'})
    expect(index.headers['content-security-policy']).toMatch(
      /default-src 'none'.*script-src 'self';.*connect-src 'self'/
    )
    expect(index.headers['content-security-policy']).not.toMatch(/unsafe/)
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '//etc/passwd',
      '/tidak-ada'
    ]) {
      expect((await ask({path})).status).toBe(404)
    }
    expect((await ask({path: '/', method: 'DELETE'})).status).toBe(405)
    expect((await ask({path: '/v2/check', method: 'DELETE'})).status).toBe(405)
  })

  it('sends files compressed as the client takes them', async () => {
    const encodingOf = async (accepted: string) =>
      (await ask({path: '/', headers: {'Accept-Encoding': accepted}})).headers['content-encoding']
    expect(await encodingOf('gzip, deflate, br')).toBe('br')
    expect(await encodingOf('gzip')).toBe('gzip')
    expect(await encodingOf('br;q=0, gzip')).toBe('gzip')
    expect(await encodingOf('identity')).toBeUndefined()
    const {headers} = await ask({path: '/'})
    expect((await ask({path: '/', headers: {'If-None-Match': String(headers.etag)}})).status).toBe(304)
  })
})

describe('hostile clients', () => {
  const alive = async () => {
    const before = performance.now()
    const response = await check(served.url, {text: typo, language: 'id'})
    expect(response.status).toBe(200)
    return performance.now() - before
  }

  /** A raw connection that sends something and waits for the server to end it. */
  const raw = (text: string, then?: (socket: Socket) => void): Promise<{answer: string; ms: number}> =>
    new Promise((resolve) => {
      const before = performance.now()
      let answer = ''
      const socket = connect(served.port, '127.0.0.1', () => {
        socket.write(text)
        then?.(socket)
      })
      socket.on('data', (chunk) => {
        answer += chunk.toString()
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve({answer, ms: performance.now() - before}))
    })

  it('a body that is announced too large is refused at once', async () => {
    const {answer} = await raw(
      'POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999\r\n\r\n'
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    await alive()
  })

  it('a chunked body that never ends is cut off at the limit', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
    const {answer} = await raw(
      'POST /lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n',
      (socket) => {
        const pump = (): void => {
          for (let i = 0; i < 200 && !socket.destroyed; i++) if (!socket.write(chunk)) break
          if (!socket.destroyed) setTimeout(pump, 5)
        }
        pump()
      }
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    await alive()
  })

  it('a text over the limit of characters is refused as LanguageTool does', async () => {
    const response = await check(served.url, {text: 'kata '.repeat(210_000), language: 'id'})
    expect(response.status).toBe(413)
    expect(await response.text()).toMatch(/^Error: Your text exceeds the limit of 1000000 characters/)
  })

  it('headers that never end are cut off', async () => {
    const {answer, ms} = await raw('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    expect(answer).toMatch(/^(?:HTTP\/1\.1 408 |$)/)
    expect(ms).toBeLessThan(12_000)
  })

  it('many slow connections do not keep an honest client waiting', async () => {
    const sockets = Array.from({length: 300}, () => connect(served.port, '127.0.0.1'))
    for (const socket of sockets) {
      socket.on('error', () => {})
      socket.write(
        'POST /lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nabc'
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    // Receiving is bounded, so some of these are told to come back; the page and the state are served all along.
    expect((await ask({path: '/healthz'})).status).toBe(200)
    expect((await ask({path: '/'})).status).toBe(200)
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => setTimeout(resolve, 200))
    await alive()
  })

  it('a crowd is answered or told to come back, and nobody is left without an answer', async () => {
    const text = readFileSync('seeds/frensia-putin-korea-utara.txt', 'utf8').repeat(3)
    const statuses = await Promise.all(
      Array.from({length: 150}, async () => (await check(served.url, {text, language: 'id'})).status)
    )
    expect(new Set(statuses).size).toBeLessThanOrEqual(2)
    for (const status of statuses) expect([200, 503]).toContain(status)
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(60)
    await alive()
  })

  it('clients that hang up leave nothing behind', async () => {
    const text = encodeURIComponent('Mereka pulang. '.repeat(20_000))
    const body = `language=id&text=${text}`
    for (let i = 0; i < 10; i++) {
      const socket = connect(served.port, '127.0.0.1')
      socket.on('error', () => {})
      socket.write(
        `POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`
      )
      setTimeout(() => socket.destroy(), 30)
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
    await alive()
    const {running, waiting} = JSON.parse((await ask({})).body) as {running: number; waiting: number}
    expect(waiting).toBe(0)
    expect(running).toBeLessThanOrEqual(4)
  })

  it.each([
    '\u0000\u0001\u0002',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'
  ])('no HTTP: %j', async (text) => {
    const {answer} = await raw(text)
    expect(answer).toMatch(/^(?:HTTP\/1\.1 4\d\d |$)/)
    await alive()
  })

  it('bytes that are no UTF-8, wrong types, wrong encodings', async () => {
    const post = (headers: Record<string, string>, body: string | Uint8Array) =>
      ask({path: '/v2/check', method: 'POST', headers, body})
    expect(
      (await post({'Content-Type': 'application/x-www-form-urlencoded'}, new Uint8Array([0x74, 0xff, 0xfe]))).status
    ).toBe(400)
    expect((await post({'Content-Type': 'multipart/form-data'}, 'x')).status).toBe(400)
    expect(
      (await post({'Content-Type': 'application/x-www-form-urlencoded', 'Content-Encoding': 'gzip'}, 'x')).status
    ).toBe(415)
  })
})

describe('the command', () => {
  it('names a port that is in use, a wrong option, a wrong host', () => {
    expect(sunting(['serve', '--port', String(served.port)])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/porta \d+ sedang dipakai/)
    })
    expect(sunting(['serve', '--port', 'abc'])).toMatchObject({code: 2, stderr: expect.stringContaining('--port')})
    expect(sunting(['serve', '--port', '99999'])).toMatchObject({code: 2, stderr: expect.stringContaining('65535')})
    expect(sunting(['serve', '--host', '192.0.2.1', '--port', '0'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('bukan alamat mesin ini')
    })
    expect(sunting(['serve', '--allow-origin', 'cms'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--allow-origin')
    })
  })

  it('stops at SIGTERM with a request under way, and answers that one', async () => {
    const other = await serve(['--no-config'])
    const answer = check(other.url, {
      text: readFileSync('seeds/frensia-putin-korea-utara.txt', 'utf8').repeat(10),
      language: 'id'
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const stopped = other.stop()
    expect((await answer).status).toBe(200)
    expect(await stopped).toBe(0)
  })
})
