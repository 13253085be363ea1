/** Collects faults of the data files, so that one run shows them all. */

/** @typedef {{file: string, line: number, message: string}} Problem */

export class Problems {
  /** @type {Problem[]} */
  list = []

  /**
   * @param {string} file path as shown to the editor
   * @param {number} line 1-based; 0 for the whole file
   * @param {string} message what is wrong
   */
  add(file, line, message) {
    this.list.push({file, line, message})
  }

  /** Throws one error that names every fault with file and line. */
  throwIfAny() {
    if (this.list.length === 0) return
    const lines = this.list.map(({file, line, message}) => `${file}:${line}: ${message}`)
    throw new Error(`${lines.length} fault(s) in the word data:\n${lines.join('\n')}`)
  }
}
