/** One line on stderr that counts the articles done; only on a terminal, and only when a run takes long enough to ask. */
export class Progress {
  readonly #total: number
  readonly #lang: 'id' | 'en'
  readonly #shown: boolean
  readonly #started = performance.now()
  #done = 0
  #last = 0

  constructor(total: number, lang: 'id' | 'en', stream: {isTTY?: boolean} = process.stderr) {
    this.#total = total
    this.#lang = lang
    this.#shown = stream.isTTY === true && process.env.CI === undefined
  }

  tick(): void {
    this.#done++
    if (!this.#shown) return
    const now = performance.now()
    if (now - this.#started < 400 || now - this.#last < 80) return
    this.#last = now
    const unit = this.#lang === 'id' ? 'berkas' : 'files'
    process.stderr.write(`\r\u001B[2K${this.#done}/${this.#total} ${unit}`)
  }

  /** Take the line away again. */
  end(): void {
    if (this.#shown && this.#last > 0) process.stderr.write('\r\u001B[2K')
  }
}
