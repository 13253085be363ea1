/** A run of Word: text in one format. Offsets are in the XML of its part. */
export interface Run {
  part: string
  start: number
  /** End of its start tag, and of the whole element (set when it is closed). */
  openEnd: number
  end: number
  prefix: string
  /** Its properties as written, or ''. */
  properties: string
}

/** A stretch of a paragraph's text and the element it stands in. */
export interface Segment {
  /** Offset in the paragraph's text. */
  at: number
  length: number
  run: Run
  /** The element, from its start tag to after its end tag. */
  start: number
  end: number
  /** For text: the end of its start tag, whether that keeps blanks, and the XML offset of each character and of the end. */
  text?: {openEnd: number; keepsBlanks: boolean; offsets: number[]}
  /** It stands in something within the run, which therefore cannot be cut there. */
  isNested: boolean
}

export interface Paragraph {
  text: string
  segments: Segment[]
  links: Array<{start: number; end: number; href: string}>
  style: string | undefined
  outline: number | undefined
  isListItem: boolean
  isCell: boolean
  /** Its mark was deleted: the next paragraph goes on with it. */
  joinsNext: boolean
  /** Where comments go when none can stand here (text boxes, footnotes): the run that holds it. */
  host: Run | undefined
}

export const newParagraph = (isCell: boolean, host: Run | undefined): Paragraph => ({
  text: '',
  segments: [],
  links: [],
  style: undefined,
  outline: undefined,
  isListItem: false,
  isCell,
  joinsNext: false,
  host
})

/** Put a paragraph after another, as one. */
export function join(first: Paragraph, second: Paragraph): Paragraph {
  const by = first.text.length
  return {
    ...second,
    text: first.text + second.text,
    segments: [...first.segments, ...second.segments.map((segment) => ({...segment, at: segment.at + by}))],
    links: [...first.links, ...second.links.map(({start, end, href}) => ({start: start + by, end: end + by, href}))]
  }
}

const entity = /^&(?:#(\d+)|#x([\da-fA-F]+)|(lt|gt|amp|quot|apos));/
const named: Record<string, string> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"}
/** Laid into words without being seen. */
const invisible = /[\u00AD\u2060\uFEFF\u200B-\u200D]/

/** The characters of raw XML text with the offset of each, and the end; invisible ones are left out. */
export function decodeText(raw: string, base: number): {text: string; offsets: number[]} {
  let text = ''
  const offsets: number[] = []
  for (let i = 0; i < raw.length; ) {
    const match = raw[i] === '&' ? entity.exec(raw.slice(i, i + 12)) : null
    const value = match
      ? match[3] !== undefined
        ? named[match[3]]
        : String.fromCodePoint(match[1] !== undefined ? Number(match[1]) : Number.parseInt(match[2], 16))
      : raw[i]
    const shown = value === '\n' || value === '\r' || value === '\t' ? ' ' : value
    if (!invisible.test(shown)) {
      for (let k = 0; k < shown.length; k++) offsets.push(base + i)
      text += shown
    }
    i += match ? match[0].length : 1
  }
  offsets.push(base + raw.length)
  return {text, offsets}
}
