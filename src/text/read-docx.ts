import {classifyBlocks} from './blocks.ts'
import {extract} from './docx/extract.ts'
import {Package} from './docx/package.ts'
import type {Paragraph, Run} from './docx/paragraph.ts'
import {walkXml} from './docx/xml.ts'
import type {Block, BlockKind, Prose} from './prose.ts'

export {DocxError} from './docx/fault.ts'

/** A .docx as read: its prose, and where in the file each line of it stands. */
export interface DocxText {
  prose: Prose
  package: Package
  /** One a line of the text, in their order. */
  paragraphs: Paragraph[]
}

/**
 * Read a .docx: the text as Word shows it with all tracked changes accepted, one paragraph a line; tables cell by cell;
 * text boxes after the paragraph they hang on; footnotes and endnotes last. Throws `DocxError` with the reason.
 */
export function readDocx(bytes: Uint8Array): DocxText {
  const file = new Package(bytes)
  const relations = file.relations(file.main)
  const hosts = new Map<string, Run>()
  const paragraphs: Paragraph[] = []
  const hrefsOf = (part: string) => {
    const hrefs = new Map(
      file
        .relations(part)
        .filter(({type}) => type === 'hyperlink')
        .map(({id, target}) => [id, target])
    )
    return (id: string) => hrefs.get(id)
  }
  paragraphs.push(
    ...extract(file.main, file.xml(file.main) ?? '', {
      hrefOf: hrefsOf(file.main),
      onNote: (kind, id, run) => hosts.set(`${kind}s ${id}`, run)
    })
  )
  for (const kind of ['footnotes', 'endnotes']) {
    const part = relations.find(({type, external}) => type === kind && !external)?.target
    const xml = part === undefined ? undefined : file.xml(part)
    if (part === undefined || xml === undefined) continue
    const notes = extract(part, xml, {hrefOf: hrefsOf(part), noteHost: (id) => hosts.get(`${kind} ${id}`)})
    paragraphs.push(...notes.filter(({text, host}) => text.trim() !== '' && host !== undefined))
  }
  const styles = relations.find(({type, external}) => type === 'styles' && !external)?.target
  return {prose: toProse(paragraphs, kindsOfStyles(file, styles)), package: file, paragraphs}
}

function toProse(paragraphs: readonly Paragraph[], kinds: ReadonlyMap<string, BlockKind>): Prose {
  const blocks: Block[] = []
  const known = new Map<number, BlockKind>()
  const links: Prose['links'] = []
  let at = 0
  for (const {text, style, outline, isListItem, isCell, links: own} of paragraphs) {
    for (const {start, end, href} of own) links.push({start: at + start, end: at + end, href})
    const start = at + text.length - text.trimStart().length
    const end = at + text.trimEnd().length
    at += text.length + 1
    if (start >= end) continue
    blocks.push({kind: 'paragraph', start, end})
    const kind =
      outline !== undefined && outline < 9
        ? 'heading'
        : (kinds.get(style ?? '') ?? (isCell ? 'cell' : isListItem ? 'list-item' : undefined))
    if (kind !== undefined) known.set(start, kind)
  }
  const source = paragraphs.map(({text}) => text).join('\n')
  return {
    format: 'docx',
    source,
    text: source,
    map: undefined,
    // What no style says is told from the words, as in plain text.
    blocks: classifyBlocks(source, blocks).map((block) => ({...block, kind: known.get(block.start) ?? block.kind})),
    directives: [],
    literals: [],
    links: links.sort((a, b) => a.start - b.start),
    meta: {}
  }
}

/** What paragraphs of a style are, by the style's id: by its name, English or Indonesian, or its outline level. */
function kindsOfStyles(file: Package, part: string | undefined): Map<string, BlockKind> {
  const kinds = new Map<string, BlockKind>()
  const based = new Map<string, string>()
  const xml = part === undefined ? undefined : file.xml(part)
  if (part === undefined || xml === undefined) return kinds
  let id = ''
  walkXml(part, xml, {
    open: ({name, isWord, attribute}) => {
      if (!isWord) return
      if (name === 'style') id = attribute('type') === 'paragraph' ? (attribute('styleId') ?? '') : ''
      else if (id === '') return
      else if (name === 'name') {
        const kind = kindOfName(attribute('val') ?? '')
        if (kind !== undefined) kinds.set(id, kind)
      } else if (name === 'basedOn') based.set(id, attribute('val') ?? '')
      else if (name === 'outlineLvl' && Number(attribute('val')) < 9) kinds.set(id, 'heading')
    },
    close: (name, isWord) => {
      if (isWord && name === 'style') id = ''
    }
  })
  for (const style of based.keys()) {
    let at: string | undefined = style
    for (let depth = 0; depth < 10 && at !== undefined && !kinds.has(at); depth++) at = based.get(at)
    const kind = at === undefined ? undefined : kinds.get(at)
    if (kind !== undefined) kinds.set(style, kind)
  }
  return kinds
}

function kindOfName(name: string): BlockKind | undefined {
  if (/^(?:heading|judul|title|subtitle|subjudul)\b/i.test(name)) return 'heading'
  if (/^(?:caption|keterangan)\b/i.test(name)) return 'caption'
  return /^(?:intense )?quote\b|^kutipan\b/i.test(name) ? 'blockquote' : undefined
}
