import {fingerprints} from '../fingerprint.ts'
import type {Format} from './index.ts'

const severity = {error: 'major', warning: 'minor', info: 'info'}

/** GitLab's code quality report: the part of Code Climate's issues that GitLab reads. */
export const gitlab: Format = (report) => {
  const issues = report.files.flatMap((file) => {
    const prints = fingerprints(file)
    return file.findings.map((finding, i) => ({
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
    }))
  })
  return `${JSON.stringify(issues, null, 2)}\n`
}
