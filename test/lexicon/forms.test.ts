import {describe, expect, it} from 'vitest'
import {morphemes} from '../../src/lexicon/index.ts'
import {lexicon, rows} from './load.ts'

const table = rows('forms.tsv')

describe('forms', () => {
  it('covers at least 400', () => {
    expect(table.length).toBeGreaterThanOrEqual(400)
  })

  it.each(table.filter(([form]) => !form!.startsWith('*')).map(([form]) => form!))('%s is a word', (form) => {
    expect(lexicon.isWord(form)).toBe(true)
  })

  it.each(table.filter(([form]) => form!.startsWith('*')).map(([form]) => form!.slice(1)))('%s is no word', (form) => {
    expect(lexicon.isWord(form)).toBe(false)
  })

  it.each(table.filter(([, parts]) => parts !== undefined && parts !== '') as [string, string][])(
    '%s = %s',
    (form, parts) => {
      expect(lexicon.analyse(form).map(morphemes)).toContain(parts)
    }
  )

  it.each([
    ['mengubah', 'meN+ubah'],
    ['kalinya', 'kali+nya'],
    ['memakan', 'meN+makan'],
    ['dipertanggungjawabkannya', 'di+per+tanggung jawab+kan+nya'],
    ['penulisan', 'peN+tulis+an'],
    ['negara', 'negara']
  ])('%s is read as %s first', (form, parts) => {
    expect(morphemes(lexicon.analyse(form)[0]!)).toBe(parts)
  })
})
