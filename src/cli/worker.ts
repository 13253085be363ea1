/** A worker thread: judges the articles it is sent. */
import {parentPort, workerData} from 'node:worker_threads'
import '../node/data.ts'
import type {Settings} from '../config/settings.ts'
import {type Packed, pack} from './engine/judged.ts'
import {Judge, type Result} from './engine/outcome.ts'

/** What the main thread sends: which article, by which of the settings in `workerData`. */
export interface Order {
  index: number
  path: string
  settings: number
}

const settings = workerData as Settings[]
const judge = new Judge()

parentPort!.on('message', async (order: Order) => {
  const judged = await judge.judge({path: order.path, settings: settings[order.settings]})
  const result: Result<Packed> = 'fault' in judged ? judged : {outcome: pack(judged.outcome)}
  parentPort!.postMessage({index: order.index, result})
})
