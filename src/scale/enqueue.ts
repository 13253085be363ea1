import type {Job, Queue, QueueEvents} from 'bullmq'
import {told} from '../fault.ts'
import type {Localized} from '../rules/registry.ts'
import {connectionTo, jobOf, jobOptions, type Order, type Packages, type Result} from './queue.ts'

/** An article for the queue, and what its sender calls it. */
export interface Sent extends Order {
  id?: unknown
}

/** The answer of a worker, or why there is none. */
export type Answer = {id?: unknown} & (Result | {path: string; error: string})

/** Most answers waited for at a time: what bounds the memory of whoever sends. */
const window = 500

/** Puts articles into the queue and, if asked, waits for what is found, in the order they were put in. */
export class Sender {
  readonly #queue: Queue<Order, Result>
  readonly #events: QueueEvents | undefined
  readonly #waiting: Array<{sent: Pick<Sent, 'id' | 'path'>; job: Job<Order, Result>}> = []
  sent = 0

  constructor({bullmq}: Packages, url: string, name: string, wait: boolean, fault: (message: Localized) => void) {
    this.#queue = new bullmq.Queue<Order, Result>(name, {connection: connectionTo(url)})
    this.#queue.on('error', (error) => fault(told(error)))
    if (!wait) return
    this.#events = new bullmq.QueueEvents(name, {connection: connectionTo(url)})
    this.#events.on('error', (error) => fault(told(error)))
  }

  /** Put an article in; yields the answers that are due. A job that failed before is tried again. */
  async *send({id, path, text}: Sent): AsyncGenerator<Answer> {
    const name = jobOf({path, text})
    const before = await this.#queue.getJob(name)
    const job = before ?? (await this.#queue.add('article', {path, text}, {...jobOptions, jobId: name}))
    if (before !== undefined && (await before.isFailed())) await before.retry('failed').catch(() => undefined)
    this.sent++
    if (this.#events === undefined) return
    this.#waiting.push({sent: {id, path}, job})
    if (this.#waiting.length >= window) yield await this.#next()
  }

  /** The answers that are still to come. */
  async *rest(): AsyncGenerator<Answer> {
    while (this.#waiting.length > 0) yield await this.#next()
  }

  async #next(): Promise<Answer> {
    const {sent, job} = this.#waiting.shift()!
    const named = sent.id === undefined ? {} : {id: sent.id}
    try {
      return {...named, ...(await job.waitUntilFinished(this.#events!))}
    } catch (error) {
      return {...named, path: sent.path, error: (error as Error).message.split('\n')[0]}
    }
  }

  async close(): Promise<void> {
    await this.#events?.close()
    await this.#queue.close()
  }
}
