import type {Format} from './index.ts'
import {attributes} from './xml.ts'

/** Checkstyle's XML, which many a CI server and reviewdog read. */
export const checkstyle: Format = function* (report) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n'
  for (const file of report.files) {
    const errors = file.findings.map(
      ({start, severity, message, rule}) =>
        `    <error${attributes({line: start.line, column: start.column, severity, message, source: rule})}/>\n`
    )
    yield `  <file${attributes({name: file.path})}>\n${errors.join('')}  </file>\n`
  }
  yield '</checkstyle>\n'
}
