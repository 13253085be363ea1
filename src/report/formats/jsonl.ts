import {type FileReport, withPaths} from '../finding.ts'
import type {Format} from './index.ts'

/** One element of `files` a line. */
export const line = (file: FileReport): string => `${JSON.stringify(withPaths(file))}\n`

/** The report's files as lines of JSON; what is streamed when articles are not compared is the same, line by line. */
export const jsonl: Format = function* (report) {
  for (const file of report.files) yield line(file)
}
