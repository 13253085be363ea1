/** Options of rules besides `allow` (words that the rule leaves alone), which every rule takes. */
export type OptionType = 'strings' | 'count' | 'boolean' | readonly string[]

/** By rule id; what is not here is an error in a configuration. */
const own: Record<string, Record<string, OptionType>> = {}

export const optionsOf = (rule: string): Record<string, OptionType> => ({allow: 'strings', ...own[rule]})
