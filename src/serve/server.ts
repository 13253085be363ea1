/** The HTTP server behind `sunting serve`: the page, LanguageTool's API, our own report. */
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Settings} from '../config/settings.ts'
import {Guard} from './guard.ts'
import {defaultLimits, type Limits} from './limits.ts'
import {type PageFile, readPage} from './page-files.ts'
import {Pool} from './pool.ts'
import {Router} from './router.ts'

export interface ServeOptions {
  host: string
  /** 0: any free one. */
  port: number
  settings: Settings
  /** Origins of other sites that may ask. */
  origins: readonly string[]
  /** Folder of the built page. */
  page: URL
  /** Built module of the lint thread. */
  thread: URL
  threads: number
  limits?: Partial<Limits>
}

export interface Running {
  host: string
  port: number
  /** Stop: no new connections, running requests are given `graceTime`. */
  close(): Promise<void>
}

/** Start to serve; rejects with the error of `listen` (`EADDRINUSE` …). */
export async function serve(options: ServeOptions): Promise<Running> {
  const limits: Limits = {...defaultLimits, ...options.limits}
  const page: Map<string, PageFile> = readPage(options.page)
  const {host, settings, thread, threads} = options
  const pool = new Pool({thread, settings, size: threads, waiting: limits.waiting, time: limits.lintTime})
  const router = new Router({guard: new Guard({host, origins: options.origins}), limits, page, pool, settings})
  const server = createServer(
    {
      headersTimeout: limits.headersTime,
      requestTimeout: limits.requestTime,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: Math.min(1_000, limits.headersTime),
      maxHeaderSize: 16_384
    },
    (request: IncomingMessage, response: ServerResponse) => void router.handle(request, response)
  )
  server.maxConnections = limits.connections
  server.timeout = limits.idleTime
  server.maxRequestsPerSocket = 10_000
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    const status =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? '431 Request Header Fields Too Large'
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? '408 Request Timeout'
          : '400 Bad Request'
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
  })
  try {
    await listen(server, options.port, host)
  } catch (error) {
    await pool.close()
    throw error
  }
  let closing: Promise<void> | undefined
  return {
    host,
    port: (server.address() as AddressInfo).port,
    close: () => (closing ??= close(server, pool, router, limits.graceTime))
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({port, host}, () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
}

async function close(server: Server, pool: Pool, router: Router, grace: number): Promise<void> {
  router.closing = true
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), grace)
  await closed
  clearTimeout(timer)
  await pool.close()
}
