import {type FileReport, withPaths} from '../finding.ts'
import type {Format} from './index.ts'
import {jsonArray} from './json-array.ts'

/** The JSON report of the contract (`schema/report.schema.json`). */
export const json: Format = function* ({schema, version, files, summary}) {
  yield `{\n  "schema": ${JSON.stringify(schema)},\n  "version": ${JSON.stringify(version)},\n  "files": `
  yield* jsonArray(placed(files), '  ')
  yield `,\n  "summary": ${JSON.stringify(summary, null, 2).replaceAll('\n', '\n  ')}\n}\n`
}

function* placed(files: Iterable<FileReport>): Generator<FileReport> {
  for (const file of files) yield withPaths(file)
}
