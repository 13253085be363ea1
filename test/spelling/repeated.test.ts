import {expect, it} from 'vitest'
import {Linter} from '../../src/lint.ts'
import '../../src/node/data.ts'

const article = (word: string): string =>
  `Petani menanam kacang ${word} di ladang. Harga ${word} naik. Mereka menjual ${word} ke kota dan mengolah ${word} menjadi tepung.`

const found = (word: string): Array<[string, number]> =>
  new Linter()
    .check(article(word), 'artikel.txt')
    .report.findings.filter(({rule}) => rule === 'spelling/unknown-word')
    .map(({severity, start}) => [severity, start.offset])

it('an unknown word that an article writes again and again is worth a look once', () => {
  expect(found('kofa')).toEqual([['info', article('kofa').indexOf('kofa')]])
})

it('one that is surely a slip is reported wherever it stands', () => {
  expect(found('jalam').map(([severity]) => severity)).toEqual(['warning', 'warning', 'warning', 'warning'])
})
