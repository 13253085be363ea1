import {
  CHECK_SEED,
  deletionBuckets,
  type Extra,
  hash,
  MAGIC,
  Section,
  Status,
  type TypeName,
  typeNames,
  VERSION
} from './format.ts'
import {plain} from './phonemes.ts'

/** A form of an entity of the gazetteer, by its index. */
export interface Form {
  index: number
  text: string
  entity: number
  status: number
}

const none: readonly number[] = []
/** Tokens that are remembered; bounds the memory of a long run. */
const mostKnown = 50_000

/** No name has a longer token, in UTF-16 code units: what goes on is not looked for. */
const longestToken = 64

/** Names known beforehand, over one compiled buffer; nothing is unpacked until asked for. */
export class Gazetteer {
  readonly size: number
  readonly extra: Extra
  #text: string
  #formAt: Uint32Array
  #formEntity: Uint16Array
  #formStatus: Uint8Array
  #formLength: Uint8Array
  #formTokens: Uint16Array
  /** Where the tokens of each form start. */
  #formTokensAt: Uint32Array
  #formCheck: Uint32Array
  #formTable: Uint32Array
  #entityType: Uint8Array
  #entityForms: Uint32Array
  #entityBasis: Uint8Array
  #tokenAt: Uint32Array
  #tokenTable: Uint32Array
  #tokenLongest: Uint8Array
  #tokenPostings: Uint32Array
  #postings: Uint16Array
  #deletionAt: Uint32Array
  #deletions: Uint16Array
  #classes: Map<string, number> | undefined
  readonly #known = new Map<string, number>()

