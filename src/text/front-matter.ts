import type {BlockKind, ProseBuilder} from './prose.ts'

/** Fields that readers see, and what they are. */
const shown: Record<string, BlockKind> = {
  title: 'heading',
  judul: 'heading',
  subtitle: 'heading',
  headline: 'heading',
  description: 'paragraph',
  deskripsi: 'paragraph',
  summary: 'paragraph',
  ringkasan: 'paragraph',
  excerpt: 'paragraph',
  lead: 'paragraph',
  caption: 'caption',
  alt: 'caption',
  image_alt: 'caption',
  imagealt: 'caption',
  tags: 'caption',
  tag: 'caption',
  keywords: 'caption'
}

/** `key: value` with an optional quote, or a list item; nested keys by their own name. */
const line = /^(\s*)(?:([\w-]+):[ \t]*|-[ \t]+(?:([\w-]+):[ \t]+)?)(.*?)[ \t]*$/

/** The start of a block scalar: `|` or `>`, with what may follow it. */
const scalar = /^[|>][-+\d]*(?:\s+#.*)?$/

/**
 * Put the fields of a front matter that readers see into the prose, and all scalars into `meta`. Works line by line:
 * scalars on their own line, block scalars, flow and block lists. `start` is the offset of `value` in the source.
 */
export function addFrontMatter(
  builder: ProseBuilder,
  value: string,
  start: number,
  meta: Record<string, string>
): void {
  let at = start
  let listKey = ''
  /** A block scalar being read: its field, how far its key is indented, its lines with their places. */
  let block: {name: string; indent: number; lines: Array<[text: string, at: number]>} | undefined
  const endBlock = () => {
    if (block !== undefined && block.lines.length > 0) addBlock(builder, block.name, block.lines, meta)
    block = undefined
  }
  for (const row of value.split('\n')) {
    const text = row.replace(/\r$/, '')
    const indent = text.length - text.trimStart().length
    if (block !== undefined && (text.trim() === '' || indent > block.indent)) {
      if (text.trim() !== '') block.lines.push([text.trim(), at + indent])
      at += row.length + 1
      continue
    }
    endBlock()
    const match = line.exec(text)
    if (match) {
      const [whole, , key, itemKey, raw] = match
      const name = (key ?? itemKey ?? listKey).toLowerCase()
      if (key !== undefined) listKey = raw === '' ? key : ''
      const from = at + whole.trimEnd().length - raw.length
      if (scalar.test(raw)) block = {name, indent, lines: []}
      else if (raw !== '' && !raw.startsWith('#')) addField(builder, name, raw, from, meta)
    }
    at += row.length + 1
  }
  endBlock()
}

/** The lines of a block scalar, as one text. */
function addBlock(
  builder: ProseBuilder,
  name: string,
  lines: ReadonlyArray<[text: string, at: number]>,
  meta: Record<string, string>
): void {
  meta[name] = lines.map(([text]) => text).join(' ')
  const kind = shown[name]
  if (kind === undefined) return
  builder.open(kind)
  for (const [i, [text, at]] of lines.entries()) {
    // The line break and the indentation between two lines read as one blank.
    if (i > 0) builder.add(' ', lines[i - 1][1] + lines[i - 1][0].length, at)
    builder.add(text, at, at + text.length)
  }
  builder.close()
}

function addField(builder: ProseBuilder, name: string, raw: string, from: number, meta: Record<string, string>): void {
  const kind = shown[name]
  const list = raw.startsWith('[') && raw.endsWith(']')
  for (const item of list ? items(raw) : [{value: raw, at: 0}]) {
    const quoted = /^(["'])(.*)\1$/.exec(item.value)
    const value = quoted ? quoted[2] : item.value
    if (value === '') continue
    meta[name] = meta[name] === undefined ? value : `${meta[name]}, ${value}`
    if (kind === undefined) continue
    const start = from + item.at + (quoted ? 1 : 0)
    builder.open(kind)
    builder.add(value, start, start + value.length)
    builder.close()
  }
}

/** Items of a flow list, with their places in it. */
function items(raw: string): Array<{value: string; at: number}> {
  const result: Array<{value: string; at: number}> = []
  for (const match of raw.slice(1, -1).matchAll(/"[^"]*"|'[^']*'|[^,]+/g)) {
    const value = match[0].trim()
    if (value !== '') result.push({value, at: 1 + match.index + match[0].indexOf(value)})
  }
  return result
}
