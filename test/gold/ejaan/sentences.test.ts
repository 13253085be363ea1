import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import '../../../src/node/data.ts'
import {Linter} from '../../../src/lint.ts'
import {labelled} from './labelled.ts'

const linter = new Linter({levels: {'attribution/*': 'off'}})

const lines = (name: string): string[] =>
  readFileSync(`test/gold/ejaan/sentences/${name}.txt`, 'utf8').trimEnd().split('\n')

const findings = (text: string) => linter.check(text, 'kalimat.txt').report.findings

// Sentences of ours, labelled before the linter saw them. At first sight 50 of 60 and 31 of 40 faults were found; 2 of 60 and
// none of 40 sound sentences were reported. The third pair was tried while the rules were mended. Rules were mended since, by class: what is measured here is no longer first sight.
describe.each([
  ['salah', 'benar', 57],
  ['salah-2', 'benar-2', 37],
  ['salah-3', 'benar-3', 69]
])('sentences of ours, labelled', (wrong, right, found) => {
  it(`${wrong}: faults are found`, () => {
    let hits = 0
    const missed: string[] = []
    for (const line of lines(wrong)) {
      const {text, labels} = labelled(line)
      const marks = findings(text)
      for (const {start, end} of labels) {
        if (marks.some((mark) => mark.start.offset <= end && mark.end.offset >= start)) hits++
        else missed.push(`${text.slice(start, end)}: ${text}`)
      }
    }
    expect(hits, missed.join('\n')).toBeGreaterThanOrEqual(found)
  })

  it.each(lines(right))(`${right}: %s`, (line) => {
    expect(findings(line).filter(({severity}) => severity !== 'info')).toEqual([])
  })
})
