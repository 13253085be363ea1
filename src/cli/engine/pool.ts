import {existsSync, statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import type {Settings} from '../../config/settings.ts'
import type {Order} from '../worker.ts'
import type {Packed} from './judged.ts'
import type {Outcome, Result, Task} from './outcome.ts'

/** Called for each article as it is done, with its index among the tasks. */
export type Done = (index: number, result: Result<Outcome | Packed>) => void

/** Bytes of text below which a further thread costs more (its start, its own data) than it saves. */
const bytesPerThread = 400_000

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
  if (threads <= 1 || tasks.some((task) => task.article !== undefined) || !existsSync(fileURLToPath(workerFile))) {
    const {Judge} = await import('./outcome.ts')
    const judge = new Judge()
    for (const [index, task] of tasks.entries()) done(index, await judge.judge(task))
    return
  }
  await inThreads(tasks, threads, done)
}

async function inThreads(tasks: readonly Task[], threads: number, done: Done): Promise<void> {
  const {Worker} = await import('node:worker_threads')
  const table: Settings[] = [...new Set(tasks.map((task) => task.settings))]
  const number = new Map(table.map((settings, i) => [settings, i]))
  let next = 0
  await Promise.all(
    Array.from(
      {length: threads},
      () =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(workerFile, {workerData: table})
          let pending = 0
          const feed = (): void => {
            // Two at a time, so that a thread never waits for its next order.
            while (pending < 2 && next < tasks.length) {
              const index = next++
              const {path, settings} = tasks[index]
              worker.postMessage({index, path, settings: number.get(settings) ?? 0} satisfies Order)
              pending++
            }
            if (pending === 0) void worker.terminate().then(() => resolve(), reject)
          }
          worker.on('message', ({index, result}: {index: number; result: Result<Packed>}) => {
            pending--
            done(index, result)
            feed()
          })
          worker.on('error', reject)
          feed()
        })
    )
  )
}
