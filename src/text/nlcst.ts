import type {Paragraph, Root, RootContent, SentenceContent, Sentence as SentenceNode, Word} from 'nlcst'
import type {Position} from 'unist'
import type {Document} from './document.ts'
import {TokenKind} from './tokenize.ts'

/**
 * The nlcst tree of a document. Children and positions are made when they are first asked for: a run that only needs
 * the token table never builds a tree.
 */
export function toNlcst(document: Document): Root {
  const root = lazy('RootNode', document, 0, document.text.length, () => rootContent(document))
  documents.set(root, document)
  return root as unknown as Root
}

/** The document that a tree was made from. */
export const documents = new WeakMap<object, Document>()

interface LazyParent {
  type: string
  children: unknown[]
  position: Position
}

/** A parent node whose children and position are computed once, when asked for, and are ordinary properties then. */
function lazy(type: string, document: Document, start: number, end: number, children: () => unknown[]): LazyParent {
  const node = {type}
  const define = (key: string, compute: () => unknown) => {
    Object.defineProperty(node, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = compute()
        Object.defineProperty(node, key, {value, enumerable: true, configurable: true, writable: true})
        return value
      },
      set(value: unknown) {
        Object.defineProperty(node, key, {value, enumerable: true, configurable: true, writable: true})
      }
    })
  }
  define('children', children)
  define('position', () => document.range(start, end))
  return node as LazyParent
}

function leaf(document: Document, type: string, start: number, end: number) {
  return {type, value: document.text.slice(start, end), position: document.range(start, end)}
}

function rootContent(document: Document): RootContent[] {
  const {blocks, sentences} = document
  const content: RootContent[] = []
  let at = 0
  let sentence = 0
  for (const [index, block] of blocks.entries()) {
    if (block.start > at) content.push(leaf(document, 'WhiteSpaceNode', at, block.start) as RootContent)
    const first = sentence
    while (sentence < sentences.length && sentences[sentence].block === index) sentence++
    const last = sentence
    content.push(
      lazy('ParagraphNode', document, block.start, block.end, () =>
        paragraphContent(document, block.start, block.end, first, last)
      ) as unknown as Paragraph
    )
    at = block.end
  }
  if (at < document.text.length) content.push(leaf(document, 'WhiteSpaceNode', at, document.text.length) as RootContent)
  return content
}

function paragraphContent(
  document: Document,
  start: number,
  end: number,
  first: number,
  last: number
): Paragraph['children'] {
  const content: Paragraph['children'] = []
  let at = start
  for (let i = first; i < last; i++) {
    const sentence = document.sentences[i]
    if (sentence.start > at)
      content.push(leaf(document, 'WhiteSpaceNode', at, sentence.start) as SentenceNode['children'][number] as never)
    content.push(
      lazy('SentenceNode', document, sentence.start, sentence.end, () =>
        tokensContent(document, sentence.first, sentence.last)
      ) as unknown as SentenceNode
    )
    at = sentence.end
  }
  if (at < end) content.push(leaf(document, 'WhiteSpaceNode', at, end) as never)
  return content
}

/** Nodes of tokens `first` … `last - 1`, white space between them included. */
function tokensContent(document: Document, first: number, last: number): SentenceContent[] {
  const content: SentenceContent[] = []
  for (let i = first; i < last; i++) {
    const start = document.start(i)
    if (i > first && start > document.end(i - 1))
      content.push(leaf(document, 'WhiteSpaceNode', document.end(i - 1), start) as SentenceContent)
    content.push(tokenNode(document, i))
  }
  return content
}

/** The node of one token: a word with its parts, or a mark. */
export function tokenNode(document: Document, token: number): SentenceContent {
  const start = document.start(token)
  const end = document.end(token)
  switch (document.kind(token)) {
    case TokenKind.punctuation:
      return leaf(document, 'PunctuationNode', start, end) as SentenceContent
    case TokenKind.symbol:
      return leaf(document, 'SymbolNode', start, end) as SentenceContent
    case TokenKind.url:
    case TokenKind.handle:
      return leaf(document, 'SourceNode', start, end) as SentenceContent
    default:
      return {type: 'WordNode', children: wordParts(document, start, end), position: document.range(start, end)} as Word
  }
}

const inner = /[-‐‑'’ʼ`.,:/]/g

function wordParts(document: Document, start: number, end: number): Word['children'] {
  const parts: Word['children'] = []
  let at = start
  for (const match of document.text.slice(start, end).matchAll(inner)) {
    const mark = start + match.index
    if (mark > at) parts.push(leaf(document, 'TextNode', at, mark) as Word['children'][number])
    parts.push(leaf(document, 'PunctuationNode', mark, mark + 1) as Word['children'][number])
    at = mark + 1
  }
  if (at < end) parts.push(leaf(document, 'TextNode', at, end) as Word['children'][number])
  return parts
}
