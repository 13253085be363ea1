import type {Settings} from '../config/settings.ts'
import type {Checked, FromWorker, Question} from './protocol.ts'

export interface CheckInput {
  text: string
  path: string
  settings: Settings
}

/**
 * The worker seen from the page. One check runs at a time and only the newest waits: whatever was asked in between is
 * dropped before it costs anything.
 */
export class LintClient {
  readonly #worker: Worker
  #id = 0
  #running = 0
  #next: {input: () => CheckInput; done: (checked: Checked) => void; start: () => void} | undefined
  #done: ((checked: Checked) => void) | undefined
  readonly #waiting = new Map<number, {resolve: (text: string) => void; reject: (error: Error) => void}>()

  constructor(worker: Worker, failed: (message: string) => void) {
    this.#worker = worker
    worker.onerror = (event) => failed(event.message)
    this.#worker.onmessage = ({data}: MessageEvent<FromWorker>) => {
      if (data.type === 'checked') {
        const done = this.#done
        this.#free()
        done?.(data)
      } else if (data.type === 'text') {
        this.#waiting.get(data.id)?.resolve(data.text)
        this.#waiting.delete(data.id)
      } else if (this.#waiting.has(data.id)) {
        this.#waiting.get(data.id)!.reject(new Error(data.message))
        this.#waiting.delete(data.id)
      } else {
        this.#free()
        failed(data.message)
      }
    }
  }

  /** Whether a check runs or waits. */
  get busy(): boolean {
    return this.#running !== 0 || this.#next !== undefined
  }

  /** Check what `input` gives when the worker is free; `start` is called at that moment, `done` with the result. */
  check(input: () => CheckInput, start: () => void, done: (checked: Checked) => void): void {
    this.#next = {input, start, done}
    if (this.#running === 0) this.#begin()
  }

  read(name: string, bytes: ArrayBuffer): Promise<string> {
    return this.#ask({type: 'read', id: ++this.#id, name, bytes}, [bytes])
  }

  report(input: CheckInput): Promise<string> {
    return this.#ask({type: 'report', id: ++this.#id, ...input}, [])
  }

  #ask(message: Question, transfer: Transferable[]): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(message.id, {resolve, reject})
      this.#worker.postMessage(message, transfer)
    })
  }

  #begin(): void {
    if (this.#next === undefined) return
    const {input, start, done} = this.#next
    this.#next = undefined
    this.#done = done
    this.#running = ++this.#id
    start()
    this.#worker.postMessage({type: 'check', id: this.#running, ...input()} satisfies Question)
  }

  #free(): void {
    this.#running = 0
    this.#done = undefined
    this.#begin()
  }
}
