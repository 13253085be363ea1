import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {Linter} from '../../../src/lint.ts'
import '../../../src/node/data.ts'

const before = 'Pasar Baru kembali dibuka pada Senin (5/5/2025) setelah tutup selama dua pekan. Puluhan pedagang menata dagangan.\n\n'
const after = '\n\nPasar itu berdiri pada 1920 dan direnovasi terakhir kali pada 2003.\n'
const rows = readFileSync('test/gold/attribution/sentences.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))
const linter = new Linter()

/** Whether a sentence alone between two plain paragraphs is reported as more than a hint. */
function isReported(sentence: string): boolean {
  const {findings} = linter.check(before + sentence + after, 'artikel.txt').report
  return findings.some(
    ({rule, severity, start}) =>
      rule.startsWith('attribution/') &&
      severity !== 'info' &&
      start.offset >= before.length &&
      start.offset < before.length + sentence.length
  )
}

describe('single sentences', () => {
  it('three of four that nobody answers for are reported', () => {
    const faults = rows.filter(([, label]) => label === 'must')
    expect(faults).toHaveLength(80)
    const found = faults.filter(([, , sentence]) => isReported(sentence))
    expect(found.length / faults.length).toBeGreaterThanOrEqual(0.74)
  })

  it.each(rows.filter(([, label]) => label === 'no'))('set %s, %s: %s', (_set, _label, sentence) => {
    expect(isReported(sentence)).toBe(false)
  })
})
