import {describe, expect, it} from 'vitest'
import {suggest} from '../../src/lexicon/index.ts'
import {lexicon} from './load.ts'

/** wrong, right, previous word, next word, words of the article */
const FIRST: [string, string, string?, string?, string?][] = [
  ['perjalanya', 'perjalanannya'],
  ['terbukan', 'terbuka', 'secara'],
  ['prighatin', 'prihatin'],
  ['menganggu', 'mengganggu'],
  ['menggangung', 'mengganggu', 'tidak', 'negara'],
  ['bersenada', 'senada', 'rusia', 'mengatakan'],
  ['sebelunya', 'sebelumnya'],
  ['dipaparakannya', 'dipaparkannya'],
  ['limunisin', 'limusin'],
  ['meresa', 'merasa', 'utara', 'kedaulatan'],
  ['tetang', 'tetangga', 'negara', undefined, 'negara tetangganya korea selatan'],
  ['tetang', 'tentang', 'berita'],
  ['elektronikmemang', 'elektronik memang'],
  ['asetempat', 'berita setempat', 'berit'],
  ['Amarika', 'Amerika'],
  ['anakanak', 'anak-anak'],
  ['katayna', 'katanya'],
  ['sekutu-sektunya', 'sekutu-sekutunya'],
  ['ke-dua', 'kedua'],
  ['jutsru', 'justru'],
  ['memilik', 'memiliki'],
  ['PEMERINTHA', 'PEMERINTAH'],
  ['Pemrintah', 'Pemerintah'],
  ['yangdipandu', 'yang dipandu'],
  ['kementrian', 'kementerian'],
  ['menamkan', 'menanamkan'],
  ['mberikan', 'memberikan'],
  ['membuah', 'membuahkan', 'telah', 'hasil'],
  ['kemungkinanan', 'kemungkinan'],
  ['mengembangkankan', 'mengembangkan']
]

describe('suggest', () => {
  it.each(FIRST)('%s: %s first', (wrong, right, previous, next, words) => {
    const article = words === undefined ? undefined : new Map(words.split(' ').map((word) => [word, 1]))
    expect(suggest(lexicon, wrong, {previous, next, article})[0]?.text).toBe(right)
  })

  it('gives at most five by default and the asked number otherwise', () => {
    expect(suggest(lexicon, 'kala').length).toBeLessThanOrEqual(5)
    expect(suggest(lexicon, 'makn', {max: 2}).length).toBeLessThanOrEqual(2)
  })

  it('orders by cost and gives the margin to the next', () => {
    const proposals = suggest(lexicon, 'negera')
    for (let index = 1; index < proposals.length; index++) {
      expect(proposals[index]!.cost).toBeGreaterThanOrEqual(proposals[index - 1]!.cost)
      expect(proposals[index - 1]!.margin).toBeCloseTo(proposals[index]!.cost - proposals[index - 1]!.cost)
    }
  })

  it('never proposes non-standard forms', () => {
    for (const wrong of ['resikoo', 'ijinn', 'silahkann']) {
      expect(suggest(lexicon, wrong).map(({text}) => text)).not.toContain(wrong.slice(0, -1))
    }
  })

  it('says which neighbour a proposal swallows', () => {
    expect(suggest(lexicon, 'inggal', {previous: 'tert'})[0]).toMatchObject({
      text: 'tertinggal',
      kind: 'join',
      covers: 'previous'
    })
  })

  it('is quiet on nothing', () => {
    expect(suggest(lexicon, '')).toEqual([])
    expect(suggest(lexicon, 'x'.repeat(200))).toEqual([])
  })
})
