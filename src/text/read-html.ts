import type {Element, Nodes, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {addAligned} from './align.ts'
import {closeIgnores, parseDirective} from './directive.ts'
import {type BlockKind, type Prose, ProseBuilder} from './prose.ts'
import {readers} from './read.ts'

/** Elements whose text is no prose. */
const skipped = new Set(
  'script style template noscript svg math textarea select option button iframe object nav code pre samp kbd var'.split(
    ' '
  )
)

/** Elements that stand in a line of text; every other one breaks it. */
const inline = new Set(
  'a abbr b bdi bdo big cite data del dfn em font i ins label mark q ruby s small span strong strike sub sup time tt u wbr code samp kbd var'.split(
    ' '
  )
)

const kinds: Record<string, BlockKind> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  title: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list-item',
  dd: 'list-item',
  dt: 'list-item',
  td: 'cell',
  th: 'cell',
  blockquote: 'blockquote',
  footer: 'boilerplate'
}

/** Read HTML as a newsroom's system saves it: what a reader would see and read, in Indonesian. */
export function readHtml(source: string): Prose {
  const fragment = !/<html[\s>]|<!doctype/i.test(source.slice(0, 2000))
  const tree: Root = fromHtml(source, {fragment, verbose: true})
  const reader = new Reader(source)
  for (const child of tree.children) reader.visit(child, 'paragraph')
  const {builder} = reader
  builder.close()
  closeIgnores(builder.directives, builder.blocks)
  return {
    format: 'html',
    source,
    text: builder.text,
    map: builder.map,
    blocks: builder.blocks,
    directives: builder.directives,
    literals: builder.literals,
    links: builder.links,
    meta: reader.meta
  }
}

class Reader {
  readonly builder = new ProseBuilder()
  readonly meta: Record<string, string> = {}
  readonly #source: string
  #isOpen = false

  constructor(source: string) {
    this.#source = source
  }

  visit(node: Nodes, kind: BlockKind): void {
    if (node.type === 'text') this.#text(node.value, node.position?.start.offset, node.position?.end.offset, kind)
    else if (node.type === 'comment') this.#comment(node)
    else if (node.type === 'element') this.#element(node, kind)
  }

  #element(node: Element, kind: BlockKind): void {
    const name = node.tagName
    const empty = {meta: this.#metaElement, img: this.#image, br: this.#break}[name]
    if (empty) {
      empty.call(this, node)
      return
    }
    const literal = inline.has(name) && skipped.has(name)
    if ((skipped.has(name) && !literal) || isHidden(node)) return
    const from = this.builder.text.length
    if (inline.has(name)) {
      for (const child of node.children) this.visit(child, kind)
      if (literal || isForeign(node)) this.builder.literals.push({start: from, end: this.builder.text.length})
      if (name === 'a' && typeof node.properties.href === 'string') {
        this.builder.links.push({start: from, end: this.builder.text.length, href: node.properties.href})
      }
      return
    }
    if (isForeign(node)) return
    this.#close()
    const inner =
      kinds[name] ?? (kind === 'list-item' || kind === 'blockquote' || kind === 'boilerplate' ? kind : 'paragraph')
    for (const child of node.children) this.visit(child, inner)
    this.#close()
  }

  #text(value: string, start: number | undefined, end: number | undefined, kind: BlockKind): void {
    if (start === undefined || end === undefined) return
    if (!this.#isOpen) {
      if (value.trim() === '') return
      this.builder.open(kind)
      this.#isOpen = true
      // White space at the start of a block is layout.
      const lead = value.length - value.trimStart().length
      if (lead > 0 && this.#source.startsWith(value.slice(0, lead), start)) {
        addAligned(this.builder, value.slice(lead), this.#source, start + lead, end)
        return
      }
    }
    addAligned(this.builder, value, this.#source, start, end)
  }

  #close(): void {
    this.builder.close()
    this.#isOpen = false
  }

  #break(node: Element): void {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (this.#isOpen && start !== undefined && end !== undefined) this.builder.add('\n', start, end)
  }

  #comment(node: Nodes): void {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    const directive = parseDirective(this.#source.slice(start, end), this.builder.text.length, start, end)
    if (directive) this.builder.directives.push(directive)
  }

  #metaElement(node: Element): void {
    const {name, property, content} = node.properties
    const key = String(name ?? property ?? '').toLowerCase()
    if (key === '' || typeof content !== 'string') return
    this.meta[key] = content
    if (key === 'description') this.#attribute(node, 'content', 'paragraph')
  }

  #image(node: Element): void {
    if (typeof node.properties.alt === 'string' && node.properties.alt.trim() !== '' && !this.#isOpen)
      this.#attribute(node, 'alt', 'caption')
  }

  /** The value of an attribute as a block of its own, placed in the source. */
  #attribute(node: Element, name: 'content' | 'alt', kind: BlockKind): void {
    const data = node.data as
      | {position?: {properties?: Record<string, {start: {offset?: number}; end: {offset?: number}}>}}
      | undefined
    const place = data?.position?.properties?.[name]
    const start = place?.start.offset
    const end = place?.end.offset
    if (start === undefined || end === undefined) return
    const match = /^[^=]+=\s*["']?/.exec(this.#source.slice(start, end))
    if (!match) return
    const quoted = /["']$/.test(match[0]) ? 1 : 0
    this.#close()
    this.builder.open(kind)
    addAligned(this.builder, String(node.properties[name]), this.#source, start + match[0].length, end - quoted)
    this.builder.close()
  }
}

const isHidden = ({properties}: Element): boolean =>
  properties.hidden === true ||
  properties.ariaHidden === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(properties.style ?? ''))

/** Marked as another language than Indonesian. */
const isForeign = ({properties, tagName}: Element): boolean => {
  const lang = properties.lang
  return tagName !== 'html' && typeof lang === 'string' && lang !== '' && !/^id\b/i.test(lang)
}

readers.set('html', readHtml)
readers.set('htm', readHtml)
