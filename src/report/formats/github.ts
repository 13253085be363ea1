import type {Format} from './index.ts'

const command = {error: 'error', warning: 'warning', info: 'notice'}

/** GitHub workflow commands, one a finding; GitHub shows ten of a level and step, so the worst come first. */
export const github: Format = (report) => {
  const order = {error: 0, warning: 1, info: 2}
  const rows = report.files.flatMap((file) => file.findings.map((finding) => ({file, finding})))
  rows.sort((a, b) => order[a.finding.severity] - order[b.finding.severity])
  return rows
    .map(({file, finding}) => {
      const properties = [
        ['file', file.path],
        ['line', finding.start.line],
        ['endLine', finding.end.line],
        // Columns are only understood within one line.
        ...(finding.start.line === finding.end.line
          ? [
              ['col', finding.start.column],
              ['endColumn', finding.end.column]
            ]
          : []),
        ['title', finding.rule]
      ]
      return `::${command[finding.severity]} ${properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',')}::${data(finding.message)}\n`
    })
    .join('')
}

/** Escape the message of a workflow command. */
const data = (value: string): string => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** Escape a property of a workflow command. */
const property = (value: string): string => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
