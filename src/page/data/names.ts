/** The gazetteer as a list of its forms, from which `encode` makes the same bytes again: hash tables are not sent. */
import {keysOf} from '../../names/compile.ts'
import {encode, type Form} from '../../names/encode.ts'
import {type TypeName, typeNames} from '../../names/format.ts'
import type {Gazetteer} from '../../names/gazetteer.ts'

/** Columns, so that like stands by like. Entities are lines, their forms have a tab between them. */
export interface PackedNames {
  forms: string
  /** A digit a form: its `Status`. */
  statuses: string
  /** A digit an entity: index of its type in `typeNames`. */
  types: string
  bases: string[]
  /** Index of each entity's basis. */
  basis: number[]
  preferred: Record<string, Record<string, string>>
  equivalents: string[][]
}

export function packNames(gazetteer: Gazetteer): PackedNames {
  const lines: string[] = []
  const basis: number[] = []
  let statuses = ''
  let types = ''
  const {bases, preferred, equivalents} = gazetteer.extra
  for (let entity = 0; entity < gazetteer.size; entity++) {
    const forms = gazetteer.formsOf(entity)
    lines.push(forms.map((form) => gazetteer.formText(form)).join('\t'))
    for (const form of forms) statuses += gazetteer.status(form)
    types += typeNames.indexOf(gazetteer.type(entity))
    basis.push(bases.indexOf(gazetteer.basis(entity)))
  }
  return {forms: lines.join('\n'), statuses, types, bases, basis, preferred, equivalents}
}

/** Bytes of the gazetteer that was packed. */
export function unpackNames({
  forms: lines,
  statuses,
  types,
  bases,
  basis,
  preferred,
  equivalents
}: PackedNames): Uint8Array {
  const forms: Form[] = []
  const entityForms: number[] = []
  const entities: Array<{type: TypeName; basis: string}> = []
  for (const [entity, line] of lines.split('\n').entries()) {
    entityForms.push(forms.length)
    entities.push({type: typeNames[Number(types[entity])], basis: bases[basis[entity]]})
    for (const text of line === '' ? [] : line.split('\t')) {
      const keys = keysOfForm(text)
      forms.push({text, keys, key: keys.join(' '), status: Number(statuses[forms.length]), entity})
    }
  }
  entityForms.push(forms.length)
  return encode(entities, forms, entityForms, {bases, preferred, equivalents, presets: []})
}

/** Most names are words of plain letters, which the tokenizer would cut at their blanks. */
const keysOfForm = (text: string): string[] =>
  /^[A-Za-z]{2,}(?: [A-Za-z]{2,})*$/.test(text) ? text.toLowerCase().split(' ') : keysOf(text)
