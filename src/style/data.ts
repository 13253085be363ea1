import generated from '../generated/style.json' with {type: 'json'}

/** A phrase of a list (`rules/style/<rule>/data.yaml`). */
export interface Phrase {
  rule: string
  /** As the list has it. */
  phrase: string
  /** Lower-case words before the gap. */
  head: string[]
  /** Words after the gap; empty when there is none. */
  tail: string[]
  level?: 'info'
  /** Replacements; "…" stands for the words in the gap. */
  right: string[]
  except: string[]
}

/** A conjunction with its partner. */
export interface Pair {
  first: string
  second: string[]
  wrong: string[]
}

/** Phrases by their first word, longest first. */
export const phrases: ReadonlyMap<string, Phrase[]> = byFirst(generated.phrases as Phrase[])

export const pairs: readonly Pair[] = generated.pairs as Pair[]

function byFirst(items: Phrase[]): Map<string, Phrase[]> {
  const result = new Map<string, Phrase[]>()
  for (const item of [...items].sort((a, b) => b.head.length + b.tail.length - a.head.length - a.tail.length)) {
    const known = result.get(item.head[0])
    if (known) known.push(item)
    else result.set(item.head[0], [item])
  }
  return result
}
