import {append} from '../append.ts'
import type {Document} from '../text/document.ts'
import {firstNotBefore} from '../text/ordered.ts'
import {blocksOf} from './blocking.ts'
import {identity, type Kinship, kinship, partsOf, soundKinship} from './compare.ts'
import {gazetteer} from './data.ts'
import type {Entity, Mention} from './entities.ts'
import type {RawMention} from './mentions.ts'
import {isParticle} from './name-words.ts'
import {disown, joinAcronyms, joinKnown, makeNodes, type Node, reassign} from './nodes.ts'
import {Owners} from './owners.ts'
import {soundOf} from './sounds.ts'
import {words} from './words.ts'

/** Two spellings of one name. */
export interface Link {
  a: number
  b: number
  kind: Kinship
  /** For a short name that is misspelt: what it should be, by the full name `a`. */
  expected?: string
  /** The token of the full name that it misspells. */
  token?: string
}

export type {Node}

export interface Clusters {
  nodes: Node[]
  links: Link[]
  entities: Entity[]
  /** Spellings of each entity, by its number. */
  byEntity: ReadonlyMap<number, readonly Node[]>
}

const clusters = new WeakMap<object, Clusters>()

/** Spellings and links behind the entities of a document. */
export const clustersOf = (document: Document): Clusters | undefined => clusters.get(document)

/** Group the mentions by their bearers; sets `mention.entity`. */
export function clusterMentions(document: Document, mentions: readonly Mention[]): Entity[] {
  const nodes = makeNodes(mentions as RawMention[])
  const owner = nodes.map((_, index) => index)
  const find = (index: number): number => {
    while (owner[index] !== index) index = owner[index] = owner[owner[index]]
    return index
  }
  const join = (a: number, b: number): void => {
    const [from, to] = [find(a), find(b)]
    if (from !== to) owner[Math.max(from, to)] = Math.min(from, to)
  }
  disown(nodes)
  reassign(nodes)
  joinKnown(nodes, join)
  joinAcronyms(document, nodes, mentions as RawMention[], join)
  const links = findLinks(nodes)
  for (const link of links) join(link.a, link.b)
  links.push(...attachSingles(nodes, join))
  const entities = toEntities(nodes, mentions, find)
  const byEntity = new Map<number, Node[]>()
  for (const node of nodes) append(byEntity, node.entity, node)
  clusters.set(document, {nodes, links, entities, byEntity})
  return entities
}

/** Pairs of names that are spellings of one. */
function findLinks(nodes: readonly Node[]): Link[] {
  const links: Link[] = []
  const seen = new Set<number>()
  const usable = nodes.filter((node) => node.mentions.some((mention) => !mention.weak))
  const blocks = blocksOf(usable.map(({id, text, parts}) => ({key: id, text, parts})))
  for (const block of blocks) {
    for (let i = 0; i < block.length; i++) {
      for (let j = i + 1; j < block.length; j++) {
        const [a, b] = block[i] < block[j] ? [block[i], block[j]] : [block[j], block[i]]
        const pair = a * nodes.length + b
        if (a === b || seen.has(pair)) continue
        seen.add(pair)
        const kind = related(nodes[a], nodes[b])
        if (kind !== undefined) links.push({a, b, kind})
      }
    }
  }
  const listed = new Map<number, Node[]>()
  for (const node of nodes) if (node.gazetteer !== undefined) append(listed, node.gazetteer, node)
  for (const group of listed.values()) {
    for (const a of group)
      for (const b of group)
        if (
          a.id !== b.id &&
          (a.isVariant
            ? !b.isVariant && isCounterpart(a, b)
            : a.id < b.id && isChosen(a) && isChosen(b) && isRival(a, b)) &&
          !seen.has(Math.min(a.id, b.id) * nodes.length + Math.max(a.id, b.id))
        )
          links.push({a: a.id, b: b.id, kind: 'slip'})
  }
  return links
}

function related(a: Node, b: Node): Kinship | undefined {
  if (a.type !== b.type && a.type !== 'unknown' && b.type !== 'unknown') {
    const kinds = new Set([a.type, b.type])
    if (
      kinds.has('person') &&
      (kinds.has('place') || kinds.has('organisation')) &&
      partsOf(a).identity !== partsOf(b).identity &&
      !isGuess(a, b) &&
      !isGuess(b, a) &&
      // The type of a single name is a guess: *Riyad* may be the city; but *Bu Acih* is not Aceh.
      !(a.tokens.length + b.tokens.length === 2 && !isTitled(a) && !isTitled(b) && kinship(a, b) === 'sound')
    )
      return undefined
  }
  if (isCapsOf(a, b)) return undefined
  if (a.gazetteer !== undefined && b.gazetteer !== undefined && a.gazetteer !== b.gazetteer) return undefined
  // Right forms of one entity are aliases, not spellings, unless houses choose between them.
  if (a.right.length > 0 && b.right.length > 0)
    return (isChosen(a) && isChosen(b) && isRival(a, b)) || isRespelt(a, b) ? 'same' : undefined
  return kinship(a, b)
}

