import {rules} from '../rules/registry.ts'

/** What an option holds; a list of words means one of them. */
export type OptionType = 'strings' | 'count' | 'boolean' | readonly string[]

type Options = Record<string, OptionType>

const switches = (...names: string[]): Options => Object.fromEntries(names.map((name) => [name, 'boolean' as const]))

/** Entries of the rule's list that are right here. */
const allow: Options = {allow: 'strings'}

/** Options by rule; the rules' pages say what each does. What is not here is an error in a configuration. */
const own: Record<string, Options> = {
  'ejaan/abbreviation': allow,
  'ejaan/affix': allow,
  'ejaan/bound-form': allow,
  'ejaan/capitalization': switches('names', 'titles', 'stray', 'generic', 'sentenceStart', 'titleCase', 'shiftSlip'),
  'ejaan/compound': allow,
  'ejaan/foreign-word': allow,
  'ejaan/nonstandard-word': allow,
  'ejaan/number': switches('currency', 'ordinals', 'separators', 'sentenceStart', 'smallNumbers'),
  'ejaan/particle': allow,
  'ejaan/preposition': allow,
  'ejaan/punctuation': switches(
    ...['spacing', 'doubled', 'hyphen', 'serialComma', 'contrast', 'connector', 'apposition', 'date', 'insertion'],
    ...['subject', 'quotation', 'bahwa', 'balance', 'fullStop']
  ),
  'style/cliche': allow,
  'style/pleonasm': allow,
  'style/sentence-length': {max: 'count'},
  'style/wordy-phrase': allow
}

/** Options that a rule or family takes. */
export function optionsOf(id: string): Options {
  // The attribution rules share one lexicon.
  if (id.startsWith('attribution/') && (rules.has(id) || id === 'attribution/*')) return {without: 'strings'}
  return own[id] ?? {}
}
