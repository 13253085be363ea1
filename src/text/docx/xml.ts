import {SaxesParser, type SaxesTagNS} from 'saxes'
import {DocxError} from './fault.ts'

/** An element's start, with its place in the XML text. */
export interface Tag {
  /** Name without prefix. */
  name: string
  prefix: string
  /** Whether it belongs to WordprocessingML. */
  isWord: boolean
  /** Offsets of the start tag. */
  start: number
  end: number
  isEmpty: boolean
  /** Value of an attribute by its name without prefix. */
  attribute: (name: string) => string | undefined
}

export interface Handlers {
  open: (tag: Tag) => void
  /** Offsets of the end tag; of an empty element both are its end. */
  close: (name: string, isWord: boolean, start: number, end: number) => void
  text?: (text: string) => void
}

const word = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main'
])

/** Elements nested deeper than this are no document of Word's. */
const deepest = 500

/** The text of an XML part. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** Walk through an XML part. A document type, and with it every entity but XML's own five, is refused. */
export function walkXml(part: string, xml: string, handlers: Handlers): void {
  const parser = new SaxesParser({xmlns: true, fileName: part})
  let depth = 0
  parser.on('error', (error) => {
    const reason = error.message.replace(/^.*?:\d+:\d+: /, '').split('\n')[0]
    throw new DocxError({id: `XML dalam "${part}" rusak: ${reason}`, en: `the XML in "${part}" is broken: ${reason}`})
  })
  parser.on('doctype', () => {
    throw new DocxError({
      id: `XML dalam "${part}" memuat DOCTYPE; ditolak`,
      en: `the XML in "${part}" has a DOCTYPE; refused`
    })
  })
  parser.on('opentag', (tag: SaxesTagNS) => {
    if (++depth > deepest)
      throw new DocxError({
        id: `XML dalam "${part}" bersarang terlalu dalam`,
        en: `the XML in "${part}" is nested too deeply`
      })
    const end = parser.position
    handlers.open({
      name: tag.local,
      prefix: tag.prefix,
      isWord: word.has(tag.uri),
      start: xml.lastIndexOf('<', end - 1),
      end,
      isEmpty: tag.isSelfClosing,
      attribute: (name) => Object.values(tag.attributes).find((attribute) => attribute.local === name)?.value
    })
  })
  parser.on('closetag', (tag: SaxesTagNS) => {
    depth--
    const end = parser.position
    handlers.close(tag.local, word.has(tag.uri), tag.isSelfClosing ? end : xml.lastIndexOf('<', end - 1), end)
  })
  if (handlers.text) parser.on('text', handlers.text)
  parser.write(xml).close()
}
