import {decodeText, join, newParagraph, type Paragraph, type Run} from './paragraph.ts'
import {type Tag, walkXml} from './xml.ts'

/** What a part's text may need from elsewhere. */
export interface Surroundings {
  /** Address of a hyperlink by its relation. */
  hrefOf: (id: string) => string | undefined
  /** Run that refers to a footnote or endnote, by its number: where comments on it go. */
  noteHost?: (id: string) => Run | undefined
  /** Told of each reference to a note. */
  onNote?: (kind: 'footnote' | 'endnote', id: string, run: Run) => void
}

/** Elements whose text is no text of the document as it stands: deleted, moved away, field codes, alternatives. */
const skipped = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'delInstrText', 'rt'])

/** Elements of a run that stand for one character. */
const characters: Record<string, string> = {tab: '\t', br: ' ', cr: ' ', noBreakHyphen: '\u2011', ptab: '\t'}

/** The paragraphs of a part in the order they are read, with tracked changes accepted. */
export function extract(part: string, xml: string, around: Surroundings): Paragraph[] {
  const reader = new Reader(part, xml, around)
  walkXml(part, xml, {open: (tag) => reader.open(tag), close: (...place) => reader.close(...place)})
  return reader.finish()
}

interface Frame {
  paragraph: Paragraph
  /** Paragraphs of text boxes in it, which follow it. */
  inner: Paragraph[]
  run: Run | undefined
  field: Array<{code: string; start: number; isResult: boolean}>
  links: Array<{start: number; href: string | undefined}>
}

class Reader {
  readonly paragraphs: Paragraph[] = []
  readonly #part: string
  readonly #xml: string
  readonly #around: Surroundings
  #frames: Frame[] = []
  /** Elements open in the paragraph's or run's properties. */
  #properties: string[] = []
  #skip = 0
  /** Elements open, and how many were when the run began. */
  #depth = 0
  #runDepth = 0
  #cells = 0
  #text: Tag | undefined
  #code: number | undefined
  #hidden = false
  #propertiesAt = 0
  #note: string | undefined
  #joining: Paragraph | undefined
  /** Start of the row being read, and whether it was deleted. */
  #rows: Array<{from: number; deleted: boolean}> = []

  constructor(part: string, xml: string, around: Surroundings) {
    this.#part = part
    this.#xml = xml
    this.#around = around
  }

  /** The paragraphs; the last may wait for one to go on with that never came. */
  finish(): Paragraph[] {
    if (this.#joining !== undefined) this.paragraphs.push(this.#joining)
    return this.paragraphs
  }

  open(tag: Tag): void {
    const {name, isWord} = tag
    this.#depth++
    if (this.#skip > 0 || (skipped.has(name) && (isWord || name === 'Fallback') && this.#properties.length === 0)) {
      this.#skip++
      if (name === 'instrText') this.#code = tag.end
      return
    }
    if (!isWord) return
    if (this.#properties.length > 0) {
      this.#property(tag)
      return
    }
    const frame = this.#frames.at(-1)
    switch (name) {
      case 'p':
        this.#frames.push({
          // In a box within a box, or within a note, comments go where the outermost hangs.
          paragraph: newParagraph(
            this.#cells > 0,
            frame === undefined ? this.#noteHost() : (frame.paragraph.host ?? frame.run)
          ),
          inner: [],
          run: undefined,
          field: [],
          links: []
        })
        break
      case 'pPr':
      case 'rPr':
      case 'trPr':
      case 'sectPr':
      case 'tblPr':
      case 'tcPr':
        this.#properties.push(name)
        this.#propertiesAt = tag.start
        break
      case 'tc':
        this.#cells++
        break
      case 'tr':
        this.#rows.push({from: this.paragraphs.length, deleted: false})
        break
      case 'footnote':
      case 'endnote':
        // Lines that separate notes from the text are no notes.
        this.#note = tag.attribute('type') === undefined ? tag.attribute('id') : undefined
        break
      case 'r':
        this.#hidden = false
        this.#runDepth = this.#depth
        if (frame)
          frame.run = {
            part: this.#part,
            start: tag.start,
            openEnd: tag.end,
            end: tag.end,
            prefix: tag.prefix,
            properties: ''
          }
        break
      case 'hyperlink':
        frame?.links.push({start: frame.paragraph.text.length, href: this.#around.hrefOf(tag.attribute('id') ?? '')})
        break
      case 't':
        this.#text = tag
        break
      case 'fldChar':
        this.#field(tag.attribute('fldCharType'))
        break
      case 'footnoteReference':
      case 'endnoteReference':
        if (frame?.run)
          this.#around.onNote?.(
            name === 'footnoteReference' ? 'footnote' : 'endnote',
            tag.attribute('id') ?? '',
            frame.run
          )
        break
      default:
        if (name in characters) this.#character(tag)
    }
  }

