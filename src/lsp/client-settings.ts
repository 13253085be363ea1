import {families, type Level, rules} from '../rules/registry.ts'
import type {ClientSettings} from './settings.ts'

const levels = new Set<unknown>(['off', 'info', 'warning', 'error'])

/** The editor's settings, whatever was sent; what makes no sense is left out. */
export function clientSettingsOf(value: unknown): ClientSettings {
  if (typeof value !== 'object' || value === null) return {}
  const {lang, configPath, rules: given, crossArticle} = value as Record<string, unknown>
  const settings: ClientSettings = {}
  if (lang === 'id' || lang === 'en') settings.lang = lang
  if (typeof configPath === 'string' && configPath !== '') settings.configPath = configPath
  if (typeof crossArticle === 'boolean') settings.crossArticle = crossArticle
  if (typeof given === 'object' && given !== null) {
    const own: Record<string, Level> = {}
    for (const [id, level] of Object.entries(given)) if (isRule(id) && levels.has(level)) own[id] = level as Level
    settings.rules = own
  }
  return settings
}

const isRule = (id: string): boolean => rules.has(id) || families.some((family) => id === `${family}/*`)
