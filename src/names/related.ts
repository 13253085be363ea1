import type {Draft} from '../report/reporter.ts'
import type {Document} from '../text/document.ts'
import {clustersOf, type Node} from './cluster.ts'

type Related = NonNullable<Draft['related']>[number]

/** The place where the other form stands. */
export const writtenHere = ({start, end}: {start: number; end: number}, text: string): Related => ({
  start,
  end,
  message: {id: `ditulis "${text}" di sini`, en: `written "${text}" here`}
})

/** Where a form stands in the article, for a finding that asks for it; nothing when it does not. */
export function placesOfForm(document: Document, text: string): Related[] {
  const node = document.derive(nodesByText).get(text)
  return node === undefined ? [] : [writtenHere(node.mentions[0], node.text)]
}

const nodesByText = (document: Document): Map<string, Node> =>
  new Map(clustersOf(document)?.nodes.map((node) => [node.text, node]))

/** Where the article calls the bearer of a name by a right form: the one that is asked for if it has that. */
export function placesOfBearer(document: Document, node: Node, expected: string): Related[] {
  const others = (clustersOf(document)?.nodes ?? []).filter(
    (other) =>
      other !== node && other.gazetteer === node.gazetteer && (other.right.length > 0 || other.text === expected)
  )
  const best = others.find((other) => other.text === expected) ?? others[0]
  return best === undefined ? [] : [writtenHere(best.mentions[0], best.text)]
}
