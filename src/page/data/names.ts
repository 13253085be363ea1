/** The gazetteer as a list of its entries, from which `compileNames` makes the same bytes again. */
import type {Entry} from '../../names/compile.ts'
import {Status, type TypeName} from '../../names/format.ts'
import type {Gazetteer} from '../../names/gazetteer.ts'

/** Columns, so that like stands by like. Forms of an entity are on one line: name, then `+alias`, then `-variant`. */
export interface PackedNames {
  forms: string
  types: string
  bases: string[]
  basis: number[]
  preferred: Record<string, Record<string, string>>
  equivalents: string[][]
}

const letters: Record<TypeName, string> = {person: 'p', place: 'l', organisation: 'o', term: 't', title: 'g', head: 'h'}

export function packNames(gazetteer: Gazetteer): PackedNames {
  const lines: string[] = []
  const basis: number[] = []
  let types = ''
  let nameless = 0
  const {bases, preferred, equivalents} = gazetteer.extra
  for (let entity = 0; entity < gazetteer.size; entity++) {
    const all = gazetteer.formsOf(entity)
    // A name too long to be a form is not among them; blanks stand for it, which are no form either.
    const hasName = gazetteer.status(all[0]) === Status.name
    if (!hasName) nameless++
    const name = hasName ? gazetteer.formText(all[0]) : ' '.repeat(nameless)
    const rest = hasName ? all.slice(1) : all
    const isVariant = (form: number): boolean => gazetteer.status(form) >= Status.variant
    // Forms that follow the variants are a preset's; they are added from `preferred`.
    const lastVariant = rest.findLastIndex(isVariant)
    const own = new Set(Object.values(preferred[entity] ?? {}))
    const kept = rest.filter(
      (form, index) => lastVariant < 0 || index <= lastVariant || !own.has(gazetteer.formText(form))
    )
    lines.push(name + kept.map((form) => `\t${isVariant(form) ? '-' : '+'}${gazetteer.formText(form)}`).join(''))
    types += letters[gazetteer.type(entity)]
    basis.push(bases.indexOf(gazetteer.basis(entity)))
  }
  return {forms: lines.join('\n'), types, bases, basis, preferred, equivalents}
}

export function readEntries({forms, types, bases, basis, preferred}: PackedNames): Entry[] {
  const typeOf = new Map(Object.entries(letters).map(([type, letter]) => [letter, type as TypeName]))
  return forms.split('\n').map((line, entity) => {
    const [name, ...rest] = line.split('\t')
    const pick = (sign: string): string[] => rest.filter((form) => form.startsWith(sign)).map((form) => form.slice(1))
    return {
      name,
      type: typeOf.get(types[entity])!,
      aliases: pick('+'),
      variants: pick('-'),
      preferred: preferred[entity] ?? {},
      basis: bases[basis[entity]],
      at: ''
    }
  })
}
