import type {Nodes, Root} from 'nlcst'
import type {VFile} from 'vfile'
import {Document} from './document.ts'
import {documents} from './nlcst.ts'
import {ProseBuilder} from './prose.ts'

/**
 * The document behind a tree: the one `retextIndonesian` made, or, for a tree of another parser (retext-english,
 * remark-retext), one made from its paragraphs and their positions.
 */
export function documentOf(tree: Root, file: VFile): Document {
  let document = documents.get(tree)
  if (document === undefined) {
    document = fromForeignTree(tree, String(file))
    documents.set(tree, document)
  }
  return document
}

function fromForeignTree(tree: Root, source: string): Document {
  const builder = new ProseBuilder()
  const visit = (node: Nodes): void => {
    if (node.type === 'ParagraphNode') builder.open('paragraph')
    if ('children' in node) {
      for (const child of node.children) visit(child)
    } else if (node.position?.start.offset !== undefined && node.position.end.offset !== undefined) {
      const from = builder.length
      builder.add(node.value, node.position.start.offset, node.position.end.offset)
      if (node.type === 'SourceNode') builder.literals.push({start: from, end: builder.length})
    }
    if (node.type === 'ParagraphNode') builder.close()
  }
  visit(tree)
  return new Document(builder.finish('text', source))
}
