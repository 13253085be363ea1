import {Automaton} from '../../lexicon/automaton.ts'
import {ENCLITICS} from '../../lexicon/clitics.ts'
import {EDGE_FINAL, EDGE_LABEL, EDGE_LAST, EDGE_TARGET_SHIFT} from '../../lexicon/format.ts'
import type {Document} from '../../text/document.ts'
import {MAGIC, type Tier, tierOf, VERSION} from './format.ts'

/** One entry of the lists. */
export interface ListEntry {
  rule: string
  tier: Tier
  /** Right forms, best first. */
  right: readonly string[]
  /** Phrases in which the form is right after all, in lower case. */
  except: readonly string[]
  note: string
  /** The listed word this form was made from; '' when it is listed itself. */
  base: string
}

/** A stretch of tokens that is in the lists. */
export interface ListMatch {
  entry: ListEntry
  /** The form as listed. */
  form: string
  first: number
  /** Token after the last one. */
  last: number
  /** Enclitics left over at the end: *nya* in *kerjasamanya*. */
  rest: string
}

const enclitics: ReadonlySet<string> = new Set(ENCLITICS.map((en) => en.join('')))

const SPACE = 0x20

/** All wrong forms and phrases in one automaton; reads its bytes without parsing them. */
export class ListTable {
  readonly #automaton: Automaton
  readonly #offsets: Uint32Array
  readonly #lines: Uint8Array
  readonly #rules: string[]
  readonly #entries = new Map<number, ListEntry>()
  readonly #decoder = new TextDecoder()

  private constructor(bytes: Uint8Array) {
    const {buffer, byteOffset} = bytes
    const header = new Uint32Array(buffer, byteOffset, 14)
    if (header[0] !== MAGIC || header[1] !== VERSION) throw new TypeError('Not compiled lists of this version')
    const at = (section: number): number => byteOffset + header[2 + section * 2]
    const size = (section: number): number => header[3 + section * 2]
    this.#automaton = new Automaton(
      new Uint32Array(buffer, at(1), size(1) / 4),
      new Uint32Array(buffer, at(2), size(2) / 4),
      new Uint16Array(buffer, at(0), size(0) / 2)
    )
    this.#offsets = new Uint32Array(buffer, at(3), size(3) / 4)
    this.#rules = this.#decoder.decode(new Uint8Array(buffer, at(4), size(4))).split('\n')
    this.#lines = new Uint8Array(buffer, at(5), size(5))
  }

  static from(bytes: Uint8Array): ListTable {
    return new ListTable(bytes.byteOffset % 4 === 0 ? bytes : bytes.slice())
  }

  #entry(index: number): ListEntry {
    let entry = this.#entries.get(index)
    if (entry === undefined) {
      const line = this.#decoder.decode(this.#lines.subarray(this.#offsets[index], this.#offsets[index + 1]))
      const [rule, tier, right, except, note, base] = line.split('\t')
      const list = (text: string): string[] => (text === '' ? [] : text.split('|'))
      entry = {
        rule: this.#rules[Number(rule)],
        tier: tierOf(tier),
        right: list(right),
        except: list(except),
        note,
        base
      }
      this.#entries.set(index, entry)
    }
    return entry
  }

  /** Whether a word in lower case is listed, by itself or with enclitics, or is the first word of a listed phrase. */
  mayStart(word: string): boolean {
    const {edges, root} = this.#automaton
    let node = root
    for (let i = 0; i < word.length; i++) {
      const label = this.#automaton.label(word.charCodeAt(i))
      const edge = label === 0 ? -1 : this.#edge(node, label)
      if (edge < 0) return false
      if ((edges[edge] & EDGE_FINAL) !== 0 && (i + 1 === word.length || (i > 1 && enclitics.has(word.slice(i + 1)))))
        return true
      node = edges[edge] >>> EDGE_TARGET_SHIFT
      if (node === 0) return false
    }
    return this.#edge(node, this.#automaton.label(SPACE)) >= 0
  }

  /** Edge of a node with a label; -1. */
  #edge(node: number, label: number): number {
    const {edges} = this.#automaton
    for (let edge = node; ; edge++) {
      if ((edges[edge] & EDGE_LABEL) === label) return edge
      if ((edges[edge] & EDGE_LAST) !== 0) return -1
    }
  }

  /** The longest listed form or phrase that starts with a token. */
  matchAt(document: Document, first: number): ListMatch | undefined {
    const {edges, skips, root} = this.#automaton
    let node = root
    let index = 0
    // The longest so far: which one, its last token, and the letters of that token that are no enclitic.
    let found = -1
    let last = first
    let length = 0
    for (let token = first; node !== 0; token++) {
      const word = document.lower(token)
      let i = 0
      for (; i < word.length && node !== 0; i++) {
        const label = this.#automaton.label(word.charCodeAt(i))
        const edge = label === 0 ? -1 : this.#edge(node, label)
        if (edge < 0) return this.#result(document, found, first, last, length)
        index += skips[edge]
        if ((edges[edge] & EDGE_FINAL) !== 0) {
          if (i + 1 === word.length || (i >= 2 && enclitics.has(word.slice(i + 1)))) {
            found = index
            last = token
            length = i + 1
          }
          index++
        }
        node = edges[edge] >>> EDGE_TARGET_SHIFT
      }
      // On to the next word of a phrase: only white space may stand between.
      if (i < word.length || node === 0 || !isNext(document, token)) break
      const edge = this.#edge(node, this.#automaton.label(SPACE))
      if (edge < 0) break
      index += skips[edge]
      node = edges[edge] >>> EDGE_TARGET_SHIFT
    }
    return this.#result(document, found, first, last, length)
  }

  #result(document: Document, found: number, first: number, last: number, length: number): ListMatch | undefined {
    if (found < 0) return undefined
    const word = document.lower(last)
    let form = word.slice(0, length)
    for (let token = last - 1; token >= first; token--) form = `${document.lower(token)} ${form}`
    return {entry: this.#entry(found), first, last: last + 1, rest: word.slice(length), form}
  }
}

/** Whether the next token is a word of the same sentence with only white space before it. */
function isNext(document: Document, token: number): boolean {
  const next = token + 1
  return (
    next < document.count &&
    document.isWord(next) &&
    document.follows(next) &&
    document.start(next) > document.end(token)
  )
}
