import {describe, expect, it} from 'vitest'
import '../../src/node/data.ts'
import type {RuleOptions} from '../../src/config/settings.ts'
import {Linter} from '../../src/lint.ts'

const ids = ['ejaan/punctuation', 'ejaan/capitalization', 'ejaan/number']

/** A linter with our three rules at their own levels (those of the findings). */
const linter = (options: Record<string, RuleOptions> = {}): Linter =>
  new Linter({levels: {'spelling/*': 'off', 'style/*': 'off', 'name/*': 'off', 'attribution/*': 'off'}, options})

const found = (text: string, options: Record<string, RuleOptions> = {}): string[] =>
  linter(options)
    .check(text, 'contoh.txt')
    .report.findings.filter(({rule}) => ids.includes(rule))
    .map(({actual, severity, suggestions}) => `${severity} ${actual} → ${suggestions[0] ?? ''}`)

describe('severities', () => {
  it.each([
    ['Harga beras naik , gula turun.', 'error naik , → naik,'],
    ['Ia tiba di Seoul, Busan, Incheon dan Tokyo.', 'warning Incheon dan → Incheon, dan'],
    ['Namun polisi belum menahan siapa pun.', 'warning Namun → Namun,'],
    ['"Jadi kami akan datang besok," kata Budi.', 'info Jadi → Jadi,'],
    ['Ia datang pada hari jumat lalu.', 'error jumat → Jumat'],
    ['Wisatawan dari eropa datang lagi.', 'warning eropa → Eropa'],
    ['Harganya Rp 15.000 per kilogram.', 'info Rp 15.000 → Rp15.000']
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]))
})

describe('options', () => {
  const list = 'Ia membawa buku, pena dan kertas ke sekolah.'
  it('switch a part off', () => {
    expect(found(list)).toHaveLength(1)
    expect(found(list, {'ejaan/punctuation': {serialComma: false}})).toEqual([])
    expect(found('Ia tiba hari jumat lalu.', {'ejaan/capitalization': {names: false}})).toEqual([])
    expect(found('Harganya Rp 15.000 per kilogram.', {'ejaan/number': {currency: false}})).toEqual([])
  })

  it('ask for numbers below ten in words', () => {
    const text = 'Ia menunggu selama 5 bulan di sana.'
    expect(found(text)).toEqual([])
    expect(found(text, {'ejaan/number': {smallNumbers: true}})).toEqual(['info 5 → lima'])
  })
})

describe('what is left alone', () => {
  it.each([
    'Polisi dan tentara, warga dan wartawan, semua hadir di sana.',
    'Setelah makan, ayah dan ibu pulang.',
    'Di Bandung, Joko dan Budi bertemu.',
    'Gubernur Jawa Barat dan Bupati Garut hadir dalam rapat itu.',
    'Menteri Pendidikan dan Kebudayaan membuka acara.',
    'Ia tinggal di Desa Saluki, Kecamatan Gumbasa, Kabupaten Sigi dan bekerja di kota.',
    'Pertandingan berakhir 2-1 pada pukul 02.45 WIB.',
    'Ia makan jeruk bali, gula jawa, dan soto madura.',
    'Film Di Balik Awan tayang besok.',
    'kumparan (kumparan.com) menulis berita itu.',
    'Jadi tersangka, ia langsung ditahan.',
    'Presiden berkunjung ke sungai dan gunung di sana.',
    'Hal. 5 dan No. 7 dibaca dr. Budi.'
  ])('%s', (text) => expect(found(text)).toEqual([]))
})

describe('a word in doubt', () => {
  it('is left out of the range, so that its own finding is shown', () => {
    expect(found('Ia menjual roti, limunisin dan gula di pasar.')).toEqual(['warning  dan → , dan'])
  })
})

describe('markup', () => {
  it('gives offsets in the source', async () => {
    const {loadReader} = await import('../../src/text/read.ts')
    await loadReader('a.md')
    const text = 'Ia datang dari **eropa** pada hari *jumat* lalu.'
    const {findings} = linter().check(text, 'a.md').report
    expect(findings.map(({actual}) => actual)).toEqual(['eropa', 'jumat'])
    for (const {start, end, actual} of findings) expect(text.slice(start.offset, end.offset)).toBe(actual)
  })
})
