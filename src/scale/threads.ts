import {Worker} from 'node:worker_threads'
import type {Settings} from '../config/settings.ts'
import {alike, Fault, told} from '../fault.ts'
import {shareData} from '../node/data.ts'
import type {FileReport} from '../report/finding.ts'
import type {Localized} from '../rules/registry.ts'
import type {Reply, Request, ThreadOrders} from './thread.ts'

/** Why a text could not be judged. */
export class JudgeError extends Fault {
  override name = 'JudgeError'
}

/** Lies in `dist`, beside the program. */
const file = new URL('./text-worker.js', import.meta.url)

/** Megabytes for what has just been made: more makes a thread larger, and no faster (measured). */
const youngest = 12

/** Texts in the hands of a thread, so that it does not wait for its next one. */
const inHand = 2

interface Pending {
  resolve: (report: FileReport) => void
  reject: (error: Error) => void
}

interface Thread {
  worker: Worker
  pending: Map<number, Pending>
}

/** Threads that judge texts. One that dies (a text too large for its memory) fails what it had in hand, and another takes its place. */
export class Threads {
  readonly #settings: Settings
  readonly #threads: Array<Thread | undefined>
  readonly #allAwake: (() => void) | undefined
  #awake = 0
  #next = 0

  /** `allAwake` is called once each of the threads has loaded the program. */
  constructor(settings: Settings, count: number, allAwake?: () => void) {
    this.#settings = settings
    this.#threads = new Array(count).fill(undefined)
    this.#allAwake = allAwake
  }

  /** Whether every thread has as much in hand as it should. */
  get areBusy(): boolean {
    return this.#threads.every((thread) => thread !== undefined && thread.pending.size >= inHand)
  }

  get count(): number {
    return this.#threads.length
  }

  /** Judge a text in the thread that has least to do; a `JudgeError` when that cannot be done. */
  check(path: string, text: string): Promise<FileReport> {
    const {worker, pending} = this.#idlest()
    const number = this.#next++
    return new Promise((resolve, reject) => {
      pending.set(number, {resolve, reject})
      worker.postMessage({number, path, text} satisfies Request)
    })
  }

  #idlest(): Thread {
    let best = 0
    for (let i = 0; i < this.#threads.length; i++) {
      const thread = this.#threads[i]
      if (thread === undefined || thread.pending.size === 0) {
        best = i
        break
      }
      if (thread.pending.size < (this.#threads[best]?.pending.size ?? 0)) best = i
    }
    const thread = this.#threads[best] ?? this.#start(best)
    this.#threads[best] = thread
    return thread
  }

  #start(slot: number): Thread {
    const worker = new Worker(file, {
      workerData: {settings: this.#settings, data: shareData()} satisfies ThreadOrders,
      resourceLimits: {maxYoungGenerationSizeMb: youngest}
    })
    const pending = new Map<number, Pending>()
    const thread = {worker, pending}
    worker.on('message', (reply: Reply) => {
      if (reply === 'awake') {
        if (++this.#awake === this.count) this.#allAwake?.()
        return
      }
      const waiting = pending.get(reply.number)
      pending.delete(reply.number)
      if ('report' in reply) waiting?.resolve(reply.report)
      else waiting?.reject(new JudgeError(alike(reply.error)))
    })
    const end = (cause: Localized): void => {
      if (this.#threads[slot] === thread) this.#threads[slot] = undefined
      for (const {reject} of pending.values()) reject(new JudgeError(cause))
      pending.clear()
    }
    worker.on('error', (error) => end(told(error)))
    worker.on('exit', () => end({id: 'utas berhenti', en: 'the thread ended'}))
    return thread
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread?.worker.terminate()))
  }
}
