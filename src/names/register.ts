import {Fault} from '../fault.ts'
import {type ArticleNames, saysWho, usesOf} from './article.ts'
import {partsOfText} from './compare.ts'
import type {EntityType} from './entities.ts'

/** A form in an article that was published. */
export interface RegisterLine {
  form: string
  entity: string
  type: EntityType
  article: string
  count: number
  tokens: readonly string[]
}

/** What was published before: one line for each form and article, so that git merges it line by line. */
export interface Register {
  lines: RegisterLine[]
}

/** More articles than this say nothing new about a form. */
const most = 20

const header = [
  '# Nama yang pernah dipakai, satu baris untuk tiap bentuk dan artikel; ditulis oleh "sunting names --update".',
  '# Untuk menggabung cabang tanpa konflik: echo "sunting-names.yaml merge=union" >> .gitattributes'
]

/** Read `sunting-names.yaml`: a YAML list of flow mappings in JSON notation, one a line. A `Fault` names the line. */
export function readRegister(text: string): Register {
  const lines = new Map<string, RegisterLine>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    let value: Record<string, unknown>
    try {
      value = JSON.parse(line.replace(/^-\s*/, '')) as Record<string, unknown>
    } catch {
      const shown = line.slice(0, 60)
      throw new Fault({
        id: `baris ${index + 1}: bukan baris daftar nama: ${shown}`,
        en: `line ${index + 1}: not a line of a register: ${shown}`
      })
    }
    const {form, entity, type, article, count} = value
    if (typeof form !== 'string' || typeof article !== 'string')
      throw new Fault({
        id: `baris ${index + 1}: "form" dan "article" harus ada`,
        en: `line ${index + 1}: "form" and "article" are needed`
      })
    lines.set(`${form}\n${article}`, {
      form,
      entity: typeof entity === 'string' ? entity : form,
      type: isType(type) ? type : 'unknown',
      article,
      count: typeof count === 'number' ? count : 1,
      tokens: partsOfText(form).tokens
    })
  }
  return {lines: [...lines.values()]}
}

const isType = (value: unknown): value is EntityType =>
  value === 'person' || value === 'place' || value === 'organisation' || value === 'term' || value === 'unknown'

/** Add the names of articles; an article that is there already is replaced. */
export function updateRegister(register: Register, articles: Iterable<ArticleNames>): Register {
  const added: RegisterLine[] = []
  const paths = new Set<string>()
  for (const {path, entities} of articles) {
    paths.add(path)
    for (const {name, type, forms} of entities) {
      for (const form of forms) {
        const count = saysWho(form) ? usesOf(form) : 0
        if (count === 0) continue
        added.push({form: form.text, entity: name, type, article: path, count, tokens: partsOfText(form.text).tokens})
      }
    }
  }
  return {lines: [...register.lines.filter((line) => !paths.has(line.article)), ...added]}
}

/** The register as text, sorted; of each form the first twenty articles are kept. */
export function writeRegister(register: Register): string {
  const sorted = [...register.lines].sort((a, b) => compare(a.form, b.form) || compare(a.article, b.article))
  const counts = new Map<string, number>()
  const lines: string[] = []
  for (const {form, entity, type, article, count} of sorted) {
    const number = (counts.get(form) ?? 0) + 1
    counts.set(form, number)
    if (number <= most)
      lines.push(`- ${JSON.stringify({form, ...(entity === form ? {} : {entity}), type, article, count})}`)
  }
  return `${[...header, ...lines].join('\n')}\n`
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
