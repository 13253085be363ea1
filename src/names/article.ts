import type {Document, Point} from '../text/document.ts'
import {clustersOf, type Link, type Node} from './cluster.ts'
import {type EntityType, entitiesOf} from './entities.ts'

/** Where a form stands in the source of an article. */
export interface FormPlace {
  start: Point
  end: Point
  /** In a quotation, or in a title-cased line: shown, but never a fault and no evidence. */
  exempt: boolean
}

/** A spelling in an article. */
export interface ArticleForm {
  text: string
  tokens: string[]
  /** Names of the gazetteer's entities that have it as a right form. */
  right: number[]
  /** The gazetteer calls it a variant. */
  variant: boolean
  places: FormPlace[]
}

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
  const byEntity = new Map<number, Node[]>()
  for (const node of clusters.nodes) {
    const group = byEntity.get(node.entity)
    if (group === undefined) byEntity.set(node.entity, [node])
    else group.push(node)
  }
  const links = new Map<number, Link[]>()
  for (const link of clusters.links) {
    const {entity} = clusters.nodes[link.a]
    if (link.token !== undefined || clusters.nodes[link.b].entity !== entity) continue
    const group = links.get(entity)
    if (group === undefined) links.set(entity, [link])
    else group.push(link)
  }
  return {
    path,
    entities: entities.map((entity) => {
      const nodes = byEntity.get(entity.id) ?? []
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

function toForm(document: Document, node: Node): ArticleForm {
  return {
    text: node.text,
    tokens: [...node.tokens],
    right: [...node.right],
    variant: node.isVariant,
    places: node.mentions.map((mention) => ({
      ...document.range(mention.start, mention.end),
      exempt: mention.quoted || mention.weak
    }))
  }
}
