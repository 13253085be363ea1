import {type Family, families, type Lang, rules} from '../rules/registry.ts'

/**
 * LanguageTool's category ids, which its clients know and colour by (Obsidian, the browser add-on). A family's own name
 * (`spelling`, `attribution`) is accepted wherever a client may name a category.
 */
const names = {
  TYPOS: {id: 'Kemungkinan salah ketik', en: 'Possible Typo'},
  CONFUSED_WORDS: {id: 'Kata yang tertukar', en: 'Commonly Confused Words'},
  GRAMMAR: {id: 'Tata bahasa dan EYD', en: 'Grammar'},
  COMPOUNDING: {id: 'Penulisan gabungan kata', en: 'Compounding'},
  CASING: {id: 'Huruf kapital', en: 'Capitalization'},
  PUNCTUATION: {id: 'Tanda baca', en: 'Punctuation'},
  STYLE: {id: 'Gaya bahasa', en: 'Style'},
  PROPER_NOUNS: {id: 'Nama', en: 'Proper Nouns'},
  SEMANTICS: {id: 'Sumber dan atribusi', en: 'Sources and Attribution'}
} as const satisfies Record<string, Record<Lang, string>>

export type CategoryId = keyof typeof names

/** ITS 2.0 localization quality issue types, as LanguageTool uses them. */
export type IssueType =
  | 'misspelling'
  | 'grammar'
  | 'typographical'
  | 'style'
  | 'inconsistency'
  | 'duplication'
  | 'uncategorized'

export interface RuleKind {
  category: CategoryId
  issueType: IssueType
  /** LanguageTool's match type: how a client draws the mark. */
  typeName: 'UnknownWord' | 'Hint' | 'Other'
}

const ejaan: ReadonlyArray<[pattern: RegExp, category: CategoryId, issueType: IssueType]> = [
  [/punctuation|comma|quote|space|dash|ellipsis|abbreviation/, 'PUNCTUATION', 'typographical'],
  [/capital/, 'CASING', 'typographical'],
  [/compound|bound-form|clitic|particle|reduplication/, 'COMPOUNDING', 'grammar'],
  [/repeated/, 'GRAMMAR', 'duplication'],
  [/nonstandard/, 'TYPOS', 'misspelling']
]

/** How LanguageTool would file a rule of ours. */
export function kindOf(rule: string): RuleKind {
  switch (familyOf(rule)) {
    case 'spelling':
      return {category: 'TYPOS', issueType: 'misspelling', typeName: 'UnknownWord'}
    case 'style':
      return {category: 'STYLE', issueType: 'style', typeName: 'Hint'}
    case 'name':
      return {category: 'PROPER_NOUNS', issueType: 'inconsistency', typeName: 'Other'}
    case 'attribution':
      return {category: 'SEMANTICS', issueType: 'uncategorized', typeName: 'Hint'}
    default: {
      const [, category = 'GRAMMAR', issueType = 'grammar'] = ejaan.find(([pattern]) => pattern.test(rule)) ?? []
      return {category, issueType, typeName: 'Other'}
    }
  }
}

export const familyOf = (rule: string): string => rule.slice(0, rule.indexOf('/'))

export const categoryName = (id: CategoryId, lang: Lang): string => names[id][lang]

/** Rules that an id or category of a request speaks of: a rule's id, `family/*`, a category or a family. */
export function rulesOf(id: string): string[] {
  if (rules.has(id)) return [id]
  const family = id.toLowerCase().replace(/\/\*$/, '')
  if ((families as readonly string[]).includes(family)) {
    return [...rules.keys()].filter((rule) => familyOf(rule) === (family as Family))
  }
  return [...rules.keys()].filter((rule) => kindOf(rule).category === id.toUpperCase())
}
