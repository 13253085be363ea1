import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

/** A file of the page in the encodings that were built. */
export interface PageFile {
  type: string
  cache: string
  /** Of the plain body; each encoding adds its name. */
  etag: string
  /** Bodies by content encoding; 'identity' is always there. */
  bodies: Map<string, Buffer>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8'
}

const encodings = {'.br': 'br', '.gz': 'gzip'} as const

/**
 * All files of the built page, read into memory once (under 5 MB), by their URL path. What is not in this table is not
 * served: no path of a request ever reaches the file system.
 */
export function readPage(folder: URL): Map<string, PageFile> {
  const root = fileURLToPath(folder)
  const files = new Map<string, PageFile>()
  const packed: Array<[name: string, encoding: string, bytes: Buffer]> = []
  for (const entry of readdirSync(root, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue
    const full = path.join(entry.parentPath, entry.name)
    const name = `/${path.relative(root, full).split(path.sep).join('/')}`
    const bytes = readFileSync(full)
    const extension = path.extname(name)
    if (extension === '.br' || extension === '.gz') {
      packed.push([name.slice(0, -extension.length), encodings[extension], bytes])
      continue
    }
    files.set(name, {
      type: types[extension] ?? 'application/octet-stream',
      // Files with a hash in their name never change.
      cache: /-[A-Z0-9]{8}\.\w+$/.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
      bodies: new Map([['identity', bytes]])
    })
  }
  for (const [name, encoding, bytes] of packed) files.get(name)?.bodies.set(encoding, bytes)
  return files
}

/** The body to send: brotli, gzip or plain, by what the client takes. */
export function choose(file: PageFile, accepted: string | undefined): {encoding: string; body: Buffer} {
  const takes = new Set(
    (accepted ?? '')
      .split(',')
      .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
      .map((part) => part.split(';')[0].trim().toLowerCase())
  )
  for (const encoding of ['br', 'gzip']) {
    const body = file.bodies.get(encoding)
    if (body !== undefined && takes.has(encoding)) return {encoding, body}
  }
  return {encoding: 'identity', body: file.bodies.get('identity')!}
}
