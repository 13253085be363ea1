import type {Nodes, Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'
import {addAligned} from './align.ts'
import {closeIgnores, parseDirective} from './directive.ts'
import {addFrontMatter} from './front-matter.ts'
import {type BlockKind, type Prose, ProseBuilder} from './prose.ts'
import {readers} from './read.ts'
import {readPlain} from './read-plain.ts'

const extensions = [gfm(), frontmatter(['yaml', 'toml'])]
const mdastExtensions = [
  // Without the search for further addresses in finished text: what it makes has no place in the source.
  ...gfmFromMarkdown().map((extension) => ({...extension, transforms: []})),
  frontmatterFromMarkdown(['yaml', 'toml'])
]

/** Quotes and lists in one another on one line: deeper than this nobody means it, and micromark takes quadratic time over it. */
const deepest = 64
const marker = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/g
const tooDeep = new RegExp(`^(?:${marker.source}){${deepest + 1},}`, 'gm')

/** A source of the same length whose markers of quotes and lists beyond the deepest are blanks. */
const flattened = (source: string): string =>
  source.replace(tooDeep, (run) => {
    let markers = 0
    return run.replace(marker, (one) => (++markers > deepest ? ' '.repeat(one.length) : one))
  })

/** Marks of emphasis and links in one paragraph: over more than this micromark takes quadratic time, and no paragraph has them. */
const mostMarks = 1000
/** Quotes and lists, one after the other: micromark looks through all it has read at the end of each, and no article has so many. */
const mostContainers = 3000
/** Where a paragraph begins without an empty line before it. */
const begins = /^\s*(?:[-+*>#]|\d+[.)])\s/

/**
 * Whether a paragraph has more marks, or the text more quotes and lists, than any has. The cells of a table are read one by one
 * and do not count.
 */
function isTangled(source: string): boolean {
  let marks = 0
  let containers = 0
  let last = ''
  let blank = true
  for (let at = 0; at < source.length; ) {
    const end = source.indexOf('\n', at) < 0 ? source.length : source.indexOf('\n', at)
    const line = source.slice(at, end)
    at = end + 1
    const isBlank = line.trim() === ''
    if (isBlank || begins.test(line)) marks = 0
    const first = isBlank ? '' : line[0]
    if (first === '>' ? blank || last !== '>' : /[-+*\d]/.test(first) && !/[-+*\d\s]/.test(last)) containers++
    if (!isBlank) last = first
    blank = isBlank
    if (!line.startsWith('|')) marks += line.match(/[*_~[\]]/g)?.length ?? 0
    if (marks > mostMarks || containers > mostContainers) return true
  }
  return false
}

/**
 * Read Markdown (CommonMark with GFM and front matter): running text in, code and HTML out. What cannot be read as Markdown
 * (emphasis or links by the thousand in one paragraph) is read as plain text.
 */
export function readMarkdown(source: string): Prose {
  if (isTangled(source)) return {...readPlain(source), format: 'markdown'}
  try {
    return read(source, fromMarkdown(flattened(source), {extensions, mdastExtensions}))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return {...readPlain(source), format: 'markdown'}
  }
}

function read(source: string, tree: Root): Prose {
  const builder = new ProseBuilder()
  const meta: Record<string, string> = {}
  const reader = new Reader(builder, source, meta)
  for (const node of tree.children) reader.block(node, 'paragraph')
  builder.close()
  closeIgnores(builder.directives, builder.spans)
  return withTemplates(builder.finish('markdown', source, meta))
}

/** What generators of sites put in place of: `{{< figure caption="…" >}}`, `{% include a.html %}`. */
const templates = [
  ['{{', '}}'],
  ['{%', '%}']
] as const

/** Templates are no prose: literals, which may hold others. */
function withTemplates(prose: Prose): Prose {
  const {text, blocks} = prose
  const found: Prose['literals'] = []
  for (const [opening, closing] of templates) {
    let block = 0
    let close = 0
    for (let start = text.indexOf(opening); start >= 0; ) {
      if (close < start + 2) close = text.indexOf(closing, start + 2)
      if (close < 0) break
      while (block < blocks.length && blocks[block].end <= start) block++
      const end = close + 2
      // One that is not closed within its paragraph is none.
      const isOne = end <= (blocks[block]?.end ?? 0)
      if (isOne) found.push({start, end})
      start = text.indexOf(opening, isOne ? end : start + 2)
    }
  }
  if (found.length === 0) return prose
  const literals: Prose['literals'] = []
  for (const one of [...prose.literals, ...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = literals.at(-1)
    if (last === undefined || one.start >= last.end) literals.push({...one})
    else last.end = Math.max(last.end, one.end)
  }
  return {...prose, literals}
}

/** Tags of HTML that may stand in a paragraph, whose text is code. */
const codeTag = /^<(\/?)(code|kbd|samp|var|script|style)\b/i

class Reader {
  readonly #builder: ProseBuilder
  readonly #source: string
  readonly #meta: Record<string, string>
  /** Where the text of an HTML element that holds code began, and its name. */
  #code: {name: string; from: number} | undefined

  constructor(builder: ProseBuilder, source: string, meta: Record<string, string>) {
    this.#builder = builder
    this.#source = source
    this.#meta = meta
  }

  /** A node that is a block or holds blocks; `kind` is what its paragraphs are. */
  block(node: Nodes, kind: BlockKind): void {
    switch (node.type) {
      case 'heading':
        this.#inlines(node, 'heading')
        break
      case 'paragraph':
        this.#inlines(node, kind)
        break
      case 'tableCell':
        this.#inlines(node, 'cell')
        break
      case 'listItem':
        for (const child of node.children) this.block(child, 'list-item')
        break
      case 'blockquote':
        for (const child of node.children) this.block(child, 'blockquote')
        break
      case 'yaml':
        this.#frontMatter(node, node.value, 'yaml')
        break
      // What the extension for front matter adds to the types of mdast is not among them.
      case 'toml' as 'yaml':
        this.#frontMatter(node, (node as {value: string}).value, 'toml')
        break
      case 'html':
        this.#comment(node.value, this.#offsets(node))
        break
      case 'list':
      case 'table':
      case 'tableRow':
      case 'footnoteDefinition':
        for (const child of node.children) this.block(child, kind)
        break
      default:
        break
    }
  }

  #inlines(node: Nodes, kind: BlockKind): void {
    if (!('children' in node)) return
    this.#builder.open(kind)
    for (const child of node.children) this.#inline(child)
    this.#endCode()
    this.#builder.close()
  }

  /** The value begins after the first line, whatever ends it. */
  #frontMatter(node: Nodes, value: string, kind: 'yaml' | 'toml'): void {
    const start = this.#source.indexOf('\n', this.#offsets(node).start) + 1
    addFrontMatter(this.#builder, value, start, this.#meta, kind)
  }

  #inline(node: Nodes): void {
    const builder = this.#builder
    const {start, end} = this.#offsets(node)
    const from = builder.length
    switch (node.type) {
      case 'text':
        addAligned(builder, node.value, this.#source, start, end)
        break
      case 'inlineCode':
        addAligned(builder, node.value, this.#source, start, end)
        if (this.#code === undefined) builder.literals.push({start: from, end: builder.length})
        break
      case 'break':
        builder.add('\n', start, end)
        break
      case 'image':
      case 'imageReference': {
        const {alt} = node
        if (alt?.trim()) builder.aside('caption', () => addAligned(builder, alt, this.#source, start + 2, end))
        break
      }
      case 'html':
        this.#html(node.value, start, end)
        break
      case 'link':
      case 'linkReference': {
        for (const child of node.children) this.#inline(child)
        const href = node.type === 'link' ? node.url : node.identifier
        const own = {start: from, end: builder.length}
        // A link round a picture has no words in the paragraph.
        if (own.start < own.end) builder.links.push({...own, href})
        if (this.#isAddress(node, start, end) && this.#code === undefined) builder.literals.push(own)
        break
      }
      case 'footnoteReference':
        break
      default:
        if ('children' in node) for (const child of node.children) this.#inline(child)
    }
  }

  /** Whether a link is nothing but its address: `<mailto:redaksi@contoh.id>`. */
  #isAddress(node: Nodes, start: number, end: number): boolean {
    return node.type === 'link' && this.#source[start] === '<' && this.#source[end - 1] === '>'
  }

  /** An element of HTML in a line: its tags are left out; a line break is one, and code is code. */
  #html(value: string, start: number, end: number): void {
    const builder = this.#builder
    if (/^<br\b/i.test(value)) {
      builder.add('\n', start, end)
      return
    }
    const [, closes, name] = codeTag.exec(value) ?? []
    if (name === undefined) this.#comment(value, {start, end})
    else if (closes === '/') {
      if (this.#code?.name === name.toLowerCase()) this.#endCode()
    } else if (!value.endsWith('/>')) this.#code ??= {name: name.toLowerCase(), from: builder.length}
  }

  #endCode(): void {
    if (this.#code !== undefined && this.#code.from < this.#builder.length)
      this.#builder.literals.push({start: this.#code.from, end: this.#builder.length})
    this.#code = undefined
  }

  /** Where a node stands; micromark leaves a byte-order mark out and does not count it. */
  #offsets({position}: Nodes): {start: number; end: number} {
    const mark = this.#source.startsWith('\uFEFF') ? 1 : 0
    return {start: (position?.start.offset ?? 0) + mark, end: (position?.end.offset ?? 0) + mark}
  }

  #comment(value: string, {start, end}: {start: number; end: number}): void {
    const directive = parseDirective(value, this.#builder.length, start, end)
    if (directive) this.#builder.directives.push(directive)
  }
}

readers.set('md', readMarkdown)
readers.set('markdown', readMarkdown)
