import type {FailOn} from '../config/keys.ts'
import {type FileReport, summarize} from '../report/finding.ts'

/** Whether a run fails, counted report by report. */
export class Tally {
  readonly #failOn: FailOn
  readonly #most: number
  #warnings = 0
  #reached = false

  constructor(failOn: FailOn = 'error', maxWarnings = Number.POSITIVE_INFINITY) {
    this.#failOn = failOn
    this.#most = maxWarnings
  }

  add(report: FileReport): void {
    const {errors, warnings, infos} = summarize([report])
    this.#warnings += warnings
    if (this.#failOn === 'never') return
    this.#reached ||= errors > 0 || (this.#failOn !== 'error' && warnings > 0) || (this.#failOn === 'info' && infos > 0)
  }

  get failed(): boolean {
    return this.#reached || this.#warnings > this.#most
  }
}
