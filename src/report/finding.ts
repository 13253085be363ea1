import type {Severity} from '../rules/registry.ts'
import type {Point} from '../text/document.ts'

/** A place in a file; within the program `path` is left out when it is the finding's own file. */
export interface Related {
  path?: string
  start: Point
  end: Point
  message: string
}

/** One finding, as in the JSON report (`schema/report.schema.json`). Offsets are UTF-16 code units of the source. */
export interface Finding {
  /** `family/id`. */
  rule: string
  severity: Severity
  /** One sentence in the language of the run. */
  message: string
  note: string | null
  /** The source text of the range, exactly. */
  actual: string
  start: Point
  end: Point
  /** Replacements for the whole range, best first; '' deletes it. */
  suggestions: string[]
  /** `--fix` applies `suggestions[0]`. */
  fixable: boolean
  related: Related[]
  url: string
}

/** The report on one file. */
export interface FileReport {
  path: string
  words: number
  sentences: number
  findings: Finding[]
}

export interface Summary {
  files: number
  words: number
  errors: number
  warnings: number
  infos: number
}

export interface Report {
  schema: 'sunting/report@1'
  version: string
  files: FileReport[]
  summary: Summary
}

/** A file's report as it leaves the program: every related place names its file. */
export const withPaths = (file: FileReport): FileReport => ({
  ...file,
  findings: file.findings.map((finding) =>
    finding.related.length === 0
      ? finding
      : {...finding, related: finding.related.map((place) => ({...place, path: place.path ?? file.path}))}
  )
})

/** A report whose files come one at a time, and may be asked for more than once: of a folder of any size. */
export interface ReportStream extends Omit<Report, 'files'> {
  files: Iterable<FileReport>
}

/** Order of findings in a report: by offset, then by rule. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.start.offset - b.start.offset || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) || a.end.offset - b.end.offset

export function summarize(files: Iterable<FileReport>): Summary {
  const summary: Summary = {files: 0, words: 0, errors: 0, warnings: 0, infos: 0}
  for (const file of files) {
    summary.files++
    summary.words += file.words
    for (const {severity} of file.findings) {
      if (severity === 'error') summary.errors++
      else if (severity === 'warning') summary.warnings++
      else summary.infos++
    }
  }
  return summary
}
