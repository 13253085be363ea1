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
})
