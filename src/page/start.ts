/**
 * Comes before everything else of the page: the worker starts and its data are on their way while the editor is still
 * being read.
 */
import type {ToWorker} from './protocol.ts'

/** URLs of the built files, put in by the build. */
declare const SUNTING_WORKER: string
declare const SUNTING_DATA: string

export const worker = new Worker(SUNTING_WORKER, {type: 'module'})

/** Why the worker fell over before anybody listened to it. */
export const fallen = new Promise<string>((resolve) => {
  worker.addEventListener('error', (event) => resolve(event.message || 'worker'), {once: true})
})

const send = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer)

fetch(SUNTING_DATA)
  .then((response) => {
    if (!response.ok) throw new Error(`${SUNTING_DATA}: ${response.status}`)
    return response.arrayBuffer()
  })
  .then(
    (bytes) => send({type: 'data', bytes}, [bytes]),
    (error: Error) => send({type: 'no-data', message: error.message})
  )
