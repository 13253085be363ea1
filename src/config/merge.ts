import type {Level} from '../rules/registry.ts'
import type {Layer} from './keys.ts'
import type {Preset} from './presets.ts'
import type {RuleOptions, Settings} from './settings.ts'

/** Levels with those of a later layer over them: what it says of a family undoes what was said of its rules before. */
export function layLevels(levels: Record<string, Level>, over: Record<string, Level>): Record<string, Level> {
  const result = {...levels}
  for (const id of Object.keys(over)) {
    if (!id.endsWith('/*')) continue
    for (const earlier of Object.keys(result)) if (earlier.startsWith(id.slice(0, -1))) delete result[earlier]
  }
  return {...result, ...over}
}

/** Options of a rule with those of a later layer over them; lists add up. */
function layOptions(options: RuleOptions | undefined, over: RuleOptions): RuleOptions {
  const result: RuleOptions = {...options}
  for (const [name, value] of Object.entries(over)) {
    const before = result[name]
    result[name] = Array.isArray(before) && Array.isArray(value) ? [...new Set([...before, ...value])] : value
  }
  return result
}

/** Settings with a layer of a configuration over them. Word lists and names add up. */
export function lay(settings: Settings, layer: Layer & Pick<Preset, 'options'>): Settings {
  const levels: Record<string, Level> = {}
  const options = {...settings.options}
  for (const [id, value] of Object.entries(layer.options ?? {})) options[id] = layOptions(options[id], value)
  for (const [id, value] of Object.entries(layer.rules ?? {})) {
    levels[id] = Array.isArray(value) ? value[0] : value
    if (Array.isArray(value) && value[1] != null) options[id] = layOptions(options[id], value[1])
  }
  return {
    ...settings,
    lang: layer.lang ?? settings.lang,
    genre: layer.genre ?? settings.genre,
    levels: layLevels(settings.levels, levels),
    options,
    accept: union(settings.accept, layer.vocabulary, layer.accept),
    reject: union(settings.reject, layer.reject),
    // A later entry for the same name replaces the earlier one.
    names: [
      ...settings.names.filter(({name}) => !layer.names?.some((own) => own.name === name)),
      ...(layer.names ?? [])
    ]
  }
}

const union = (...lists: Array<readonly string[] | undefined>): string[] => [
  ...new Set(lists.flatMap((list) => list ?? []))
]
