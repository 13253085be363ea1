import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Settings} from '../config/settings.ts'
import {version} from '../version.ts'
import {mediaType, readBody} from './body.ts'
import {HttpFault} from './fault.ts'
import type {Guard} from './guard.ts'
import {securityHeaders} from './headers.ts'
import type {Job} from './jobs.ts'
import {languages, software} from './languagetool.ts'
import type {Limits} from './limits.ts'
import {readLintRequest} from './lint-request.ts'
import {choose, type PageFile} from './page-files.ts'
import type {Pool} from './pool.ts'

interface RouterOptions {
  guard: Guard
  limits: Limits
  page: ReadonlyMap<string, PageFile>
  pool: Pool
  settings: Settings
}

interface Route {
  methods: readonly string[]
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> | void
}

/** Methods, paths, faults: what stands between a request and the threads that lint. */
export class Router {
  readonly #options: RouterOptions
  readonly #routes: ReadonlyMap<string, Route>
  #receiving = 0
  /** The server is being stopped: connections are not kept. */
  closing = false

  constructor(options: RouterOptions) {
    this.#options = options
    const {limits, pool, settings} = options
    this.#routes = new Map<string, Route>([
      ['/v2/check', {methods: ['POST', 'GET'], answer: (...with_) => this.#check(...with_)}],
      ['/v2/languages', {methods: ['GET'], answer: (_, response) => send(response, 200, JSON.stringify(languages))}],
      [
        '/v2/info',
        {methods: ['GET', 'POST'], answer: (_, response) => send(response, 200, JSON.stringify({software}))}
      ],
      [
        '/v2/maxtextlength',
        {methods: ['GET'], answer: (_, response) => send(response, 200, String(limits.textLength), 'text/plain')}
      ],
      ['/v2/healthcheck', {methods: ['GET'], answer: (_, response) => send(response, 200, 'OK', 'text/plain')}],
      [
        '/healthz',
        {
          methods: ['GET'],
          answer: (_, response) => send(response, 200, JSON.stringify({status: 'ok', version, ...pool.load}))
        }
      ],
      ['/lint', {methods: ['POST'], answer: (...with_) => this.#lint(...with_)}],
      ['/settings.json', {methods: ['GET'], answer: (_, response) => send(response, 200, JSON.stringify(settings))}]
    ])
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (this.closing) response.setHeader('Connection', 'close')
    let api = false
    try {
      const origin = this.#options.guard.check(request.headers)
      const url = new URL(request.url ?? '/', 'http://localhost')
      const route = this.#routes.get(url.pathname)
      api = url.pathname.startsWith('/v2/')
      if (origin !== undefined) allow(response, origin)
      if (request.method === 'OPTIONS' && route !== undefined) return preflight(request, response, route)
      if (route === undefined) return this.#file(request, response, url)
      if (!route.methods.includes(request.method ?? '')) {
        response.setHeader('Allow', route.methods.join(', '))
        throw new HttpFault(405, `${request.method} is not answered here`)
      }
      await route.answer(request, response, url)
    } catch (error) {
      refuse(request, response, error, api)
    }
  }

  async #check(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const body = request.method === 'POST' ? await this.#receive(request) : ''
    const media = mediaType(request)
    if (body !== '' && media !== 'application/x-www-form-urlencoded' && media !== '') {
      throw new HttpFault(
        400,
        `the content type must be application/x-www-form-urlencoded, not '${media.slice(0, 60)}'`
      )
    }
    const parameters = new URLSearchParams(body)
    // LanguageTool reads parameters from both places; the body wins.
    for (const [name, value] of url.searchParams) if (!parameters.has(name)) parameters.set(name, value)
    this.#measure(parameters.get('text') ?? parameters.get('data') ?? '')
    await this.#run({kind: 'check', parameters: parameters.toString()}, response)
  }

  async #lint(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const media = mediaType(request)
    if (media !== 'application/json' && media !== 'text/plain' && media !== 'text/markdown' && media !== 'text/html') {
      throw new HttpFault(415, 'send application/json, or an article as text/plain, text/markdown or text/html')
    }
    const asked = readLintRequest(await this.#receive(request), media, url.searchParams)
    if (media === 'text/markdown' && !url.searchParams.has('path')) asked.files[0].path = 'text.md'
    if (media === 'text/html' && !url.searchParams.has('path')) asked.files[0].path = 'text.html'
    for (const {text} of asked.files) this.#measure(text)
    await this.#run({kind: 'lint', request: asked}, response)
  }

  async #receive(request: IncomingMessage): Promise<string> {
    const {limits} = this.#options
    if (this.#receiving >= limits.receiving) throw new HttpFault(503, 'too many requests at a time', 1)
    this.#receiving++
    try {
      return await readBody(request, limits.bodyBytes)
    } finally {
      this.#receiving--
    }
  }

  #measure(text: string): void {
    const {textLength} = this.#options.limits
    if (text.length > textLength) {
      throw new HttpFault(
        413,
        `Your text exceeds the limit of ${textLength} characters (it's ${text.length} characters)`
      )
    }
  }