/** A place of several words against what looks like a person by its words alone: *San Franciscoo*. */
const isGuess = (place: Node, other: Node): boolean =>
  place.type === 'place' &&
  place.right.length > 0 &&
  place.tokens.length > 1 &&
  other.tokens.length === place.tokens.length &&
  other.gazetteer === undefined &&
  !isTitled(other)

const isTitled = (node: Node): boolean => node.mentions.some(({title}) => title !== undefined)

/** Right forms of one bearer that differ in the romanisation alone: *Yitzhak, Yitzchak Rabin*. Two of them are one too many. */
export function isRespelt(a: Node, b: Node): boolean {
  if (a.gazetteer !== b.gazetteer || a.text === b.text || isAcronym(a.text) || isAcronym(b.text)) return false
  const [from, to] = [partsOf(a).bare, partsOf(b).bare]
  return (
    from.length === to.length &&
    from.every((sound, i) => {
      const found = soundKinship(sound, to[i], true, false)
      return found !== undefined && found.kind !== 'slip' && found.cost <= 0.41
    })
  )
}

/** Two forms of one shape: not a name and its acronym. */
const isRival = (a: Node, b: Node): boolean =>
  a.text !== b.text &&
  Math.abs(a.tokens.length - b.tokens.length) <= 1 &&
  !isAcronym(a.text) &&
  !isAcronym(b.text) &&
  !isPart(a, b) &&
  !isPart(b, a)
/** *Jakarta* beside *DKI Jakarta*: shorter, not spelt otherwise, though a misprint (*Jakata*) may lie near both. */
export const isPart = (a: Node, b: Node): boolean =>
  a.tokens.length < b.tokens.length && a.tokens.every((token) => b.tokens.includes(token))
const acronym = /^\p{Lu}{2,}$/u
const isAcronym = (text: string): boolean => acronym.test(text)

/** The right form a variant stands for: the entity's name, or an alias of the same shape; no acronym, no nickname. */
function isCounterpart(variant: Node, right: Node): boolean {
  if (right.gazetteer === undefined || right.right.length === 0) return false
  if (gazetteer().name(right.gazetteer) === right.text || isChosen(right)) return true
  return variant.tokens.length === right.tokens.length && !isAcronym(right.text)
}

/** A form that one of the presets prefers where they differ. */
function isChosen(node: Node): boolean {
  if (node.gazetteer === undefined || !node.right.includes(node.gazetteer)) return false
  const known = gazetteer()
  return (
    known.isChoice(node.gazetteer) &&
    (known.name(node.gazetteer) === node.text ||
      Object.values(known.extra.preferred[node.gazetteer]).includes(node.text))
  )
}

/** One is the other in capitals: emphasis, a dateline. */
function isCapsOf(a: Node, b: Node): boolean {
  if (a.text.length <= 5 || partsOf(a).identity !== partsOf(b).identity) return false
  return inCapitals.test(a.text) || inCapitals.test(b.text)
}

const inCapitals = /\p{Lu}{4,}/u

/** Surnames, first names and short forms go to the latest fuller name they fit; near misses are reported as links. */
function attachSingles(nodes: readonly Node[], join: (a: number, b: number) => void): Link[] {
  const links: Link[] = []
  const full = nodes.filter((node) => node.tokens.length > 1 && node.type !== 'place')
  const byToken = new Map<string, Node[]>()
  const byFirst = new Map<string, Node[]>()
  for (const node of full) {
    for (const token of node.tokens) push(byToken, token, node)
    if (node.type === 'person' && node.tokens.length > 2) push(byFirst, node.tokens[0], node)
  }
  const owners = new Owners(full)
  for (const node of nodes) {
    if (node.type === 'place' || node.tokens.length > 3) continue
    if (node.gazetteer !== undefined && node.right.length > 0) continue
    const candidates = rarest(node.tokens, byToken).filter(
      (other) => other !== node && contains(other.tokens, node.tokens)
    )
    if (candidates.length > 0) {
      if (node.tokens.length === 1 && node.type !== 'person' && words().isIndonesian(node.tokens[0])) continue
      const best = latest(node, candidates)
      if (best !== undefined) join(best.id, node.id)
      continue
    }
    if (node.mentions.every((mention) => mention.weak)) continue
    const near =
      node.tokens.length === 1
        ? nearToken(node, owners)
        : node.tokens.length === 2
          ? nearShort(node, byFirst.get(node.tokens[0]) ?? [])
          : undefined
    if (near === undefined) continue
    links.push(near)
    join(near.a, near.b)
  }
  return links
}

function push(map: Map<string, Node[]>, key: string, node: Node): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [node])
  else if (list[list.length - 1] !== node) list.push(node)
}

