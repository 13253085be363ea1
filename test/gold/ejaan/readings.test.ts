import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'

interface Reading {
  rule: string
  level: string
  verdict: string
}

const readings: Reading[] = readFileSync('test/gold/ejaan/readings.tsv', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#') && !line.startsWith('file\t'))
  .map((line) => {
    const [, , , rule, level, verdict] = line.split('\t')
    return {rule, level, verdict}
  })

/** Share of findings of a level that were right. */
const precision = (level: string): number => {
  const all = readings.filter((reading) => reading.level === level)
  return all.filter(({verdict}) => verdict === 'right').length / all.length
}

describe('findings on edited news, read one by one', () => {
  it('are all judged', () => {
    expect(readings.length).toBeGreaterThan(800)
    expect(readings.every(({verdict}) => verdict === 'right' || verdict === 'wrong')).toBe(true)
  })

  it('are right at error level', () => expect(precision('error')).toBeGreaterThanOrEqual(0.95))
  it('are mostly right at warning level', () => expect(precision('warning')).toBeGreaterThanOrEqual(0.85))
})
