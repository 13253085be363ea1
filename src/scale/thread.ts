/** A thread that judges the texts it is sent, so that whoever sends them stays awake (for the locks of its queue, for its input). */
import {parentPort, workerData} from 'node:worker_threads'
import type {Settings} from '../config/settings.ts'
import {Linter} from '../lint.ts'
import {type SharedData, useData} from '../node/data.ts'
import type {FileReport} from '../report/finding.ts'
import {loadReader} from '../text/read.ts'

/** What a thread is given at its start. */
export interface ThreadOrders {
  settings: Settings
  data: SharedData
}

/** A text to judge; `number` comes back with its report. */
export interface Request {
  number: number
  path: string
  text: string
}

/** First that the thread is awake, then an answer to each request. */
export type Reply = 'awake' | {number: number; report: FileReport} | {number: number; error: string}

const {settings, data} = workerData as ThreadOrders
useData(data)
const linter = new Linter(settings)

parentPort!.on('message', async ({number, path, text}: Request) => {
  let reply: Reply
  try {
    await loadReader(path)
    reply = {number, report: linter.check(text, path).report}
  } catch (error) {
    reply = {number, error: (error as Error).message.split('\n')[0]}
  }
  parentPort!.postMessage(reply)
})

parentPort!.postMessage('awake' satisfies Reply)
