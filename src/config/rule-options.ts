import {rules} from '../rules/registry.ts'

/** What an option holds; a list of words means one of them. */
export type OptionType = 'strings' | 'count' | 'boolean' | readonly string[]

type Options = Record<string, OptionType>

const switches = (...names: string[]): Options => Object.fromEntries(names.map((name) => [name, 'boolean' as const]))

/** Texts that are right here, whatever list of the rule they are in. */
const allow: Options = {allow: 'strings'}

/** Families whose rules all take `allow`. */
const allowing = ['ejaan/', 'style/']

/** Options by rule besides `allow`; the rules' pages say what each does. What is not here is an error in a configuration. */
const own: Record<string, Options> = {
  'ejaan/capitalization': switches('names', 'titles', 'stray', 'generic', 'sentenceStart', 'titleCase', 'shiftSlip'),
  'ejaan/number': switches('currency', 'ordinals', 'separators', 'sentenceStart', 'smallNumbers'),
  'ejaan/punctuation': switches(
    ...['spacing', 'doubled', 'hyphen', 'serialComma', 'contrast', 'connector', 'apposition', 'date', 'insertion'],
    ...['subject', 'subordinate', 'quotation', 'bahwa', 'balance', 'fullStop']
  ),
  'style/sentence-length': {max: 'count'}
}

/** Options that a rule or family takes. */
export function optionsOf(id: string): Options {
  // The attribution rules share one lexicon.
  if (id.startsWith('attribution/') && (rules.has(id) || id === 'attribution/*')) return {without: 'strings'}
  const isAllowing = rules.has(id) && allowing.some((family) => id.startsWith(family))
  return isAllowing ? {...own[id], ...allow} : (own[id] ?? {})
}
