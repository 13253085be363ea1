/** A worker thread: judges articles beside the main thread, the next one always from the counter that all share. */
import {parentPort, workerData} from 'node:worker_threads'
import type {Settings} from '../config/settings.ts'
import {type SharedData, useData} from '../node/data.ts'
import {type Packed, pack} from './engine/judged.ts'
import {Judge, type Result} from './engine/outcome.ts'

/** What a worker is given at its start. */
export interface WorkerOrders {
  data: SharedData
  /** Index of the next article nobody has taken. */
  next: Int32Array
  settings: Settings[]
  paths: string[]
  /** For each path, which of the settings. */
  settingsOf: number[]
}

/** What it sends of each article. */
export interface Answer {
  index: number
  result: Result<Packed>
}

const {data, next, settings, paths, settingsOf} = workerData as WorkerOrders
useData(data)

async function work(): Promise<void> {
  const judge = new Judge()
  for (let index = Atomics.add(next, 0, 1); index < paths.length; index = Atomics.add(next, 0, 1)) {
    const judged = await judge.judge({path: paths[index], settings: settings[settingsOf[index]]})
    const result: Result<Packed> = 'fault' in judged ? judged : {outcome: pack(judged.outcome)}
    parentPort!.postMessage({index, result} satisfies Answer)
  }
}

void work()
