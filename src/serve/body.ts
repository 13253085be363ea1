import type {IncomingMessage} from 'node:http'
import {HttpFault} from './fault.ts'

/** Receive a body of at most `limit` bytes, as UTF-8 text. What is too large is not kept. */
export function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const announced = Number(request.headers['content-length'] ?? 0)
  const tooLarge = new HttpFault(413, `the body is larger than ${limit} bytes`)
  if (announced > limit) return Promise.reject(tooLarge)
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') {
    return Promise.reject(new HttpFault(415, `content encoding "${encoding.slice(0, 40)}" is not accepted`))
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) {
        // The rest is read and dropped for a moment: a connection closed on unread bytes takes the answer with it.
        chunks.length = 0
        reject(tooLarge)
      } else chunks.push(chunk)
    })
    request.on('end', () => {
      try {
        resolve(new TextDecoder('utf-8', {fatal: true}).decode(Buffer.concat(chunks)))
      } catch {
        reject(new HttpFault(400, 'the body is not UTF-8'))
      }
    })
    request.on('error', reject)
    request.on('aborted', () => reject(new HttpFault(400, 'the client went away')))
  })
}

/** Media type of a request without its parameters. */
export const mediaType = (request: IncomingMessage): string =>
  (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase()
