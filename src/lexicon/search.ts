/**
 * Bounded search: all listed forms within one or two edits of a string, by walking the automaton along it.
 */
import type {Automaton} from './automaton.ts'
import {added, dropped, FIRST_LETTER, replaced, TRANSPOSED} from './edit-costs.ts'
import {EDGE_FINAL, EDGE_LABEL, EDGE_LAST, EDGE_TARGET_SHIFT} from './format.ts'

/** A listed form near the input. */
export interface Near {
  readonly form: string
  /** Perfect-hash index of the form. */
  readonly index: number
  /** Weighted cost of the edits. */
  cost: number
}

const DEPTH_MAX = 64
/** Answers that are kept; a long article has fewer unknown words. */
const KEPT_MAX = 2000

/** Searches one automaton; not re-entrant. */
export class Search {
  readonly #automaton: Automaton
  readonly #input = new Uint16Array(DEPTH_MAX)
  readonly #labels = new Uint8Array(DEPTH_MAX)
  readonly #path = new Uint16Array(DEPTH_MAX * 2)
  readonly #found = new Map<number, Near>()
  /** Answers given before: while a draft is typed on, the same unknown words are asked for at every keystroke. */
  readonly #kept = new Map<string, readonly Near[]>()
  #length = 0
  #limit = 0

  constructor(automaton: Automaton) {
    this.#automaton = automaton
  }

  /** Forms within `edits` edits and a total cost of `limit`; the input itself is included at cost 0 if it is listed. */
  near(input: string, edits: number, limit: number): readonly Near[] {
    const key = `${edits} ${limit} ${input}`
    let kept = this.#kept.get(key)
    if (kept === undefined) {
      kept = this.#search(input, edits, limit)
      if (this.#kept.size >= KEPT_MAX) this.#kept.clear()
      this.#kept.set(key, kept)
    }
    return kept
  }

  #search(input: string, edits: number, limit: number): Near[] {
    this.#found.clear()
    this.#length = input.length
    if (input.length === 0 || input.length > DEPTH_MAX - 4) return []
    for (let position = 0; position < input.length; position++) {
      const code = input.charCodeAt(position)
      this.#input[position] = code
      this.#labels[position] = this.#automaton.label(code)
    }
    this.#limit = limit
    this.#visit(this.#automaton.root, 0, 0, edits, 0, 0, false)
    return [...this.#found.values()]
  }

  #emit(index: number, depth: number, cost: number): void {
    const known = this.#found.get(index)
    if (known !== undefined) {
      if (cost < known.cost) known.cost = cost
      return
    }
    this.#found.set(index, {form: String.fromCharCode(...this.#path.subarray(0, depth)), index, cost})
  }

  /**
   * @param node first edge of the node, 0 for a node without edges
   * @param index number of forms before this point; the form that ends here has this index
   * @param final whether a form ends at this node
   */
  #visit(node: number, at: number, cost: number, edits: number, index: number, depth: number, final: boolean): void {
    if (edits === 0) {
      this.#follow(node, at, cost, index, depth, final)
      return
    }
    const length = this.#length
    if (final) {
      if (at === length) this.#emit(index, depth, cost)
      index++
    }
    const input = this.#input
    const before = depth > 0 ? this.#path[depth - 1]! : 0
    if (at < length) {
      const price =
        cost +
        added(input[at]!, at > 0 ? input[at - 1]! : 0, at + 1 < length ? input[at + 1]! : 0) +
        (at === 0 ? FIRST_LETTER : 0)
      if (price <= this.#limit) {
        if (final) this.#visit(node, at + 1, price, edits - 1, index - 1, depth, true)
        else this.#visit(node, at + 1, price, edits - 1, index, depth, false)
      }
    }
    if (node === 0) return
    const {edges, skips, letters} = this.#automaton
    const wanted = at < length ? this.#labels[at]! : 0
    const following = at + 1 < length ? this.#labels[at + 1]! : 0
    for (let edge = node; ; edge++) {
      const packed = edges[edge]!
      const label = packed & EDGE_LABEL
      const ends = (packed & EDGE_FINAL) !== 0
      const target = packed >>> EDGE_TARGET_SHIFT
      const next = index + skips[edge]!
      const code = letters[label]!
      this.#path[depth] = code
      if (label === wanted && at < length) this.#visit(target, at + 1, cost, edits, next, depth + 1, ends)
      this.#edit(target, at, cost, edits, next, depth, ends, code, label, wanted, following, before)
      if ((packed & EDGE_LAST) !== 0) return
    }
  }

  /** The rest of the input, letter by letter: no edit is left. Nearly all branches end here after a letter or two. */
  #follow(node: number, at: number, cost: number, index: number, depth: number, final: boolean): void {
    const {edges, skips} = this.#automaton
    const length = this.#length
    const labels = this.#labels
    for (; at < length; at++) {
      if (final) index++
      if (node === 0) return
      const wanted = labels[at]!
      let edge = node
      let packed = edges[edge]!
      while ((packed & EDGE_LABEL) !== wanted) {
        if ((packed & EDGE_LAST) !== 0) return
        packed = edges[++edge]!
      }
      index += skips[edge]!
      this.#path[depth++] = this.#input[at]!
      final = (packed & EDGE_FINAL) !== 0
      node = packed >>> EDGE_TARGET_SHIFT
    }
    if (final) this.#emit(index, depth, cost)
  }

  #edit(
    target: number,
    at: number,
    cost: number,
    edits: number,
    next: number,
    depth: number,
    ends: boolean,
    code: number,
    label: number,
    wanted: number,
    following: number,
    before: number
  ): void {
    const input = this.#input
    const length = this.#length
    const first = depth === 0 ? FIRST_LETTER : 0
    if (at < length && label !== wanted) {
      const price = cost + replaced(input[at]!, code) + first
      if (price <= this.#limit) this.#visit(target, at + 1, price, edits - 1, next, depth + 1, ends)
    }
    if (label !== wanted || at === length) {
      this.#path[depth] = code
      const price = cost + dropped(code, before, at < length ? input[at]! : 0) + first
      if (price <= this.#limit) this.#visit(target, at, price, edits - 1, next, depth + 1, ends)
    }
    if (label === following && label !== wanted && target !== 0 && cost + TRANSPOSED <= this.#limit) {
      this.#transpose(target, at, cost + TRANSPOSED + first, edits - 1, next + (ends ? 1 : 0), depth, code)
    }
  }

  #transpose(node: number, at: number, cost: number, edits: number, index: number, depth: number, code: number): void {
    const {edges, skips} = this.#automaton
    const wanted = this.#labels[at]!
    for (let edge = node; ; edge++) {
      const packed = edges[edge]!
      if ((packed & EDGE_LABEL) === wanted) {
        this.#path[depth] = code
        this.#path[depth + 1] = this.#input[at]!
        this.#visit(
          packed >>> EDGE_TARGET_SHIFT,
          at + 2,
          cost,
          edits,
          index + skips[edge]!,
          depth + 2,
          (packed & EDGE_FINAL) !== 0
        )
        return
      }
      if ((packed & EDGE_LAST) !== 0) return
    }
  }
}
