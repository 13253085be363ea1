import {describe, expect, it} from 'vitest'
import {landmarksOf, wordsFor} from '../src/landmarks/landmarks.ts'
import {defineTrigger} from '../src/landmarks/trigger.ts'
import '../src/node/index.ts'
import {Document} from '../src/text/document.ts'

const words = (document: Document, tokens: readonly number[]): string[] => tokens.map((token) => document.word(token))

describe('landmarks', () => {
  it('lists tokens by what they are', () => {
    const document = Document.fromText('Ia (Budi) bayar 5 ribu, lalu Lalu pergi - pulang. Ada 2x.')
    const {commas, stops, brackets, hyphens, capitals, figures, repeats} = landmarksOf(document)
    expect(words(document, commas)).toEqual([','])
    expect(words(document, stops)).toEqual(['.', '.'])
    expect(words(document, brackets)).toEqual(['(', ')'])
    expect(words(document, hyphens)).toEqual(['-'])
    expect(words(document, capitals)).toEqual(['Ia', 'Budi', 'Lalu', 'Ada'])
    expect(words(document, figures)).toEqual(['5', '2x'])
    expect(words(document, repeats)).toEqual(['lalu'])
  })

  it('asks a form once and finds all its tokens', () => {
    let asked = 0
    const trigger = defineTrigger(({lower}) => {
      if (lower === 'kucing') asked++
      return lower === 'kucing'
    })
    const text = 'Kucing itu dan kucing ini: kucing. '.repeat(3)
    for (let run = 0; run < 2; run++) {
      const document = Document.fromText(text)
      expect(words(document, wordsFor(document, trigger))).toHaveLength(9)
    }
    // "Kucing" and "kucing" are two forms.
    expect(asked).toBe(2)
  })

  it('finds words too new for a full table of forms', () => {
    const trigger = defineTrigger(({lower}) => lower === 'zirafah')
    const crowd = Array.from({length: 40_000}, (_, index) => `kata${index.toString(36)}x`).join(' ')
    const document = Document.fromText(`${crowd} zirafah`)
    expect(words(document, wordsFor(document, trigger))).toEqual(['zirafah'])
  })
})
