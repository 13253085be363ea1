import {type FileReport, withPaths} from '../finding.ts'
import type {Format} from './index.ts'
import {jsonArray} from './json-array.ts'

/** The JSON report of the contract (`schema/report.schema.json`), a finding at a time: one article may have thousands. */
export const json: Format = function* ({schema, version, files, summary}) {
  yield `{\n  "schema": ${JSON.stringify(schema)},\n  "version": ${JSON.stringify(version)},\n  "files": `
  let open = false
  for (const file of files) {
    yield open ? ',\n    ' : '[\n    '
    yield* fileReport(withPaths(file))
    open = true
  }
  yield open ? '\n  ]' : '[]'
  yield `,\n  "summary": ${JSON.stringify(summary, null, 2).replaceAll('\n', '\n  ')}\n}\n`
}

function* fileReport({findings, ...head}: FileReport): Generator<string> {
  yield JSON.stringify(head, null, 2).slice(0, -2).replaceAll('\n', '\n    ')
  yield ',\n      "findings": '
  yield* jsonArray(findings, '      ')
  yield '\n    }'
}
