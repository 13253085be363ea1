import {describe, expect, it} from 'vitest'
import './core.ts'
import {entitiesOf} from '../../src/names/entities.ts'
import {Document} from '../../src/text/document.ts'

/** Mentions as `text@entity`, entities numbered from 0 in the order of the text. */
const mentions = (text: string): string[] =>
  entitiesOf(Document.fromText(text)).mentions.map((mention) => `${mention.text}@${mention.entity}`)

describe('mentions', () => {
  it('cuts titles, keeps particles and initials', () => {
    const {mentions: found} = entitiesOf(
      Document.fromText(
        'Kata Menteri Luar Negeri Siti Hanifah binti Rasyid, rapat usai. Prof. Dr. B.J. Wiranatakusumo hadir.'
      )
    )
    expect(found.map(({text, title}) => [title?.text, text])).toEqual([
      ['Menteri Luar Negeri', 'Siti Hanifah binti Rasyid'],
      ['Prof. Dr.', 'B.J. Wiranatakusumo']
    ])
  })

  it('drops the ordinary word that starts a sentence', () => {
    expect(
      mentions('Rencana Wirasakti diterima. Namun Wirasakti menolak. "Kami setuju. Ini penting," kata Wirasakti.')
    ).toEqual(['Wirasakti@0', 'Wirasakti@0', 'Wirasakti@0'])
  })

  it('cuts place and person apart', () => {
    expect(mentions('Dubes Uzbekistan Vladimir Putin bertemu Gubernur Jawa Barat Wiratmo Hadikusumo.')).toEqual([
      'Uzbekistan@0',
      'Vladimir Putin@1',
      'Jawa Barat@2',
      'Wiratmo Hadikusumo@3'
    ])
  })

  it('attaches surnames, first names, nicknames and acronyms', () => {
    const text =
      'Wiratmo Hadikusumo datang. Menurut Hadikusumo, Yayasan Bina Mandala (YBM) siap. YBM lalu menunjuk Wiratmo. Joko Widodo hadir, lalu Jokowi pulang.'
    expect(mentions(text)).toEqual([
      'Wiratmo Hadikusumo@0',
      'Hadikusumo@0',
      'Yayasan Bina Mandala@1',
      'YBM@1',
      'YBM@1',
      'Wiratmo@0',
      'Joko Widodo@2',
      'Jokowi@2'
    ])
  })

  it('keeps two people of one family apart', () => {
    const found = entitiesOf(
      Document.fromText('Anies Baswedan tiba. Novel Baswedan menyusul. Kemudian Novel berbicara.')
    )
    expect(found.entities.map(({name}) => name)).toEqual(['Anies Baswedan', 'Novel Baswedan'])
    expect(found.mentions.at(-1)?.entity).toBe(1)
  })

  it('says where a token belongs', () => {
    const document = Document.fromText('Di sana Wiratmo Hadikusumo menunggu.')
    const {at} = entitiesOf(document)
    expect(at(2)?.text).toBe('Wiratmo Hadikusumo')
    expect(at(3)).toBe(at(2))
    expect(at(4)).toBeUndefined()
  })

  /** Mentions as `text (type) of entity`, with the title before it. */
  const described = (text: string): string[] => {
    const {entities, mentions: found} = entitiesOf(Document.fromText(text))
    return found.map(
      ({title, text: name, type, entity}) =>
        `${title === undefined ? '' : `[${title.text}] `}${name} (${type}) of ${entities[entity].name}`
    )
  }

  it.each([
    ['Pidato Moh. Yamin panjang.', ['Moh. Yamin (person) of Mohammad Yamin']],
    [
      'Kepala Dinas Pekerjaan Umum Wiratmo Hadi datang.',
      ['[Kepala Dinas Pekerjaan Umum] Wiratmo Hadi (person) of Wiratmo Hadi']
    ],
    ['Kata Kepala Dinas Pekerjaan Umum, jalan itu rusak.', []],
    ['Film itu dibintangi Putri Wirasakti.', ['Putri Wirasakti (person) of Putri Wirasakti']],
    [
      'Ia tampil di Jimmy Kimmel Live. Lalu Jimmy Kimmel berkelakar.',
      ['Jimmy Kimmel Live (term) of Jimmy Kimmel Live', 'Jimmy Kimmel (person) of Jimmy Kimmel']
    ],
    [
      'Ia bekerja di PT Bambang Djaja. Kemarin Bambang pulang.',
      ['PT Bambang Djaja (organisation) of PT Bambang Djaja', 'Bambang (person) of Bambang']
    ],
    [
      'Warga kota Madinah berdoa. Dari Madina mereka pulang.',
      ['Madinah (place) of Madinah', 'Madina (place) of Madinah']
    ],
    [
      'Chris Wirasling mencetak gol. Lalu Chris Wirassling keluar.',
      ['Chris Wirasling (person) of Chris Wirasling', 'Chris Wirassling (person) of Chris Wirasling']
    ],
    [
      'Laporan Alfons Hartanto Dan Videografer Kevin Putra',
      ['Alfons Hartanto (person) of Alfons Hartanto', 'Kevin Putra (person) of Kevin Putra']
    ]
  ])('%s', (text, expected) => expect(described(text)).toEqual(expected))
})