  #noteHost(): Run | undefined {
    return this.#note === undefined ? undefined : this.#around.noteHost?.(this.#note)
  }

  #property({name, attribute}: Tag): void {
    const paragraph = this.#frames.at(-1)?.paragraph
    const [outer] = this.#properties
    const value = attribute('val')
    const isOn = value !== '0' && value !== 'false' && value !== 'off'
    const row = this.#rows.at(-1)
    if (outer === 'trPr' && name === 'del' && row !== undefined) row.deleted = true
    else if (outer === 'rPr' && (name === 'vanish' || name === 'webHidden')) this.#hidden = isOn
    else if (outer === 'pPr' && paragraph !== undefined && !this.#properties.includes('pPrChange')) {
      if (name === 'pStyle') paragraph.style = value
      else if (name === 'outlineLvl') paragraph.outline = Number(value)
      else if (name === 'numPr') paragraph.isListItem = true
      else if ((name === 'del' || name === 'moveFrom') && this.#properties.at(-1) === 'rPr') paragraph.joinsNext = true
    }
    this.#properties.push(name)
  }

  close(name: string, isWord: boolean, start: number, end: number): void {
    this.#depth--
    if (this.#skip > 0) {
      this.#skip--
      if (name === 'instrText' && this.#code !== undefined) {
        const field = this.#frames.at(-1)?.field.at(-1)
        if (field) field.code += this.#xml.slice(this.#code, start).replaceAll('&quot;', '"').replaceAll('&amp;', '&')
        this.#code = undefined
      }
      return
    }
    if (!isWord) return
    const frame = this.#frames.at(-1)
    if (this.#properties.length > 0) {
      this.#properties.pop()
      // Properties come first in a run; what stands later is no part of it when it is cut.
      const isFirst = frame?.run !== undefined && frame.paragraph.segments.at(-1)?.run !== frame.run
      if (name === 'rPr' && this.#properties.length === 0 && isFirst)
        frame.run!.properties = this.#xml.slice(this.#propertiesAt, end)
      return
    }
    if (name === 't') this.#addText(start, end)
    else if (name === 'r' && frame?.run) {
      frame.run.end = end
      frame.run = undefined
    } else if (name === 'hyperlink') this.#endLink(frame?.links.pop())
    else if (name === 'tc') this.#cells--
    else if (name === 'tr') this.#endRow()
    else if (name === 'p') this.#endParagraph()
  }

  #addText(start: number, end: number): void {
    const tag = this.#text
    const frame = this.#frames.at(-1)
    this.#text = undefined
    if (tag === undefined || frame?.run === undefined || this.#hidden || this.#isCode(frame)) return
    const raw = this.#xml.slice(tag.end, start)
    // Comments and CDATA inside a text: Word writes neither.
    if (raw.includes('<')) return
    const {text, offsets} = decodeText(raw, tag.end)
    if (text === '') return
    const keepsBlanks = tag.attribute('space') === 'preserve'
    frame.paragraph.segments.push({
      at: frame.paragraph.text.length,
      length: text.length,
      run: frame.run,
      start: tag.start,
      end,
      text: {openEnd: tag.end, keepsBlanks, offsets},
      // Told after the element was closed.
      isNested: this.#depth !== this.#runDepth
    })
    frame.paragraph.text += text
  }

  #character({name, start, end, isEmpty}: Tag): void {
    const frame = this.#frames.at(-1)
    if (frame?.run === undefined || !isEmpty || this.#hidden || this.#isCode(frame)) return
    const at = frame.paragraph.text.length
    const isNested = this.#depth !== this.#runDepth + 1
    frame.paragraph.segments.push({at, length: 1, run: frame.run, start, end, isNested})
    frame.paragraph.text += characters[name]
  }

  #isCode = ({field}: Frame): boolean => field.some(({isResult}) => !isResult)

  /** Fields: what lies between "begin" and "separate" is code, what follows up to "end" is shown. */
  #field(type: string | undefined): void {
    const frame = this.#frames.at(-1)
    if (frame === undefined) return
    if (type === 'begin') frame.field.push({code: '', start: frame.paragraph.text.length, isResult: false})
    else if (type === 'separate') {
      const field = frame.field.at(-1)
      if (field) field.isResult = true
    } else if (type === 'end') {
      const field = frame.field.pop()
      const href = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field?.code ?? '')?.[1]
      if (field && href) this.#endLink({start: field.start, href})
    }
  }

  #endLink(link: {start: number; href: string | undefined} | undefined): void {
    const paragraph = this.#frames.at(-1)?.paragraph
    if (link?.href === undefined || paragraph === undefined || link.start >= paragraph.text.length) return
    paragraph.links.push({start: link.start, end: paragraph.text.length, href: link.href})
  }

  #endRow(): void {
    const row = this.#rows.pop()
    if (row?.deleted) this.paragraphs.length = row.from
  }

  #endParagraph(): void {
    const frame = this.#frames.pop()
    if (frame === undefined) return
    const outer = this.#frames.at(-1)
    let {paragraph} = frame
    if (outer !== undefined) {
      outer.inner.push(paragraph, ...frame.inner)
      return
    }
    if (this.#joining !== undefined) paragraph = join(this.#joining, paragraph)
    this.#joining = paragraph.joinsNext ? paragraph : undefined
    if (this.#joining === undefined) this.paragraphs.push(paragraph)
    this.paragraphs.push(...frame.inner)
  }
}
