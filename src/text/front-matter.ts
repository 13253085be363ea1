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

/**
 * Put the fields of a front matter that readers see into the prose, and all scalars into `meta`. Works line by line:
 * scalars on their own line, flow and block lists. `start` is the offset of `value` in the source.
 */
export function addFrontMatter(
  builder: ProseBuilder,
  value: string,
  start: number,
  meta: Record<string, string>
): void {
  let at = start
  let listKey = ''
  for (const row of value.split('\n')) {
    const match = line.exec(row.replace(/\r$/, ''))
    if (match) {
      const [whole, , key, itemKey, raw] = match
      const name = (key ?? itemKey ?? listKey).toLowerCase()
      if (key !== undefined) listKey = raw === '' ? key : ''
      const from = at + whole.trimEnd().length - raw.length
      if (raw !== '' && raw !== '|' && raw !== '>' && !raw.startsWith('#')) addField(builder, name, raw, from, meta)
    }
    at += row.length + 1
  }
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
