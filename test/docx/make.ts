import {deflated, type Entry, writeZip} from '../../src/text/docx/zip.ts'

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

export interface Parts {
  body: string
  footnotes?: string
  comments?: string
  styles?: string
  /** Further relations of the main part. */
  relations?: string
  extra?: Entry[]
}

/** A .docx of WordprocessingML written out by hand. */
export function docx({body, footnotes, comments, styles, relations = '', extra = []}: Parts): Uint8Array {
  const own = {footnotes, comments, styles}
  const names = Object.entries(own).filter(([, xml]) => xml !== undefined)
  const root = (name: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:${name}>`
  return writeZip([
    deflated(
      '[Content_Types].xml',
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}document.main+xml"/>${names.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${types}${name}+xml"/>`).join('')}</Types>`
    ),
    deflated(
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`
    ),
    deflated('word/document.xml', root('document', `<w:body>${body}</w:body>`)),
    deflated(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map(([name], i) => `<Relationship Id="p${i}" Type="${R}/${name}" Target="${name}.xml"/>`).join('')}<Relationship Id="h1" Type="${R}/hyperlink" Target="https://contoh.id/a?b=1&amp;c=2" TargetMode="External"/>${relations}</Relationships>`
    ),
    ...names.map(([name, xml]) => deflated(`word/${name}.xml`, root(name, xml ?? ''))),
    ...extra
  ])
}

export const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
