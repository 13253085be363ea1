/** A worker thread: judges the articles it is sent. */
import {parentPort, workerData} from 'node:worker_threads'
import '../node/data.ts'
import type {Settings} from '../config/settings.ts'
import {Judge} from './engine/outcome.ts'

/** What the main thread sends: which article, by which of the settings in `workerData`. */
export interface Order {
  index: number
  path: string
  settings: number
}

const settings = workerData as Settings[]
const judge = new Judge()

parentPort!.on('message', async (order: Order) => {
  const result = await judge.judge({path: order.path, settings: settings[order.settings]})
  parentPort!.postMessage({index: order.index, result})
})
