import {firstNotBefore} from '../ordered.ts'
import type {DocxText} from '../read-docx.ts'
import {relationsOf} from './package.ts'
import type {Paragraph, Run, Segment} from './paragraph.ts'
import {walkXml} from './xml.ts'
import {deflated, type Entry, writeZip} from './zip.ts'

/** A comment on a range of the extracted text; each line is a paragraph of it. */
export interface Comment {
  start: number
  end: number
  lines: string[]
}

export interface Signature {
  author: string
  initials: string
  /** When, as ISO 8601. */
  date: string
}

const type = {
  comments: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
}

/** A copy of a .docx with comments on ranges of its text; the text and everything else stay as they are. */
export function annotate(docx: DocxText, comments: readonly Comment[], signature: Signature): Uint8Array {
  const {package: file, paragraphs} = docx
  const part = file.relations(file.main).find((relation) => relation.type === 'comments' && !relation.external)?.target
  const target = part ?? `${file.main.slice(0, file.main.lastIndexOf('/') + 1)}comments.xml`
  const existing = part === undefined ? undefined : file.xml(part)
  const first = 1 + greatestId(target, existing)
  const changed = new Map<string, string>()
  const marks = new Marks(file.xml(file.main) ?? '')
  const lines = lineStarts(paragraphs)
  const written: string[] = []
  for (const [i, comment] of comments.entries()) {
    const where = place(paragraphs, lines, comment)
    const run = where === undefined ? undefined : 'run' in where ? where.run : where.from.segment.run
    // Only the main part can be marked.
    if (where === undefined || run?.part !== file.main) continue
    marks.add(where, first + i)
    written.push(commentXml(first + i, comment.lines, signature))
  }
  changed.set(file.main, marks.apply())
  if (existing === undefined) {
    const namespace = rootNamespace(file.xml(file.main) ?? '')
    changed.set(
      target,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${written.join('')}</w:comments>`
    )
    addPart(file.main, target, (name) => file.xml(name), changed)
  } else {
    const close = existing.lastIndexOf('</')
    // An empty list may be one tag.
    changed.set(
      target,
      close < 0
        ? existing.replace(/\/>\s*$/, `>${written.join('')}</w:comments>`)
        : existing.slice(0, close) + written.join('') + existing.slice(close)
    )
  }
  const entries: Entry[] = []
  for (const entry of file.zip.entries.values()) {
    const text = changed.get(entry.name)
    entries.push(
      text === undefined ? entry : deflated(entry.name, text.replace(/encoding=(["'])utf-16\1/i, 'encoding="UTF-8"'))
    )
    changed.delete(entry.name)
  }
  for (const [name, text] of changed) entries.push(deflated(name, text))
  return writeZip(entries)
}

/** Tell the package of a new part: its content type, and that the main part refers to it. */
function addPart(
  main: string,
  target: string,
  xml: (name: string) => string | undefined,
  changed: Map<string, string>
): void {
  const types = xml('[Content_Types].xml') ?? ''
  const override = `<Override PartName="/${target}" ContentType="${type.comments}"/>`
  changed.set(
    '[Content_Types].xml',
    types.replace(/<\/((?:\w+:)?Types)>\s*$/, (whole) => override + whole)
  )
  const file = relationsOf(main)
  const own =
    xml(file) ??
    '<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
  const relation = `<Relationship Id="rIdSunting" Type="${type.relation}" Target="/${target}"/>`
  changed.set(
    file,
    own
      .replace(/<\/((?:\w+:)?Relationships)>\s*$/, (whole) => relation + whole)
      .replace(/(<Relationships[^>]*)\/>\s*$/, `$1>${relation}</Relationships>`)
  )
}

/** The namespace of WordprocessingML that a part uses, with the prefix w. */
const rootNamespace = (xml: string): string =>
  /xmlns:w="([^"]+)"/.exec(xml)?.[1] ?? 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function greatestId(part: string, xml: string | undefined): number {
  let greatest = -1
  if (xml !== undefined) {
    walkXml(part, xml, {
      open: ({name, attribute}) => {
        if (name === 'comment') greatest = Math.max(greatest, Number(attribute('id')) || 0)
      },
      close: () => {}
    })
  }
  return greatest
}

const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

function commentXml(id: number, lines: readonly string[], {author, initials, date}: Signature): string {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
  return `<w:comment w:id="${id}" w:author="${escaped(author)}" w:date="${escaped(date)}" w:initials="${escaped(initials)}">${paragraphs.join('')}</w:comment>`
}

function lineStarts(paragraphs: readonly Paragraph[]): number[] {
  const starts: number[] = []
  let at = 0
  for (const {text} of paragraphs) {
    starts.push(at)
    at += text.length + 1
  }
  return starts
}

/** Where a range begins and ends in the XML: beside a whole run, or at a character. */
type Place = {run: Run} | {from: Spot; to: Spot}

/** Before the character `index` of a segment. */
interface Spot {
  segment: Segment
  index: number
}

function place(paragraphs: readonly Paragraph[], starts: readonly number[], comment: Comment): Place | undefined {
  let {start, end} = comment
  if (paragraphs.length === 0) return undefined
  const first = paragraphAt(starts, start)
  if (end <= start) {
    // Something is missing here: the comment goes to the character before.
    start = Math.max(starts[first] ?? 0, start - 1)
    end = start + 1
  }
  const last = Math.max(first, paragraphAt(starts, Math.max(start, end - 1)))
  // What stands where no comment can is commented where it hangs.
  const host = paragraphs[first]?.host ?? paragraphs[last]?.host
  if (host !== undefined) return {run: host}
  const from = spot(paragraphs[first], start - starts[first], false)
  const to = spot(paragraphs[last], end - starts[last], true)
  if (from === undefined || to === undefined) return undefined
  const nested = [from, to].find(({segment}) => segment.isNested)
  return nested === undefined ? {from, to} : {run: nested.segment.run}
}

const paragraphAt = (starts: readonly number[], offset: number): number =>
  Math.max(0, firstNotBefore(starts.length, (i) => starts[i] <= offset) - 1)

/** The segment that holds an offset of a paragraph; at a border the one before (`isEnd`) or the one after. */
function spot({segments}: Paragraph, offset: number, isEnd: boolean): Spot | undefined {
  const found = segments.find(({at, length}) => (isEnd ? offset <= at + length && offset > at : offset < at + length))
  const segment = found ?? (isEnd ? segments[0] : segments.at(-1))
  if (segment === undefined) return undefined
  return {segment, index: Math.min(segment.length, Math.max(0, offset - segment.at))}
}

interface Cut {
  run: Run
  /** Closes what is open before the marks and opens it again after them. */
  before: string
  after: string
  ends: string[]
  starts: string[]
}

/** Marks to be put into the main part's XML. */
class Marks {
  readonly #xml: string
  readonly #cuts = new Map<number, Cut>()
  /** Start tags of texts that must keep their blanks now. */
  readonly #keep = new Set<number>()

  constructor(xml: string) {
    this.#xml = xml
  }

  add(place: Place, id: number): void {
    const run = 'run' in place ? place.run : place.from.segment.run
    const p = run.prefix === '' ? '' : `${run.prefix}:`
    const mark = (name: string): string => `<${p}${name} ${p === '' ? '' : p}id="${id}"/>`
    const end = `${mark('commentRangeEnd')}<${p}r>${mark('commentReference')}</${p}r>`
    if ('run' in place) {
      this.#cut(run.start, run, '', '').starts.push(mark('commentRangeStart'))
      this.#cut(run.end, run, '', '').ends.push(end)
      return
    }
    this.#at(place.from).starts.push(mark('commentRangeStart'))
    this.#at(place.to).ends.push(end)
  }

  #at({segment, index}: Spot): Cut {
    const {run, text} = segment
    const p = run.prefix === '' ? '' : `${run.prefix}:`
    const close = `</${p}r>`
    const open = `<${p}r>${run.properties}`
    if (text === undefined || index === 0 || index === segment.length)
      return this.#cut(index === 0 ? segment.start : segment.end, run, close, open)
    if (!text.keepsBlanks) this.#keep.add(text.openEnd)
    return this.#cut(text.offsets[index], run, `</${p}t>${close}`, `${open}<${p}t xml:space="preserve">`)
  }

  #cut(at: number, run: Run, before: string, after: string): Cut {
    let cut = this.#cuts.get(at)
    if (cut === undefined) {
      cut = {run, before, after, ends: [], starts: []}
      this.#cuts.set(at, cut)
    }
    return cut
  }

  apply(): string {
    const edits: Array<[number, string]> = [...this.#cuts].map(([at, {before, after, ends, starts}]) => [
      at,
      before + ends.join('') + starts.join('') + after
    ])
    for (const openEnd of this.#keep) edits.push([openEnd - 1, ' xml:space="preserve"'])
    edits.sort(([a], [b]) => a - b)
    let result = ''
    let from = 0
    for (const [at, text] of edits) {
      result += this.#xml.slice(from, at) + text
      from = at
    }
    return result + this.#xml.slice(from)
  }
}
