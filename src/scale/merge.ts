import {Fault} from '../fault.ts'
import type {NamesReport, ReportedEntity, ReportedForm} from '../names/names-report.ts'
import type {Report} from '../report/finding.ts'
import type {Localized} from '../rules/registry.ts'
import type {ShardArticle, ShardFile} from './shard.ts'

/** What `sunting merge` takes. */
export type Part = ShardFile | Report | NamesReport

const schemas = new Set(['sunting/shard@1', 'sunting/report@1', 'sunting/names@1'])

/** Read a part; a `Fault` says why it is none. */
export function readPart(text: string): Part {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]
    throw new Fault({id: `bukan JSON (${reason})`, en: `no JSON (${reason})`})
  }
  const {schema} = (value ?? {}) as {schema?: unknown}
  if (typeof schema !== 'string' || !schemas.has(schema))
    throw new Fault({
      id: `bukan laporan Sunting; yang dikenal: ${[...schemas].join(', ')}`,
      en: `no report of Sunting's; known are ${[...schemas].join(', ')}`
    })
  return value as Part
}

/** What is wrong with a set of parts: of different runs or versions, given twice, missing. */
export function faultsOf(parts: ReadonlyArray<{file: string; part: ShardFile}>): Localized[] {
  if (parts.length === 0) return []
  const [{part: first}] = parts
  const faults: Localized[] = []
  const seen = new Map<number, string>()
  for (const {file, part} of parts) {
    if (part.version !== first.version)
      faults.push({
        id: `${file}: dibuat oleh versi ${part.version}, bukan ${first.version}`,
        en: `${file}: made by version ${part.version}, not ${first.version}`
      })
    const {index, of} = part.shard
    if (of !== first.shard.of)
      faults.push({
        id: `${file}: bagian ${index}/${of}, sedangkan yang lain dari ${first.shard.of}`,
        en: `${file}: part ${index}/${of}, while the others are of ${first.shard.of}`
      })
    const other = seen.get(index)
    if (other !== undefined)
      faults.push({
        id: `${file}: bagian ${index} sudah ada dalam ${other}`,
        en: `${file}: part ${index} is already in ${other}`
      })
    seen.set(index, file)
  }
  for (let index = 1; index <= first.shard.of; index++)
    if (!seen.has(index))
      faults.push({
        id: `bagian ${index}/${first.shard.of} tidak ada; laporannya tidak lengkap`,
        en: `part ${index}/${first.shard.of} is missing; the report is not complete`
      })
  return faults
}

/** The articles of all parts in the order of the whole run. */
export const articlesOf = (parts: readonly ShardFile[]): ShardArticle[] =>
  parts.flatMap(({files}) => files).sort((a, b) => a.order - b.order)

/** One register of several: entities of one name and type are one, and their forms add up. */
export function mergeNames(registers: readonly NamesReport[]): NamesReport {
  const entities = new Map<string, ReportedEntity>()
  for (const entity of registers.flatMap((register) => register.entities)) {
    const key = `${entity.type}\0${entity.name}`
    const known = entities.get(key)
    entities.set(key, known === undefined ? structuredClone(entity) : {...known, forms: mergeForms(known, entity)})
  }
  return {
    schema: 'sunting/names@1',
    entities: [...entities.values()].sort((a, b) => total(b) - total(a) || (a.name < b.name ? -1 : 1))
  }
}

const total = ({forms}: ReportedEntity): number => forms.reduce((sum, {count}) => sum + count, 0)

function mergeForms(a: ReportedEntity, b: ReportedEntity): ReportedForm[] {
  const forms = new Map(a.forms.map((form) => [form.text, {...form, at: [...form.at]}]))
  for (const form of b.forms) {
    const known = forms.get(form.text)
    if (known === undefined) forms.set(form.text, {...form})
    else {
      known.count += form.count
      known.at.push(...form.at)
    }
  }
  return [...forms.values()].sort((x, y) => y.count - x.count || (x.text < y.text ? -1 : 1))
}
