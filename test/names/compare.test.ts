import {describe, expect, it} from 'vitest'
import './core.ts'
import {kinship, type Name, tokensOf} from '../../src/names/compare.ts'
import {distance} from '../../src/names/distance.ts'
import {phonemes, skeleton} from '../../src/names/phonemes.ts'

const name = (text: string): Name => ({text, tokens: tokensOf(text), right: [], count: 1})
const kin = (a: string, b: string) => kinship(name(a), name(b))

describe('sounds', () => {
  it.each([
    ['tjokro', 'cokro'],
    ['sjahrir', 'syahrir'],
    ['soeharto', 'suharto'],
    ['djoko', 'joko'],
    ['yusuf', 'jusuf']
  ])('%s and %s are near', (a, b) => expect(distance(a, b, 1)).toBeLessThanOrEqual(0.31))

  it('drops vowels and what romanisations swap', () => {
    expect(skeleton(phonemes('khomeini'))).toBe(skeleton(phonemes('komeyni')))
    expect(phonemes('Müller'.toLowerCase())).toBe('muler')
  })

  it('gives up beyond the budget', () => expect(distance('jakarta', 'surabaya', 1.5)).toBe(Infinity))
})

describe('kinship', () => {
  it.each([
    ['Pare-Pare', 'Parepare', 'same'],
    ['Bosnia-Herzegovina', 'Bosnia dan Herzegovina', 'same'],
    ['Megawati Sukarno Putri', 'Megawati Soekarnoputri', 'sound'],
    ['Abdelrahman Wahidi', 'Abdurrahman Wahidi', 'sound'],
    ['Kevin Grabowsky', 'Kevin Grabovkski', 'slip']
  ])('%s / %s', (a, b, expected) => expect(kin(a, b)).toBe(expected))

  it.each([
    ['Taliban', 'Talibani'],
    ['Korea Utara', 'Korea Selatan'],
    ['Kim Yong Nam', 'Kim Jong Nam'],
    ['Paulus VI', 'Paulus IV'],
    ['Sutrisno', 'Sutrisna'],
    ['Kementerian Pertanian', 'Kementerian Pertanahan']
  ])('%s / %s', (a, b) => expect(kin(a, b)).toBeUndefined())

  it('is symmetric', () => {
    for (const [a, b] of [
      ['Khaled Mashal', 'Khalid Masyal'],
      ['Andre Hehanusa', 'Andre Hehanussa'],
      ['Bogor', 'Bojonegoro']
    ])
      expect(kin(a, b)).toBe(kin(b, a))
  })
})
