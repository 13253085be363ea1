import {describe, expect, it} from 'vitest'
import '../../src/node/data.ts'
import type {Settings} from '../../src/config/settings.ts'
import {Linter} from '../../src/lint.ts'

const found = (text: string, settings: Partial<Settings> = {}): string[] =>
  new Linter({
    ...settings,
    levels: {'spelling/*': 'off', 'ejaan/*': 'off', 'name/*': 'off', 'attribution/*': 'off', ...settings.levels}
  })
    .check(text, 'contoh.txt')
    .report.findings.filter(({rule}) => rule.startsWith('style/'))
    .map(({rule, severity, actual, suggestions}) => `${severity} ${rule.slice(6)} ${actual} → ${suggestions[0] ?? ''}`)

describe('style', () => {
  it('speaks at info or warning only', () => {
    expect(found('Aturan itu dibuat agar supaya tertib. Jalan ditutup dikarenakan banjir.')).toEqual([
      'warning pleonasm agar supaya → agar',
      'info wordy-phrase dikarenakan → karena'
    ])
  })

  it('leaves direct quotations and titles alone', () => {
    expect(found('Ia berkata, "Aturan itu dibuat agar supaya tertib, para pejabat-pejabat tahu itu."')).toEqual([])
    expect(found('Aturan Dibuat agar supaya Tertib\n\nPolisi menjaga jalan itu sejak pagi.')).toEqual([])
  })

  it('carries capitals over', () => {
    expect(found('Disebabkan karena banjir, jalan itu ditutup.')).toEqual([
      'warning pleonasm Disebabkan karena → Disebabkan oleh'
    ])
  })

  it('accepts phrases that the house allows', () => {
    const text = 'Aturan itu dibuat agar supaya tertib.'
    expect(found(text, {options: {'style/pleonasm': {allow: ['agar supaya']}}})).toEqual([])
  })

  it('has rules that sleep until they are asked for', () => {
    const text = 'Kabar itu membawa angin segar bagi petani.'
    expect(found(text)).toEqual([])
    expect(found(text, {levels: {'style/cliche': 'info'}})).toEqual(['info cliche angin segar → '])
    const long = `Polisi ${'menjaga jalan itu '.repeat(20)}sejak pagi.`
    expect(found(long, {levels: {'style/sentence-length': 'info'}})).toHaveLength(1)
    expect(
      found(long, {levels: {'style/sentence-length': 'info'}, options: {'style/sentence-length': {max: 100}}})
    ).toEqual([])
  })

  it.each([
    'Ia memang tidak datang, tetapi mengirim surat.',
    'Hubungan antara kedua negara dengan mudah membaik.',
    'Ia naik ke atas panggung.',
    'Semua undang-undang itu dibahas.',
    'Dalam rapat itu, ketua membahas anggaran.',
    'Meski kalah, pelatih tetap puas; namun, pemain kecewa.',
    'Wartawan bertanya di mana ia tinggal.',
    'Tidak hanya Budi, tetapi juga Ani hadir.'
  ])('is quiet: %s', (text) => expect(found(text)).toEqual([]))
})
