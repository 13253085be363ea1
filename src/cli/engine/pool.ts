import {existsSync, statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {setImmediate as turn} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import type {Settings} from '../../config/settings.ts'
import {shareData} from '../../node/data.ts'
import type {Answer, WorkerOrders} from '../worker.ts'
import type {Packed} from './judged.ts'
import {Judge, type Outcome, type Result, type Task} from './outcome.ts'
import {thrift} from './thrift.ts'

/** Called for each article as it is done, with its index among the tasks. */
export type Done = (index: number, result: Result<Outcome | Packed>) => void

/**
 * Bytes of text below which a further thread costs more (its start, its own compiled code and memory) than it saves: one thread
 * keeps half of a second processor busy with V8's own work.
 */
const bytesPerThread = 4_000_000

/** Megabytes for what has just been made: more makes a thread larger, and no faster (measured). */
const youngest = 12

/** Threads that suit a piece of work: one for little, never more than there are processors. */
export function sensibleJobs(tasks: readonly Task[]): number {
  if (tasks.length < 8) return 1
  let bytes = 0
  for (const {path} of tasks) bytes += statSync(path, {throwIfNoEntry: false})?.size ?? 0
  return Math.max(1, Math.min(availableParallelism(), 8, tasks.length, Math.floor(bytes / bytesPerThread)))
}

/** The worker's bundle lies in `dist`; this module runs from `dist/chunks` (or unbundled from `src`, without workers). */
const workerFile = new URL(import.meta.url.includes('/chunks/') ? '../worker.js' : './worker.js', import.meta.url)

/** Judge articles, in this thread or in several; in order in the first case, as they are done in the second. */
export async function judgeAll(tasks: readonly Task[], jobs: number, done: Done): Promise<void> {
  const threads = Math.min(jobs, tasks.length)
  const judge = new Judge()
  if (threads <= 1 || tasks.some((task) => task.article !== undefined) || !existsSync(fileURLToPath(workerFile))) {
    thrift()
    for (const [index, task] of tasks.entries()) done(index, await judge.judge(task))
    return
  }
  await inThreads(tasks, threads, judge, done)
}

/**
 * This thread judges as well as the others, so that `--jobs 2` starts one. All take the next article from one counter: nobody
 * waits for orders.
 */
async function inThreads(tasks: readonly Task[], threads: number, judge: Judge, done: Done): Promise<void> {
  const {Worker} = await import('node:worker_threads')
  const table: Settings[] = [...new Set(tasks.map((task) => task.settings))]
  const number = new Map(table.map((settings, i) => [settings, i]))
  const next = new Int32Array(new SharedArrayBuffer(4))
  const workerData: WorkerOrders = {
    data: shareData(),
    next,
    settings: table,
    paths: tasks.map(({path}) => path),
    settingsOf: tasks.map(({settings}) => number.get(settings) ?? 0)
  }
  let awake = 0
  const finished = new Uint8Array(tasks.length)
  const finish: Done = (index, result) => {
    finished[index] = 1
    done(index, result)
  }
  const others = Array.from(
    {length: threads - 1},
    () =>
      new Promise<void>((resolve) => {
        const worker = new Worker(workerFile, {workerData, resourceLimits: {maxYoungGenerationSizeMb: youngest}})
        worker.once('message', () => {
          if (++awake === threads - 1) thrift()
        })
        worker.on('message', ({index, result}: Answer) => finish(index, result))
        // What a thread that failed had in hand is judged below.
        worker.on('error', () => resolve())
        worker.on('exit', () => resolve())
      })
  )
  for (let index = Atomics.add(next, 0, 1); index < tasks.length; index = Atomics.add(next, 0, 1)) {
    finish(index, await judge.judge(tasks[index]))
    // What the others have done meanwhile is taken at once: it does not pile up.
    await turn()
  }
  await Promise.all(others)
  for (const [index, task] of tasks.entries()) if (finished[index] === 0) finish(index, await judge.judge(task))
}
