import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {faults, findings} from './core.ts'

const twice = (a: string, b: string): string =>
  `Sidang pagi itu dihadiri ${a} bersama dua orang staf.\n\nDalam sambutannya, ${a} meminta semua pihak menahan diri.\n\nSore harinya, ${b} menemui wartawan.`

describe('two spellings of a name nobody knows beforehand', () => {
  it.each([
    ['Wiratmo Sudjarwadi', 'Wiratmo Sujarwadi'],
    ['Tjandra Koesnadi', 'Candra Kusnadi'],
    ['Grigory Maslyukov', 'Grigoriy Maslyukov'],
    ['Khalid Al-Munajjid', 'Khaled al-Munajjid'],
    ['Baek Seung-ho', 'Baek Seung Ho'],
    ['Lukman Hadisaputro', 'Lukman Hadisaptro'],
    ['Rizqi Mubarrok', 'Rizki Mubarok'],
    ['Anneke van der Velden', 'Aneke van der Velden'],
    ['Yevhen Shcherbyna', 'Yevhen Shcherbina']
  ])('%s / %s', (a, b) => {
    expect(findings(twice(a, b)).map((finding) => finding.replace('info: ', ''))).toEqual([`${b} → ${a}`])
  })

  it('follows a clear majority, not the first mention', () => {
    const text =
      'Ketua panitia Darman Sutejo hadir. Ketua panitia Darmin Sutejo berbicara. Menurut Darmin Sutejo, acara lancar. Acara ditutup oleh Darmin Sutejo.'
    expect(faults(text)).toEqual(['Darman Sutejo → Darmin Sutejo'])
  })

  it('corrects a surname by the full name', () => {
    expect(faults('Bek Thomas Wagenhofer cedera. Pelatih memuji Wagenhoffer dan Wagenhofar.')).toEqual([
      'Wagenhoffer → Wagenhofer',
      'Wagenhofar → Wagenhofer'
    ])
  })
})

describe('a word in a name, one letter from a word in another name of the article', () => {
  it.each([
    [
      'Ponsel Wagnerian dijual. Versi lama Wagnerian ditarik. Pembeli memilih Wagnerian. Layar Wagneran Oreo lebih besar.',
      'Wagneran Oreo → Wagnerian Oreo'
    ],
    ['Jalan Raya Margonda ditutup. Warga yang melewati Jalan Raya Margoda memutar.', 'Margoda → Margonda'],
    [
      'Aktris Harvey Wintersen hadir. Menurut Harvey, acara lancar. "Saya bertemu Haevey," kata dia.',
      'info: Haevey → Harvey'
    ],
    [
      'Presiden tiba di Seoul. Rapat di Seoul selesai. Delegasi lain masih di Soul pada malam hari.',
      'info: Soul → Seoul'
    ]
  ])('%s', (text, expected) => {
    expect(findings(text)).toEqual([expected])
  })

  it.each([
    ['a derivation is another word', 'Hartanu menang. Hartanu kalah. Hartanu seri. Kaum Hartanuan marah.'],
    [
      'two words of one name are no misprints of each other',
      'Kampung Warna Warni ramai. Kampung Warna Warni sepi. Kampung Warna Warni tutup.'
    ],
    [
      'a place that is a word where no place is named',
      'Presiden tiba di Seoul. Rapat di Seoul selesai. Musik Soul diputar.'
    ]
  ])('%s', (_, text) => {
    expect(findings(text)).toEqual([])
  })
})

