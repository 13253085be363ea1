/** Shortest and longest wait after a keystroke, in milliseconds. */
const shortest = 15
const longest = 1000

/**
 * When articles are checked: soon after the last keystroke, the later the longer the last check took, so that a long
 * article does not keep the server from answering.
 */
export class Schedule {
  readonly #run: (uri: string) => void
  readonly #timers = new Map<string, NodeJS.Timeout>()
  #refresh: NodeJS.Timeout | undefined

  constructor(run: (uri: string) => void) {
    this.#run = run
  }

  /** Run for a document after a pause; an earlier call that still waits is replaced. */
  soon(uri: string, took = 0): void {
    this.cancel(uri)
    const delay = Math.min(longest, Math.max(shortest, took * 1.5))
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri)
        this.#run(uri)
      }, delay)
    )
  }

  cancel(uri: string): void {
    clearTimeout(this.#timers.get(uri))
    this.#timers.delete(uri)
  }

  /** Do something once for all that ask within a moment. */
  once(act: () => void): void {
    clearTimeout(this.#refresh)
    this.#refresh = setTimeout(act, 50)
  }

  /** Resolves when messages that have already arrived were read. */
  settled(): Promise<void> {
    return new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
    clearTimeout(this.#refresh)
  }
}
