import type {Settings} from '../config/settings.ts'
import type {Draft} from '../report/reporter.ts'
import {Context, type Document} from '../text/document.ts'
import {clustersOf, type Node} from './cluster.ts'
import {type Kinship, kinship, tokensOf} from './compare.ts'
import {gazetteer} from './data.ts'
import {entitiesOf} from './entities.ts'
import {factsOf} from './facts.ts'
import {Status} from './format.ts'
import type {RawMention} from './mentions.ts'
import {foreign} from './name-words.ts'
import {nearest} from './nearest.ts'
import {plain} from './phonemes.ts'
import {placesOfBearer} from './related.ts'

/**
 * Variants of the gazetteer in an article that does not have the preferred form. Where houses differ (*China, Perancis*)
 * or only the romanisation does, it is a hint, given once.
 */
export function preferredDrafts(document: Document, settings: Settings): Draft[] {
  entitiesOf(document)
  const clusters = clustersOf(document)
  if (clusters === undefined) return []
  const linked = new Set(clusters.links.filter((link) => link.token === undefined).flatMap((link) => [link.a, link.b]))
  const drafts: Draft[] = []
  for (const node of clusters.nodes) {
    if (node.gazetteer === undefined || linked.has(node.id)) continue
    if (node.isVariant || isOther(node, node.gazetteer, settings))
      drafts.push(...nodeDrafts(document, node, node.gazetteer, settings))
  }
  return drafts
}

/** The name by default where the preset that the publication chose has another: *Thailand* under `ungegn-2025`. */
function isOther(node: Node, entity: number, {namePreset}: Settings): boolean {
  if (namePreset === defaultPreset) return false
  const known = gazetteer()
  const chosen = known.extra.preferred[entity]?.[namePreset]
  return chosen !== undefined && chosen !== node.text && known.name(entity) === node.text
}

const defaultPreset = 'kbbi'

function nodeDrafts(document: Document, node: Node, entity: number, settings: Settings): Draft[] {
  const known = gazetteer()
  const preferred = known.preferred(entity, settings.namePreset)
  if (preferred === node.text) return []
  const expected = node.isVariant ? nearest(node.text, node.tokens, entity, preferred) : preferred
  const form = known
    .forms(node.mentions[0].match === undefined ? '' : keyOf(document, node))
    .find((candidate) => known.formText(candidate) === node.text)
  if (form === undefined || known.status(form) === Status.ambiguous) return []
  const faults = node.mentions.filter(
    (mention) =>
      isWhole(document, mention) &&
      !mention.quoted &&
      !mention.weak &&
      (document.context(mention.first) & (Context.boilerplate | Context.caption | Context.link)) === 0
  )
  // A form that the article uses throughout is its house's choice.
  const settled = faults.length >= 3
  const hint =
    settled ||
    known.isChoice(entity) ||
    isRomanisation(node, expected, known.type(entity) === 'person' && known.basis(entity) !== 'own spelling')
  const related = faults.length > 0 ? placesOfBearer(document, node, expected) : []
  return (hint ? faults.slice(0, 1) : faults).map((mention) => ({
    rule: 'name/preferred',
    message: hint ? 'choice' : 'default',
    start: mention.start,
    end: mention.end,
    suggestions: [expected],
    values: {basis: known.basis(entity), count: faults.length},
    related,
    fixable: !hint && isSpelling(node, expected),
    severity: hint ? 'info' : undefined
  }))
}

const keyOf = (document: Document, node: Node): string => {
  const {first, last} = node.mentions[0]
  let key = document.lower(first)
  for (let i = first + 1; i < last; i++) key += ` ${document.lower(i)}`
  return key
}

/** Another spelling of the same words. *Republic of Korea* for *Korea Selatan* is another name: an editor decides. */
const isSpelling = (node: Node, expected: string): boolean =>
  tokensOf(expected).length === node.tokens.length && kinshipTo(node, expected) !== undefined

const kinshipTo = (node: Node, expected: string): Kinship | undefined =>
  kinship(
    {text: node.text, tokens: node.tokens, right: [], count: 1},
    {text: expected, tokens: tokensOf(expected), right: [], count: 1}
  )

/** Only blanks, hyphens and capitals differ, or (`sounds`) the romanisation: neither form is wrong. */
function isRomanisation(node: Node, expected: string, sounds: boolean): boolean {
  const kind = kinshipTo(node, expected)
  if (plain(umlaut(node.text)) === plain(umlaut(expected))) return true
  // A short form that is no more than a part of the right one.
  const tokens = tokensOf(expected)
  const own = node.tokens.filter((token) => token !== 'pt')
  if (
    own.length !== tokens.length &&
    (own.every((token) => tokens.includes(token)) || tokens.every((token) => own.includes(token)))
  )
    return true
  return kind === 'same' || (sounds && kind === 'sound')
}

/** *Oezil, Özil, Ozil*: three ways to write one letter. */
const umlaut = (text: string): string => text.toLowerCase().replace(/([aou])e/g, '$1')

/** Whether a mention is the whole run of capitals: the *Germany* of *Germany Trade Fair* is another's name. */
function isWhole(document: Document, {first, last}: RawMention): boolean {
  if (
    foreign.has(document.lower(first - 1)) ||
    foreign.has(document.lower(last)) ||
    document.text[document.start(first) - 1] === '/'
  )
    return false
  if (last - first > 1 && (document.context(first) & Context.parenthesis) !== 0) return false
  const {at} = entitiesOf(document)
  const touches = (token: number, other: number): boolean =>
    document.isWord(token) &&
    document.isCapital(token) &&
    document.text.slice(document.end(Math.min(token, other)), document.start(Math.max(token, other))) === ' '
  const next = at(last)
  if (
    last < document.count &&
    touches(last, last - 1) &&
    !(next?.type === 'person' && next.last - next.first > 1) &&
    (next as RawMention | undefined)?.match === undefined
  )
    return false
  const before = at(first - 1)
  if (first > 0 && touches(first - 1, first) && before !== undefined && before.type === 'unknown') return false
  return !(
    first > 1 &&
    touches(first - 1, first) &&
    before === undefined &&
    touches(first - 2, first - 1) &&
    !isTitled(document, first)
  )
}

/** A title right before: *Presiden Jerman*. */
const isTitled = (document: Document, first: number): boolean => factsOf(document).isIndonesian(first - 1)
