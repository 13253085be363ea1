import type {Settings} from '../config/settings.ts'
import type {Draft} from '../report/reporter.ts'
import {Context, type Document} from '../text/document.ts'
import {clustersOf, isPart, isRespelt, type Link, type Node} from './cluster.ts'
import {identity} from './compare.ts'
import {gazetteer} from './data.ts'
import {entitiesOf} from './entities.ts'
import type {RawMention} from './mentions.ts'
import {foreign, generic} from './name-words.ts'
import {nearest} from './nearest.ts'
import {writtenHere} from './related.ts'
import {isKnownName} from './words.ts'

/** Names spelt in two ways in the article. */
export function variantDrafts(document: Document, settings: Settings): Draft[] {
  entitiesOf(document)
  const clusters = clustersOf(document)
  if (clusters === undefined) return []
  const {nodes, links, byEntity} = clusters
  const drafts: Draft[] = []
  const short = new Set(links.filter((link) => link.token !== undefined).map((link) => link.b))
  const spellings = links.filter((link) => link.token === undefined && !(short.has(link.a) && short.has(link.b)))
  for (const all of groupsOf(nodes, spellings)) {
    const group = all.filter((node) => node.mentions.some(isFault))
    if (group.length < 2) continue
    const {node: preferred, reason} = choose(group, byEntity.get(group[0].entity) ?? [], links, settings)
    for (const node of group) {
      if (
        node === preferred ||
        (!node.isVariant && isPart(node, preferred)) ||
        isSameButStart(document, node, preferred) ||
        isGeneric(node.text, preferred.text)
      )
        continue
      for (const mention of node.mentions)
        if (isFault(mention) && !isGiven(document, mention) && !(node.isVariant && isForeign(document, mention)))
          drafts.push(
            variantDraft(mention, node, preferred, reason, casesOnly(node, preferred) || isAlias(node, preferred))
          )
    }
  }
  for (const link of links)
    if (link.token !== undefined)
      drafts.push(...tokenDrafts(nodes[link.a], nodes[link.b], link.token, link.expected ?? link.token))
  return drafts
}

/** In a name of another language: *Australia and New Zealand Banking Group*. */
const isForeign = (document: Document, {first, last}: RawMention): boolean =>
  foreign.has(document.lower(first - 1)) || foreign.has(document.lower(last))

/** The other name is given on purpose: *Edmund II atau Eadmund II*, or in parentheses. */
export function isGiven(document: Document, {first, last}: Pick<RawMention, 'first' | 'last'>): boolean {
  if ((document.context(first) & Context.parenthesis) !== 0) return true
  const next = document.lower(last) === ',' ? last + 1 : last
  return either.has(document.lower(first - 1)) || document.lower(next) === 'atau'
}

const either = new Set(['atau', 'alias', 'disebut', 'dieja', 'ditulis', 'ejaan', 'bernama'])

/** Words in a quotation stand; title-cased lines are no evidence. */
const isFault = (mention: RawMention): boolean => !mention.quoted && !mention.weak

type Reason = 'majority' | 'first' | 'known'

function variantDraft(mention: RawMention, node: Node, preferred: Node, reason: Reason, minor: boolean): Draft {
  const place = preferred.mentions[0]
  return {
    rule: 'name/variant',
    message: reason,
    start: mention.start,
    end: mention.end,
    suggestions: [expectedOf(node, preferred)],
    values: {count: preferred.count},
    severity: minor ? 'info' : undefined,
    fixable: false,
    related: [writtenHere(place, preferred.text)]
  }
}

/** The preferred form; for a variant of another shape (*The Villans* beside *Aston Villa*) the right form it misspells. */
function expectedOf(node: Node, preferred: Node): string {
  if (
    !node.isVariant ||
    node.gazetteer === undefined ||
    node.tokens.length === preferred.tokens.length ||
    identity(node.text) === identity(preferred.text)
  )
    return preferred.text
  return nearest(node.text, node.tokens, node.gazetteer, preferred.text)
}

/** Both are right by the gazetteer: a hint that the article has two. */
const isAlias = (a: Node, b: Node): boolean => a.right.length > 0 && b.right.length > 0 && isRespelt(a, b)

/** *Kevin De Bruyne* and *Kevin de Bruyne*, *Suárez* and *Suarez*: only capitals or diacritics differ. */
const casesOnly = (a: Node, b: Node): boolean => bare(a.text) === bare(b.text)
const marks = /\p{M}/gu
const bare = (text: string): string => text.toLowerCase().normalize('NFD').replace(marks, '')

/** *partai Hanura* and *Partai Hanura*: the common noun may be small. */
function isGeneric(a: string, b: string): boolean {
  const space = a.indexOf(' ')
  return (
    space > 0 &&
    a.slice(space) === b.slice(space) &&
    a.toLowerCase() === b.toLowerCase() &&
    generic.has(a.slice(0, space).toLowerCase())
  )
}

