import type {FileReport, Finding} from '../finding.ts'
import type {Format} from './index.ts'
import {attributes, escapeXml} from './xml.ts'

/**
 * JUnit's XML: an article is a suite, a finding a test that failed; an info, which need not be acted on, one that was
 * skipped; an article without findings one test that passed.
 */
export const junit: Format = function* (report) {
  const {errors, warnings, infos} = report.summary
  let empty = 0
  for (const {findings} of report.files) if (findings.length === 0) empty++
  const tests = errors + warnings + infos + empty
  const head = attributes({name: 'sunting', tests, failures: errors + warnings, errors: 0})
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n`
  for (const file of report.files) yield suite(file)
  yield '</testsuites>\n'
}

function suite(file: FileReport): string {
  const {findings, path} = file
  const skipped = findings.filter(({severity}) => severity === 'info').length
  const head = attributes({
    name: path,
    tests: Math.max(1, findings.length),
    failures: findings.length - skipped,
    errors: 0,
    skipped
  })
  const cases =
    findings.length === 0
      ? `    <testcase${attributes({name: path, classname: path})}/>\n`
      : findings.map((finding) => testcase(path, finding)).join('')
  return `  <testsuite${head}>\n${cases}  </testsuite>\n`
}

function testcase(path: string, finding: Finding): string {
  const {start, rule, message, severity, suggestions} = finding
  const head = attributes({name: `${rule} ${start.line}:${start.column}`, classname: path})
  if (severity === 'info') return `    <testcase${head}>\n      <skipped${attributes({message})}/>\n    </testcase>\n`
  const body = [
    `${path}:${start.line}:${start.column}`,
    finding.actual,
    ...suggestions.slice(0, 3).map((s) => `→ ${s}`)
  ]
  const failure = `<failure${attributes({message, type: severity})}>${escapeXml(body.join('\n'))}</failure>`
  return `    <testcase${head}>\n      ${failure}\n    </testcase>\n`
}
