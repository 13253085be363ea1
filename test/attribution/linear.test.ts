import {describe, expect, it} from 'vitest'
import {sourcesOf} from '../../src/attribution/index.ts'
import {draftsOf} from '../../src/attribution/judge.ts'
import {settingsOf} from '../../src/config/settings.ts'
import {entitiesOf} from '../../src/names/entities.ts'
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

/** Processor time of the family on a text in milliseconds, names left out. */
const judged = (text: string): number => {
  const document = Document.fromText(text)
  entitiesOf(document)
  const before = process.cpuUsage()
  draftsOf(document, settingsOf({}), () => true)
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('waktu', () => {
  it('grows with the length of the article', () => {
    milliseconds(paragraph.repeat(50))
    const short = Math.min(...[0, 1, 2].map(() => milliseconds(paragraph.repeat(100))))
    const long = Math.min(...[0, 1, 2].map(() => milliseconds(paragraph.repeat(800))))
    expect(long / short).toBeLessThan(20)
  })

  /** Each of these once made a step look at the whole text again for every sentence, quotation or name. */
  it.each([
    ['satu baris panjang', paragraph.replaceAll('\n', ' ')],
    ['kutipan dengan penutur', '"Kami siap," kata Budi. '],
    ['tanda kutip', '"'],
    ['kutipan pendek', '“a” '],
    ['satu nama', 'Presiden Joko Widodo mengatakan hal itu kepada Sri Mulyani '],
    ['satu jabatan', 'Menteri Luar Negeri '],
    ['angka', '40 persen 12 345 '],
    ['tanpa tanda baca', 'kata ia mengatakan bahwa proyek itu dinilai gagal oleh warga yang menyebut pemerintah '],
    ['negara', 'Rusia mengatakan akan menyerang. '],
    ['tuduhan', 'Budi memeras Siti Rahmah. ']
  ])('is linear in %s', (_, part) => {
    const text = (length: number): string => part.repeat(Math.ceil(length / part.length))
    const best = (length: number): number => Math.min(...[0, 1, 2].map(() => judged(text(length))))
    judged(text(20_000))
    const [short, long] = [best(20_000), best(160_000)]
    // Eight times the text: quadratic would be 64. What takes next to nothing is not compared.
    expect(long).toBeLessThan(Math.max(100, 24 * short))
  })

  it.each(['"', '“', '(', ',', 'kata ', 'yang ', 'menurut ', 'dan Budi, '])('survives a flood of %j', (part) => {
    expect(() => findingsIn(part.repeat(5000))).not.toThrow()
  })
})
