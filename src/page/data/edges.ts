/**
 * Edges of an automaton as streams. Nodes are numbered as they lie; since the automaton was laid out breadth first, the
 * target of an edge is mostly the next node nobody has pointed to yet.
 */
import {EDGE_FINAL, EDGE_LAST, EDGE_TARGET_SHIFT} from '../../lexicon/format.ts'

/** Kinds of target. */
const NONE = 0
const NEXT = 1
const SEEN = 2

/** Index of each node's first edge, by the low bytes of the edges; edge 0 is unused. */
function nodeStarts(low: Uint8Array): number[] {
  const starts: number[] = []
  for (let edge = 1; edge < low.length; edge++) {
    starts.push(edge)
    while ((low[edge] & EDGE_LAST) === 0) edge++
  }
  return starts
}

/** Split edges into streams: low bytes, kinds, and three bytes of the number of a node that was seen before. */
export function splitEdges(edges: Uint32Array): Uint8Array[] {
  const low = Uint8Array.from(edges, (edge) => edge & 0xff)
  const numbers = new Map(nodeStarts(low).map((start, number) => [start, number]))
  const kinds: number[] = []
  const seen: number[] = []
  let next = 1
  for (let edge = 1; edge < edges.length; edge++) {
    const target = edges[edge] >>> EDGE_TARGET_SHIFT
    const number = numbers.get(target) ?? 0
    if (target === 0) kinds.push(NONE)
    else if (number === next) {
      kinds.push(NEXT)
      next++
    } else {
      kinds.push(SEEN)
      seen.push(number)
    }
  }
  return [
    low,
    Uint8Array.from(kinds),
    ...[0, 8, 16].map((shift) => Uint8Array.from(seen, (number) => (number >>> shift) & 0xff))
  ]
}

/** Put the streams of `splitEdges` together again. */
export function readEdges(target: Uint32Array, [low, kinds, a, b, c]: readonly Uint8Array[]): void {
  const starts = nodeStarts(low)
  let next = 1
  let at = 0
  target[0] = low[0]
  for (let edge = 1; edge < low.length; edge++) {
    let node = 0
    if (kinds[edge - 1] === NEXT) node = starts[next++]
    else if (kinds[edge - 1] === SEEN) {
      node = starts[a[at] + b[at] * 0x1_00 + c[at] * 0x1_00_00]
      at++
    }
    target[edge] = low[edge] | (node << EDGE_TARGET_SHIFT)
  }
}

/** Forms that lie before each edge within its node. */
export function readSkips(target: Uint32Array, edges: Uint32Array): void {
  // Forms under the node that starts at an edge; -1: not yet counted.
  const sizes = new Int32Array(edges.length).fill(-1)
  const count = (start: number): number => {
    if (sizes[start] >= 0) return sizes[start]
    let size = 0
    for (let edge = start; ; edge++) {
      target[edge] = size
      const node = edges[edge] >>> EDGE_TARGET_SHIFT
      size += ((edges[edge] & EDGE_FINAL) === 0 ? 0 : 1) + (node === 0 ? 0 : count(node))
      if ((edges[edge] & EDGE_LAST) !== 0) break
    }
    sizes[start] = size
    return size
  }
  if (edges.length > 1) count(1)
}
