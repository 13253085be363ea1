/** A lint thread: keeps the event loop of the server free, and can be stopped in the middle of a text. */
import {parentPort, workerData} from 'node:worker_threads'
import '../node/data.ts'
import '../text/read-html.ts'
import '../text/read-markdown.ts'
import type {Settings} from '../config/settings.ts'
import {HttpFault} from './fault.ts'
import {type Job, run} from './jobs.ts'

/** What a thread answers. */
export type Answer = {id: number; body: string} | {id: number; status: number; message: string}

const settings = workerData as Settings

parentPort!.on('message', async ({id, job}: {id: number; job: Job}) => {
  try {
    parentPort!.postMessage({id, body: await run(job, settings)} satisfies Answer)
  } catch (error) {
    const fault = error instanceof HttpFault ? error : new HttpFault(500, 'the text could not be judged')
    if (fault.status === 500) process.stderr.write(`sunting: ${(error as Error).stack}\n`)
    parentPort!.postMessage({id, status: fault.status, message: fault.message} satisfies Answer)
  }
})

// Load the data now, so that the first request does not wait for them.
await run({kind: 'check', parameters: 'language=id&text=Siap.'}, settings)
parentPort!.postMessage({id: -1, body: ''} satisfies Answer)
