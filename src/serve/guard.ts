/**
 * Who may talk to the server. A browser lets any web page send requests to this machine, so two headers are checked that
 * no page can forge: `Host` (a name of somebody else's that was made to point here: DNS rebinding) and `Origin` (a page
 * of somebody else's). Programs that are no browser send no `Origin` and pass.
 */
import {isIP} from 'node:net'
import {hostname} from 'node:os'
import {HttpFault} from './fault.ts'

const loopback = new Set(['localhost', '127.0.0.1', '::1'])

/** Extensions and desktop programs: no web page can send these schemes. */
const programSchemes = new Set([
  'chrome-extension:',
  'moz-extension:',
  'safari-web-extension:',
  'vscode-webview:',
  'app:'
])

export interface GuardOptions {
  /** Address the server is bound to. */
  host: string
  /** Origins of other sites that may ask (a newsroom's CMS), as `https://cms.example`. */
  origins: readonly string[]
}

export interface Headers {
  host?: string | undefined
  origin?: string | undefined
  'sec-fetch-site'?: string | string[] | undefined
}

/** Decides by the headers of a request; throws `HttpFault` 403 or 421. */
export class Guard {
  readonly #host: string
  readonly #names: Set<string>
  readonly #open: boolean
  readonly #origins: ReadonlySet<string>

  constructor({host, origins}: GuardOptions) {
    this.#host = host.toLowerCase()
    this.#open = !loopback.has(this.#host)
    this.#names = new Set([...loopback, this.#host])
    if (this.#open) this.#names.add(hostname().toLowerCase())
    this.#origins = new Set(origins)
  }

  /** Check a request; gives the origin that may read the answer, `undefined` when none was named. */
  check(headers: Headers): string | undefined {
    const host = hostOf(headers.host)
    if (host === undefined || !this.#isOurs(host)) {
      throw new HttpFault(421, `Host "${(headers.host ?? '').slice(0, 100)}" is not served here`)
    }
    const {origin} = headers
    if (origin === undefined) {
      if (headers['sec-fetch-site'] === 'cross-site') throw new HttpFault(403, 'requests of other sites are refused')
      return undefined
    }
    if (!this.#mayAsk(origin, headers.host!)) {
      throw new HttpFault(
        403,
        `Origin "${origin.slice(0, 100)}" is refused; "sunting serve --allow-origin" admits a site`
      )
    }
    return origin
  }

  /** A bare address cannot be rebound; a name must be one of ours. */
  #isOurs(host: string): boolean {
    return this.#names.has(host) || (this.#open && isIP(host) !== 0)
  }

  #mayAsk(origin: string, host: string): boolean {
    if (this.#origins.has(origin) || origin === `http://${host}`) return true
    let url: URL
    try {
      url = new URL(origin)
    } catch {
      return false
    }
    return programSchemes.has(url.protocol)
  }
}

/** Name or address of a `Host` header, in lower case, without port and brackets. */
function hostOf(header: string | undefined): string | undefined {
  const match = header?.match(/^(?:\[([0-9a-f:.]+)\]|([^:/@[\]\s]+))(?::\d{1,5})?$/i)
  return (match?.[1] ?? match?.[2])?.toLowerCase()
}
