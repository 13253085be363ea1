import type {Settings} from '../config/settings.ts'
import type {Point} from '../text/document.ts'
import {type ArticleEntity, type ArticleNames, placesOf, saysWho} from './article.ts'
import {identity} from './compare.ts'
import {keysOf} from './compile.ts'
import {gazetteer} from './data.ts'
import type {EntityType} from './entities.ts'
import {houseStyle} from './house.ts'
import {linksOf, spellingsOf} from './spellings.ts'

export interface NamesReport {
  schema: 'sunting/names@1'
  entities: ReportedEntity[]
}

export interface ReportedEntity {
  name: string
  type: EntityType
  basis: 'house-style' | 'majority' | 'gazetteer' | 'first-mention'
  forms: ReportedForm[]
}

export interface ReportedForm {
  text: string
  status: 'preferred' | 'alias' | 'variant'
  count: number
  at: Array<{path: string; start: Point; end: Point}>
}

interface Gathered {
  entity: ArticleEntity
  /** Spellings that a link says are one name; others are aliases. */
  linked: Set<string>
  forms: Map<string, ReportedForm & {right: boolean; variant: boolean}>
}

/** The register of names of all articles: every entity, every form of it, where. */
export function namesReport(articles: Iterable<ArticleNames>, settings: Settings): NamesReport {
  const list = [...articles]
  const gathered = gather(list)
  return {
    schema: 'sunting/names@1',
    entities: gathered
      .map((group) => toReported(group, settings))
      .sort((a, b) => total(b) - total(a) || (a.name < b.name ? -1 : 1))
  }
}

const total = (entity: ReportedEntity): number => entity.forms.reduce((sum, form) => sum + form.count, 0)

/** Entities of all articles by what they have in common: the gazetteer's entity, the letters of a full name, a link. */
function gather(articles: readonly ArticleNames[]): Gathered[] {
  const parent = new Map<string, string>()
  const find = (key: string): string => {
    let root = key
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next
    return root
  }
  const keyOf = (entity: ArticleEntity): string =>
    entity.gazetteer === undefined ? `n${identity(entity.name)}` : `g${entity.gazetteer}`
  const spellings = spellingsOf(articles, undefined)
  const owner = new Map<string, string>()
  for (const {entities} of articles) {
    for (const entity of entities) {
      const key = keyOf(entity)
      if (!parent.has(key)) parent.set(key, key)
      for (const form of entity.forms) if (saysWho(form)) owner.set(form.text, key)
    }
  }
  const linked = new Map<string, Set<string>>()
  for (const {a, b} of linksOf(spellings)) {
    const [from, to] = [owner.get(a.text), owner.get(b.text)]
    if (from === undefined || to === undefined) continue
    const [x, y] = [find(from), find(to)]
    if (x !== y) parent.set(x, y)
    linked.set(a.text, (linked.get(a.text) ?? new Set()).add(b.text))
    linked.set(b.text, (linked.get(b.text) ?? new Set()).add(a.text))
  }
  const groups = new Map<string, Gathered>()
  for (const {path, entities} of articles) {
    for (const entity of entities) {
      const root = find(keyOf(entity))
      const group = groups.get(root) ?? {entity, linked: new Set<string>(), forms: new Map()}
      groups.set(root, group)
      if (group.entity.gazetteer === undefined && entity.gazetteer !== undefined) group.entity = entity
      addForms(group, entity, path, linked)
    }
  }
  return [...groups.values()]
}

function addForms(
  group: Gathered,
  entity: ArticleEntity,
  path: string,
  linked: ReadonlyMap<string, Set<string>>
): void {
  for (const [a, b] of entity.links) {
    group.linked.add(entity.forms[a].text)
    group.linked.add(entity.forms[b].text)
  }
  for (const form of entity.forms) {
    if (linked.has(form.text)) group.linked.add(form.text)
    let known = group.forms.get(form.text)
    if (known === undefined) {
      known = {
        text: form.text,
        status: 'alias',
        count: 0,
        at: [],
        right: form.right !== undefined,
        variant: form.variant === true
      }
      group.forms.set(form.text, known)
    }
    for (const {start, end} of placesOf(form)) {
      known.count++
      known.at.push({path, start, end})
    }
  }
}

/** Whether a form is mentioned before another: earlier in the same article. */
function isBefore(a: ReportedForm, b: ReportedForm): boolean {
  return a.at[0]?.path === b.at[0]?.path && a.at[0]?.start.offset < b.at[0]?.start.offset
}

function toReported(group: Gathered, settings: Settings): ReportedEntity {
  const {entity} = group
  const forms = [...group.forms.values()]
  const house = houseStyle(settings).byKey
  const houseForm = forms.map((form) => house.get(keysOf(form.text).join(' '))?.[0]).find((form) => form !== undefined)
  const rivals = forms.filter((form) => group.linked.has(form.text)).sort((a, b) => b.count - a.count)
  const full = forms.find((form) => form.text === entity.name)
  let name = entity.gazetteer === undefined ? entity.name : gazetteer().preferred(entity.gazetteer, settings.namePreset)
  let basis: ReportedEntity['basis'] = entity.gazetteer === undefined ? 'first-mention' : 'gazetteer'
  if (houseForm !== undefined) {
    name = houseForm.entry.name
    basis = 'house-style'
  } else if (
    entity.gazetteer === undefined &&
    rivals.length > 1 &&
    rivals[0].count >= 3 &&
    rivals[0].count >= 2 * rivals[1].count
  ) {
    name = rivals[0].text
    basis = 'majority'
  } else if (entity.gazetteer === undefined && rivals.some(({text}) => text === entity.name)) {
    // Spelt in two ways and neither rules: the first mention, as the finding says.
    name = rivals.reduce((first, form) => (isBefore(form, first) ? form : first)).text
  } else if (entity.gazetteer === undefined && full === undefined && forms.length > 0) name = forms[0].text
  return {
    name,
    type: entity.type,
    basis,
    forms: forms
      .map(
        ({text, count, at, right, variant}) =>
          ({
            text,
            status: text === name ? 'preferred' : variant || (group.linked.has(text) && !right) ? 'variant' : 'alias',
            count,
            at
          }) satisfies ReportedForm
      )
      .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
  }
}
