import listed from '../generated/abbreviations.json' with {type: 'json'}

/**
 * Abbreviations whose full stop does not end a sentence, without the stop, as written and in lower case. The list is
 * `rules/lexicon/abbreviations.txt`.
 */
export const abbreviations: ReadonlySet<string> = new Set(listed)
