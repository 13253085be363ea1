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

  it('places old entities that need no semicolon, and what follows them', () => {
    for (const [source, text] of [
      ['<p>a &note; b</p>', 'a ¬e; b'],
      ['<p>a &notin; b</p>', 'a ∉ b'],
      ['<p>&copy&#112;a &amp;lt;</p>', '©pa &lt;'],
      ['<p>AT&T &amp;&lt;b &copy2026 b</p>', 'AT&T &<b ©2026 b']
    ]) {
      const prose = readHtml(source)
      expect(prose.text.trim()).toBe(text)
      const document = new Document(prose)
      const last = prose.text.lastIndexOf('b')
      if (last > 0) expect(document.range(last, last + 1).start.offset).toBe(source.lastIndexOf('b'))
      const semicolon = prose.text.indexOf('e;')
      if (semicolon > 0) expect(document.range(semicolon, semicolon + 1).start.offset).toBe(source.indexOf('e;'))
    }
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

  it('reads scalars over several lines, with quotes, escapes and comments; TOML', () => {
    const yaml =
      '---\ntitle: "Kata \\"baik\\": itu" # catatan\ndescription: Baris satu\n  baris dua. # catatan\nalt: \'Jum\'\'at, #satu\'\ncaption: "Awal\n  akhir"\nauthor: Ani\n---\n'
    const prose = readMarkdown(yaml)
    expect(blocks(prose)).toEqual([
      ['heading', 'Kata "baik": itu'],
      ['paragraph', 'Baris satu baris dua.'],
      ['caption', "Jum'at, #satu"],
      ['caption', 'Awal akhir']
    ])
    expect(prose.meta.author).toBe('Ani')
    expect(words(prose).find(([word]) => word === "Jum'at")?.[1]).toBe("Jum''at")
    const toml = readMarkdown(
      '+++\ntitle = "Judul baru"\ndraft = false\ntags = ["uji", "coba"]\n[params]\nalt = \'Gambar\'\n+++\n\nIsi.\n'
    )
    expect(blocks(toml)).toEqual([
      ['heading', 'Judul baru'],
      ['caption', 'uji'],
      ['caption', 'coba'],
      ['caption', 'Gambar'],
      ['paragraph', 'Isi.']
    ])
    for (const [word, at] of words(toml)) expect(at).toBe(word)
  })

  it('reads the text of pictures apart from the sentence they stand in, by reference too', () => {
    const prose = readMarkdown(
      'Kata ![gambar satu](a.png) tengah [![dua](b.png)](c).\n\n![tiga][r]\n\nAkhir.\n\n[r]: x.png "judul"\n'
    )
    expect(blocks(prose)).toEqual([
      ['paragraph', 'Kata  tengah .'],
      ['caption', 'gambar satu'],
      ['caption', 'dua'],
      ['caption', 'tiga'],
      ['paragraph', 'Akhir.']
    ])
    expect(prose.links).toEqual([])
    const found = words(prose).filter(([word]) => /^(?:gambar|satu|dua|tiga)$/.test(word))
    expect(found.map(([, at]) => at)).toEqual(['gambar', 'satu', 'dua', 'tiga'])
  })

  it('templates of site generators are no prose', () => {
    const prose = readMarkdown(
      'Isi {{< ref "a.md" >}} dan {% include b.html %}, {{ `kode` | f }}.\n\nBuka {{ saja.\n\nTutup }} saja {% x.\n'
    )
    expect(prose.literals.map(({start, end}) => prose.text.slice(start, end))).toEqual([
      '{{< ref "a.md" >}}',
      '{% include b.html %}',
      '{{ kode | f }}'
    ])
  })

  it('an ignored block is ignored with its pictures', () => {
    const source = '<!-- sunting ignore -->\n\nKata ![gambar](a.png) itu ![akhir](b.png)\n\nDua.\n'
    const prose = readMarkdown(source)
    const [{until}] = prose.directives
    expect(new Document(prose).sourceEnd(until!)).toBe(source.indexOf('](b.png)'))
  })

  it('in a line of HTML a break is a break and code is code; an address in brackets is no word', () => {
    const prose = readMarkdown(
      'rumah<br>itu rumah<br/>sakit <code>ijin *itu*</code> dan <kbd>Ctrl</kbd> <mailto:a@b.id> <b>ten</b>tang\n'
    )
    expect(prose.blocks.map(({start, end}) => prose.text.slice(start, end))).toEqual([
      'rumah\nitu rumah\nsakit ijin itu dan Ctrl mailto:a@b.id tentang'
    ])
    expect(prose.literals.map(({start, end}) => prose.text.slice(start, end))).toEqual([
      'ijin itu',
      'Ctrl',
      'mailto:a@b.id'
    ])
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

describe('HTML of content systems', () => {
  it('reads the text of a picture within a paragraph, and none that is hidden', () => {
    const prose = readHtml(
      '<p>Ia pulang <img src=a alt="gambar &amp; kata"> ke rumah. <img hidden alt="tiada"></p><p>Dua.</p>'
    )
    expect(blocks(prose)).toEqual([
      ['paragraph', 'Ia pulang  ke rumah. '],
      ['caption', 'gambar & kata'],
      ['paragraph', 'Dua.']
    ])
  })

  it('two line breaks end a paragraph, also within an element; one does not', () => {
    const prose = readHtml('<div>Satu<br>dua<br/>\n<br>\nTiga <b>empat<br><br>Lima</b> enam.<br><br><br></div>')
    expect(blocks(prose).map(([kind, text]) => [kind, text.trim()])).toEqual([
      ['paragraph', 'Satu\ndua'],
      ['paragraph', 'Tiga empat'],
      ['paragraph', 'Lima enam.']
    ])
  })

  it('passes over what is said to be in another language, not what in it is Indonesian', () => {
    const prose = readHtml(
      '<p lang="in">Satu.</p><p xml:lang="en">Two.</p><div lang="en">three <b>four</b><img alt="five"><p lang="id-ID">Enam.</p><p>seven</p></div>'
    )
    expect(blocks(prose).map(([, text]) => text)).toEqual(['Satu.', 'Enam.'])
  })
})

describe('what is laid into words without being seen', () => {
  it.each<[string, (source: string) => Prose, string]>([
    ['plain text', readPlain, 'per\u00ADta\u200Bmuan'],
    ['Markdown', readMarkdown, 'per\u00ADta\u200Bmuan'],
    ['Markdown with entities', readMarkdown, 'per&shy;ta&#8203;muan'],
    ['HTML', readHtml, 'per\u00ADta\u2060muan'],
    ['HTML with entities', readHtml, 'per&shy;ta&#x200b;muan']
  ])('is no part of the words: %s', (_, read, source) => {
    expect(words(read(`satu ${source} dua`))).toEqual([
      ['satu', 'satu'],
      ['pertamuan', source],
      ['dua', 'dua']
    ])
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
