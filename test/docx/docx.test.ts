import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, readFileSync, truncateSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Report} from '../../src/report/finding.ts'
import {annotate} from '../../src/text/docx/annotate.ts'
import {crc32, deflated, limits, writeZip, Zip} from '../../src/text/docx/zip.ts'
import {readDocx} from '../../src/text/read-docx.ts'
import {folder, sunting} from '../cli/run.ts'
import {docx, p, t} from './make.ts'

const textOf = (bytes: Uint8Array): string => readDocx(bytes).prose.source
const of = (body: string): string => textOf(docx({body}))
const cell = (text: string) => `<w:tc>${p(t(text))}</w:tc>`

describe('the text as Word shows it, one paragraph a line', () => {
  it.each<[string, string, string]>([
    ['runs', p(`${t('Kata ')}<w:r><w:rPr><w:b/></w:rPr><w:t>tebal</w:t></w:r>${t('nya.')}`), 'Kata tebalnya.'],
    ['empty paragraphs', p(t('satu')) + p('') + p(t('tiga')), 'satu\n\ntiga'],
    ['entities', p(t('A &amp; B &lt;&#233;&#x2019;')), 'A & B <é’'],
    ['tabs and breaks', p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>'), 'a\tb c'],
    [
      'hyphens',
      p('<w:r><w:t>ker</w:t><w:softHyphen/><w:t>ja</w:t><w:noBreakHyphen/><w:t>a\u00ADb</w:t></w:r>'),
      'kerja\u2011ab'
    ],
    ['insertions', p(`${t('a')}<w:ins w:id="1" w:author="x">${t('b')}</w:ins>`), 'ab'],
    [
      'deletions',
      p(`${t('a')}<w:del w:id="1" w:author="x"><w:r><w:delText>b</w:delText></w:r></w:del>${t('c')}`),
      'ac'
    ],
    [
      'moves',
      p(`<w:moveFrom w:id="1">${t('lama')}</w:moveFrom>`) + p(`<w:moveTo w:id="2">${t('baru')}</w:moveTo>`),
      '\nbaru'
    ],
    [
      'a deleted paragraph mark',
      p(t('satu '), '<w:rPr><w:del w:id="1"/></w:rPr>') + p(t('dua')) + p(t('tiga')),
      'satu dua\ntiga'
    ],
    [
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('x')}</w:tr><w:tr>${cell('y')}</w:tr></w:tbl>`,
      'y'
    ],
    ['tables', `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>${p(t('c'))}`, 'a\nb\nc'],
    ['hidden text', p(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>${t('y')}`), 'y'],
    [
      'fields',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
      ),
      '7'
    ],
    ['content controls', `<w:sdt><w:sdtContent>${p(t('isi'))}</w:sdtContent></w:sdt>`, 'isi'],
    [
      'text boxes once, after their paragraph',
      p(
        `${t('luar')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p(t('dalam'))}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(t('dalam'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
      ),
      'luar\ndalam'
    ]
  ])('%s', (_, body, text) => {
    expect(of(body)).toBe(text)
  })

  it('headings, captions, lists and cells by their styles; links with where they lead; footnotes last', () => {
    const bytes = docx({
      styles:
        '<w:style w:type="paragraph" w:styleId="J1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="J9"><w:name w:val="punya kami"/><w:basedOn w:val="J1"/></w:style><w:style w:type="paragraph" w:styleId="K"><w:name w:val="caption"/></w:style>',
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p(t('garis'))}</w:footnote><w:footnote w:id="2">${p(t('Catatan kaki.'))}</w:footnote>`,
      body:
        p(t('Judul'), '<w:pStyle w:val="J9"/>') +
        p(
          `${t('Lihat ')}<w:hyperlink r:id="h1">${t('laporan')}</w:hyperlink>${t(' itu.')}<w:r><w:footnoteReference w:id="2"/></w:r>`
        ) +
        p(
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://lain.id" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Tautan</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ) +
        p(t('butir'), '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        p(t('Foto itu'), '<w:pStyle w:val="K"/>') +
        `<w:tbl><w:tr>${cell('sel')}</w:tr></w:tbl>`
    })
    const {prose} = readDocx(bytes)
    expect(prose.source).toBe('Judul\nLihat laporan itu.\nTautan\nbutir\nFoto itu\nsel\nCatatan kaki.')
    expect(prose.blocks.map(({kind, start}) => [kind, prose.text.slice(start, start + 4)])).toEqual([
      ['heading', 'Judu'],
      ['paragraph', 'Liha'],
      [expect.any(String), 'Taut'],
      ['list-item', 'buti'],
      ['caption', 'Foto'],
      ['cell', 'sel\n'],
      ['paragraph', 'Cata']
    ])
    expect(prose.links.map(({start, end, href}) => [prose.text.slice(start, end), href])).toEqual([
      ['laporan', 'https://contoh.id/a?b=1&c=2'],
      ['Tautan', 'https://lain.id']
    ])
  })
})

