import type {Job} from 'bullmq'
import type {Settings} from '../config/settings.ts'
import {told} from '../fault.ts'
import type {Lang, Localized} from '../rules/registry.ts'
import {connectionTo, type Order, type Packages, type Result} from './queue.ts'
import {Threads} from './threads.ts'

export interface WorkerOptions {
  url: string
  queue: string
  settings: Settings
  /** Milliseconds without a sign of life after which a job is given to another worker. */
  lock: number
  /** Articles judged at a time, each in a thread of its own. */
  jobs: number
  /** Stop when nothing is left to do, instead of waiting for more. */
  drain: boolean
  /** One line on something that went wrong outside any job (the connection). */
  fault: (message: Localized) => void
  /** Told when the worker takes jobs. */
  ready?: () => void
}

/** A worker under way. */
export interface Running {
  done: Promise<{finished: number; failed: number}>
  /** Finish the job in hand and stop. */
  stop: () => Promise<void>
}

/** How often a worker that is to stop looks whether anything is left, in milliseconds. */
const look = 250

/**
 * Take jobs from the queue. Each is judged in a thread, so that this one can go on telling Redis that the job is in hand: a long
 * article is not taken for that of a dead worker.
 */
export function startWorker({bullmq}: Packages, options: WorkerOptions): Running {
  const {url, queue: name, lock, drain, fault} = options
  const threads = new Threads({...options.settings, crossArticle: false}, options.jobs)
  const counts = {finished: 0, failed: 0}
  const worker = new bullmq.Worker<Order, Result>(name, (job) => judge(threads, job, bullmq, options.settings.lang), {
    connection: connectionTo(url),
    concurrency: options.jobs,
    lockDuration: lock,
    stalledInterval: Math.max(500, lock / 2),
    // A job that takes its worker down with it is given up after three.
    maxStalledCount: 3
  })
  worker.on('completed', () => counts.finished++)
  worker.on('failed', () => counts.failed++)
  worker.on('error', (error) => fault(told(error)))
  worker.on('ready', () => options.ready?.())
  let stopped: (() => void) | undefined
  const done = new Promise<typeof counts>((resolve) => {
    stopped = () => resolve(counts)
  })
  let closing: Promise<void> | undefined
  const stop = (): Promise<void> => {
    closing ??= (async () => {
      clearInterval(timer)
      await worker.close()
      await queue?.close()
      await threads.close()
      stopped?.()
    })()
    return closing
  }
  const queue = drain ? new bullmq.Queue(name, {connection: connectionTo(url)}) : undefined
  queue?.on('error', (error) => fault(told(error)))
  const timer = setInterval(async () => {
    if (queue === undefined || closing !== undefined) return
    const {wait, active, delayed, prioritized} = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized')
    if (wait + active + delayed + prioritized === 0) await stop()
  }, look)
  return {done, stop}
}

const noText = {
  id: '"path" atau "text" tidak ada atau bukan teks',
  en: '"path" or "text" is missing or is no string'
}

async function judge(
  threads: Threads,
  {data}: Job<Order, Result>,
  bullmq: Packages['bullmq'],
  lang: Lang
): Promise<Result> {
  const {path, text} = data
  if (typeof path !== 'string' || typeof text !== 'string') throw new bullmq.UnrecoverableError(noText[lang])
  try {
    return await threads.check(path, text)
  } catch (error) {
    // A job that cannot be judged now cannot be the next time either.
    throw new bullmq.UnrecoverableError(`${path}: ${told(error)[lang]}`)
  }
}
