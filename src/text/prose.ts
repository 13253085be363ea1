import {firstNotBefore} from './ordered.ts'

/**
 * Prose: what a reader (plain text, Markdown, HTML, .docx) hands on. `text` is what is analysed, `source` what the
 * author wrote; the two differ where markup or entities stood. All offsets are UTF-16 code units.
 */

export type Format = 'text' | 'markdown' | 'html' | 'docx'

/**
 * What a block is. Only `paragraph`, `list-item`, `cell` and `blockquote` are running prose; headings and captions
 * are the newsroom's own short texts; `related` is a "Baca juga" line; `boilerplate` is navigation, credit, byline.
 */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'caption'
  | 'related'
  | 'boilerplate'
  | 'list-item'
  | 'cell'
  | 'blockquote'

export interface Block {
  kind: BlockKind
  /** Offset in `Prose.text` where the block starts. */
  start: number
  /** Offset after its last character. */
  end: number
}

/** `<!-- sunting disable name/variant -->` and its like; `at` and `until` are offsets in `Prose.text`. */
export interface Directive {
  kind: 'disable' | 'enable' | 'ignore'
  /** Rule ids or families; empty: all. */
  rules: string[]
  at: number
  /** For `ignore`: the end of the block it covers. */
  until?: number
  /** Range of the comment in the source, for reports on the directive itself. */
  source: {start: number; end: number}
}

export interface Prose {
  format: Format
  source: string
  text: string
  /** `undefined` when `text` is `source`. */
  map: OffsetMap | undefined
  /** In order, not overlapping; between two blocks there is only white space. */
  blocks: Block[]
  directives: Directive[]
  /** Spans of `text` that are code or the like and must not be judged, in order. */
  literals: Array<{start: number; end: number}>
  /** Spans of `text` that are links, with where they lead. */
  links: Array<{start: number; end: number; href: string}>
  /** Front matter, title, author, …: strings only. */
  meta: Record<string, string>
}

/**
 * Piecewise map from prose to source offsets. Within a piece of equal lengths offsets run in parallel; a piece of
 * unequal lengths (an entity, a soft hyphen) is atomic.
 */
export class OffsetMap {
  #prose: number[] = []
  #source: number[] = []
  #proseEnd: number[] = []
  #sourceEnd: number[] = []

  /** Append a piece; pieces come in the order of the prose. */
  add(proseStart: number, proseEnd: number, sourceStart: number, sourceEnd: number): void {
    const last = this.#prose.length - 1
    if (
      last >= 0 &&
      this.#proseEnd[last] === proseStart &&
      this.#sourceEnd[last] === sourceStart &&
      this.#proseEnd[last] - this.#prose[last] === this.#sourceEnd[last] - this.#source[last] &&
      proseEnd - proseStart === sourceEnd - sourceStart
    ) {
      this.#proseEnd[last] = proseEnd
      this.#sourceEnd[last] = sourceEnd
      return
    }
    this.#prose.push(proseStart)
    this.#proseEnd.push(proseEnd)
    this.#source.push(sourceStart)
    this.#sourceEnd.push(sourceEnd)
  }

