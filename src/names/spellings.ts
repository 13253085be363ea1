import {type ArticleForm, type ArticleNames, saysWho, usesOf} from './article.ts'
import {blocksOf} from './blocking.ts'
import {type Kinship, kinship, type Name, partsOf, partsOfText} from './compare.ts'
import {gazetteer} from './data.ts'
import type {EntityType} from './entities.ts'
import type {Register} from './register.ts'

/** One spelling of a full name over all articles of a run. */
export interface Spelling extends Name {
  id: number
  type: EntityType
  gazetteer: number | undefined
  variant: boolean
  /** Articles that have it outside quotations; those of the register count too. */
  articles: number
  /** The form in each article. */
  at: Array<{path: string; form: ArticleForm}>
}

export interface SpellingLink {
  a: Spelling
  b: Spelling
  kind: Kinship
}

/** Spellings of full names, organisations and places over all articles. Single names of people say too little. */
export function spellingsOf(articles: Iterable<ArticleNames>, register: Register | undefined): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>()
  const paths = new Set<string>()
  for (const {path, entities} of articles) {
    paths.add(path)
    for (const entity of entities) {
      for (const form of entity.forms) {
        const uses = saysWho(form) ? usesOf(form) : 0
        if (uses === 0) continue
        let spelling = spellings.get(form.text)
        if (spelling === undefined) {
          spelling = {
            id: spellings.size,
            text: form.text,
            tokens: partsOfText(form.text).tokens,
            right: form.right ?? none,
            type: entity.type,
            gazetteer: entity.gazetteer,
            variant: form.variant === true,
            count: 0,
            articles: 0,
            at: []
          }
          spellings.set(form.text, spelling)
        }
        spelling.count += uses
        spelling.articles++
        spelling.at.push({path, form})
      }
    }
  }
  for (const line of register?.lines ?? []) {
    const spelling = spellings.get(line.form) ?? addRegistered(spellings, line.form, line.tokens, line.type)
    if (paths.has(line.article)) continue
    spelling.count += line.count
    spelling.articles++
  }
  return spellings
}

const none: readonly number[] = []

function addRegistered(
  spellings: Map<string, Spelling>,
  text: string,
  tokens: readonly string[],
  type: EntityType
): Spelling {
  const spelling: Spelling = {
    id: spellings.size,
    text,
    tokens,
    right: [],
    type,
    gazetteer: undefined,
    variant: false,
    count: 0,
    articles: 0,
    at: []
  }
  spellings.set(text, spelling)
  return spelling
}

/** Pairs of spellings of one name, found through blocks: near-linear in the number of spellings. */
export function linksOf(spellings: ReadonlyMap<string, Spelling>): SpellingLink[] {
  const list = [...spellings.values()]
  const links: SpellingLink[] = []
  const seen = new Set<number>()
  const consider = (i: number, j: number): void => {
    const [a, b] = i < j ? [list[i], list[j]] : [list[j], list[i]]
    const pair = a.id * list.length + b.id
    if (a === b || seen.has(pair)) return
    seen.add(pair)
    const kind = related(a, b)
    if (kind !== undefined) links.push({a, b, kind})
  }
  for (const block of blocksOf(
    list.map((spelling) => ({key: spelling.id, text: spelling.text, parts: partsOf(spelling)}))
  )) {
    for (let i = 0; i < block.length; i++) for (let j = i + 1; j < block.length; j++) consider(block[i], block[j])
  }
  const byEntity = new Map<number, number[]>()
  for (const spelling of list)
    if (spelling.gazetteer !== undefined && (spelling.variant || spelling.right.length > 0))
      byEntity.set(spelling.gazetteer, [...(byEntity.get(spelling.gazetteer) ?? []), spelling.id])
  for (const group of byEntity.values())
    for (const i of group)
      for (const j of group) if (list[i].variant && !list[j].variant && isCounterpart(list[i], list[j])) consider(i, j)
  return links
}

const acronym = /^\p{Lu}{2,}$/u

/** The right form that a variant stands for: the entity's name or an alias of its shape, no acronym and no nickname. */
function isCounterpart(variant: Spelling, right: Spelling): boolean {
  if (acronym.test(right.text)) return false
  return (
    variant.tokens.length === right.tokens.length ||
    (right.gazetteer !== undefined && gazetteer().name(right.gazetteer) === right.text)
  )
}

function related(a: Spelling, b: Spelling): Kinship | undefined {
  if (a.gazetteer !== undefined && b.gazetteer !== undefined) {
    if (a.gazetteer !== b.gazetteer || (!a.variant && !b.variant)) return undefined
    return kinship({...a, right: []}, {...b, right: []}) ?? 'slip'
  }
  if (a.type !== b.type && a.type !== 'unknown' && b.type !== 'unknown') return undefined
  if (a.text.toUpperCase() === b.text.toUpperCase()) return undefined
  return kinship(a, b)
}
