import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import '../../src/node/data.ts'
import {addCrossArticle, Linter} from '../../src/lint.ts'
import type {FileReport, Finding} from '../../src/report/finding.ts'

interface Row {
  file: string
  start: number
  end: number
  wrong: string
  right: string[]
  family: string
  level: string
}

const tsv = (file: string): Array<Record<string, string>> => {
  const [header, ...rows] = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])))
}

const gold: Row[] = tsv('test/gold/seeds.tsv').map((row) => ({
  file: row.file,
  start: Number(row.start),
  end: Number(row.end),
  wrong: row.wrong,
  right: row.right.split('|'),
  family: row.family,
  level: row.level
}))
const articles = [...new Set(gold.map((row) => row.file))].map((name) => ({name, text: readFileSync(`seeds/${name}.txt`, 'utf8')}))
const linter = new Linter()
const checked = articles.map(({name, text}) => linter.check(text, name))
const reports = new Map<string, FileReport>(checked.map(({report}) => [report.path, report]))
addCrossArticle(reports, checked.map((one) => linter.names(one)), linter.settings)

const ofWords = (finding: Finding): boolean => !finding.rule.startsWith('attribution/')
const textOf = (name: string): string => articles.find((article) => article.name === name)!.text
const overlaps = (finding: Finding, row: Row): boolean => finding.start.offset < row.end && row.start < finding.end.offset

/** Whether a suggestion, put in its range, makes just the wanted correction. */
function repairs(text: string, finding: Finding, suggestion: string, row: Row): boolean {
  const start = Math.min(finding.start.offset, row.start)
  const end = Math.max(finding.end.offset, row.end)
  const got = text.slice(start, finding.start.offset) + suggestion + text.slice(finding.end.offset, end)
  const squash = (value: string): string => value.replace(/\s+/g, ' ').trim()
  return row.right.some((right) => squash(got) === squash(text.slice(start, row.start) + right + text.slice(row.end, end)))
}

describe('the seeds', () => {
  it('are read whole: every gold range holds what it says', () => {
    for (const row of gold) expect(textOf(row.file).slice(row.start, row.end)).toBe(row.wrong)
  })

  it.each(gold.filter((row) => row.level === 'must'))('$file: $wrong', (row) => {
    const hits = reports.get(row.file)!.findings.filter((finding) => ofWords(finding) && overlaps(finding, row))
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.some((finding) => repairs(textOf(row.file), finding, finding.suggestions[0] ?? '\u0000', row))).toBe(true)
  })

  it('have no finding at error level that is no error', () => {
    const false_ = [...reports.values()].flatMap((report) =>
      report.findings
        .filter((finding) => ofWords(finding) && finding.severity === 'error')
        .filter((finding) => !gold.some((row) => row.file === report.path && overlaps(finding, row)))
        .map((finding) => `${report.path} ${finding.rule} ${finding.actual}`)
    )
    expect(false_).toEqual([])
  })

  it('give exact offsets', () => {
    for (const report of reports.values()) {
      for (const finding of report.findings) expect(textOf(report.path).slice(finding.start.offset, finding.end.offset)).toBe(finding.actual)
    }
  })

  it('print precision and recall', () => {
    const lines: string[] = []
    for (const family of ['spelling', 'ejaan', 'name', 'style']) {
      const findings = [...reports.values()].flatMap((report) =>
        report.findings.filter((finding) => finding.rule.startsWith(`${family}/`) && finding.severity !== 'info').map((finding) => ({finding, report}))
      )
      const right = findings.filter(({finding, report}) => gold.some((row) => row.file === report.path && overlaps(finding, row)))
      const must = gold.filter((row) => row.family === family && row.level === 'must')
      const found = must.filter((row) => reports.get(row.file)!.findings.some((finding) => ofWords(finding) && overlaps(finding, row)))
      lines.push(`${family.padEnd(9)} precision ${right.length}/${findings.length}, recall ${found.length}/${must.length}`)
    }
    console.log(lines.join('\n'))
    expect(lines).toHaveLength(4)
  })
})
