import {append} from '../append.ts'
import type {Document, Point} from '../text/document.ts'
import {clustersOf, type Link, type Node} from './cluster.ts'
import {partsOfText} from './compare.ts'
import {type EntityType, entitiesOf} from './entities.ts'

/** Where a form stands in the source of an article. */
export interface FormPlace {
  start: Point
  end: Point
  /** In a quotation, or in a title-cased line: shown, but never a fault and no evidence. */
  exempt: boolean
}

/** A spelling in an article. Kept for every article of a run, and so without tokens and with packed places. */
export interface ArticleForm {
  text: string
  /** Names of the gazetteer's entities that have it as a right form; left out when there are none. */
  right?: number[]
  /** The gazetteer calls it a variant. */
  variant?: true
  /** Seven numbers a place: line, column and offset of its start and of its end, 1 when it is exempt. */
  places: number[]
}

const width = 7

/** The places of a form. */
export function placesOf({places}: ArticleForm): FormPlace[] {
  const list: FormPlace[] = []
  for (let i = 0; i < places.length; i += width)
    list.push({
      start: {line: places[i], column: places[i + 1], offset: places[i + 2]},
      end: {line: places[i + 3], column: places[i + 4], offset: places[i + 5]},
      exempt: places[i + 6] === 1
    })
  return list
}

/** Places packed as `ArticleForm` has them. */
export function packPlaces(list: readonly FormPlace[]): number[] {
  const places: number[] = []
  for (const {start, end, exempt} of list)
    places.push(start.line, start.column, start.offset, end.line, end.column, end.offset, exempt ? 1 : 0)
  return places
}

/** How often a form stands where it counts: not in quotations, not in title-cased lines. */
export function usesOf({places}: Pick<ArticleForm, 'places'>): number {
  let uses = 0
  for (let i = width - 1; i < places.length; i += width) if (places[i] === 0) uses++
  return uses
}

/** Whether a form says who is meant by itself: a full name, or a form the gazetteer knows. */
export const saysWho = ({text, right, variant}: ArticleForm): boolean =>
  right !== undefined || variant === true || partsOfText(text).tokens.length > 1

export interface ArticleEntity {
  name: string
  type: EntityType
  gazetteer: number | undefined
  forms: ArticleForm[]
  /** Spellings of one name, by their places in `forms`. */
  links: Array<[number, number]>
}

/** The names of one article: plain data, kept when the document is gone. */
export interface ArticleNames {
  path: string
  entities: ArticleEntity[]
}

/** What the names of an article come to, with places in the source. */
export function articleNames(document: Document, path: string): ArticleNames {
  const {entities} = entitiesOf(document)
  const clusters = clustersOf(document)
  if (clusters === undefined) return {path, entities: []}
  const links = new Map<number, Link[]>()
  for (const link of clusters.links) {
    const {entity} = clusters.nodes[link.a]
    if (link.token !== undefined || clusters.nodes[link.b].entity !== entity) continue
    append(links, entity, link)
  }
  return {
    path,
    entities: entities.map((entity) => {
      const nodes = clusters.byEntity.get(entity.id) ?? []
      return {
        name: entity.name,
        type: entity.type,
        gazetteer: entity.gazetteer,
        forms: nodes.map((node) => toForm(document, node)),
        links: (links.get(entity.id) ?? []).map(({a, b}) => [
          nodes.indexOf(clusters.nodes[a]),
          nodes.indexOf(clusters.nodes[b])
        ])
      }
    })
  }
}

function toForm(document: Document, {text, right, isVariant, mentions}: Node): ArticleForm {
  const form: ArticleForm = {
    text,
    places: packPlaces(
      mentions.map((mention) => {
        const {start, end} = document.range(mention.start, mention.end)
        return {start, end, exempt: mention.quoted || mention.weak}
      })
    )
  }
  if (right.length > 0) form.right = [...right]
  if (isVariant) form.variant = true
  return form
}