/** The names with that one of the tokens which fewest have: whoever has all of them is among these. */
function rarest(tokens: readonly string[], byToken: ReadonlyMap<string, readonly Node[]>): readonly Node[] {
  let best: readonly Node[] | undefined
  for (const token of tokens) {
    const found = byToken.get(token)
    if (found === undefined) return []
    if (best === undefined || found.length < best.length) best = found
  }
  return best ?? []
}

/** Whether all tokens of a short name stand in a full one in the same order, its first or last among them. */
function contains(full: readonly string[], short: readonly string[]): boolean {
  if (short.length >= full.length) return false
  let at = 0
  for (const token of short) {
    at = full.indexOf(token, at) + 1
    if (at === 0) return false
  }
  // An initial tells two people apart who share the rest: *George Bush*, *George W. Bush*.
  if (short.length > 1 && full.some((token) => initial.test(token) && !short.includes(token))) return false
  return !isParticle(short[0]) || short.length > 1
}

const initial = /^\p{L}\.$/u

/** The fuller name that was mentioned last before the short one; people first. */
function latest(node: Node, candidates: readonly Node[]): Node | undefined {
  const at = node.mentions[0].first
  // "Bambang" is not the PT Bambang Djaja, "Jimmy Kimmel" not his show.
  const isPerson = node.type === 'person' || (node.tokens.length === 1 && words().isPerson(node.tokens[0]))
  let best: Node | undefined
  let score = -Infinity
  for (const candidate of candidates) {
    if ((candidate.type === 'organisation' || candidate.type === 'term') && isPerson) continue
    const before = lastBefore(candidate.mentions, at)
    const person = candidate.type === 'person' ? 1e9 : 0
    if (before + person > score) {
      score = before + person
      best = candidate
    }
  }
  return best
}

/** Token where the last mention before a token starts; -1 when there is none. */
function lastBefore(mentions: readonly RawMention[], token: number): number {
  const next = firstNotBefore(mentions.length, (i) => mentions[i].first < token)
  return next === 0 ? -1 : mentions[next - 1].first
}

/** *Smailing* for the *Chris Smalling* of the article. */
function nearToken(node: Node, owners: Owners): Link | undefined {
  const found = owners.find(node.tokens[0])
  if (found === undefined) return undefined
  const {node: full, token, kind} = found
  return {a: full.id, b: node.id, kind, token, expected: partOf(full, token)}
}

/** *Luhut Panjaitan* for the *Luhut Binsar Pandjaitan* of the article: the middle is left out, the surname sounds alike. */
function nearShort(node: Node, full: readonly Node[]): Link | undefined {
  const last = partsOf(node).sounds[1]
  for (const other of full) {
    const candidate = other.tokens[other.tokens.length - 1]
    const found = soundKinship(last, soundOf(candidate), true, true)
    if (found?.kind !== 'sound' || found.cost > 0.31) continue
    return {
      a: other.id,
      b: node.id,
      kind: 'sound',
      token: candidate,
      expected: `${node.text.split(' ')[0]} ${partOf(other, candidate)}`
    }
  }
  return undefined
}

/** A token of a name as the article writes it. */
const partOf = (node: Node, token: string): string =>
  node.text.split(' ').find((part) => identity(part) === identity(token)) ?? token

/**
 * Whether a name says more than the one before it: more tokens. Of two spellings the first stands, unless it was in a
 * title-cased line and this one is not.
 */
function isFuller(node: Node, before: Node): boolean {
  if (node.tokens.length !== before.tokens.length) return node.tokens.length > before.tokens.length
  return node !== before && isWeak(before) && !isWeak(node)
}

const isWeak = (node: Node): boolean => node.mentions.every((mention) => mention.weak)

function toEntities(nodes: readonly Node[], mentions: readonly Mention[], find: (index: number) => number): Entity[] {
  const entities: Entity[] = []
  const byRoot = new Map<number, Entity>()
  /** The spelling each entity is named by. */
  const named: Node[] = []
  const byText = new Map(nodes.map((node) => [node.text, node]))
  for (const mention of mentions) {
    const node = byText.get(mention.text)!
    const root = find(node.id)
    let entity = byRoot.get(root)
    if (entity === undefined) {
      entity = {id: entities.length, name: node.text, type: node.type, mentions: []}
      named.push(node)
      byRoot.set(root, entity)
      entities.push(entity)
    }
    node.entity = entity.id
    mention.entity = entity.id
    entity.mentions.push(mention)
    if (entity.type === 'unknown') entity.type = node.type
    if (node.gazetteer !== undefined && entity.gazetteer === undefined) entity.gazetteer = node.gazetteer
    if (entity.gazetteer === undefined && isFuller(node, named[entity.id])) {
      entity.name = node.text
      named[entity.id] = node
    }
  }
  const known = gazetteer()
  for (const entity of entities) {
    if (entity.gazetteer !== undefined) {
      entity.name = known.name(entity.gazetteer)
      const type = known.type(entity.gazetteer)
      if (type !== 'title' && type !== 'head') entity.type = type
    }
    for (const mention of entity.mentions) if (mention.type === 'unknown') mention.type = entity.type
  }
  return entities
}