  async #run(job: Job, response: ServerResponse): Promise<void> {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const body = await this.#options.pool.run(job, gone.signal)
    if (this.closing) response.setHeader('Connection', 'close')
    send(response, 200, body)
  }

  #file(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const file = this.#options.page.get(url.pathname === '/' ? '/index.html' : url.pathname)
    if (file === undefined) throw new HttpFault(404, 'there is nothing here')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      throw new HttpFault(405, `${request.method} is not answered here`)
    }
    const {encoding, body} = choose(file, request.headers['accept-encoding'])
    const etag = `"${file.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`
    response.setHeader('ETag', etag)
    response.setHeader('Cache-Control', file.cache)
    response.setHeader('Vary', 'Accept-Encoding')
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
    response.writeHead(200, {'Content-Type': file.type, 'Content-Length': body.length})
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

function send(response: ServerResponse, status: number, body: string, type = 'application/json'): void {
  if (response.destroyed) return
  const bytes = Buffer.from(body)
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store'
  })
  response.end(bytes)
}

/** A client of another origin that the guard let in may read the answer. */
function allow(response: ServerResponse, origin: string): void {
  response.setHeader('Access-Control-Allow-Origin', origin)
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  response.setHeader('Vary', 'Origin')
}

function preflight(request: IncomingMessage, response: ServerResponse, route: Route): void {
  response.setHeader('Access-Control-Allow-Methods', route.methods.join(', '))
  response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Accept')
  response.setHeader('Access-Control-Max-Age', '600')
  // Chromium asks this before a page of the internet may reach a private address.
  if (request.headers['access-control-request-private-network'] === 'true') {
    response.setHeader('Access-Control-Allow-Private-Network', 'true')
  }
  response.writeHead(204).end()
}

/** Say no: as LanguageTool does on its paths, as JSON on ours. */
function refuse(request: IncomingMessage, response: ServerResponse, error: unknown, api: boolean): void {
  if (response.headersSent || response.destroyed) return void response.destroy()
  const fault = error instanceof HttpFault ? error : new HttpFault(500, 'the request could not be answered')
  if (!(error instanceof HttpFault)) process.stderr.write(`sunting: ${(error as Error).stack}\n`)
  if (fault.retryAfter !== undefined) response.setHeader('Retry-After', fault.retryAfter)
  if (!request.complete) drain(request)
  if (api) send(response, fault.status, `Error: ${fault.message}`, 'text/plain')
  else send(response, fault.status, JSON.stringify({error: fault.message}))
}

/** Milliseconds that the rest of a refused body is read and dropped, so that the client gets to see why. */
const LINGER = 500

function drain(request: IncomingMessage): void {
  const timer = setTimeout(() => request.socket.destroy(), LINGER)
  request.once('end', () => clearTimeout(timer))
  request.once('close', () => clearTimeout(timer))
  request.resume()
}
