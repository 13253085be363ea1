import {describe, expect, it} from 'vitest'
import {sourcesOf} from '../../src/attribution/index.ts'
import {Document} from '../../src/text/document.ts'
import {findingsIn} from './helpers.ts'

const paragraph =
  'Ketua Komisi III DPRD Siti Rahmah mengatakan proyek itu mangkrak. Menurut dia, pengelolaannya benar-benar amburadul, “dan pedagang menunggu terlalu lama,” kata Siti. Proyek itu dipastikan akan gagal.\n\n'

const milliseconds = (text: string): number => {
  const document = Document.fromText(text)
  const before = performance.now()
  sourcesOf(document)
  return performance.now() - before
}

describe('waktu', () => {
  it('grows with the length of the article', () => {
    milliseconds(paragraph.repeat(50))
    const short = Math.min(...[0, 1, 2].map(() => milliseconds(paragraph.repeat(100))))
    const long = Math.min(...[0, 1, 2].map(() => milliseconds(paragraph.repeat(800))))
    expect(long / short).toBeLessThan(20)
  })

  it.each(['"', '“', '(', ',', 'kata ', 'yang ', 'menurut ', 'dan Budi, '])('survives a flood of %j', (part) => {
    expect(() => findingsIn(part.repeat(5000))).not.toThrow()
  })
})
