import generated from '../generated/rules.json' with {type: 'json'}

export type Severity = 'error' | 'warning' | 'info'
export type Level = Severity | 'off'
export type Lang = 'id' | 'en'
export type Family = 'spelling' | 'ejaan' | 'style' | 'name' | 'attribution'

/** A text in the languages of the messages. */
export type Localized = Record<Lang, string>

/** What the front matter of a rule's page says (`rules/<family>/<rule>/rule.md`). */
export interface RuleMeta {
  /** `family/id`; never changes its meaning. */
  id: string
  /** Level when neither configuration nor the finding itself says otherwise. */
  level: Level
  /** Whether the rule ever makes a finding that `--fix` may apply. */
  fixable: boolean
  /** Where the rule comes from: EYD V code, KBBI, KEJ article. */
  authority: string
  summary: Localized
  /** Message templates by key; `{actual}`, `{expected}` and further values are filled in. */
  messages: Record<string, Localized>
  /** Longer explanations by the same keys. */
  notes: Record<string, Localized>
}

export const rules: ReadonlyMap<string, RuleMeta> = new Map(
  (generated as unknown as RuleMeta[]).map((rule) => [rule.id, rule])
)

export const families: readonly Family[] = ['spelling', 'ejaan', 'style', 'name', 'attribution']

/** Web page of a rule. */
export const ruleUrl = (id: string): string => `https://github.com/sunting/sunting/blob/main/rules/${id}/rule.md`
