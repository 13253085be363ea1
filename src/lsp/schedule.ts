/** Shortest and longest wait after a keystroke, in milliseconds. */
const shortest = 15
const longest = 1000

/** A check that takes longer than this many milliseconds is not made for a text that is about to change. */
const long = 50

const delayFor = (took: number): number => Math.min(longest, Math.max(shortest, took * 1.5))

/**
 * When articles are checked: soon after the last keystroke, the later the longer the last check took, so that a long
 * article does not keep the server from answering.
 */
export class Schedule {
  readonly #run: (uri: string) => void
  readonly #timers = new Map<string, NodeJS.Timeout>()
  readonly #later = new Set<NodeJS.Timeout>()
  #refresh: NodeJS.Timeout | undefined

  constructor(run: (uri: string) => void) {
    this.#run = run
  }

  /** Run for a document after a pause; an earlier call that still waits is replaced. */
  soon(uri: string, took = 0): void {
    this.cancel(uri)
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri)
        this.#run(uri)
      }, delayFor(took))
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

  /** Do something after some milliseconds, unless the server is stopped before. */
  later(act: () => void, delay: number): void {
    const timer = setTimeout(() => {
      this.#later.delete(timer)
      act()
    }, delay)
    this.#later.add(timer)
  }

  /** Resolves when messages that have already arrived were read. */
  settled(): Promise<void> {
    return new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  }

  /** Resolves when the writer may have paused: at once for an article that is checked fast. */
  paused(took: number): Promise<void> {
    if (took < long) return this.settled()
    return new Promise((resolve) => setTimeout(resolve, delayFor(took)))
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
    for (const timer of this.#later) clearTimeout(timer)
    clearTimeout(this.#refresh)
  }
}
