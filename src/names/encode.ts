/** The last step of compiling the gazetteer: forms become sections of one buffer. The page takes this step too. */
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
  VERSION
} from './format.ts'
import {plain} from './phonemes.ts'

export interface Form {
  text: string
  /** Its tokens in lower case, and the same with one blank between them. */
  keys: string[]
  key: string
  status: number
  entity: number
}

/** @param entityForms for each entity its first form, and one more: the number of forms */
export function encode(
  entities: ReadonlyArray<{type: TypeName; basis: string}>,
  forms: readonly Form[],
  entityForms: number[],
  extra: Extra
): Uint8Array {
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
  const ids = new Map([...tokens.keys()].map((token, index) => [token, index]))
  const lists = [...tokens.values()]
  const sections = new Map<number, ArrayBufferView>([
    [Section.formAt, formAt],
    [Section.formEntity, new Uint16Array(forms.map((form) => form.entity))],
    [Section.formStatus, new Uint8Array(forms.map((form) => form.status))],
    [Section.formLength, new Uint8Array(forms.map((form) => form.keys.length))],
    [Section.formTokens, new Uint16Array(forms.flatMap((form) => form.keys.map((key) => ids.get(key)!)))],
    [Section.formCheck, new Uint32Array(forms.map((form) => hash(form.key, CHECK_SEED)))],
    [Section.formTable, table(forms.map((form) => hash(form.key)))],
    [Section.entityType, new Uint8Array(entities.map((entity) => Type[entity.type]))],
    [Section.entityForms, Uint32Array.from(entityForms)],
    [Section.entityBasis, new Uint8Array(entities.map((entity) => extra.bases.indexOf(entity.basis)))],
    [Section.tokenAt, tokenAt],
    [Section.tokenTable, table([...tokens.keys()].map((token) => hash(token)))],
    [Section.tokenLongest, new Uint8Array(lists.map((token) => token.longest))],
    [Section.tokenPostings, starts(lists.map((token) => token.forms.length))],
    [Section.postings, new Uint16Array(lists.flatMap((token) => token.forms))],
    ...deletions(
      [...tokens.entries()]
        .filter(([text, token]) => token.forms.length > 0 && plain(text).length >= 4)
        .map(([text]) => text),
      ids
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

function deletions(right: readonly string[], ids: ReadonlyMap<string, number>): Array<[number, ArrayBufferView]> {
  const buckets = right.map(deletionBuckets)
  const lengths = new Uint32Array(DELETION_BUCKETS)
  for (const list of buckets) for (const bucket of list) lengths[bucket]++
  const at = starts(lengths)
  const next = at.slice()
  const deletions = new Uint16Array(at[DELETION_BUCKETS])
  for (const [index, list] of buckets.entries()) {
    const id = ids.get(right[index])!
    for (const bucket of list) deletions[next[bucket]++] = id
  }
  return [
    [Section.deletionAt, at],
    [Section.deletions, deletions]
  ]
}

function starts(lengths: ArrayLike<number>): Uint32Array {
  const result = new Uint32Array(lengths.length + 1)
  for (let index = 0; index < lengths.length; index++) result[index + 1] = result[index] + lengths[index]
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
