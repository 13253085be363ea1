import type {Settings} from '../../config/settings.ts'
import {Fault, told} from '../../fault.ts'
import {type Checked, Linter} from '../../lint.ts'
import type {ArticleNames} from '../../names/index.ts'
import type {Control} from '../../report/control.ts'
import type {FileReport} from '../../report/finding.ts'
import type {Localized} from '../../rules/registry.ts'
import {loadReader} from '../../text/read.ts'
import {type ArticleText, readArticle} from '../files.ts'

/** All that is kept of an article once it has been judged: plain data, for caches and worker threads. */
export interface Outcome {
  report: FileReport
  /** For the comparison across articles; left out when there is none. */
  names: ArticleNames | undefined
  controls: Control[]
}

/** An article to judge, and by what. */
export interface Task {
  path: string
  settings: Settings
  /** What to judge, when it was read already. */
  article?: Pick<ArticleText, 'text' | 'prose'>
}

/** An article judged, or one line on why it could not be. */
export type Result<Kept = Outcome> = {outcome: Kept} | {fault: Localized}

/** Judges articles, with one linter for each settings object. */
export class Judge {
  readonly #linters = new Map<Settings, Linter>()

  linter(settings: Settings): Linter {
    let linter = this.#linters.get(settings)
    if (linter === undefined) {
      linter = new Linter(settings)
      this.#linters.set(settings, linter)
    }
    return linter
  }

  async judge({path, settings, article}: Task): Promise<Result> {
    try {
      await loadReader(path)
      return {outcome: this.check(article ?? (await readArticle(path)), path, settings)}
    } catch (error) {
      return {fault: faultLine(path, error)}
    }
  }

  check({text, prose}: Pick<ArticleText, 'text' | 'prose'>, path: string, settings: Settings): Outcome {
    const linter = this.linter(settings)
    return outcomeOf(linter, linter.check(prose ?? text, path))
  }
}

/** What is kept of a checked article. */
export const outcomeOf = (linter: Linter, checked: Checked): Outcome => ({
  report: checked.report,
  names: linter.settings.crossArticle ? linter.names(checked) : undefined,
  controls: checked.controls
})

/** One line for what went wrong with a file; with SUNTING_DEBUG the trace of what is our fault goes to stderr. */
export function faultLine(path: string, error: unknown): Localized {
  if (error instanceof Fault) return told(error)
  if (process.env.SUNTING_DEBUG) process.stderr.write(`${(error as Error).stack}\n`)
  const [reason] = (error as Error).message.split('\n')
  return {
    id: `${path}: kesalahan dalam sunting (${reason}); laporkan dengan berkasnya`,
    en: `${path}: an error in sunting (${reason}); report it with the file`
  }
}
