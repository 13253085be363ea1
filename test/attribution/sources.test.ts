import {describe, expect, it} from 'vitest'
import {sentencesOf, told} from './helpers.ts'

describe('siapa berkata apa', () => {
  it.each([
    ['“Jalan itu rusak sejak tahun lalu,” kata Bupati Surya Darma di kantornya, Senin.', 'kata', 'Surya Darma'],
    ['“Jalan itu rusak sejak tahun lalu,” Surya Darma menambahkan.', 'menambahkan', 'Surya Darma'],
    [
      '“Jalan itu rusak sejak tahun lalu,” ujar Kepala Dinas Pekerjaan Umum, Hendra Wiguna, kepada wartawan.',
      'ujar',
      'Hendra Wiguna'
    ],
    ['“Jalan itu rusak sejak tahun lalu,” kata Founder dan CEO EV Hive Carlson Lau, Rabu.', 'kata', 'Carlson Lau'],
    ['“Jalan itu rusak sejak tahun lalu,” kata Duta Besar China untuk Austria, Li Xiaosi.', 'kata', 'Li Xiaosi'],
    ['Ketua Komisi III DPRD Siti Rahmah mengatakan jalan itu rusak.', 'mengatakan', 'Siti Rahmah'],
    ['Penasihat presiden, Yuri Ushakov, mengatakan hal itu akan dibahas.', 'mengatakan', 'Yuri Ushakov'],
    [
      'Pelaksana Tugas Gubernur Rohidin Mersyah di Bengkulu, Selasa, menyebutkan lahan sudah tersedia.',
      'menyebutkan',
      'Rohidin Mersyah'
    ],
    ['Terkait jadwal, kata Agun Gunandjar, pihaknya masih menunggu.', 'kata', 'Agun Gunandjar'],
    ['“Jalan itu rusak sejak tahun lalu,” lata Dragan Djukovic seusai rapat.', 'lata', 'Dragan Djukovic'],
    [
      '“Jalan itu ditutup mulai besok pagi,” demikain pernyataan resmi Kementerian Perhubungan.',
      'demikain',
      'Kementerian Perhubungan'
    ],
    ['Keluhan itu ditanggapi Surya Darma, “Jalan itu kami perbaiki bulan depan.”', 'ditanggapi', 'Surya Darma'],
    [
      '“Desa itu akan hilang selamanya,” kata salah satu aktivis Walhi yang juga pakar hidrologi, Hendra Wiguna.',
      'kata',
      'Hendra Wiguna'
    ],
    ['“Jalan itu rusak sejak lama,” ujar anggota Dewan Pers, Imam Wahyudi, Jumat (6/1).', 'ujar', 'Wahyudi'],
    [
      '“Kami membuka kantor baru,” ujar Co-Founder & Group CEO Niaga Raya Surya Darma dalam sambutannya.',
      'ujar',
      'Surya Darma'
    ],
    ['Gus Maksum menyebut jalan itu rusak.', 'menyebut', 'Gus Maksum'],
    ['Menurut Kementerian Perhubungan, jalur itu ditutup.', 'Menurut', 'Kementerian Perhubungan'],
    ['Data itu disampaikan Badan Pusat Statistik pada Senin.', 'disampaikan', 'Badan Pusat Statistik'],
    ['Dalam KUHAP diatur bahwa penyadapan memerlukan izin.', 'Dalam', 'KUHAP'],
    [
      'Laporan Badan Pemeriksa Keuangan menunjukkan selisih Rp 2 miliar.',
      'menunjukkan',
      'Laporan Badan Pemeriksa Keuangan'
    ],
    ['Dilansir dari Reuters, gempa itu terjadi pada dini hari.', 'Dilansir dari', 'Reuters'],
    [
      '“Kami membuka cabang baru,” kata Direktur Pengawasan Bank II, Otoritas Jasa Keuangan (OJK) Hendra Wiguna saat rapat.',
      'kata',
      'Hendra Wiguna'
    ],
    [
      '“Kami membuka cabang baru,” kata Wakil Presiden Manajemen Produk Kenwell Technologies, Kadar Kondo, dalam siaran pers.',
      'kata',
      'Kadar Kondo'
    ],
    ['“Kami siap bersidang,” kata kuasa hukum Surya Darma, Hendra Wiguna, Selasa.', 'kata', 'Hendra Wiguna'],
    ['“Kami siap bersidang,” kata istri Surya Darma, Siti Rahmah.', 'kata', 'Siti Rahmah'],
    ['“Kami siap bersidang,” kata Menteri Dalam negeri Hamburg Surya Darma.', 'kata', 'Surya Darma']
  ])('%s', (text, cue, source) => {
    const [sentence] = sentencesOf(text)
    expect(sentence.verdict).toBe('attributed')
    expect(sentence.cue?.text).toBe(cue)
    expect(`${sentence.source?.text} ${sentence.source?.entity}`).toContain(source)
  })

  it('resolves -nya, ia and the office to who spoke last', () => {
    const text =
      'Wakil Ketua DPR Fahri Hamzah menilai aturan itu keliru.\n\n“Aturan itu harus dicabut segera,” katanya.\n\nIa mengatakan pemerintah mengetahuinya.\n\nPolitikus asal NTB itu menegaskan hal yang sama.'
    for (const sentence of sentencesOf(text)) expect(sentence.source?.entity).toContain('Fahri Hamzah')
  })

  it('does not take the subject of a reported clause for its speaker', () => {
    const text =
      'Sutradara James Cameron mengatakan Linda Hamilton kembali.\n\nDengan kembalinya Hamilton, kisahnya berubah.\n\n“Ini film yang saya tunggu sejak lama,” katanya.'
    expect(sentencesOf(text).at(-1)?.source?.entity).toContain('Cameron')
  })

  it.each([
    [
      'kekasih X tersebut is whoever was spoken of',
      'Aurelie Mulyani mendapat peran baru.\n\n“Aku jadi gadis desa,” tutur kekasih Hendra Wiguna tersebut.\n\n“Perannya sulit,” katanya.',
      'Aurelie Mulyani'
    ],
    [
      'an epithet goes to the person just introduced',
      'Ketua panitia Surya Darma membuka acara itu. Pujian datang dari Hendra Wiguna. Presiden klub tersebut menilai acara itu berhasil.',
      'Hendra Wiguna'
    ],
    [
      'a credit is nobody’s sentence',
      '“Kami akan datang lagi,” ujar Surya Darma.\n\nTaman Laut 2017 Merdeka.com/Hendra Wiguna\n\n“Kami senang sekali,” pungkasnya.',
      'Surya Darma'
    ],
    [
      'mereka is no document',
      'Menurut catatan Departemen Kesehatan, angkanya naik. Mereka berseru, “Cabut aturan itu sekarang juga.”',
      'Mereka'
    ]
  ])('%s', (_, text, name) => {
    expect(sentencesOf(text).at(-1)?.source?.entity).toBe(name)
  })

  it('leaves whose wife she is out of who she is', () => {
    expect(told('“Kami siap,” kata istri Surya Darma.')).toEqual(['kata | istri Surya Darma | istri Surya Darma'])
  })

  it('gives a quotation cut in two to the speaker on both sides', () => {
    const paragraph = 'Hendra Wiguna yakin jalan itu selesai. “Kami bekerja siang dan malam di sana.”'
    expect(sentencesOf(`${paragraph} “Tidak ada hari libur,” kata Hendra.`)[1].verdict).toBe('carried')
    expect(sentencesOf(`${paragraph} “Tidak ada hari libur,” kata Siti Rahmah.`)[1].verdict).toBe('weak')
  })

  it('carries a source within its paragraph and over a sandwich', () => {
    const text =
      'Direktur Hendra Wiguna mengatakan stok aman. Sebab, panen berlangsung serentak.\n\nGudang di tiga kota sudah penuh.\n\n“Kami tidak perlu impor tahun ini,” kata Hendra.'
    expect(sentencesOf(text).map(({verdict}) => verdict)).toEqual(['attributed', 'carried', 'carried', 'attributed'])
    expect(told(text)[1]).toMatch(/^Sebab \| /)
  })

  it('leaves scenes, headings and captions alone', () => {
    const text = 'Presiden Tiba di Solo\n\nPesawat mendarat pukul 09.00.\n\nFoto: Antara'
    expect(sentencesOf(text).every(({verdict}) => verdict === 'exempt')).toBe(true)
  })

  it('gives ranges whose text is the source', () => {
    const text = 'Ketua RT Wahyudi mengatakan air sudah surut. Menurut dia, warga mulai pulang.'
    for (const {source, cue} of sentencesOf(text)) {
      expect(text.slice(source?.start.offset, source?.end.offset)).toBe(source?.text)
      expect(text.slice(cue?.start.offset, cue?.end.offset)).toBe(cue?.text)
    }
  })
})

describe('a study', () => {
  it.each([
    ['Dua studi menunjukkan bahwa kopi baik untuk jantung.', 'weak'],
    ['Dua studi yang dimuat dalam The Lancet menunjukkan bahwa kopi baik untuk jantung.', 'attributed'],
    ['Dua studi yang dimuat dalam jurnal menunjukkan bahwa kopi baik untuk jantung.', 'weak']
  ])('is named by who published it: %s', (text, verdict) => {
    expect(sentencesOf(text)[0].verdict).toBe(verdict)
  })
})
