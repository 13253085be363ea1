import type {FileReport} from '../finding.ts'
import {fingerprints} from '../fingerprint.ts'
import type {Format} from './index.ts'
import {jsonArray} from './json-array.ts'

const severity = {error: 'major', warning: 'minor', info: 'info'}

/** GitLab's code quality report: the part of Code Climate's issues that GitLab reads. */
export const gitlab: Format = function* (report) {
  yield* jsonArray(issues(report.files), '')
  yield '\n'
}

function* issues(files: Iterable<FileReport>) {
  for (const file of files) {
    const prints = fingerprints(file)
    for (const [i, finding] of file.findings.entries())
      yield {
        type: 'issue',
        check_name: finding.rule,
        description: finding.message,
        categories: ['Style'],
        severity: severity[finding.severity],
        fingerprint: prints[i],
        location: {
          path: file.path.replace(/^(?:\.\/)+/, ''),
          lines: {begin: finding.start.line, end: finding.end.line}
        }
      }
  }
}
