import {tokenize} from '../text/tokenize.ts'
import {encode, type Form} from './encode.ts'
import {type Extra, Status, type TypeName, typeNames} from './format.ts'

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
