import type {Lang, Localized} from '../rules/registry.ts'

/** A process is one run, and a run has one language: `--lang`, else that of its configuration once it is known. */
let language: Lang = 'id'

/** Say faults and notices in this language from now on. */
export function speak(lang: Lang): void {
  language = lang
}

/** A text in the language of the run. */
export const spoken = (text: Localized): string => text[language]

/** Say something on stderr, a line for each cause. */
export function complain(text: Localized): void {
  for (const line of spoken(text).split('\n')) process.stderr.write(`sunting: ${line}\n`)
}

/** The language that a command line asks for, before it is known to be right: the last `--lang` that is one. */
export function langOf(argv: readonly string[]): Lang {
  let lang: Lang = 'id'
  for (const [i, argument] of argv.entries()) {
    if (argument === '--') break
    const value = argument === '--lang' ? argv[i + 1] : /^--lang=(.*)$/s.exec(argument)?.[1]
    if (value === 'id' || value === 'en') lang = value
  }
  return lang
}