describe('two names that are not one', () => {
  it('a misprint near a name and near its shorter form does not make these two spellings', () => {
    const text =
      'Jakarta, Berita -- Perda itu didorong di DKI Jakarta. Ketua GP Ansor DKI Jakarta hadir bersama Pemerintah Provinsi DKI Jakata. Acara berlangsung di Kantor Pusat GP Ansor, Jakarta, Jumat.'
    expect(faults(text)).toEqual(['Jakata → Jakarta'])
  })

  it.each([
    ['Joko Widodo', 'Joko Santoso'],
    ['Sri Mulyani', 'Sri Mulyono'],
    ['Iran', 'Irak'],
    ['Kim Jong Un', 'Kim Jong Il'],
    ['Kementerian Perdagangan', 'Kementerian Perindustrian'],
    ['Suparman Widagdo', 'Suparmi Widagdo'],
    ['Universitas Negeri Malang', 'Universitas Negeri Medan'],
    ['Ferdinand Marcos', 'Ferdinand Marcos Jr.'],
    ['Komisi III', 'Komisi VIII'],
    ['Budi Gunawan', 'Budi Gunadi Sadikin']
  ])('%s / %s', (a, b) => {
    expect(findings(twice(a, b))).toEqual([])
    expect(findings(twice(b, a))).toEqual([])
  })
})

describe('known names', () => {
  it('leaves aliases, acronyms and quotations alone', () => {
    expect(
      findings(
        'Joko Widodo tiba. Jokowi disambut warga. Komisi Pemberantasan Korupsi (KPK) hadir. KPK belum berbicara.'
      )
    ).toEqual([])
    expect(findings('Menurut dia, "Kiev is a beautiful city, dan Amarika juga," lalu ia pulang.')).toEqual([])
  })

  it('reports a variant that stands alone', () => {
    expect(faults('Pemerintah Germany menaikkan anggaran.')).toEqual(['Germany → Jerman'])
  })

  it('only hints where houses differ, once', () => {
    expect(findings('Ekspor ke China naik. Impor dari China turun.')).toEqual(['info: China → Tiongkok'])
    expect(findings('Ekspor ke China naik. Impor dari China turun.', {namePreset: 'newsroom'})).toEqual([])
  })

  it('does not touch names that hold a variant', () => {
    expect(faults('Maskapai Air China terbang. Sidang Islamic State in Iraq and Syria dibuka.')).toEqual([])
  })
})

describe('house style', () => {
  it('wins over the gazetteer and over usage', () => {
    const names = [{name: 'Kiev', variants: ['Kyiv'], reject: true}]
    expect(findings('Serangan di Kyiv terjadi. Warga Kyiv mengungsi. Kiev gelap.', {names})).toEqual([
      'Kyiv → Kiev',
      'Kyiv → Kiev'
    ])
  })
})

describe('the seeds', () => {
  const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8')
  it('finds what is wrong', () => {
    expect(faults(seed('frensia-putin-korea-utara.txt'))).toEqual([
      'Amerika serikat → Amerika Serikat',
      'Korea Utaran → Korea Utara',
      'Menteri Luar negera → Menteri Luar Negeri',
      'Amarika → Amerika',
      'Korea selatan → Korea Selatan',
      'dewan keamanan PBB → Dewan Keamanan PBB'
    ])
  })

  it('leaves the rest alone', () => {
    for (const name of [
      'bdadinfo-putin-kunjungi-pyongyang.txt',
      'kontan-korea-utara-rusia.txt',
      'hasil-pertemuan-pyongyang.txt',
      'eastjourney-putin-bertemu-kim.txt'
    ]) {
      expect(faults(seed(name)), name).toEqual([])
    }
  })
})

describe('what only looks like a variant', () => {
  it.each([
    'Warga Selandia Baru menabung di Australia and New Zealand Banking Group. Di Selandia Baru bunga naik.',
    'Perkembangan dibahas di Makassar. Keadaan di Makassar baik. Kantor di Makasar dibahas lagi.',
    'Ia lahir di Aceh dan besar di Aceh. Kata Bu Acih, anak itu rajin.',
    'Seni merangkai bunga itu bernama Kado. Kedua orang itu belajar di sana.'
  ])('%s', (text) => expect(findings(text)).toEqual([]))
})

describe('a preset', () => {
  const text = 'Ia pergi ke Bangladesh dan Bhutan. Di Bangladesh hujan.'

  it('asks for its own forms', () =>
    expect(findings(text, {namePreset: 'ungegn-2025'})).toEqual([
      'info: Bangladesh → Banglades',
      'info: Bhutan → Butan'
    ]))

  it('says nothing when it is not chosen', () => expect(findings(text)).toEqual([]))
})
