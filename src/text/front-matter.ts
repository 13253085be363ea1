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

/** `key: value` or a list item, nested keys by their own name; in TOML `key = value`. */
const lines = {
  yaml: /^(\s*)(?:([\w-]+):(?:[ \t]+|$)|-[ \t]+(?:([\w-]+):(?:[ \t]+|$))?)(.*?)[ \t]*$/,
  toml: /^(\s*)(?:([\w-]+)[ \t]*=[ \t]*)()(.*?)[ \t]*$/
}

/** The start of a block scalar: `|` or `>`, with what may follow it. */
const scalar = /^[|>][-+\d]*(?:\s+#.*)?$/

/** A stretch of the front matter on one line, and where it stands in the source. */
type Piece = [text: string, at: number]

/** A field being read: how far its key is indented, and its lines so far. */
interface Field {
  name: string
  indent: number
  pieces: Piece[]
  /** A block scalar, in which every mark is only a character. */
  isBlock: boolean
}

/**
 * Put the fields of a front matter that readers see into the prose, and all scalars into `meta`. Works line by line:
 * scalars on one line or more, block scalars, flow and block lists. `start` is the offset of `value` in the source.
 */
export function addFrontMatter(
  builder: ProseBuilder,
  value: string,
  start: number,
  meta: Record<string, string>,
  kind: 'yaml' | 'toml' = 'yaml'
): void {
  let at = start
  let listKey = ''
  let field: Field | undefined
  const end = (): void => {
    if (field !== undefined && field.pieces.length > 0) addField(builder, field, meta)
    field = undefined
  }
  for (const row of value.split('\n')) {
    const text = row.replace(/\r$/, '')
    const indent = text.length - text.trimStart().length
    const match = lines[kind].exec(text)
    // A scalar goes on in lines that are indented deeper.
    const goesOn = field !== undefined && (indent > field.indent || (field.isBlock && text.trim() === ''))
    if (field !== undefined && goesOn && (field.isBlock || (match === null && field.pieces.length > 0))) {
      if (text.trim() !== '') field.pieces.push([text.trim(), at + indent])
      at += row.length + 1
      continue
    }
    end()
    if (match) {
      const [whole, , key, itemKey, raw] = match
      const name = (key ?? itemKey ?? listKey).toLowerCase()
      if (key !== undefined) listKey = raw === '' ? key : ''
      const from = at + whole.trimEnd().length - raw.length
      if (kind === 'yaml' && scalar.test(raw)) field = {name, indent, pieces: [], isBlock: true}
      else if (raw !== '' && !raw.startsWith('#')) field = {name, indent, pieces: [[raw, from]], isBlock: false}
    }
    at += row.length + 1
  }
  end()
}

function addField(builder: ProseBuilder, {name, pieces, isBlock}: Field, meta: Record<string, string>): void {
  const [[raw, from]] = pieces
  const isList = !isBlock && pieces.length === 1 && /^\[.*\]$/.test(raw)
  const values = isList ? items(raw, from) : [pieces]
  for (const value of values) addValue(builder, name, isBlock ? value : unquoted(value), meta)
}

/** A scalar without its quotes, or the comment after it; with the quote, since that says which escapes it has. */
function unquoted(pieces: Piece[]): Piece[] & {quote?: string} {
  const last = pieces.length - 1
  const quote = pieces[0][0][0]
  const isQuoted = quote === '"' || quote === "'"
  const ends = isQuoted ? new RegExp(`${quote}(?:\\s+#.*)?$`) : /(?:^|\s+)#(?:\s.*)?$/
  const result: Piece[] & {quote?: string} = pieces.map(([text, at], i): Piece => {
    const own = i === last ? text.replace(ends, '') : text
    return isQuoted && i === 0 ? [own.slice(1), at + 1] : [own, at]
  })
  if (isQuoted) result.quote = quote
  return result
}

/** Escapes by the quote they stand in: what stands for another character. */
const escapes: Record<string, RegExp> = {'"': /\\(["\\/])/g, "'": /'(')/g}

function addValue(
  builder: ProseBuilder,
  name: string,
  pieces: Piece[] & {quote?: string},
  meta: Record<string, string>
): void {
  const pattern = escapes[pieces.quote ?? '']
  const value = pieces.map(([text]) => (pattern ? text.replace(pattern, '$1') : text)).join(' ')
  if (value.trim() === '') return
  meta[name] = meta[name] === undefined ? value : `${meta[name]}, ${value}`
  const kind = shown[name]
  if (kind === undefined) return
  builder.open(kind)
  for (const [i, [text, at]] of pieces.entries()) {
    // The line break and the indentation between two lines read as one blank.
    if (i > 0) builder.add(' ', pieces[i - 1][1] + pieces[i - 1][0].length, at)
    let done = 0
    for (const {0: whole, 1: char, index} of pattern ? text.matchAll(pattern) : []) {
      builder.add(text.slice(done, index), at + done, at + index)
      builder.add(char, at + index, at + index + whole.length)
      done = index + whole.length
    }
    builder.add(text.slice(done), at + done, at + text.length)
  }
  builder.close()
}

/** Items of a flow list, with their places. */
function items(raw: string, from: number): Piece[][] {
  return [...raw.slice(1, -1).matchAll(/"[^"]*"|'[^']*'|[^,]+/g)].flatMap(({0: item, index}): Piece[][] => {
    const value = item.trim()
    return value === '' ? [] : [[[value, from + 1 + index + item.indexOf(value)]]]
  })
}
