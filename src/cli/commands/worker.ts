import {Fault, told} from '../../fault.ts'
import {checkRedis, defaultQueue, loadPackages, type Packages} from '../../scale/queue.ts'
import {startWorker} from '../../scale/worker.ts'
import type {CommandLine} from '../options.ts'
import {settingsFor} from '../run.ts'
import {complain} from '../say.ts'

/** Seconds of silence after which a job goes to another worker, unless `--lock` says otherwise. */
const lock = 30

/** `sunting worker --redis URL`: judge articles from a queue until told to stop (SIGTERM, Ctrl+C), or until it is empty. */
export async function worker(line: CommandLine): Promise<number> {
  const {options} = line
  const packages = await queuePackages(options.redis)
  const queue = options.queue ?? defaultQueue
  const running = startWorker(packages, {
    url: options.redis!,
    queue,
    settings: await settingsFor(line),
    jobs: options.jobs ?? 1,
    lock: 1000 * (options.lock ?? lock),
    drain: options.drain,
    fault: complain,
    ready: () =>
      complain({id: `menunggu artikel dalam antrean ${queue}`, en: `waiting for articles in the queue ${queue}`})
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop())
  const {finished, failed} = await running.done
  complain({
    id: `${finished} artikel diperiksa${failed > 0 ? `, ${failed} gagal` : ''}`,
    en: `${finished} articles checked${failed > 0 ? `, ${failed} failed` : ''}`
  })
  return failed > 0 ? 2 : 0
}

/** BullMQ, and a Redis that answers; a `Fault` otherwise. */
export async function queuePackages(url: string | undefined): Promise<Packages> {
  if (url === undefined)
    throw new Fault({
      id: 'sebutkan Redis-nya: --redis redis://127.0.0.1:6379',
      en: 'name the Redis: --redis redis://127.0.0.1:6379'
    })
  try {
    const packages = await loadPackages()
    await checkRedis(packages, url)
    return packages
  } catch (error) {
    throw new Fault(told(error))
  }
}