describe('on the command line', () => {
  it('is found in folders, judged, and its places hold in the extracted text', () => {
    const cwd = folder({
      'draf é.docx': docx({body: p(t('Judul')) + p(`${t('Setelah per')}${t('tamuan itu, mereka pulang.')}`)})
    })
    const {stdout, code} = sunting(['--no-config', '--format', 'json', '.'], {cwd})
    expect(code).toBe(1)
    const [{findings}] = (JSON.parse(stdout) as Report).files
    expect(findings[0]).toMatchObject({actual: 'pertamuan', start: {line: 2, column: 9, offset: 14}})
    expect(sunting(['--no-config', '.'], {cwd}).stdout).toMatch(/Setelah pertamuan itu, mereka pulang\.\n +~{9}/)
    const fixing = sunting(['--no-config', '--fix', '.'], {cwd})
    expect(fixing.stderr).toMatch(
      /^(?:sunting: draf é\.docx: \.docx tidak dapat diperbaiki di tempat; pakai --annotate SALINAN\.docx\n)?$/
    )
  })

  it('--annotate wants one .docx and never writes over it', () => {
    const cwd = folder({'a.docx': docx({body: p(t('Setelah pertamuan itu.'))}), 'b.txt': 'x'})
    expect(sunting(['a.docx', '--annotate', './a.docx'], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/naskahnya sendiri/)
    })
    expect(sunting(['b.txt', '--annotate', 'c.docx'], {cwd})).toMatchObject({code: 2, stdout: ''})
    expect(sunting(['a.docx', '--annotate', 'tiada/c.docx'], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/tidak dapat ditulis \(ENOENT\)/)
    })
  })
})

describe('hostile files are refused in one line', () => {
  const good = docx({body: p(t('isi'))})
  const entries = () => [...new Zip(good).entries.values()]
  const withName = (name: string) => writeZip([...entries(), deflated(name, 'x')])
  const patched = (name: string, offset: number, value: number) => {
    const bytes = Buffer.from(good)
    const at = bytes.lastIndexOf(Buffer.from(name)) - 46
    bytes.writeUInt32LE(value, at + offset)
    return new Uint8Array(bytes)
  }
  const xml = (document: string) =>
    writeZip(entries().map((entry) => (entry.name === 'word/document.xml' ? deflated(entry.name, document) : entry)))
  const bomb = () => xml(`<w:document xmlns:w="x">${' '.repeat(60 * 2 ** 20)}</w:document>`)

  it.each<[string, () => Uint8Array, RegExp]>([
    ['a bomb', bomb, /mengembang lebih dari 250 kali; mungkin bom ZIP/],
    ['2 GB claimed', () => patched('word/document.xml', 24, 2 ** 31 - 1), /mengaku 2147483647 bita/],
    ['less claimed than there is', () => patched('word/document.xml', 24, 10), /lebih besar daripada pengakuannya/],
    ['4 GB claimed', () => patched('word/document.xml', 24, 0xffffffff), /ZIP64/],
    ['a wrong checksum', () => patched('word/document.xml', 16, 1), /"word\/document\.xml" rusak/],
    ['a path out', () => withName('../../etc/passwd'), /nama bagian tidak wajar/],
    ['an absolute path', () => withName('/etc/passwd'), /nama bagian tidak wajar/],
    ['a Windows path', () => withName('C:\\a'), /nama bagian tidak wajar/],
    ['a part twice', () => withName('word/document.xml'), /ada dua kali/],
    [
      'thousands of parts',
      () => writeZip([...entries(), ...Array.from({length: limits.entries}, (_, i) => deflated(`x${i}`, ''))]),
      /terlalu banyak bagian/
    ],
    [
      'entities',
      () => xml('<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>'),
      /memuat DOCTYPE; ditolak/
    ],
    ['an external entity', () => xml('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), /memuat DOCTYPE; ditolak/],
    ['an unknown entity', () => xml('<a>&x;</a>'), /XML dalam "word\/document\.xml" rusak/],
    ['broken XML', () => xml('<a><b></a>'), /XML dalam "word\/document\.xml" rusak/],
    ['endless nesting', () => xml('<a>'.repeat(5000)), /bersarang terlalu dalam/],
    ['half a file', () => good.slice(0, good.length / 2), /bukan berkas \.docx \(bukan ZIP\)/],
    ['a text', () => new TextEncoder().encode('halo'), /bukan berkas \.docx/],
    ['an old .doc', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)), /\.doc lama/],
    ['a ZIP that is no document', () => writeZip([deflated('a.txt', 'x')]), /bukan dokumen Word/],
    ['nothing', () => new Uint8Array(), /bukan berkas \.docx/]
  ])('%s', (_, make, message) => {
    const cwd = folder({'x.docx': make(), 'baik.txt': 'Mereka pulang.\n'})
    const {code, stdout, stderr} = sunting(['--no-config', '--format', 'json', '.'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^sunting: x\.docx: [^\n]*\n$/)
    expect((JSON.parse(stdout) as Report).files.map((file) => file.path)).toEqual(['baik.txt'])
  })

  it.skipIf(!existsSync('/proc/self/status')).each([
    ['a bomb', /bom ZIP/],
    ['a file of 2 GB', /berkas terlalu besar \(2000000000 bita\)/]
  ])('with memory bounded: %s (skipped where there is no /proc)', (kind, message) => {
    const file = path.join(folder({'x.docx': bomb()}), 'x.docx')
    // Sparse: it takes no room on the disk.
    if (kind !== 'a bomb') truncateSync(file, 2_000_000_000)
    // The peak of this process alone: that of resourceUsage is inherited from the one that started it.
    const tell =
      "process.stderr.write(require('node:fs').readFileSync('/proc/self/status', 'utf8').match(/VmHWM.*/)[0])"
    const code = `import('${path.resolve('dist/cli.js')}').then(() => ${tell})`
    const run = spawnSync(process.execPath, ['-e', code, '--', 'sunting', '--no-config', file], {encoding: 'utf8'})
    expect(run.stderr).toMatch(message)
    const kilobytes = Number(/VmHWM:\s+(\d+) kB/.exec(run.stderr)?.[1] ?? 0)
    expect(kilobytes).toBeGreaterThan(0)
    expect(kilobytes).toBeLessThan(130_000)
  })

  it('CRC-32 is the one of ZIP', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  })
})

