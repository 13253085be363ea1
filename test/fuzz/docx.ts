import {Linter} from '../../src/lint.ts'
import {annotate} from '../../src/text/docx/annotate.ts'
import {deflated, type Entry, writeZip, Zip} from '../../src/text/docx/zip.ts'
import {DocxError, type DocxText, readDocx} from '../../src/text/read-docx.ts'
import {docx, p, t} from '../docx/make.ts'
import type {Random} from './random.ts'
import {seeds} from './texts.ts'

const words = [...new Set(seeds.join(' ').split(/\s+/))].map((word) => word.replace(/[<&]/g, ''))

/** What holds text in a paragraph, sound as Word writes it. */
const inlines: ReadonlyArray<(random: Random, text: string) => string> = [
  (_, text) => t(text),
  (_, text) => `<w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t>${text}</w:t></w:r>`,
  (_, text) => `<w:ins w:id="1" w:author="A">${t(text)}</w:ins>`,
  (_, text) => `<w:del w:id="2" w:author="A"><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
  (_, text) => `<w:moveFrom w:id="3">${t(text)}</w:moveFrom><w:moveTo w:id="4">${t(text)}</w:moveTo>`,
  (_, text) => `<w:hyperlink r:id="h1">${t(text)}</w:hyperlink>`,
  (_, text) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.id" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${t(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  (_, text) =>
    `<w:r><w:t>${text}</w:t><w:tab/><w:br/><w:noBreakHyphen/><w:softHyphen/><w:t xml:space="preserve"> </w:t></w:r>`,
  (_, text) => `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${text}</w:t></w:r>`,
  (_, text) => `<w:sdt><w:sdtContent>${t(text)}</w:sdtContent></w:sdt>`,
  (_, text) => `<w:smartTag w:element="x">${t(text)}</w:smartTag>`,
  (random) => `<w:r><w:footnoteReference w:id="${random.below(3)}"/></w:r>`,
  (_, text) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p(t(text))}</w:txbxContent></mc:Choice><mc:Fallback><w:pict>${p(t(text))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  () => '<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/><w:proofErr w:type="spellStart"/>',
  () => '<w:commentRangeStart w:id="7"/><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
]
const properties = [
  '',
  '<w:pStyle w:val="J1"/>',
  '<w:outlineLvl w:val="1"/>',
  '<w:numPr><w:numId w:val="1"/></w:numPr>',
  '<w:rPr><w:del w:id="5"/></w:rPr>'
]

function paragraph(random: Random): string {
  const content = random.list(6, () => {
    const text = random.list(8, () => random.of(words)).join(random.chance(0.9) ? ' ' : '&#x200b;')
    return random.of(inlines)(random, random.chance(0.1) ? `${text}&amp;\u00AD&#8217; ` : `${text} `)
  })
  return p(content.join(''), random.of(properties))
}

function body(random: Random, depth = 0): string {
  const parts = random.list(8, () => {
    if (depth < 3 && random.chance(0.15))
      return `<w:tbl><w:tr>${random.chance(0.2) ? '<w:trPr><w:del w:id="6"/></w:trPr>' : ''}<w:tc>${body(random, depth + 1)}</w:tc></w:tr></w:tbl>`
    return paragraph(random)
  })
  return parts.join('')
}

