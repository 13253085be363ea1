import {describe, expect, it} from 'vitest'
import '../../src/node/data.ts'
import {Linter} from '../../src/lint.ts'

const linter = new Linter({levels: {'spelling/*': 'off', 'name/*': 'off', 'attribution/*': 'off'}})

const fixable = (text: string): string[] =>
  linter
    .check(text, 'contoh.txt')
    .report.findings.filter((finding) => finding.fixable)
    .map(({actual, suggestions}) => `${actual} → ${suggestions[0]}`)

describe('what --fix may change without asking', () => {
  it.each([
    ['Orang yang yang datang itu sudah pulang.', ['yang yang → yang']],
    // Perhaps "itu-itu saja", "saat-saat".
    ['Dia menjawab itu itu saja.', []],
    ['Gol itu lahir pada saat saat terakhir.', []],
    // A Roman numeral is no suffix.
    ['Anak itu duduk di kelas I sekolah dasar.', []],
    ['Tugas itu menjadi kan ia sibuk.', ['menjadi kan → menjadikan']],
    // Two readings: somebody has to choose.
    ['Ia memakai celana hitan.', []],
    ['Acara itu di tunggu warga.', ['di tunggu → ditunggu']],
    ['Ia harus di tahan polisi.', []]
  ])('%s', (text, expected) => expect(fixable(text)).toEqual(expected))
})
