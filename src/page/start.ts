/**
 * Comes before everything else of the page: the workers start, one that lints and one that brings its data, while the
 * editor is still being read.
 */
import type {ToWorker} from './protocol.ts'

/** URLs of the built files, put in by the build. */
declare const SUNTING_WORKER: string
declare const SUNTING_UNPACKER: string

export const worker = new Worker(SUNTING_WORKER, {type: 'module'})
const unpacker = new Worker(SUNTING_UNPACKER, {type: 'module'})

/** Why a worker fell over before anybody listened to it. */
export const fallen = new Promise<string>((resolve) => {
  for (const each of [worker, unpacker])
    each.addEventListener('error', (event) => resolve(event.message || 'worker'), {once: true})
})

const {port1, port2} = new MessageChannel()
unpacker.postMessage(null, [port1])
worker.postMessage({type: 'data', port: port2} satisfies ToWorker, [port2])
