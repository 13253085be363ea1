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

  /** Count a report; `whole` is the same before `--quiet`, which leaves warnings out but does not make them fewer. */
  add(report: FileReport, whole: FileReport = report): void {
    const {errors, warnings, infos} = summarize([report])
    this.#warnings += whole === report ? warnings : summarize([whole]).warnings
    if (this.#failOn === 'never') return
    this.#reached ||= errors > 0 || (this.#failOn !== 'error' && warnings > 0) || (this.#failOn === 'info' && infos > 0)
  }

  get failed(): boolean {
    return this.#reached || this.excess !== undefined
  }

  /** Warnings, when they are more than there may be. */
  get excess(): {warnings: number; most: number} | undefined {
    return this.#warnings > this.#most ? {warnings: this.#warnings, most: this.#most} : undefined
  }
}
