/**
 * Reader of the minimal automaton: typed-array views, no parsing. Each accepted form has an index (perfect hashing).
 */
import {EDGE_FINAL, EDGE_LABEL, EDGE_LAST, EDGE_TARGET_SHIFT} from './format.ts'

/** Minimal acyclic automaton over lower-case forms. */
export class Automaton {
  /** Packed edges, see `format.ts`. */
  readonly edges: Uint32Array
  readonly skips: Uint32Array
  /** UTF-16 code unit of each label; label 0 is unused. */
  readonly letters: Uint16Array
  readonly #labels = new Uint8Array(0x2100)
  /** First-letter edges by label, -1 when absent. */
  readonly #roots = new Int32Array(64).fill(-1)

  constructor(edges: Uint32Array, skips: Uint32Array, letters: Uint16Array) {
    this.edges = edges
    this.skips = skips
    this.letters = letters
    for (let label = 1; label < letters.length; label++) this.#labels[letters[label]!] = label
    for (let edge = this.root; ; edge++) {
      this.#roots[edges[edge]! & EDGE_LABEL] = edge
      if ((edges[edge]! & EDGE_LAST) !== 0) break
    }
  }

  /** Index of the root's first edge. */
  get root(): number {
    return 1
  }

  /** Label of a UTF-16 code unit; 0 when no form has it. */
  label(code: number): number {
    return code < 0x2100 ? this.#labels[code]! : 0
  }

  /** Index of a form; -1 when it is not accepted. */
  indexOf(form: string): number {
    const {edges, skips} = this
    const length = form.length
    if (length === 0) return -1
    let edge = this.#roots[this.label(form.charCodeAt(0))]!
    if (edge < 0) return -1
    let index = skips[edge]!
    for (let position = 1; position < length; position++) {
      const packed = edges[edge]!
      if ((packed & EDGE_FINAL) !== 0) index++
      edge = packed >>> EDGE_TARGET_SHIFT
      if (edge === 0) return -1
      const label = this.label(form.charCodeAt(position))
      for (;;) {
        const candidate = edges[edge]!
        if ((candidate & EDGE_LABEL) === label) break
        if ((candidate & EDGE_LAST) !== 0) return -1
        edge++
      }
      index += skips[edge]!
    }
    return (edges[edge]! & EDGE_FINAL) === 0 ? -1 : index
  }

  /** All forms in order of their index. */
  *forms(): Generator<string> {
    const {edges, letters} = this
    const stack: [edge: number, prefix: string][] = [[this.root, '']]
    while (stack.length > 0) {
      const [edge, prefix] = stack.pop()!
      const packed = edges[edge]!
      const form = prefix + String.fromCharCode(letters[packed & EDGE_LABEL]!)
      if ((packed & EDGE_LAST) === 0) stack.push([edge + 1, prefix])
      if ((packed & EDGE_FINAL) !== 0) yield form
      const target = packed >>> EDGE_TARGET_SHIFT
      if (target !== 0) stack.push([target, form])
    }
  }
}
