import type {Lang, Level} from '../rules/registry.ts'

/** How an article is to be judged by the attribution rules. */
export type Genre = 'news' | 'opinion' | 'editorial' | 'review' | 'interview' | 'advertorial' | 'sport' | 'weather'

/** A name the house decided on. */
export interface HouseName {
  name: string
  /** Forms to be replaced by `name`. */
  variants?: string[]
  /** Forms that are right as well. */
  aliases?: string[]
  type?: 'person' | 'place' | 'organisation' | 'term'
  /** Report the variants at error level. */
  reject?: boolean
}

/** Options of one rule, as the configuration gives them. */
export type RuleOptions = Record<string, unknown>

/** Everything a run is told, with presets, `extends` and overrides already resolved. Plain data. */
export interface Settings {
  lang: Lang
  /** Levels by rule id or `family/*`; the most exact one wins. */
  levels: Record<string, Level>
  /** Options by rule id. */
  options: Record<string, RuleOptions>
  /** Words to accept, in addition to the lexicon. */
  accept: string[]
  /** Words to refuse although the lexicon has them. */
  reject: string[]
  /** House style of names. */
  names: HouseName[]
  /** Which preferred forms of the gazetteer hold: kbbi, newsroom, ungegn-2025. */
  namePreset: string
  /** Compare names across the articles of a run. */
  crossArticle: boolean
  genre: Genre | undefined
  /** Report everything that is wrong with the attribution of a sentence, not only the gravest. */
  all: boolean
}

export const defaultSettings: Settings = {
  lang: 'id',
  levels: {},
  options: {},
  accept: [],
  reject: [],
  names: [],
  namePreset: 'kbbi',
  crossArticle: true,
  genre: undefined,
  all: false
}

/** Level of a rule: the user's for the rule, else for its family, else what is given. */
export function levelOf(settings: Settings, rule: string, otherwise: Level): Level {
  const own = settings.levels[rule]
  if (own !== undefined) return own
  const family = settings.levels[`${rule.slice(0, rule.indexOf('/'))}/*`]
  // A family's level silences it or caps nothing: "off" is final, a level holds for all its rules.
  return family ?? otherwise
}

export const settingsOf = (options: Partial<Settings> | undefined): Settings => ({...defaultSettings, ...options})

/** A list option of a rule (`allow`, …): strings only. */
export function listOption(settings: Settings, rule: string, name: string): string[] {
  const value = settings.options[rule]?.[name]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
