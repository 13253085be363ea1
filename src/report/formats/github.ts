import type {Finding} from '../finding.ts'
import type {Format} from './index.ts'

const command = {error: 'error', warning: 'warning', info: 'notice'}

/** GitHub workflow commands, one a finding; GitHub shows ten of a level and step, so the worst come first. */
export const github: Format = function* (report) {
  for (const level of ['error', 'warning', 'info'] as const) {
    for (const {path, findings} of report.files)
      for (const finding of findings) if (finding.severity === level) yield annotation(path, finding)
  }
}

function annotation(path: string, {severity, start, end, rule, message}: Finding): string {
  const properties = [
    ['file', path],
    ['line', start.line],
    ['endLine', end.line],
    // Columns are only understood within one line.
    ...(start.line === end.line
      ? [
          ['col', start.column],
          ['endColumn', end.column]
        ]
      : []),
    ['title', rule]
  ]
  return `::${command[severity]} ${properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',')}::${data(message)}\n`
}

/** Escape the message of a workflow command. */
const data = (value: string): string => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** Escape a property of a workflow command. */
const property = (value: string): string => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
