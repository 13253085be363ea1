import type {Lang} from '../../rules/registry.ts'
import type {ReportStream} from '../finding.ts'

/** What a format may need besides the report. */
export interface FormatContext {
  lang: Lang
  /** Whether escape sequences for colours may be used. */
  color: boolean
  /** Columns of the terminal. */
  width: number
  /** Decoded source text of a file, by its path in the report; '' when it is not to be had. */
  source: (path: string) => string
  /** Findings that `--fix` has mended in this run; they are in no report. */
  fixed?: number
}

/** Writes a report piece by piece: no format holds more than a file's findings, whatever the size of the run. */
export type Format = (report: ReportStream, context: FormatContext) => Iterable<string>

/** Formats by name; each is loaded when it is used. */
export const formats: Record<string, () => Promise<Format>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  rdjsonl: async () => (await import('./rdjsonl.ts')).rdjsonl,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  junit: async () => (await import('./junit.ts')).junit,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  html: async () => (await import('./html.ts')).html
}

/** Formats that look at the articles' text. */
export const needSource: ReadonlySet<string> = new Set(['pretty', 'rdjsonl', 'html'])
