import {describe, expect, it} from 'vitest'
import '../../src/node/data.ts'
import {Linter} from '../../src/lint.ts'

const rulesOf = (text: string): string[] =>
  new Linter()
    .check(text, 'a.txt')
    .report.findings.filter(({rule}) => !rule.startsWith('attribution/'))
    .map(({rule, actual}) => `${rule} ${actual}`)

describe('overlapping findings', () => {
  it('keeps one of two that mend the same words', () => {
    expect(rulesOf('Mereka memperkuat kerjasama strategis.')).toEqual(['ejaan/compound kerjasama'])
    expect(rulesOf('Utusan Korea selatan tiba di Jakarta.')).toEqual(['name/misspelling Korea selatan'])
  })

  it('keeps the surer of two that say the same', () => {
    expect(rulesOf('Bulan lalu umat Budha berkumpul di Jakarta.')).toEqual(['ejaan/nonstandard-word Budha'])
  })

  it('says nothing of the halves of a word written in two', () => {
    expect(rulesOf('Polisi menindak lanjuti laporan itu.')).toEqual(['ejaan/compound menindak lanjuti'])
    expect(rulesOf('Mereka menanda tangani surat itu.')).toEqual(['ejaan/compound menanda tangani'])
  })

  it('keeps both when they mend different characters', () => {
    const found = rulesOf('Mereka membahas anggaran, jadwal, pertamuan dan biaya perjalanan.')
    expect(found.some((one) => one.startsWith('spelling/unknown-word pertamuan'))).toBe(true)
  })
})