/** A sound document. */
const sound = (random: Random): Uint8Array =>
  docx({
    body: paragraph(random) + body(random),
    ...(random.chance(0.7) && {
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote>${[0, 1, 2].map((id) => `<w:footnote w:id="${id}">${paragraph(random)}</w:footnote>`).join('')}`
    }),
    ...(random.chance(0.7) && {
      styles:
        '<w:style w:type="paragraph" w:styleId="J1"><w:name w:val="heading 1"/><w:basedOn w:val="J2"/></w:style><w:style w:type="paragraph" w:styleId="J2"><w:name w:val="x"/><w:basedOn w:val="J1"/></w:style>'
    }),
    ...(random.chance(0.5) && {comments: `<w:comment w:id="7" w:author="A">${p(t('lama'))}</w:comment>`})
  })

/** What is put into XML to break its readers. */
const shards = [
  ...['<w:p>', '</w:p>', '<w:r>', '</w:r>', '<w:t>', '</w:t>', '<w:t/>', '<w:p/>', '<w:tc>', '</w:tc>', '<w:del>'],
  ...['</w:del>', '<w:pPr>', '</w:pPr>', '<w:rPr>', '<w:tr/>', '<w:trPr><w:del/></w:trPr>', '<w:br>x</w:br>'],
  ...['<!DOCTYPE a>', '<!DOCTYPE a [<!ENTITY b "c">]>', '<![CDATA[<w:t>]]>', '<!-- x -->', '<?x y?>', '&#0;', '&b;'],
  ...['&#x110000;', '&#xD800;', '&#99999999999;', '\u0000', '\uFFFE', '<', '>', '"', '&', ' xmlns:w="x"', ' w:id="1"'],
  ...['<w:footnoteReference w:id="9"/>', '<w:hyperlink r:id="z">', '<w:fldChar w:fldCharType="end"/>', '<x:y>']
]

function mutatedXml(random: Random, xml: string): string {
  let text = xml
  for (let i = 1 + random.below(4); i > 0; i--) {
    const at = random.below(text.length + 1)
    const size = random.below(random.chance(0.5) ? 4 : 200)
    const tags = [...text.matchAll(/<[^>]*>/g)]
    switch (random.below(6)) {
      case 0:
        text = text.slice(0, at) + random.of(shards) + text.slice(at)
        break
      case 1:
        text = text.slice(0, at) + text.slice(at + size)
        break
      case 2:
        text = text.slice(0, at) + text.slice(at, at + size) + text.slice(at)
        break
      case 3: {
        // A tag gone, or put in the place of another.
        const tag = tags.length > 0 ? random.of(tags) : undefined
        if (tag !== undefined)
          text =
            text.slice(0, tag.index) +
            (random.chance(0.5) ? '' : random.of(tags)[0]) +
            text.slice(tag.index + tag[0].length)
        break
      }
      case 4: {
        const tag = tags.length > 0 ? random.of(tags) : undefined
        if (tag !== undefined) text = text.slice(0, tag.index) + random.of(shards) + text.slice(tag.index)
        break
      }
      default:
        text = text.replace(/w:id="\d+"/, `w:id="${random.of(['', '-1', 'x', '99999999999999', '2147483647'])}"`)
    }
  }
  return text
}

/** Where the elements of sound XML begin and end. */
function elementsOf(xml: string): Array<[start: number, end: number]> {
  const open: number[] = []
  const found: Array<[number, number]> = []
  for (const {0: tag, index} of xml.matchAll(/<[^?!][^>]*>/g)) {
    if (tag.startsWith('</')) found.push([open.pop() ?? 0, index + tag.length])
    else if (tag.endsWith('/>')) found.push([index, index + tag.length])
    else open.push(index)
  }
  return found
}

const wrappers =
  'p r t tc tr tbl del ins hyperlink pPr rPr trPr txbxContent sdtContent footnote moveFrom fldSimple'.split(' ')

/** XML that is sound still, with elements where none of Word's stand. */
function moved(random: Random, xml: string): string {
  let text = xml
  for (let i = 1 + random.below(3); i > 0; i--) {
    const elements = elementsOf(text)
    const [start, end] = random.of(elements)
    const element = text.slice(start, end)
    // Not the outermost, which would leave nothing.
    if (element.length > text.length / 2) continue
    const name = random.of(wrappers)
    const put = random.of([
      '',
      element + element,
      `<w:${name}>${element}</w:${name}>`,
      `<w:p>${element}</w:p>`,
      ...(elements.length > 1 ? [text.slice(...random.of(elements))] : [])
    ])
    text = text.slice(0, start) + (put.length > 20_000 ? '' : put) + text.slice(end)
  }
  return text
}

function mutatedEntries(random: Random, bytes: Uint8Array): Uint8Array {
  const zip = new Zip(bytes)
  const entries: Entry[] = [...zip.entries.values()]
  const at = random.below(entries.length)
  const other = random.below(entries.length)
  switch (random.below(5)) {
    case 0:
      entries.splice(at, 1)
      break
    case 1:
      ;[entries[at].data, entries[other].data] = [entries[other].data, entries[at].data]
      break
    case 2:
      ;[entries[at].name, entries[other].name] = [entries[other].name, entries[at].name]
      break
    case 3:
      entries.push({
        ...entries[at],
        name: random.of(['../a', '/a', 'a\\b', 'C:a', 'word/document.xml', '', 'é', '__proto__'])
      })
      break
    default:
      Object.assign(entries[at], {
        [random.of(['crc', 'size', 'method'])]: random.of([0, 1, 8, 12, 1000, 2 ** 31 - 1, 2 ** 32 - 1])
      })
  }
  return writeZip(entries)
}

function mutatedBytes(random: Random, bytes: Uint8Array): Uint8Array {
  const result = Uint8Array.from(bytes)
  if (random.chance(0.2)) return result.subarray(0, random.below(result.length + 1))
  for (let i = 1 + random.below(8); i > 0; i--) {
    // The directory at the end is where readers trust.
    const at = random.chance(0.5)
      ? random.below(result.length)
      : result.length - 1 - random.below(Math.min(result.length, 600))
    result[at] = random.chance(0.3) ? random.of([0, 0xff, 0x7f, 0x80, 0x50]) : result[at] ^ (1 << random.below(8))
  }
  return result
}

/** The file of a number, hostile in most cases. */
export function hostile(random: Random): Uint8Array {
  const bytes = sound(random)
  const kind = random.below(10)
  if (kind === 0) return bytes
  if (kind <= 2) return mutatedBytes(random, bytes)
  if (kind === 3) return mutatedEntries(random, bytes)
  const zip = new Zip(bytes)
  const names = [...zip.entries.keys()]
  const wanted = random.chance(0.7) ? 'word/document.xml' : random.of(names)
  const decoder = new TextDecoder()
  const mutate = kind === 4 ? mutatedXml : moved
  return writeZip(
    [...zip.entries.values()].map((entry) =>
      entry.name === wanted ? deflated(entry.name, mutate(random, decoder.decode(zip.read(entry.name)))) : entry
    )
  )
}

const linter = new Linter()
const signature = {author: 'S', initials: 'S', date: '2024-01-01T00:00:00Z'}

/**
 * What holds of any bytes: they are refused in one line, or read; then places hold, and a copy with comments reads the same.
 * Comes back with what does not hold.
 */
export function brokenDocx(bytes: Uint8Array, random: Random): string | undefined {
  let read: DocxText
  try {
    read = readDocx(bytes)
  } catch (error) {
    const {message, stack} = error as Error
    if (!(error instanceof DocxError)) return `not refused but broken: ${stack}`
    return /\n|undefined(?! entity)|\[object|at \S+:\d+/.test(message) || message === ''
      ? `refused in other words: ${message}`
      : undefined
  }
  const {source} = read.prose
  const {findings} = linter.check(read.prose, 'a.docx').report
  for (const {rule, actual, start, end} of findings)
    if (source.slice(start.offset, end.offset) !== actual)
      return `${rule}: ${JSON.stringify(actual)} does not stand there`
  const ranges = random.list(5, () => {
    const start = random.below(source.length + 1)
    return {start, end: Math.min(source.length, start + random.below(80)), lines: ['a <b> & "c"', '\u0000']}
  })
  const comments = [
    ...findings.map(({start, end, message}) => ({start: start.offset, end: end.offset, lines: [message]})),
    ...ranges
  ]
  let written: Uint8Array
  try {
    written = annotate(read, comments, signature)
  } catch (error) {
    // Comments that are there already may be broken although the text is not.
    if (error instanceof DocxError) return undefined
    throw error
  }
  const copy = readDocx(written)
  if (copy.prose.source !== source)
    return `the copy reads otherwise: ${JSON.stringify(copy.prose.source.slice(0, 400))} for ${JSON.stringify(source.slice(0, 400))}`
  return undefined
}
