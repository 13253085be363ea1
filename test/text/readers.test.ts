import {describe, expect, it} from 'vitest'
import {Document} from '../../src/text/document.ts'
import type {Prose} from '../../src/text/prose.ts'
import {readHtml} from '../../src/text/read-html.ts'
import {readMarkdown} from '../../src/text/read-markdown.ts'
import {readPlain} from '../../src/text/read-plain.ts'

/** Every word of the prose, with the source text its range covers. */
function words(prose: Prose): Array<[string, string]> {
  const document = new Document(prose)
  return Array.from({length: document.count}, (_, i) => {
    const {start, end} = document.range(document.start(i), document.end(i))
    return [document.word(i), prose.source.slice(start.offset, end.offset)]
  })
}
const blocks = (prose: Prose): Array<[string, string]> =>
  prose.blocks.map(({kind, start, end}) => [kind, prose.text.slice(start, end)])

describe('Markdown', () => {
  it('reads emphasis inside a word as one word, placed in the source', () => {
    expect(words(readMarkdown('Kata **tebal**nya dan *mir*ing.'))).toEqual([
      ['Kata', 'Kata'],
      ['tebalnya', 'tebal**nya'],
      ['dan', 'dan'],
      ['miring', 'mir*ing'],
      ['.', '.']
    ])
  })

  it('knows headings, lists, quotes, tables, captions and links; skips code and HTML', () => {
    const prose = readMarkdown(
      '# Judul\n\nIsi [tautan](https://a.id) `kode`.\n\n- butir\n\n> kutip\n> lanjut\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nijin\n```\n\n<div>ijin</div>\n\n![teks foto](x.png)\n'
    )
    expect(blocks(prose)).toEqual([
      ['heading', 'Judul'],
      ['paragraph', 'Isi tautan kode.'],
      ['list-item', 'butir'],
      ['blockquote', 'kutip\nlanjut'],
      ['cell', 'a'],
      ['cell', 'b'],
      ['cell', 'c'],
      ['cell', 'd'],
      ['caption', 'teks foto']
    ])
    expect(prose.links).toEqual([{start: 11, end: 17, href: 'https://a.id'}])
    expect(prose.literals.map(({start, end}) => prose.text.slice(start, end))).toEqual(['kode'])
  })

  it('places entities, escapes and wrapped quotes', () => {
    expect(words(readMarkdown('A &amp; B \\*bintang\\* &eacute;lite'))).toEqual([
      ['A', 'A'],
      ['&', '&amp;'],
      ['B', 'B'],
      ['*', '*'],
      ['bintang', 'bintang'],
      ['*', '*'],
      ['élite', '&eacute;lite']
    ])
    expect(words(readMarkdown('> satu\n> dua'))).toEqual([
      ['satu', 'satu'],
      ['dua', 'dua']
    ])
  })

  it('reads the front matter that readers see', () => {
    const prose = readMarkdown('---\ntitle: "Judul baru"\nauthor: Ani\ntags: [uji, coba]\n---\n\nIsi.\n')
    expect(blocks(prose)).toEqual([
      ['heading', 'Judul baru'],
      ['caption', 'uji'],
      ['caption', 'coba'],
      ['paragraph', 'Isi.']
    ])
    expect(prose.meta).toEqual({title: 'Judul baru', author: 'Ani', tags: 'uji, coba'})
    for (const [word, source] of words(prose)) expect(source).toBe(word)
  })

  it('reads block scalars of the front matter, placed line by line', () => {
    const source = '---\r\ndescription: >-\r\n  Baris satu\r\n  baris dua.\r\ntitle: Judul\r\n---\r\n\r\nIsi.\r\n'
    const prose = readMarkdown(source)
    expect(blocks(prose)).toEqual([
      ['paragraph', 'Baris satu baris dua.'],
      ['heading', 'Judul'],
      ['paragraph', 'Isi.']
    ])
    for (const [word, at] of words(prose)) expect(at).toBe(word)
  })

  it('knows inline control', () => {
    const {directives} = readMarkdown(
      '<!-- sunting disable name/variant ejaan/* -->\n\nIsi.\n\n<!-- sunting ignore -->\n\nDua.\n'
    )
    expect(directives.map(({kind, rules}) => ({kind, rules}))).toEqual([
      {kind: 'disable', rules: ['name/variant', 'ejaan/*']},
      {kind: 'ignore', rules: []}
    ])
  })
})

describe('HTML', () => {
  it('reads what a reader sees', () => {
    const prose = readHtml(
      '<html><head><title>Judul</title><style>ijin</style><meta name="description" content="Ringkas &amp; padat"></head>' +
        '<body><h1>Kepala</h1><p>Kata <b>tebal</b>nya&nbsp;itu.</p><p hidden>ijin</p><p lang="en">English text</p><p>Ia bilang <i lang="en">well</i>.</p>' +
        '<script>ijin</script><ul><li>butir</li></ul><figure><img alt="Gambar"><figcaption>Teks foto</figcaption></figure></body></html>'
    )
    expect(blocks(prose)).toEqual([
      ['heading', 'Judul'],
      ['paragraph', 'Ringkas & padat'],
      ['heading', 'Kepala'],
      ['paragraph', 'Kata tebalnya\u00a0itu.'],
      ['paragraph', 'Ia bilang well.'],
      ['list-item', 'butir'],
      ['caption', 'Gambar'],
      ['caption', 'Teks foto']
    ])
    expect(words(prose).find(([word]) => word === 'tebalnya')).toEqual(['tebalnya', 'tebal</b>nya'])
    expect(words(prose).find(([word]) => word === '&')).toEqual(['&', '&amp;'])
    expect(prose.literals.map(({start, end}) => prose.text.slice(start, end))).toEqual(['well'])
  })
})

describe('plain text', () => {
  it('drops soft hyphens and keeps their places', () => {
    expect(words(readPlain('ke\u00ADterbacaan baik'))).toEqual([
      ['keterbacaan', 'ke\u00ADterbacaan'],
      ['baik', 'baik']
    ])
  })

  it('joins hard-wrapped lines', () => {
    const prose = readPlain(
      'Pemerintah mengumumkan kebijakan baru tentang pengelolaan\nsampah di kota besar yang akan berlaku mulai awal tahun\ndepan dan mencakup semua Kawasan industri di pesisir utara\nJawa serta sebagian wilayah Sumatra bagian selatan.'
    )
    expect(prose.blocks).toHaveLength(1)
  })
})
