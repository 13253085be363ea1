import {Worker} from 'node:worker_threads'
import type {Settings} from '../config/settings.ts'
import {HttpFault} from './fault.ts'
import type {Job} from './jobs.ts'
import type {Answer} from './thread.ts'

export interface PoolOptions {
  /** The built module of `thread.ts`. */
  thread: URL
  settings: Settings
  size: number
  /** Jobs that may wait. */
  waiting: number
  /** Milliseconds a job may take. */
  time: number
}

interface Task {
  job: Job
  signal: AbortSignal
  /** When it was asked, ms. */
  since: number
  resolve: (body: string) => void
  reject: (error: Error) => void
}

/** One thread and what it is doing. */
interface Seat {
  worker: Worker
  task: Task | undefined
  timer: NodeJS.Timeout | undefined
}

/** A few lint threads with a bounded queue. A text that takes too long, or whose client left, costs its thread, not the server. */
export class Pool {
  readonly #options: PoolOptions
  readonly #seats: Seat[] = []
  readonly #queue: Task[] = []
  #id = 0
  #closed = false

  constructor(options: PoolOptions) {
    this.#options = options
    for (let i = 0; i < options.size; i++) this.#open()
  }

  /** Judge; rejects with `HttpFault` 503 when too many wait or the text takes too long. */
  run(job: Job, signal: AbortSignal): Promise<string> {
    if (this.#closed) return Promise.reject(new HttpFault(503, 'the server is stopping'))
    if (this.#queue.length >= this.#options.waiting)
      return Promise.reject(new HttpFault(503, 'too many requests wait', 1))
    if (this.#seats.length === 0) this.#open()
    return new Promise((resolve, reject) => {
      this.#queue.push({job, signal, since: performance.now(), resolve, reject})
      this.#next()
    })
  }

  /** Jobs running and waiting. */
  get load(): {running: number; waiting: number} {
    return {running: this.#seats.filter((seat) => seat.task).length, waiting: this.#queue.length}
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const task of this.#queue.splice(0)) task.reject(new HttpFault(503, 'the server is stopping'))
    await Promise.all(this.#seats.splice(0).map((seat) => seat.worker.terminate()))
  }

  #open(): void {
    const worker = new Worker(this.#options.thread, {
      workerData: this.#options.settings,
      resourceLimits: {maxOldGenerationSizeMb: 1024}
    })
    const seat: Seat = {worker, task: undefined, timer: undefined}
    worker.on('message', (answer: Answer) => this.#answer(seat, answer))
    worker.on('error', (error) => this.#fail(seat, error))
    this.#seats.push(seat)
  }

  #next(): void {
    for (const seat of this.#seats) {
      if (seat.task !== undefined) continue
      let task = this.#queue.shift()
      while (task !== undefined && this.#isLate(task)) task = this.#queue.shift()
      if (task === undefined) return
      this.#start(seat, task)
    }
  }

  /** Whether nobody waits for a task any more; who waited too long is told so. */
  #isLate({signal, since, reject}: Task): boolean {
    if (signal.aborted) return true
    if (performance.now() - since <= this.#options.time) return false
    reject(new HttpFault(503, 'the server is too busy', 5))
    return true
  }

  #start(seat: Seat, task: Task): void {
    seat.task = task
    seat.timer = setTimeout(() => {
      this.#replace(seat, new HttpFault(503, `the text takes longer than ${this.#options.time} ms`))
    }, this.#options.time)
    seat.worker.postMessage({id: ++this.#id, job: task.job})
  }

  #answer(seat: Seat, answer: Answer): void {
    const {task} = seat
    if (task === undefined) return
    // The first message only says that the data are loaded.
    if (answer.id < 0) return
    clearTimeout(seat.timer)
    seat.task = undefined
    if ('body' in answer) task.resolve(answer.body)
    else task.reject(new HttpFault(answer.status, answer.message))
    this.#next()
  }

  #fail(seat: Seat, error: Error): void {
    process.stderr.write(`sunting: ${error.message}\n`)
    // A thread that cannot even start would be replaced for ever.
    if (seat.task === undefined) {
      this.#remove(seat)
      return
    }
    this.#replace(seat, new HttpFault(500, 'the text could not be judged'))
  }

  #remove(seat: Seat): void {
    const at = this.#seats.indexOf(seat)
    if (at >= 0) this.#seats.splice(at, 1)
    clearTimeout(seat.timer)
    void seat.worker.terminate()
  }

  #replace(seat: Seat, fault: HttpFault): void {
    const {task} = seat
    seat.task = undefined
    this.#remove(seat)
    task?.reject(fault)
    if (this.#closed) return
    this.#open()
    this.#next()
  }
}
