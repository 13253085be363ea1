import type {Lang, Localized} from './rules/registry.ts'

/**
 * Something that cannot be done as asked: a line for each cause, in every language of the messages. Which one is said is decided
 * where it is said (`text`); `message` is the Indonesian.
 */
export class Fault extends Error {
  override name = 'Fault'
  readonly lines: readonly Localized[]

  constructor(...lines: readonly Localized[]) {
    super(lines.map(({id}) => id).join('\n'))
    this.lines = lines
  }
}

/** The same in every language: what another program said, a name. */
export const alike = (text: string): Localized => ({id: text, en: text})

/** A text with a place before it: `file: text`. */
export const at = (place: string, {id, en}: Localized): Localized => ({id: `${place}: ${id}`, en: `${place}: ${en}`})

/** What an error says; of one that is no `Fault` its own message, whatever language that is in. */
export function told(error: unknown): Localized {
  if (!(error instanceof Fault)) return alike(error instanceof Error ? error.message : String(error))
  const all = (lang: Lang): string => error.lines.map((line) => line[lang]).join('\n')
  return {id: all('id'), en: all('en')}
}
