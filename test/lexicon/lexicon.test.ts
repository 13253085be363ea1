import {readFileSync} from 'node:fs'
import {afterAll, describe, expect, it} from 'vitest'
import {defaultLexicon, Flag, generate, inDoubt, isKnown, Lexicon, provideLexicon} from '../../src/lexicon/index.ts'
import {lexicon} from './load.ts'

const bytes = readFileSync(new URL('../../dist/data/lexicon.bin', import.meta.url))

describe('compiled data', () => {
  it('stays within 3 MB', () => {
    expect(bytes.length).toBeLessThan(3 * 1024 * 1024)
  })

  it('gives every form its own index, in order', () => {
    let expected = 0
    for (const form of lexicon.automaton.forms()) {
      if (expected % 97 === 0) expect(lexicon.automaton.indexOf(form)).toBe(expected)
      expected++
    }
    expect(expected).toBe(lexicon.size)
  })

  it('reads bytes that are not aligned', () => {
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    expect(Lexicon.from(shifted.subarray(1)).isWord('negara')).toBe(true)
  })

  it('refuses other data', () => {
    expect(() => Lexicon.from(new Uint8Array(64))).toThrow(/Not a compiled/)
  })
})

describe('default lexicon', () => {
  afterAll(() => provideLexicon(() => bytes))

  it('is loaded once, on first use', () => {
    let loads = 0
    provideLexicon(() => {
      loads++
      return bytes
    })
    expect(loads).toBe(0)
    expect(defaultLexicon()).toBe(defaultLexicon())
    expect(loads).toBe(1)
  })
})

describe('flags', () => {
  it.each([
    ['rumah', Flag.Noun],
    ['memukul', Flag.Verb],
    ['besar', Flag.Adjective],
    ['dan', Flag.Conjunction],
    ['antar', Flag.Bound],
    ['jakarta', Flag.Place],
    ['pbb', Flag.Acronym],
    ['ijin', Flag.Nonstandard],
    ['the', Flag.Foreign]
  ])('%s', (form, flag) => {
    expect(lexicon.flags(form) & flag).toBe(flag)
  })

  it('is 0 for what is not listed', () => {
    expect(lexicon.flags('terbukan')).toBe(0)
    expect(lexicon.flags('')).toBe(0)
    expect(lexicon.flags('日本')).toBe(0)
  })

  it('knows names by their capital only', () => {
    expect(lexicon.isName('Jakarta')).toBe(true)
    expect(lexicon.isName('jakarta')).toBe(false)
    expect(lexicon.isWord('jakarta')).toBe(false)
    expect(lexicon.nameFlags('Jakarta') & Flag.Place).toBe(Flag.Place)
  })

  it('keeps the case of acronyms', () => {
    expect(lexicon.casings('bpjs')).toContain('BPJS')
  })

  it('counts words and pairs', () => {
    expect(lexicon.frequency('yang')).toBeGreaterThan(lexicon.frequency('tetangga'))
    expect(lexicon.bigram('saat', 'ini')).toBeGreaterThan(0)
    expect(lexicon.bigram('ini', 'zebra')).toBe(0)
  })

  it('doubts foreign look-alikes unless their neighbour is foreign', () => {
    expect(inDoubt(lexicon, 'arts', {previous: 'para', next: 'itu'})).toBe(true)
    expect(inDoubt(lexicon, 'arts', {previous: 'martial'})).toBe(false)
  })
})

describe('tokens as written', () => {
  it.each(['KPK-nya', 'non-ASEAN', 'pasca-Soeharto', 'Indonesianya', 'PBB', 'ke-17', '1990-an', 'Rumah', 'RUMAH'])(
    '%s is known',
    (token) => {
      expect(isKnown(lexicon, token)).toBe(true)
    }
  )

  it.each(['Amarika', 'pbb', 'indonesia', 'Terbukan', ''])('%s is not', (token) => {
    expect(isKnown(lexicon, token)).toBe(false)
  })
})

describe('generate', () => {
  it.each([
    ['pukul', 'meN-', 'memukul dipukul pukul'],
    ['sapu', 'meN-kan', 'menyapukan disapukan sapukan'],
    ['kritik', 'meN-', 'mengkritik dikritik kritik'],
    ['cek', 'peN-an', 'pengecekan'],
    ['kerja', 'ber-', 'bekerja'],
    ['ajar', 'ber-', 'belajar'],
    ['rebut', 'memper-kan', 'memperebutkan diperebutkan perebutkan'],
    ['sungai', '-i', ''],
    ['aman', 'ke-an', 'keamanan'],
    ['percaya', 'ter-', 'tepercaya terpercaya']
  ])('%s in %s', (root, frame, forms) => {
    expect(generate(root, frame).join(' ')).toBe(forms)
  })

  it('names an unknown frame', () => {
    expect(() => generate('x', 'foo-')).toThrow('foo-')
  })
})
