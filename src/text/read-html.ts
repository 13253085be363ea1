import {type DefaultTreeAdapterTypes, parse, parseFragment} from 'parse5'
import {addAligned} from './align.ts'
import {closeIgnores, parseDirective} from './directive.ts'
import {type BlockKind, type Prose, ProseBuilder} from './prose.ts'
import {readers} from './read.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

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
  const options = {sourceCodeLocationInfo: true, scriptingEnabled: false}
  const tree = fragment ? parseFragment(source, options) : parse(source, options)
  const reader = new Reader(source)
  reader.read(tree.childNodes)
  const {builder} = reader
  builder.close()
  closeIgnores(builder.directives, builder.spans)
  return builder.finish('html', source, reader.meta)
}

class Reader {
  readonly builder = new ProseBuilder()
  readonly meta: Record<string, string> = {}
  readonly #source: string
  #isOpen = false
  /** Nothing but blanks stands since the last line break. */
  #isAfterBreak = false

  constructor(source: string) {
    this.#source = source
  }

  /** Read nodes and all they hold. On a stack of our own: elements may stand in one another deeper than calls can. */
  read(nodes: readonly Node[]): void {
    const open: Level[] = [{nodes, next: 0, kind: 'paragraph', isMute: false}]
    for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
      if (level.next === level.nodes.length) {
        level.leave?.()
        open.pop()
        continue
      }
      const inner = this.#visit(level.nodes[level.next++], level)
      if (inner !== undefined) open.push(inner)
    }
  }

  /** Read what a node itself says; what it holds is left to the caller. */
  #visit(node: Node, level: Level): Level | undefined {
    const {startOffset, endOffset} = node.sourceCodeLocation ?? {}
    if ('tagName' in node) return this.#element(node, level)
    if (startOffset === undefined || endOffset === undefined) return undefined
    if ('value' in node) {
      if (!level.isMute) this.#text(node.value, startOffset, endOffset, level.kind)
    } else if (node.nodeName === '#comment') this.#comment(startOffset, endOffset)
    return undefined
  }

  #element(node: Element, {kind, isMute: outer}: Level): Level | undefined {
    const name = node.tagName
    const empty = {meta: this.#metaElement, img: this.#image, br: this.#break}[name]
    if (empty) {
      if (!outer && !isHidden(node)) empty.call(this, node)
      return undefined
    }
    const literal = inline.has(name) && skipped.has(name)
    if ((skipped.has(name) && !literal) || isHidden(node)) return undefined
    const from = this.builder.length
    const nodes = node.childNodes
    if (inline.has(name)) {
      const leave = (): void => {
        const range = {start: from, end: this.builder.length}
        if (literal || isForeign(node)) this.builder.literals.push(range)
        const href = name === 'a' ? attribute(node, 'href') : undefined
        if (href !== undefined) this.builder.links.push({...range, href})
      }
      return {nodes, next: 0, kind, isMute: outer, leave: outer ? undefined : leave}
    }
    // What stands in another language is passed over, save what in it is Indonesian again.
    const isMute = languageOf(node) === undefined ? outer : isForeign(node)
    this.#close()
    const inner =
      kinds[name] ?? (kind === 'list-item' || kind === 'blockquote' || kind === 'boilerplate' ? kind : 'paragraph')
    return {nodes, next: 0, kind: inner, isMute, leave: () => this.#close()}
  }

  #text(value: string, start: number, end: number, kind: BlockKind): void {
    const isBlank = value.trim() === ''
    this.#isAfterBreak &&= isBlank
    if (!this.#isOpen) {
      if (isBlank) return
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
    this.#isAfterBreak = false
  }

  #break({sourceCodeLocation: at}: Element): void {
    if (!this.#isOpen || !at) return
    // Two line breaks are how many an editor ends a paragraph.
    if (this.#isAfterBreak) this.#close()
    else this.builder.add('\n', at.startOffset, at.endOffset)
    this.#isAfterBreak = true
  }

  #comment(start: number, end: number): void {
    const directive = parseDirective(this.#source.slice(start, end), this.builder.length, start, end)
    if (directive) this.builder.directives.push(directive)
  }

  #metaElement(node: Element): void {
    const key = (attribute(node, 'name') ?? attribute(node, 'property') ?? '').toLowerCase()
    const content = attribute(node, 'content')
    if (key === '' || content === undefined) return
    this.meta[key] = content
    if (key === 'description') this.#attribute(node, 'content', 'paragraph')
  }

  #image(node: Element): void {
    if (attribute(node, 'alt')?.trim()) this.#attribute(node, 'alt', 'caption')
  }

  /** The value of an attribute as a block of its own, placed in the source. */
  #attribute(node: Element, name: 'content' | 'alt', kind: BlockKind): void {
    const place = node.sourceCodeLocation?.attrs?.[name]
    if (place === undefined) return
    const {startOffset: start, endOffset: end} = place
    const match = /^[^=]+=\s*["']?/.exec(this.#source.slice(start, end))
    if (!match) return
    const quoted = /["']$/.test(match[0]) ? 1 : 0
    const from = start + match[0].length
    this.builder.aside(kind, () =>
      addAligned(this.builder, attribute(node, name) ?? '', this.#source, from, end - quoted)
    )
  }
}

/** Nodes under way, and what is to be done after the last of them. */
interface Level {
  nodes: readonly Node[]
  next: number
  kind: BlockKind
  /** Whether their words are passed over. */
  isMute: boolean
  leave?: (() => void) | undefined
}

const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value

const isHidden = (node: Element): boolean =>
  attribute(node, 'hidden') !== undefined ||
  attribute(node, 'aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, 'style') ?? '')

/** What language an element says it is in; that of the whole page is often left as the system made it, and counts for nothing. */
const languageOf = (node: Element): string | undefined =>
  node.tagName === 'html' ? undefined : attribute(node, 'lang') || attribute(node, 'xml:lang') || undefined

/** Marked as another language than Indonesian (`in` until 1989, `ind` in three letters). */
const isForeign = (node: Element): boolean => !/^(?:id|in|ind)\b/i.test(languageOf(node) ?? 'id')

readers.set('html', readHtml)
readers.set('htm', readHtml)
