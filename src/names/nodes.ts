import type {Document} from '../text/document.ts'
import {identity, type Name, partsOfText} from './compare.ts'
import {gazetteer} from './data.ts'
import type {EntityType} from './entities.ts'
import {Status} from './format.ts'
import type {RawMention} from './mentions.ts'

/** All mentions of an article that are spelt alike. */
export interface Node extends Name {
  right: number[]
  id: number
  mentions: RawMention[]
  type: EntityType
  /** Entity of the gazetteer, by any of its forms, variants too. */
  gazetteer: number | undefined
  /** Exactly a form that the gazetteer calls a variant. */
  isVariant: boolean
  entity: number
}

/** One node for each spelling. */
export function makeNodes(mentions: readonly RawMention[]): Node[] {
  const byText = new Map<string, Node>()
  const known = gazetteer()
  for (const mention of mentions) {
    let node = byText.get(mention.text)
    if (node === undefined) {
      const forms = mention.match?.forms ?? []
      const exact = mention.match?.exact ?? false
      const right = exact
        ? [...new Set(forms.filter((form) => known.isRight(form)).map((form) => known.entityOf(form)))]
        : []
      const parts = partsOfText(mention.text)
      node = {
        id: byText.size,
        text: parts.text,
        tokens: parts.tokens,
        parts,
        mentions: [],
        count: 0,
        type: mention.type,
        right,
        gazetteer: forms.length > 0 ? known.entityOf(forms.find((form) => known.isRight(form)) ?? forms[0]) : undefined,
        isVariant: exact && right.length === 0,
        entity: -1
      }
      byText.set(parts.text, node)
    }
    node.mentions.push(mention)
    node.count++
    if (node.type === 'unknown') node.type = mention.type
  }
  return [...byText.values()]
}

/**
 * A single name that the gazetteer gives to someone famous is not his when the article has a full name with it and does
 * not name him: the *Haryanto* of *Haryanto Chandra*.
 */
export function disown(nodes: readonly Node[]): void {
  const known = gazetteer()
  const full = nodes.filter((node) => node.tokens.length > 1 && node.type !== 'place')
  const owners = new Set(full.map((node) => node.gazetteer))
  const tokens = new Set(full.flatMap((node) => (node.type === 'organisation' ? [] : node.tokens)))
  for (const node of nodes) {
    if (
      node.tokens.length !== 1 ||
      node.gazetteer === undefined ||
      known.type(node.gazetteer) !== 'person' ||
      owners.has(node.gazetteer)
    )
      continue
    if (!tokens.has(node.tokens[0])) continue
    node.gazetteer = undefined
    node.right = []
    node.isVariant = false
  }
}

/**
 * A short name that is another entity's variant too means that one when the article names it and not its own: the *Madina*
 * beside *Madinah* is not Mandailing Natal.
 */
export function reassign(nodes: readonly Node[]): void {
  const known = gazetteer()
  let named: Set<number | undefined> | undefined
  for (const node of nodes) {
    // What is the very name of its own stays: the district of Makasar is not Makassar.
    if (node.right.length !== 1 || known.name(node.right[0]) === node.text) continue
    const other = node.mentions[0].match?.forms.find((form) => known.status(form) === Status.ambiguous)
    if (other === undefined) continue
    named ??= new Set(nodes.flatMap(({gazetteer, mentions}) => (mentions[0].match?.exact === true ? [gazetteer] : [])))
    const entity = known.entityOf(other)
    if (!named.has(entity) || nodes.some((rival) => rival !== node && rival.gazetteer === node.gazetteer)) continue
    node.gazetteer = entity
    node.right = []
    node.isVariant = true
  }
}

/** One entity of the gazetteer is one entity; a name that several have goes to the one the article knows already. */
export function joinKnown(nodes: readonly Node[], join: (a: number, b: number) => void): void {
  const first = new Map<number, number>()
  for (const node of nodes) {
    if (node.gazetteer === undefined || node.right.length > 1) continue
    const other = first.get(node.gazetteer)
    if (other === undefined) first.set(node.gazetteer, node.id)
    else join(other, node.id)
  }
  for (const node of nodes) {
    if (node.right.length < 2) continue
    const entity = node.right.find((candidate) => first.has(candidate)) ?? node.right[0]
    node.gazetteer = entity
    const other = first.get(entity)
    if (other === undefined) first.set(entity, node.id)
    else join(other, node.id)
  }
}

const acronym = /^\p{Lu}[\p{L}-]{1,14}$/u

/** *Komisi Pemberantasan Korupsi (KPK)*: the acronym is learned where the article introduces it. */
export function joinAcronyms(
  document: Document,
  nodes: readonly Node[],
  mentions: readonly RawMention[],
  join: (a: number, b: number) => void
): void {
  const byText = new Map(nodes.map((node) => [node.text, node]))
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [full, short] = [mentions[i], mentions[i + 1]]
    if (short.first !== full.last + 1 || document.word(full.last) !== '(' || document.word(short.last) !== ')') continue
    if (!acronym.test(short.text) || full.last - full.first < 2 || !abbreviates(short.text, full.text)) continue
    const [a, b] = [byText.get(full.text)!, byText.get(short.text)!]
    if (a.gazetteer !== undefined && b.gazetteer !== undefined && a.gazetteer !== b.gazetteer) continue
    join(a.id, b.id)
  }
}

/** Whether the letters of an acronym stand in the name in their order, its first one first. */
function abbreviates(acronym: string, name: string): boolean {
  const letters = identity(acronym)
  const whole = name.toLowerCase()
  if (letters[0] !== whole[0]) return false
  let at = 0
  for (const letter of letters) {
    at = whole.indexOf(letter, at)
    if (at < 0) return false
    at++
  }
  return true
}
