import generated from '../../generated/style.json' with {type: 'json'}

/** A connector at the start of a sentence, from `rules/ejaan/punctuation/connectors.yaml`. */
export interface Connector {
  /** Lower-case words. */
  words: string[]
  level: 'warning' | 'info'
  /** May be a verb or a preposition as well: what follows decides. */
  ambiguous: boolean
}

/** Connectors by their first word, longest first. */
export const connectors: ReadonlyMap<string, Connector[]> = byFirst(generated.connectors as Connector[])

function byFirst(items: Connector[]): Map<string, Connector[]> {
  const result = new Map<string, Connector[]>()
  for (const item of [...items].sort((a, b) => b.words.length - a.words.length)) {
    const known = result.get(item.words[0])
    if (known) known.push(item)
    else result.set(item.words[0], [item])
  }
  return result
}

/** Verbs and nouns that put a quotation and its speaker together (*kata X*), lower case. */
export const cues: ReadonlySet<string> = new Set(generated.cues)