  constructor(given: Uint8Array) {
    const bytes = given.byteOffset % 4 === 0 ? given : given.slice()
    const head = new Uint32Array(bytes.buffer, bytes.byteOffset, 3)
    if (head[0] !== MAGIC || head[1] !== VERSION) throw new TypeError('not a compiled gazetteer of this version')
    const contents = new Uint32Array(bytes.buffer, bytes.byteOffset + 12, head[2] * 3)
    const places = new Map<number, [number, number]>()
    for (let i = 0; i < contents.length; i += 3)
      places.set(contents[i], [bytes.byteOffset + contents[i + 1], contents[i + 2]])
    const u8 = (id: number): Uint8Array => new Uint8Array(bytes.buffer, places.get(id)![0], places.get(id)![1])
    const u16 = (id: number): Uint16Array => new Uint16Array(bytes.buffer, places.get(id)![0], places.get(id)![1] / 2)
    const u32 = (id: number): Uint32Array => new Uint32Array(bytes.buffer, places.get(id)![0], places.get(id)![1] / 4)
    const decoder = new TextDecoder()
    this.#text = decoder.decode(u8(Section.text))
    this.extra = JSON.parse(decoder.decode(u8(Section.extra))) as Extra
    this.#formAt = u32(Section.formAt)
    this.#formEntity = u16(Section.formEntity)
    this.#formStatus = u8(Section.formStatus)
    this.#formLength = u8(Section.formLength)
    this.#formTokens = u16(Section.formTokens)
    this.#formTokensAt = new Uint32Array(this.#formLength.length)
    for (let form = 1; form < this.#formLength.length; form++)
      this.#formTokensAt[form] = this.#formTokensAt[form - 1] + this.#formLength[form - 1]
    this.#formCheck = u32(Section.formCheck)
    this.#formTable = u32(Section.formTable)
    this.#entityType = u8(Section.entityType)
    this.#entityForms = u32(Section.entityForms)
    this.#entityBasis = u8(Section.entityBasis)
    this.#tokenAt = u32(Section.tokenAt)
    this.#tokenTable = u32(Section.tokenTable)
    this.#tokenLongest = u8(Section.tokenLongest)
    this.#tokenPostings = u32(Section.tokenPostings)
    this.#postings = u16(Section.postings)
    this.#deletionAt = u32(Section.deletionAt)
    this.#deletions = u16(Section.deletions)
    this.size = this.#entityType.length
  }

  /** Forms with a key: lower-case tokens joined by blanks. */
  forms(key: string): readonly number[] {
    return this.formsByHash(hash(key), hash(key, CHECK_SEED))
  }

  /** Forms by the two hashes of their key. */
  formsByHash(hash: number, check: number): readonly number[] {
    const mask = this.#formTable.length - 1
    let found: number[] | undefined
    for (let slot = hash & mask; this.#formTable[slot] !== 0; slot = (slot + 1) & mask) {
      const form = this.#formTable[slot] - 1
      if (this.#formCheck[form] !== check) continue
      if (found === undefined) found = [form]
      else found.push(form)
    }
    return found ?? none
  }

  formText = (form: number): string => this.#text.slice(this.#formAt[form], this.#formAt[form + 1])
  entityOf = (form: number): number => this.#formEntity[form]
  status = (form: number): number => this.#formStatus[form]
  /** Number of tokens of a form. */
  length = (form: number): number => this.#formLength[form]
  /** Index of one of a form's tokens. */
  tokenOf = (form: number, place: number): number => this.#formTokens[this.#formTokensAt[form] + place]
  isRight = (form: number): boolean => this.#formStatus[form] <= Status.alias
  type = (entity: number): TypeName => typeNames[this.#entityType[entity]]
  name = (entity: number): string => this.formText(this.#entityForms[entity])
  basis = (entity: number): string => this.extra.bases[this.#entityBasis[entity]] ?? ''

  /** Indices of all forms of an entity, its name first. */
  formsOf(entity: number): number[] {
    const forms: number[] = []
    for (let form = this.#entityForms[entity]; form < this.#entityForms[entity + 1]; form++) forms.push(form)
    return forms
  }

  /** The form a preset wants: its own choice, else the name. */
  preferred(entity: number, preset: string): string {
    return this.extra.preferred[entity]?.[preset] ?? this.name(entity)
  }

  /** Whether houses differ on the form, so that no form is a fault by itself. */
  isChoice(entity: number): boolean {
    return this.extra.preferred[entity] !== undefined
  }

  /** Index of a lower-case token, or -1. Asked for every token of every text, and so kept. */
  token(lower: string): number {
    let token = this.#known.get(lower)
    if (token === undefined) {
      token = this.#find(lower)
      if (this.#known.size >= mostKnown) this.#known.clear()
      this.#known.set(lower, token)
    }
    return token
  }

  #find(lower: string): number {
    const mask = this.#tokenTable.length - 1
    for (let slot = hash(lower) & mask; this.#tokenTable[slot] !== 0; slot = (slot + 1) & mask) {
      const token = this.#tokenTable[slot] - 1
      if (this.tokenText(token) === lower) return token
    }
    return -1
  }

  tokenText = (token: number): string => this.#text.slice(this.#tokenAt[token], this.#tokenAt[token + 1])

  /** Most tokens of a form that starts with this one. */
  longest = (token: number): number => this.#tokenLongest[token]

  /** Right forms that hold a token. */
  postings = (token: number): Uint16Array =>
    this.#postings.subarray(this.#tokenPostings[token], this.#tokenPostings[token + 1])

  /** Whether a token belongs to the right form of some name (titles and heads not counted). */
  isNameToken(lower: string): boolean {
    const token = this.token(lower)
    if (token < 0) return false
    for (let at = this.#tokenPostings[token]; at < this.#tokenPostings[token + 1]; at++)
      if (this.#entityType[this.#formEntity[this.#postings[at]]] < 4) return true
    return false
  }

  /** Tokens of right forms that are one letter (or two neighbours) away, and some that are not. */
  near(lower: string): Set<number> {
    const found = new Set<number>()
    if (lower.length > longestToken) return found
    for (const bucket of deletionBuckets(lower)) {
      for (let i = this.#deletionAt[bucket]; i < this.#deletionAt[bucket + 1]; i++) found.add(this.#deletions[i])
    }
    return found
  }

  /** Class of equivalent given names (Muhammad, Mohamad …) a token belongs to, or -1. */
  equivalent(lower: string): number {
    if (this.#classes === undefined) {
      this.#classes = new Map()
      for (const [index, names] of this.extra.equivalents.entries())
        for (const name of names) this.#classes.set(plain(name.toLowerCase()), index)
    }
    return this.#classes.get(plain(lower)) ?? -1
  }
}
