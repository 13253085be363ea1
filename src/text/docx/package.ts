import {DocxError} from './fault.ts'
import {decodeXml, walkXml} from './xml.ts'
import {Zip} from './zip.ts'

/** A relation of a part: what it leads to. */
export interface Relation {
  id: string
  /** Last part of the type's URI: hyperlink, footnotes, comments … */
  type: string
  target: string
  external: boolean
}

/** A .docx as a package of parts. */
export class Package {
  readonly zip: Zip
  /** Name of the part that holds the text. */
  readonly main: string
  readonly #texts = new Map<string, string>()

  constructor(bytes: Uint8Array) {
    this.zip = new Zip(bytes)
    const root = this.relations('').find(({type}) => type === 'officeDocument')
    if (root === undefined || !this.zip.entries.has(root.target))
      throw new DocxError({
        id: 'bukan dokumen Word (tidak ada bagian utamanya)',
        en: 'no Word document (it has no main part)'
      })
    this.main = root.target
  }

  /** The XML of a part, or `undefined` when there is none. */
  xml(part: string): string | undefined {
    const known = this.#texts.get(part)
    if (known !== undefined) return known
    const bytes = this.zip.read(part)
    if (bytes === undefined) return undefined
    const text = decodeXml(bytes)
    this.#texts.set(part, text)
    return text
  }

  /** What a part refers to; '' is the package itself. Targets inside the package are names of parts. */
  relations(part: string): Relation[] {
    const file = relationsOf(part)
    const xml = this.xml(file)
    const relations: Relation[] = []
    if (xml === undefined) return relations
    walkXml(file, xml, {
      open: ({name, attribute}) => {
        const target = attribute('Target')
        if (name !== 'Relationship' || target === undefined) return
        const external = attribute('TargetMode') === 'External'
        relations.push({
          id: attribute('Id') ?? '',
          type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
          target: external ? target : resolve(part, target),
          external
        })
      },
      close: () => {}
    })
    return relations
  }
}

/** Part that holds the relations of a part. */
export function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

/** A target as the name of a part; it cannot lead out of the package. */
function resolve(part: string, target: string): string {
  const names = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const name of target.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}
