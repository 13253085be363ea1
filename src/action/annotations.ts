import type {Finding, Report} from '../report/finding.ts'
import {github} from '../report/formats/github.ts'

/** GitHub shows this many annotations of each level for a step. */
export const mostOfLevel = 10

/** Workflow commands for the findings, the worst first, as many as GitHub shows. `prefix` leads from the workspace to the paths. */
export function annotations(report: Report, prefix: string): {commands: string; shown: number} {
  const left = {error: mostOfLevel, warning: mostOfLevel, info: mostOfLevel}
  let shown = 0
  const take = ({severity}: Finding): boolean => {
    if (left[severity] === 0) return false
    left[severity]--
    shown++
    return true
  }
  const files = report.files.map((file) => ({...file, path: prefix + file.path, findings: file.findings.filter(take)}))
  const commands = [...github({...report, files}, {lang: 'id', color: false, width: 0, source: () => ''})].join('')
  return {commands, shown}
}
