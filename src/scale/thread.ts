/** A thread that judges the texts it is sent, so that whoever sends them stays awake (for the locks of its queue, for its input). */
import {parentPort, workerData} from 'node:worker_threads'
import '../node/data.ts'
import type {Settings} from '../config/settings.ts'
import {Linter} from '../lint.ts'
import type {FileReport} from '../report/finding.ts'
import {loadReader} from '../text/read.ts'

/** A text to judge; `number` comes back with its report. */
export interface Request {
  number: number
  path: string
  text: string
}

export type Reply = {number: number; report: FileReport} | {number: number; error: string}

const linter = new Linter(workerData as Settings)

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
