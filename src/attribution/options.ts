import type {Settings} from '../config/settings.ts'

/** Lexicon entries that the configuration leaves out: option `without` of any rule of the family. */
export function leftOut(settings: Settings): string[] {
  const entries: string[] = []
  for (const [rule, options] of Object.entries(settings.options)) {
    if (!rule.startsWith('attribution/') || !Array.isArray(options.without)) continue
    for (const entry of options.without) if (typeof entry === 'string') entries.push(entry)
  }
  return entries
}