describe('--annotate', () => {
  const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync)
  const body =
    p(t('Judul kerjasama'), '<w:pStyle w:val="J1"/>') +
    p(
      `${t('Setelah per')}<w:r><w:rPr><w:b/></w:rPr><w:t>tamuan</w:t></w:r>${t(' itu, kerjasama &amp; &lt;lain&gt; dan krimbatul.')}`
    ) +
    p(
      `<w:hyperlink r:id="h1"><w:r><w:t>Ada kerjasama baru di sana</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r>`
    ) +
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${cell('Sel kerjasama itu')}</w:tr></w:tbl>` +
    p(
      `<w:ins w:id="9" w:author="x" w:date="2024-01-01T00:00:00Z">${t('Sisipan kerjasama itu')}</w:ins>${t(' selesai.')}`
    )
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote><w:footnote w:id="2">${p(t('Catatan krimbatulan.'))}</w:footnote>`
  const styles = '<w:style w:type="paragraph" w:styleId="J1"><w:name w:val="heading 1"/></w:style>'
  const old = `<w:comment w:id="4" w:author="Ani" w:initials="A">${p(t('lama'))}</w:comment>`
  let cwd = ''
  let report: Report
  beforeAll(() => {
    cwd = folder({
      'a.docx': docx({body, footnotes, styles}),
      'lama.docx': docx({body, footnotes, styles, comments: old})
    })
    const {stdout, stderr, code} = sunting(['--no-config', '--format', 'json', '--annotate', 'keluar.docx', 'a.docx'], {
      cwd
    })
    expect({stderr, code}).toEqual({stderr: '', code: 1})
    report = JSON.parse(stdout) as Report
    sunting(['--no-config', '--annotate', 'keluar-lama.docx', 'lama.docx'], {cwd})
  })
  const read = (name: string) => new Uint8Array(readFileSync(path.join(cwd, name)))
  const part = (file: string, name: string) => new TextDecoder().decode(new Zip(read(file)).read(name))

  it('leaves the text and every other part as they are', () => {
    expect(textOf(read('keluar.docx'))).toBe(textOf(read('a.docx')))
    expect(part('keluar.docx', 'word/footnotes.xml')).toBe(part('a.docx', 'word/footnotes.xml'))
    expect(readDocx(read('keluar.docx')).prose.links).toEqual(readDocx(read('a.docx')).prose.links)
  })

  it('has a comment on every finding, round its very words', () => {
    const {findings} = report.files[0]
    expect(findings.length).toBeGreaterThan(5)
    const xml = part('keluar.docx', 'word/document.xml')
    const comments = part('keluar.docx', 'word/comments.xml')
    for (const [id, finding] of findings.entries()) {
      expect(comments).toContain(`<w:comment w:id="${id}" w:author="Sunting"`)
      const between =
        xml.split(`<w:commentRangeStart w:id="${id}"/>`)[1]?.split(`<w:commentRangeEnd w:id="${id}"/>`)[0] ?? ''
      const words = [...between.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((match) => match[1]).join('')
      if (finding.actual !== 'krimbatulan')
        expect(words.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toBe(finding.actual)
      else expect(between).toContain('w:footnoteReference')
      expect(xml).toContain(`<w:r><w:commentReference w:id="${id}"/></w:r>`)
    }
    expect(part('keluar.docx', '[Content_Types].xml')).toContain('PartName="/word/comments.xml"')
  })

  it('adds to comments that are there', () => {
    const comments = part('keluar-lama.docx', 'word/comments.xml')
    expect(comments).toContain('lama')
    expect(comments).toContain('<w:comment w:id="5" w:author="Sunting"')
    expect([...part('keluar-lama.docx', '[Content_Types].xml').matchAll(/comments\.xml/g)]).toHaveLength(1)
  })

  it.each([
    [
      'a text box in a footnote',
      p(`${t('isi')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      `<w:footnote w:id="2">${p(`${t('kaki')}<w:r><w:pict><w:txbxContent>${p(t('kotak kerjasama'))}</w:txbxContent></w:pict></w:r>`)}</w:footnote>`
    ],
    ['what stands deeper in a run', p('<w:r><w:t>isi </w:t><w:smart><w:t>kotak kerjasama</w:t></w:smart></w:r>'), ''],
    ['a mark of a deleted row where no row is', `<w:trPr><w:del w:id="1"/></w:trPr>${p(t('kotak kerjasama'))}`, '']
  ])('a copy stays sound: %s', (_, main, footnotes) => {
    const source = readDocx(docx({body: main, footnotes}))
    const start = source.prose.source.indexOf('kerjasama')
    const copy = annotate(source, [{start, end: start + 9, lines: ['a']}], {
      author: 'S',
      initials: 'S',
      date: '2024-01-01T00:00:00Z'
    })
    expect(textOf(copy)).toBe(source.prose.source)
    expect(new TextDecoder().decode(new Zip(copy).read('word/document.xml'))).toContain('commentRangeStart w:id="0"')
  })

  it('puts a comment where something is missing, and on what spans paragraphs', () => {
    const source = readDocx(docx({body: p(t('satu')) + p(t('dua')) + p('')}))
    const copy = annotate(
      source,
      [
        {start: 4, end: 4, lines: ['a']},
        {start: 2, end: 7, lines: ['b']},
        {start: 0, end: 0, lines: ['c']},
        {start: 8, end: 9, lines: ['d']}
      ],
      {author: 'S', initials: 'S', date: '2024-01-01T00:00:00Z'}
    )
    expect(textOf(copy)).toBe('satu\ndua\n')
    const xml = new TextDecoder().decode(new Zip(copy).read('word/document.xml'))
    for (const id of [0, 1, 2])
      expect(xml.indexOf(`RangeStart w:id="${id}"`)).toBeLessThan(xml.indexOf(`RangeEnd w:id="${id}"`))
  })

  it.skipIf(soffice === undefined)(
    'LibreOffice opens the copy, shows the comments, and reads the same text (skipped without soffice; .ci/run installs it)',
    () => {
      const convert = (to: string, ...files: string[]) =>
        execFileSync(
          soffice!,
          [
            `-env:UserInstallation=file://${cwd}/profil`,
            '--headless',
            '--convert-to',
            to,
            '--outdir',
            path.join(cwd, 'lo'),
            ...files.map((file) => path.join(cwd, file))
          ],
          {stdio: 'pipe', timeout: 120_000}
        )
      convert('txt:Text (encoded):UTF8', 'a.docx', 'keluar.docx')
      convert('fodt', 'keluar.docx', 'keluar-lama.docx')
      const out = (name: string) => readFileSync(path.join(cwd, 'lo', name), 'utf8')
      expect(out('keluar.txt')).toBe(out('a.txt'))
      expect(out('keluar.txt')).toContain('Setelah pertamuan itu')
      const {findings} = report.files[0]
      expect(out('keluar.fodt').match(/<office:annotation /g)).toHaveLength(findings.length)
      expect(out('keluar-lama.fodt').match(/<office:annotation /g)?.length).toBeGreaterThanOrEqual(findings.length)
      for (const {rule} of findings) expect(out('keluar.fodt')).toContain(rule)
      writeFileSync(path.join(cwd, 'selesai'), '')
    }
  )
})
