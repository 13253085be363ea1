import {describe, expect, it} from 'vitest'
import {DecodeError, decode} from '../../src/node/decode.ts'
import {encode} from '../../src/node/encode.ts'

const news = 'Setelah pertemuan itu, mereka pulang ke rumah.\r\n“Ya,” kata Ani – seorang guru.\n'
const utf16 = (text: string, swap = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return swap ? bytes.swap16() : bytes
}

describe('every encoding news comes in, read and written back byte by byte', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8', Buffer.from(news), 'utf-8', news],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${news}`), 'utf-8', news],
    ['UTF-16LE with a mark', utf16(`\uFEFF${news}`), 'utf-16le', news],
    ['UTF-16BE with a mark', utf16(`\uFEFF${news}`, true), 'utf-16be', news],
    ['UTF-16LE without', utf16(news), 'utf-16le', news],
    ['UTF-16BE without', utf16(news, true), 'utf-16be', news],
    [
      'Windows-1252',
      Buffer.from(
        '\x93Ya,\x94 kata Ani \x96 di caf\xe9 M\xfcller, S\xf8rensen dan \xc5sa di sana pada hari yang sama. \x93Ya.\x94\r\n',
        'latin1'
      ),
      'windows-1252',
      '“Ya,” kata Ani – di café Müller, Sørensen dan Åsa di sana pada hari yang sama. “Ya.”\r\n'
    ]
  ])('%s', (_, bytes, encoding, text) => {
    const decoded = decode(bytes)
    expect(decoded).toMatchObject({encoding, text})
    expect(Buffer.compare(encode(decoded.text, decoded), bytes)).toBe(0)
  })

  it.each<[string, Uint8Array]>([
    ['UTF-8 cut in a character', Buffer.from(news).subarray(0, Buffer.from(news).indexOf(0xe2, 60) + 2)],
    ['UTF-8 with one byte gone wrong', Buffer.from('“satu” dan “dua” \xff', 'utf8').fill(0xc3, 20, 21)],
    [
      'Cyrillic of Windows-1251',
      Buffer.from([...'Dia bilang '].map((c) => c.charCodeAt(0)).concat([0xef, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]))
    ],
    ['zeros on both sides', Buffer.from([0x61, 0, 0, 0x62, 0x63, 0, 0, 0x64])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])]
  ])('what is none of them is refused: %s', (_, bytes) => {
    expect(() => decode(bytes)).toThrow(DecodeError)
  })
})
