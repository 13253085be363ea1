import {checkRedis, defaultQueue, loadPackages, type Packages} from '../../scale/queue.ts'
import {startWorker} from '../../scale/worker.ts'
import {Fault} from '../fault.ts'
import type {CommandLine} from '../options.ts'
import {complain, settingsFor} from '../run.ts'

/** Seconds of silence after which a job goes to another worker, unless `--lock` says otherwise. */
const lock = 30

/** `sunting worker --redis URL`: judge articles from a queue until told to stop (SIGTERM, Ctrl+C), or until it is empty. */
export async function worker(line: CommandLine): Promise<number> {
  const {options} = line
  const packages = await queuePackages(options.redis)
  const running = startWorker(packages, {
    url: options.redis!,
    queue: options.queue ?? defaultQueue,
    settings: await settingsFor(line),
    jobs: options.jobs ?? 1,
    lock: 1000 * (options.lock ?? lock),
    drain: options.drain,
    fault: complain,
    ready: () => complain(`menunggu artikel dalam antrean ${options.queue ?? defaultQueue}`)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop())
  const {finished, failed} = await running.done
  complain(`${finished} artikel diperiksa${failed > 0 ? `, ${failed} gagal` : ''}`)
  return failed > 0 ? 2 : 0
}

/** BullMQ, and a Redis that answers; a `Fault` otherwise. */
export async function queuePackages(url: string | undefined): Promise<Packages> {
  if (url === undefined) throw new Fault('sebutkan Redis-nya: --redis redis://127.0.0.1:6379')
  try {
    const packages = await loadPackages()
    await checkRedis(packages, url)
    return packages
  } catch (error) {
    throw new Fault((error as Error).message)
  }
}
