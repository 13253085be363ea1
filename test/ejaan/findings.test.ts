import {describe, expect, it} from 'vitest'
import '../../src/node/data.ts'
import {Linter} from '../../src/lint.ts'

const off = {'spelling/*': 'off', 'name/*': 'off', 'attribution/*': 'off'} as const

const found = (text: string, rule: string, allow: string[]): string[] =>
  new Linter({levels: off, options: {[rule]: {allow}}})
    .check(text, 'contoh.txt')
    .report.findings.filter((finding) => finding.rule === rule)
    .map(({actual}) => actual)

describe('every entry can be switched off', () => {
  it.each([
    ['ejaan/abbreviation', 'Rapat itu yg kedua tahun ini.', 'yg'],
    ['ejaan/affix', 'Hal itu mempengaruhi harga.', 'mempengaruhi'],
    ['ejaan/affix', 'Tugas itu menjadi kan ia sibuk.', 'menjadi kan'],
    ['ejaan/bound-form', 'Kerja sama antar negara itu baik.', 'antar negara'],
    ['ejaan/capitalization', 'Ia pergi ke jakarta kemarin.', 'jakarta'],
    ['ejaan/capitalization', 'Kemarin presiden Prabowo tiba.', 'presiden'],
    ['ejaan/clitic', 'Pada umum nya harga naik.', 'umum nya'],
    ['ejaan/compound', 'Kerjasama itu batal.', 'kerjasama'],
    ['ejaan/nonstandard-word', 'Ia minta ijin pulang.', 'ijin'],
    ['ejaan/number', 'Harganya Rp 5.000 saja.', 'rp 5.000'],
    ['ejaan/particle', 'Apapun itu, ia setuju.', 'apapun'],
    ['ejaan/preposition', 'Ia tinggal disini.', 'disini'],
    ['ejaan/preposition', 'Acara itu di tunggu warga.', 'di tunggu'],
    ['ejaan/punctuation', 'Namun ia tidak datang.', 'namun'],
    ['ejaan/reduplication', 'Anak anak bermain di taman.', 'anak anak'],
    ['ejaan/repeated-word', 'Orang yang yang datang itu.', 'yang yang'],
    ['style/pleonasm', 'Ia belajar agar supaya lulus.', 'agar supaya'],
    ['style/plural-doubled', 'Hadir para pejabat-pejabat daerah.', 'para pejabat-pejabat']
  ])('%s: %s', (rule, text, entry) => {
    expect(found(text, rule, [])).toHaveLength(1)
    expect(found(text, rule, [entry])).toEqual([])
    expect(found(text, rule, ['lain'])).toHaveLength(1)
  })
})

describe('one word, one finding', () => {
  it('of two families with one suggestion', () => {
    const {findings} = new Linter().check('Kerajaan itu memindahkan ibukotanya ke barat.', 'contoh.txt').report
    expect(findings.map(({rule}) => rule)).toEqual(['ejaan/compound'])
  })
})
