import {describe, expect, it} from 'vitest'
import {Document} from '../../src/text/document.ts'

const sentences = (text: string): string[] => {
  const document = Document.fromText(text)
  return document.sentences.map(({start, end}) => document.text.slice(start, end))
}

describe('sentences', () => {
  it.each<[string, string[]]>([
    [
      'Ia bertemu dr. Budi di Jl. Sudirman No. 5. Mereka berbicara.',
      ['Ia bertemu dr. Budi di Jl. Sudirman No. 5.', 'Mereka berbicara.']
    ],
    ['Harganya Rp1.000 pada pukul 02.45. Murah.', ['Harganya Rp1.000 pada pukul 02.45.', 'Murah.']],
    ['Presiden B.J. Habibie datang. Ia pulang.', ['Presiden B.J. Habibie datang.', 'Ia pulang.']],
    ['Ahmad, S.H., M.Si., hadir. Acara dimulai.', ['Ahmad, S.H., M.Si., hadir.', 'Acara dimulai.']],
    ['KONTAN.CO.ID - Harga naik. Pasar lesu.', ['KONTAN.CO.ID - Harga naik.', 'Pasar lesu.']],
    ['Frensia.Id- Presiden tiba. Ia lelah.', ['Frensia.Id- Presiden tiba.', 'Ia lelah.']],
    ['"Saya datang. Saya lihat," kata Ani. Ia pulang.', ['"Saya datang. Saya lihat," kata Ani.', 'Ia pulang.']],
    ['"Kami siap." Ia menerangkan, hanya dua yang datang.', ['"Kami siap."', 'Ia menerangkan, hanya dua yang datang.']],
    ['"Kami siap." Lebih lanjut Ani menjelaskan jadwal.', ['"Kami siap."', 'Lebih lanjut Ani menjelaskan jadwal.']],
    ['"Kami siap?" Ani menambahkan, Rabu (3/4).', ['"Kami siap?" Ani menambahkan, Rabu (3/4).']],
    ['"Mengapa begitu?" Agun menambahkan. Rapat usai.', ['"Mengapa begitu?" Agun menambahkan.', 'Rapat usai.']],
    ['“Kami siap.” Rapat ditutup pukul lima.', ['“Kami siap.”', 'Rapat ditutup pukul lima.']],
    ['Kebijakan independen\n\nRusia menolak.', ['Kebijakan independen', 'Rusia menolak.']],
    ['Melansir\nEuronews, harga naik.', ['Melansir\nEuronews, harga naik.']],
    ['Ada beberapa hal. Dari sana kita tahu.', ['Ada beberapa hal.', 'Dari sana kita tahu.']],
    ['Lihat hal. 5 buku itu.', ['Lihat hal. 5 buku itu.']],
    ['Ia minum vitamin C. Dia sehat.', ['Ia minum vitamin C.', 'Dia sehat.']],
    ['PT. Maju Jaya rugi. Saham turun.', ['PT. Maju Jaya rugi.', 'Saham turun.']],
    [
      'Baca Juga: Rusia: Semua Rencana Damai Tidak Ada Gunanya Kementerian tersebut mengatakan hal itu.',
      ['Baca Juga: Rusia: Semua Rencana Damai Tidak Ada Gunanya', 'Kementerian tersebut mengatakan hal itu.']
    ]
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})

describe('tokens', () => {
  const tokens = (text: string): string[] => {
    const document = Document.fromText(text)
    return Array.from({length: document.count}, (_, i) => document.word(i))
  }
  it.each<[string, string[]]>([
    ["Jum'at anak-anak KPK-nya 1990-an ke-17", ["Jum'at", 'anak-anak', 'KPK-nya', '1990-an', 'ke-17']],
    ['Rp1.000,50 54% 5/2/2018 02.45', ['Rp1.000,50', '54', '%', '5/2/2018', '02.45']],
    ['(ahmad) “lebih awal”.', ['(', 'ahmad', ')', '“', 'lebih', 'awal', '”', '.']],
    ['https://a.id/x?y=1, a@b.co.id @kpk #rakyat', ['https://a.id/x?y=1', ',', 'a@b.co.id', '@kpk', '#rakyat']],
    ['pulang.Dia', ['pulang', '.', 'Dia']]
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual(expected)
  })
})
