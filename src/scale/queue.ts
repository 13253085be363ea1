import {createHash} from 'node:crypto'
import {Fault} from '../fault.ts'
import type {FileReport} from '../report/finding.ts'
import {version} from '../version.ts'

/** An article in the queue. */
export interface Order {
  path: string
  text: string
}

/** Name of the queue when none is given. */
export const defaultQueue = 'sunting'

/** How long a result is kept in Redis, in seconds: a week. */
const kept = 7 * 24 * 3600

/**
 * A job's name is what it is made of: version, path and text. The same article put in twice is one job, and one that was done
 * is answered by what was found then.
 */
export const jobOf = ({path, text}: Order): string =>
  `s-${createHash('sha256').update(`${version}\0${path}\0`).update(text).digest('hex')}`

/** How jobs are tried and kept. A worker that dies is no failure of its job: BullMQ gives that to another by itself. */
export const jobOptions = {
  attempts: 3,
  backoff: {type: 'exponential', delay: 500},
  removeOnComplete: {age: kept},
  removeOnFail: {age: kept}
}

/** What this needs of BullMQ and its client. */
export interface Packages {
  bullmq: typeof import('bullmq')
  ioredis: Pick<typeof import('ioredis'), 'Redis'>
}

/** BullMQ and its Redis client, which are installed only by those who use them; a `Fault` says so when they are not. */
export async function loadPackages(): Promise<Packages> {
  try {
    return {bullmq: await import('bullmq'), ioredis: await import('ioredis')}
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Fault({
      id: 'antrean memerlukan paket bullmq dan ioredis: npm install bullmq ioredis',
      en: 'the queue needs the packages bullmq and ioredis: npm install bullmq ioredis'
    })
  }
}

/** How to reach Redis; what BullMQ asks of its connections. */
export const connectionTo = (url: string) => ({url, maxRetriesPerRequest: null})

/** Refuse at once where no Redis answers; BullMQ would wait for it for ever. The message bears no password. */
export async function checkRedis({ioredis}: Packages, url: string): Promise<void> {
  let shown: string
  try {
    const {protocol, host} = new URL(url)
    if (protocol !== 'redis:' && protocol !== 'rediss:') throw new TypeError()
    shown = `${protocol}//${host}`
  } catch {
    throw new Fault({
      id: '--redis menerima URL, misalnya redis://127.0.0.1:6379',
      en: '--redis takes a URL, for example redis://127.0.0.1:6379'
    })
  }
  const client = new ioredis.Redis(url, {lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null})
  let cause = ''
  client.on('error', (error: NodeJS.ErrnoException) => {
    cause ||= error.code ?? error.message
  })
  try {
    await client.connect()
    await client.ping()
  } catch (error) {
    const reason = cause || (error as Error).message
    throw new Fault({
      id: `${shown}: Redis tidak dapat dihubungi (${reason})`,
      en: `${shown}: Redis cannot be reached (${reason})`
    })
  } finally {
    client.disconnect()
  }
}

/** What a job leaves behind. */
export type Result = FileReport
