import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {findings} from './core.ts'

const rows = (name: string): string[][] =>
  readFileSync(new URL(`../gold/names/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))

const places: Record<string, [string, string, string]> = {
  PER: ['Sidang itu dihadiri', 'Dalam sambutannya,', 'Sore harinya,'],
  LOC: ['Perkembangan dibahas di', 'Tahun lalu keadaan di', 'Peserta berharap keadaan di']
}

/** An article that has the first name twice and then the second. */
const article = (type: string, a: string, b: string): string => {
  const [one, two, three] = places[type] ?? ['Pernyataan tentang', 'Bulan lalu sikap', 'Pengamat memperkirakan langkah']
  return `${one} ${a} bersama dua orang staf.\n\n${two} ${a} menjadi perhatian.\n\n${three} ${b} dibahas lagi.`
}

describe('figures', () => {
  it.each([
    ['variants.tsv', 0.95, 0.94],
    ['variants-2.tsv', 0.97, 0.97],
    ['variants-3.tsv', 0.95, 0.94],
    ['variants-4.tsv', 0.96, 0.95],
    ['variants-5.tsv', 0.94, 0.94]
  ])('finds variants of names that were not at hand when it was made: %s', (file, recall, first) => {
    let all = 0
    let found = 0
    let right = 0
    for (const [type, preferred, variants] of rows(file)) {
      for (const variant of variants.split('|')) {
        all++
        const said = findings(article(type, preferred, variant)).map((finding) => finding.replace('info: ', ''))
        if (said.length > 0) found++
        if (said.includes(`${variant} → ${preferred}`)) right++
      }
    }
    expect(found / all).toBeGreaterThanOrEqual(recall)
    expect(right / all).toBeGreaterThanOrEqual(first)
  })

  it.each(['different.tsv', 'different-2.tsv', 'different-3.tsv', 'different-4.tsv', 'different-5.tsv'].flatMap(rows))(
    'keeps %s and %s apart',
    (a, b) => {
      for (const [x, y] of [
        [a, b],
        [b, a]
      ]) {
        const said = findings(article('', x, y)).filter(
          (finding) => finding.endsWith(`→ ${x}`) || finding.endsWith(`→ ${y}`)
        )
        expect(said).toEqual([])
      }
    }
  )
})