  /** Source offset of the character at `offset`. */
  start(offset: number): number {
    const i = this.#find(offset)
    if (i < 0) return this.#source[0] ?? offset
    if (offset >= this.#proseEnd[i]) return this.#source[i + 1] ?? this.#sourceEnd[i]
    const linear = this.#proseEnd[i] - this.#prose[i] === this.#sourceEnd[i] - this.#source[i]
    return linear ? this.#source[i] + offset - this.#prose[i] : this.#source[i]
  }

  /** Source offset after the character before `offset`. */
  end(offset: number): number {
    const i = this.#find(offset - 1)
    if (i < 0) return this.#source[0] ?? offset
    if (offset > this.#proseEnd[i]) return this.#sourceEnd[i]
    const linear = this.#proseEnd[i] - this.#prose[i] === this.#sourceEnd[i] - this.#source[i]
    return linear ? this.#source[i] + offset - this.#prose[i] : this.#sourceEnd[i]
  }

  /** The pieces that overlap a prose range, cut to it: `[proseStart, proseEnd, sourceStart, sourceEnd]`. */
  pieces(start: number, end: number): Array<[number, number, number, number]> {
    const result: Array<[number, number, number, number]> = []
    for (let i = Math.max(0, this.#find(start)); i < this.#prose.length && this.#prose[i] < end; i++) {
      if (this.#proseEnd[i] <= start) continue
      const from = Math.max(start, this.#prose[i])
      const to = Math.min(end, this.#proseEnd[i])
      result.push([from, to, this.start(from), this.end(to)])
    }
    return result
  }

  /** The prose range that stands in a source range, or `undefined` when none does (markup only). */
  proseOf(start: number, end: number): {start: number; end: number} | undefined {
    let from: number | undefined
    let to: number | undefined
    for (let i = 0; i < this.#prose.length; i++) {
      const [source, sourceEnd] = [this.#source[i], this.#sourceEnd[i]]
      if (start === end ? sourceEnd < start || source > end : sourceEnd <= start || source >= end) continue
      const linear = this.#proseEnd[i] - this.#prose[i] === sourceEnd - source
      const first = linear ? this.#prose[i] + Math.max(0, start - source) : this.#prose[i]
      const last = linear ? this.#proseEnd[i] - Math.max(0, sourceEnd - end) : this.#proseEnd[i]
      from = from === undefined ? first : Math.min(from, first)
      to = to === undefined ? last : Math.max(to, last)
      if (start === end) break
    }
    return from === undefined || to === undefined ? undefined : {start: from, end: Math.max(from, to)}
  }

  /** Index of the last piece that starts at or before `offset`. */
  #find(offset: number): number {
    const starts = this.#prose
    return firstNotBefore(starts.length, (piece) => starts[piece] <= offset) - 1
  }
}

/** Characters that are laid into words without being seen: soft hyphen, zero-width space and joiners, byte-order mark. */
export const invisible = /[\u00AD\u2060\uFEFF]|[\u200B-\u200D]/g
const hasInvisible = new RegExp(invisible.source)

/** Collects the pieces of a prose and its map; what readers of marked-up text build with. */
export class ProseBuilder {
  /** Length of the text so far. */
  length = 0
  readonly map = new OffsetMap()
  readonly blocks: Block[] = []
  readonly literals: Prose['literals'] = []
  readonly links: Prose['links'] = []
  readonly directives: Directive[] = []
  #parts: string[] = []
  #open: {kind: BlockKind; start: number} | undefined
  /** Whether the open block has more than white space. */
  #hasText = false
  /** Blocks that stand within the open one, and are put after it. */
  #asides: Array<{kind: BlockKind; add: () => void}> = []
  /** The blocks with their asides counted to them, up to where they end in the source: what "the next block" means. */
  readonly spans: Array<{start: number; end: number}> = []

  /** All text so far. Joined when asked for: looking at it after each piece would copy it each time. */
  get text(): string {
    const text = this.#parts.join('')
    this.#parts = [text]
    return text
  }

  /** Append text that stands in the source from `start` to `end`; what is laid into words without being seen is left out. */
  add(value: string, start: number, end: number): void {
    if (!hasInvisible.test(value)) {
      this.#add(value, start, end)
      return
    }
    const linear = end - start === value.length
    let from = 0
    for (const {index, 0: gap} of value.matchAll(invisible)) {
      if (linear) this.#add(value.slice(from, index), start + from, start + index)
      from = index + gap.length
    }
    if (linear) this.#add(value.slice(from), start + from, end)
    else this.#add(value.replace(invisible, ''), start, end)
  }

  #add(value: string, start: number, end: number): void {
    if (value.length === 0) return
    this.map.add(this.length, this.length + value.length, start, end)
    this.#hasText ||= value.trim() !== ''
    this.#append(value)
  }

  /** A block that stands within the open one (the text of a picture in a paragraph): put after it. */
  aside(kind: BlockKind, add: () => void): void {
    this.#asides.push({kind, add})
    if (this.#open === undefined) this.close()
  }

  open(kind: BlockKind): void {
    this.close()
    if (this.length > 0) this.#append('\n\n')
    this.#open = {kind, start: this.length}
    this.#hasText = false
  }

  close(): void {
    const block = this.#open
    this.#open = undefined
    const first = this.blocks.length
    if (block !== undefined && this.#hasText) this.blocks.push({...block, end: this.length})
    for (const {kind, add} of this.#asides.splice(0)) {
      this.open(kind)
      add()
      if (this.#hasText) this.blocks.push({...this.#open!, end: this.length})
      this.#open = undefined
    }
    const own = this.blocks.slice(first)
    if (own.length === 0) return
    const last = own.reduce((a, b) => (this.map.end(b.end) > this.map.end(a.end) ? b : a))
    this.spans.push({start: own[0].start, end: last.end})
  }

  #append(value: string): void {
    this.#parts.push(value)
    this.length += value.length
  }

  /** The prose of what was added; `source` is what the author wrote. */
  finish(format: Format, source: string, meta: Record<string, string> = {}): Prose {
    this.close()
    const {text, map, blocks, directives, literals, links} = this
    return {format, source, text, map, blocks, directives, literals, links, meta}
  }
}
