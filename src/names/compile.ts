import {tokenize} from '../text/tokenize.ts'
import {
  CHECK_SEED,
  DELETION_BUCKETS,
  deletionBuckets,
  type Extra,
  hash,
  MAGIC,
  Section,
  Status,
  Type,
  type TypeName,
  typeNames,
  VERSION
} from './format.ts'
import {plain} from './phonemes.ts'

/** One line of `rules/name/*.yaml`. */
export interface Entry {
  name: string
  type: TypeName
  aliases: string[]
  variants: string[]
  preferred: Record<string, string>
  basis: string
  /** `file:line`, for messages. */
  at: string
}

export interface Compiled {
  bytes: Uint8Array
  warnings: string[]
  entities: number
  forms: number
}

/** Key of a form: its tokens in lower case, one blank between them. */
export function keysOf(text: string): string[] {
  const tokens = tokenize(text)
  const keys: string[] = []
  for (let i = 0; i < tokens.count; i++)
    keys.push(text.slice(tokens.start[i], tokens.end[i]).toLowerCase().replace(/[’ʼ`]/g, "'"))
  return keys
}

interface Form {
  text: string
  keys: string[]
  key: string
  status: number
  entity: number
}

/** Compile the gazetteer to one buffer. Entries of the same name and type are one entity. */
export function compileNames(entries: readonly Entry[], equivalents: string[][]): Compiled {
  const warnings: string[] = []
  const merged = mergeEntries(entries)
  const right = rightForms(merged)
  const forms: Form[] = []
  const entityForms: number[] = []
  const bases: string[] = []
  const preferred: Extra['preferred'] = {}
  for (const [entity, entry] of merged.entries()) {
    entityForms.push(forms.length)
    const seen = new Set<string>()
    const add = (text: string, status: number): void => {
      if (seen.has(text)) return
      seen.add(text)
      const keys = keysOf(text)
      if (keys.length === 0 || keys.length > 12) return void warnings.push(`${entry.at}: "${text}" is no name`)
      const others = right.get(text)
      if (status === Status.variant && others !== undefined && [...others].some((other) => other !== entity)) {
        warnings.push(
          `${entry.at}: variant "${text}" of ${entry.name} is a right form of ${merged[[...others].find((other) => other !== entity)!].name}`
        )
        status = Status.ambiguous
      }
      forms.push({text, keys, key: keys.join(' '), status, entity})
    }
    add(entry.name, Status.name)
    for (const alias of entry.aliases) add(alias, Status.alias)
    for (const variant of entry.variants) add(variant, Status.variant)
    for (const [preset, form] of Object.entries(entry.preferred)) {
      if (!seen.has(form)) add(form, Status.alias)
      preferred[entity] = {...preferred[entity], [preset]: form}
    }
    if (!bases.includes(entry.basis)) bases.push(entry.basis)
  }
  entityForms.push(forms.length)
  if (forms.length > 65_535) throw new Error(`too many names: ${forms.length} forms`)
  return {
    bytes: encode(merged, forms, entityForms, {bases, preferred, equivalents, presets: []}),
    warnings,
    entities: merged.length,
    forms: forms.length
  }
}

function mergeEntries(entries: readonly Entry[]): Entry[] {
  const byName = new Map<string, Entry>()
  for (const entry of entries) {
    const key = `${entry.type}\n${entry.name}`
    const known = byName.get(key)
    if (known === undefined) byName.set(key, {...entry})
    else {
      known.aliases = [...known.aliases, ...entry.aliases]
      known.variants = [...known.variants, ...entry.variants].filter((form) => !known.aliases.includes(form))
      known.preferred = {...entry.preferred, ...known.preferred}
    }
  }
  return [...byName.values()]
}

function rightForms(entries: readonly Entry[]): Map<string, Set<number>> {
  const right = new Map<string, Set<number>>()
  for (const [index, entry] of entries.entries()) {
    for (const form of [entry.name, ...entry.aliases]) right.set(form, (right.get(form) ?? new Set()).add(index))
  }
  return right
}

function encode(entries: readonly Entry[], forms: readonly Form[], entityForms: number[], extra: Extra): Uint8Array {
  const texts: string[] = []
  let at = 0
  const write = (list: readonly string[]): Uint32Array => {
    const offsets = new Uint32Array(list.length + 1)
    for (const [index, text] of list.entries()) {
      offsets[index] = at
      texts.push(text)
      at += text.length
    }
    offsets[list.length] = at
    return offsets
  }
  const formAt = write(forms.map((form) => form.text))
  const tokens = collectTokens(forms)
  const tokenAt = write([...tokens.keys()])
  const lists = [...tokens.values()]
  const sections = new Map<number, ArrayBufferView>([
    [Section.formAt, formAt],
    [Section.formEntity, Uint16Array.from(forms, (form) => form.entity)],
    [Section.formStatus, Uint8Array.from(forms, (form) => form.status)],
    [Section.formLength, Uint8Array.from(forms, (form) => form.keys.length)],
    [Section.formCheck, Uint32Array.from(forms, (form) => hash(form.key, CHECK_SEED))],
    [Section.formTable, table(forms.map((form) => hash(form.key)))],
    [Section.entityType, Uint8Array.from(entries, (entry) => Type[entry.type])],
    [Section.entityForms, Uint32Array.from(entityForms)],
    [Section.entityBasis, Uint8Array.from(entries, (entry) => extra.bases.indexOf(entry.basis))],
    [Section.tokenAt, tokenAt],
    [Section.tokenTable, table([...tokens.keys()].map((token) => hash(token)))],
    [Section.tokenLongest, Uint8Array.from(lists, (token) => token.longest)],
    [Section.tokenPostings, starts(lists.map((token) => token.forms.length))],
    [Section.postings, Uint16Array.from(lists.flatMap((token) => token.forms))],
    ...deletions(
      [...tokens.entries()]
        .filter(([text, token]) => token.forms.length > 0 && plain(text).length >= 4)
        .map(([text]) => text),
      [...tokens.keys()]
    ),
    [Section.extra, new TextEncoder().encode(JSON.stringify(extra))],
    [Section.text, new TextEncoder().encode(texts.join(''))]
  ])
  return assemble(sections)
}

interface TokenInfo {
  longest: number
  forms: number[]
}

function collectTokens(forms: readonly Form[]): Map<string, TokenInfo> {
  const tokens = new Map<string, TokenInfo>()
  for (const [index, form] of forms.entries()) {
    for (const [place, key] of form.keys.entries()) {
      const token = tokens.get(key) ?? {longest: 0, forms: []}
      tokens.set(key, token)
      if (place === 0) token.longest = Math.max(token.longest, form.keys.length)
      if (form.status <= Status.alias && token.forms[token.forms.length - 1] !== index) token.forms.push(index)
    }
  }
  return tokens
}

function deletions(right: readonly string[], all: readonly string[]): Array<[number, ArrayBufferView]> {
  const ids = new Map(all.map((token, index) => [token, index]))
  const buckets: number[][] = Array.from({length: DELETION_BUCKETS}, () => [])
  for (const token of right) for (const bucket of deletionBuckets(token)) buckets[bucket].push(ids.get(token)!)
  return [
    [Section.deletionAt, starts(buckets.map((bucket) => bucket.length))],
    [Section.deletions, Uint16Array.from(buckets.flat())]
  ]
}

function starts(lengths: readonly number[]): Uint32Array {
  const result = new Uint32Array(lengths.length + 1)
  for (const [index, length] of lengths.entries()) result[index + 1] = result[index] + length
  return result
}

/** Open addressing, at most half full: index + 1 of each hash. */
function table(hashes: readonly number[]): Uint32Array {
  let size = 16
  while (size < hashes.length * 2) size *= 2
  const result = new Uint32Array(size)
  for (const [index, value] of hashes.entries()) {
    let slot = value & (size - 1)
    while (result[slot] !== 0) slot = (slot + 1) & (size - 1)
    result[slot] = index + 1
  }
  return result
}

function assemble(sections: Map<number, ArrayBufferView>): Uint8Array {
  let size = (3 + sections.size * 3) * 4
  const places: Array<[number, number, ArrayBufferView]> = []
  for (const [id, view] of sections) {
    places.push([id, size, view])
    size += (view.byteLength + 3) & ~3
  }
  const bytes = new Uint8Array(size)
  const head = new Uint32Array(bytes.buffer, 0, 3 + sections.size * 3)
  head.set([MAGIC, VERSION, sections.size])
  for (const [index, [id, offset, view]] of places.entries()) {
    head.set([id, offset, view.byteLength], 3 + index * 3)
    bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), offset)
  }
  return bytes
}

/** Read one YAML value as an entry; the message says what is wrong with it. */
export function readEntry(value: unknown, at: string, fallback: TypeName | undefined): Entry | string {
  if (typeof value === 'string' && fallback !== undefined)
    return {name: value, type: fallback, aliases: [], variants: [], preferred: {}, basis: '', at}
  if (typeof value !== 'object' || value === null) return 'an entry is {name: …, type: …}'
  const record = value as Record<string, unknown>
  const name = record.name ?? record.title ?? record.head
  if (typeof name !== 'string' || name.trim() === '') return 'an entry needs a "name"'
  const type = fallback ?? record.type
  if (typeof type !== 'string' || !(typeNames as readonly string[]).includes(type))
    return `"type" of ${name} is ${String(type)}, not person, place, organisation or term`
  const aliases = strings(record.aliases)
  const variants = strings(record.variants)
  if (aliases === undefined || variants === undefined) return `"aliases" and "variants" of ${name} are lists of texts`
  const preferred = (record.preferred ?? {}) as Record<string, string>
  if (typeof preferred !== 'object' || Object.values(preferred).some((form) => typeof form !== 'string'))
    return `"preferred" of ${name} is {preset: form}`
  return {
    name,
    type: type as TypeName,
    aliases,
    variants,
    preferred,
    basis: typeof record.basis === 'string' ? record.basis : '',
    at
  }
}

function strings(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return []
  const list = Array.isArray(value) ? value : [value]
  return list.every((item) => typeof item === 'string' || typeof item === 'number') ? list.map(String) : undefined
}