/** The capital that a sentence start asks for is no difference. */
function isSameButStart(document: Document, a: Node, b: Node): boolean {
  if (a.text.replace(/\.$/, '') === b.text.replace(/\.$/, '')) return true
  if (a.text.slice(1) !== b.text.slice(1) || a.text[0].toLowerCase() !== b.text[0].toLowerCase()) return false
  const capital = a.text[0] === a.text[0].toUpperCase() ? a : b
  return capital.mentions.every((mention) => (document.context(mention.first) & Context.sentenceStart) !== 0)
}

/** Connected spellings, each group in the order of first mention. */
function groupsOf(nodes: readonly Node[], links: readonly Link[]): Node[][] {
  const next = new Map<number, Set<number>>()
  for (const {a, b} of links) {
    next.set(a, (next.get(a) ?? new Set()).add(b))
    next.set(b, (next.get(b) ?? new Set()).add(a))
  }
  const groups: Node[][] = []
  const seen = new Set<number>()
  for (const start of next.keys()) {
    if (seen.has(start)) continue
    const group: Node[] = []
    const stack = [start]
    seen.add(start)
    while (stack.length > 0) {
      const id = stack.pop()!
      group.push(nodes[id])
      for (const other of next.get(id) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        stack.push(other)
      }
    }
    groups.push(group.sort((a, b) => a.mentions[0].first - b.mentions[0].first))
  }
  return groups
}

/** Mentions that count as the article's own usage: those that may be faults. */
const usage = (node: Node): number => node.mentions.filter(isFault).length

/** Usage of a spelling: of the whole name, and of its own tokens in the entity's other names (*Hariyanto* for *Hariyanto Chandra*). */
function weightOf(node: Node, group: readonly Node[], entity: readonly Node[]): number {
  const own = node.tokens.filter((token) => group.every((other) => other === node || !other.tokens.includes(token)))
  let weight = usage(node)
  if (own.length > 0)
    for (const other of entity)
      if (!group.includes(other) && own.some((token) => other.tokens.includes(token))) weight += usage(other)
  return weight
}

/**
 * The form that the others should follow: a clear majority (three times and twice as often as the next), else the
 * first one; but a form the gazetteer knows wins over a slip, and over a first mention that is no more frequent.
 */
function choose(
  group: readonly Node[],
  entity: readonly Node[],
  links: readonly Link[],
  settings: Settings
): {node: Node; reason: Reason} {
  const known = gazetteer()
  const weights = new Map(group.map((node) => [node, weightOf(node, group, entity)]))
  const usage = (node: Node): number => weights.get(node) ?? 0
  const ranked = [...group].sort((a, b) => usage(b) - usage(a) || a.mentions[0].first - b.mentions[0].first)
  const right = group.filter((node) => node.right.length > 0)
  const best = right.find((node) => known.preferred(node.right[0], settings.namePreset) === node.text) ?? right[0]
  const majority = ranked.length > 1 && usage(ranked[0]) >= 3 && usage(ranked[0]) >= 2 * usage(ranked[1])
  const leader = majority ? ranked[0] : group[0]
  if (best !== undefined && best !== leader) {
    const link = links.find(({a, b}) => (a === best.id && b === leader.id) || (b === best.id && a === leader.id))
    const certain = link?.kind === 'slip' && !known.isChoice(best.right[0])
    if (certain || (!majority && usage(best) >= usage(leader))) return {node: best, reason: 'known'}
  }
  if (majority) return {node: leader, reason: 'majority'}
  if (best === undefined && usage(ranked[0]) === usage(leader)) {
    const solid = group.find(
      (node) => usage(node) === usage(leader) && node.tokens.every(isKnownName) && !leader.tokens.every(isKnownName)
    )
    if (solid !== undefined) return {node: solid, reason: 'known'}
  }
  return {node: leader, reason: best === leader ? 'known' : 'first'}
}

/** A single name that differs from the full one: the rarer or less known of the two is at fault. */
function tokenDrafts(full: Node, short: Node, token: string, expected: string): Draft[] {
  const place = full.tokens.indexOf(token)
  const parts = full.text.split(' ')
  const index = parts.findIndex((part) => identity(part) === identity(token))
  if (place < 0 || index < 0) return []
  const shortKnown = isKnownName(short.tokens[0])
  const fullKnown = full.right.length > 0 || isKnownName(token)
  const shortWins =
    short.tokens.length === 1 &&
    full.right.length === 0 &&
    ((usage(short) >= 3 && usage(short) >= 2 * usage(full)) || (shortKnown && !fullKnown))
  if (!shortWins) {
    const where = full.mentions[0]
    return short.mentions.filter(isFault).map((mention) => ({
      rule: 'name/variant',
      message: 'part',
      start: mention.start,
      end: mention.end,
      suggestions: [expected],
      values: {full: full.text},
      related: [
        {
          start: where.start,
          end: where.end,
          message: {id: `nama lengkapnya "${full.text}"`, en: `the full name is "${full.text}"`}
        }
      ]
    }))
  }
  const where = short.mentions[0]
  const suggestion = parts.with(index, short.text).join(' ')
  return full.mentions.filter(isFault).map((mention) => ({
    rule: 'name/variant',
    message: 'majority',
    start: mention.start,
    end: mention.end,
    suggestions: [suggestion],
    values: {count: short.count},
    related: [writtenHere(where, short.text)]
  }))
}
