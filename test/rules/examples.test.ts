import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import '../../src/node/data.ts'
import {families} from '../../src/index.ts'
import {Linter} from '../../src/lint.ts'
import {rules} from '../../src/rules/registry.ts'
import {type Example, examplesOf} from './page.ts'

/** A linter with one rule on. */
const only = (id: string): Linter =>
  new Linter({
    levels: {...Object.fromEntries(families.map((family) => [`${family}/*`, 'off' as const])), [id]: 'warning'}
  })

const findings = (linter: Linter, example: Example, id: string) =>
  linter
    .check(example.text, 'contoh.txt')
    .report.findings.filter((finding) => finding.rule === id)
    .map((finding) => ({
      start: finding.start.offset,
      end: finding.end.offset,
      actual: finding.actual,
      suggestion: finding.suggestions[0]
    }))

describe.each([...rules.keys()])('%s', (id) => {
  const page = readFileSync(`rules/${id}/rule.md`, 'utf8')
  const {wrong, right} = examplesOf(page)
  const linter = only(id)

  it('has wrong and right examples', () => {
    expect(wrong.length).toBeGreaterThan(0)
    expect(right.length).toBeGreaterThan(0)
  })

  it.each(wrong)('finds: $text', (example) => {
    const found = findings(linter, example, id)
    expect(found.map(({start, end}) => example.text.slice(start, end))).toEqual(
      example.ranges.map(({start, end}) => example.text.slice(start, end))
    )
    expect(found.map(({start, end}) => ({start, end}))).toEqual(example.ranges)
    if (example.suggestion !== undefined) expect(found[0].suggestion).toBe(example.suggestion)
  })

  it.each(right)('leaves alone: $text', (example) => {
    expect(findings(linter, example, id)).toEqual([])
  })
})
