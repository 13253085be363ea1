import {defaultSettings, type HouseName, type Settings} from '../config/settings.ts'
import type {Lang} from '../rules/registry.ts'

export type Theme = 'system' | 'light' | 'dark'

/** What this browser was told; kept in its local storage and nowhere else. */
export interface Preferences {
  lang: Lang
  theme: Theme
  words: string[]
  names: HouseName[]
  /** Rule ids that are off. */
  off: string[]
}

const KEY = 'sunting'

/** Preferences as kept; defaults where there are none, or where the storage is closed to us. */
export function readPreferences(): Preferences {
  let kept: Partial<Preferences> = {}
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>
  } catch {}
  const texts = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  return {
    lang: kept.lang === 'en' ? 'en' : 'id',
    theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system',
    words: texts(kept.words),
    names: Array.isArray(kept.names) ? kept.names.filter((name) => typeof name?.name === 'string') : [],
    off: texts(kept.off)
  }
}

export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {}
}

/** Settings of a check: the project's (from `sunting serve`), then this browser's. */
export function settingsFor({lang, words, names, off}: Preferences, project: Partial<Settings>): Settings {
  const base = {...defaultSettings, ...project}
  return {
    ...base,
    lang,
    accept: [...base.accept, ...words],
    names: [...base.names, ...names],
    levels: {...base.levels, ...Object.fromEntries(off.map((rule) => [rule, 'off' as const]))}
  }
}

/** The preferences as a configuration file, for the newsroom's project. */
export function toConfig({lang, words, names, off}: Preferences): string {
  const quote = (text: string): string => JSON.stringify(text)
  const lines = [`lang: ${lang}`]
  if (off.length > 0) lines.push('rules:', ...off.map((rule) => `  ${rule}: off`))
  if (words.length > 0) lines.push('vocabulary:', ...words.map((word) => `  - ${quote(word)}`))
  if (names.length > 0) {
    lines.push('names:')
    for (const {name, aliases} of names) {
      lines.push(`  - name: ${quote(name)}`)
      if (aliases?.length) lines.push(`    aliases: [${aliases.map(quote).join(', ')}]`)
    }
  }
  return `${lines.join('\n')}\n`
}
