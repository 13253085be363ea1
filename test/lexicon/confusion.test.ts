import {describe, expect, it} from 'vitest'
import {confusionOf} from '../../src/lexicon/index.ts'
import {lexicon} from './load.ts'

/** Words, the other word that fits, previous and next word. */
const WRONG: [string, string, string?, string?][] = [
  ['lada', 'pada', undefined, 'tanggal'],
  ['tang', 'yang', 'orang', 'berada'],
  ['bias', 'bisa', 'tidak', 'menghadiri'],
  ['taun', 'tahun', 'pada', undefined],
  ['biara', 'bicara', 'juru', undefined],
  ['haru', 'hari', 'dua', 'kemudian']
]

/** The same words where they belong. */
const RIGHT: [string, string?, string?][] = [
  ['lada', 'harga', 'dunia'],
  ['padi', 'produksi', 'nasional'],
  ['utang', 'membayar', 'negara'],
  ['biara', 'di', 'itu'],
  ['bias', 'laporan', undefined],
  ['dalami', 'kami', 'kasus']
]

describe('confusionOf', () => {
  it.each(WRONG)('%s: %s was meant', (word, meant, previous, next) => {
    const confusion = confusionOf(lexicon, word, previous, next)
    expect(confusion?.text).toBe(meant)
    expect(confusion!.gain).toBeGreaterThan(4.5)
  })

  it.each(RIGHT)('%s stands where it belongs', (word, previous, next) => {
    expect(confusionOf(lexicon, word, previous, next)?.gain ?? 0).toBeLessThan(4.5)
  })
})
