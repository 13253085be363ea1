import type {Level} from '../rules/registry.ts'
import type {Genre, HouseName, RuleOptions} from './settings.ts'

export const levels = ['off', 'info', 'warning', 'error'] as const satisfies readonly Level[]
export const failOns = ['error', 'warning', 'info', 'never'] as const
export type FailOn = (typeof failOns)[number]
export const genres = [
  'news',
  'opinion',
  'editorial',
  'review',
  'interview',
  'advertorial',
  'sport',
  'weather'
] as const satisfies readonly Genre[]
/** Presets that the gazetteer has preferred forms for. */
export const namePresets = ['kbbi', 'newsroom', 'ungegn-2025'] as const
export const nameTypes = ['person', 'place', 'organisation', 'term'] as const

/** What may stand in a configuration file and in each of its `overrides`. */
export interface Layer {
  rules?: Record<string, Level | [Level, RuleOptions]>
  vocabulary?: string[]
  accept?: string[]
  reject?: string[]
  vocabularyFiles?: string[]
  names?: HouseName[]
  nameFiles?: string[]
  lang?: 'id' | 'en'
  genre?: Genre
}

export interface Override extends Layer {
  files: string | string[]
}

/** A configuration file as written, once it has been found right. */
export interface ConfigFile extends Layer {
  $schema?: string
  extends?: string | string[]
  ignore?: string[]
  overrides?: Override[]
  failOn?: FailOn
  maxWarnings?: number
  crossArticle?: boolean
  namePreset?: string
}

/** The kinds of values; `schema.ts` makes JSON Schema of them and `validate.ts` checks them. */
export type Kind =
  | {type: 'string'}
  | {type: 'boolean'}
  | {type: 'count'}
  | {type: 'choice'; of: readonly string[]}
  | {type: 'strings'}
  | {type: 'string-or-strings'}
  | {type: 'rules'}
  | {type: 'objects'; keys: Record<string, Key>}

export interface Key {
  kind: Kind
  /** For editors: what the key does. */
  about: string
  required?: boolean
}

const strings: Kind = {type: 'strings'}

const nameKeys: Record<string, Key> = {
  name: {kind: {type: 'string'}, about: 'The form to use.', required: true},
  variants: {kind: strings, about: 'Forms to be replaced by it.'},
  aliases: {kind: strings, about: 'Other forms that are right.'},
  type: {kind: {type: 'choice', of: nameTypes}, about: 'What it names.'},
  reject: {kind: {type: 'boolean'}, about: 'Report the variants at error level.'}
}

/** A house-style name, as in `names` and in the files of `nameFiles`. */
export const nameList: Kind = {type: 'objects', keys: nameKeys}

const layerKeys: Record<string, Key> = {
  rules: {kind: {type: 'rules'}, about: 'Level, or [level, options], by rule id or family (style/*).'},
  vocabulary: {kind: strings, about: 'Words of the house that are right, with all their clitics.'},
  accept: {kind: strings, about: 'Words to accept besides.'},
  reject: {kind: strings, about: 'Words to refuse although the dictionary has them.'},
  vocabularyFiles: {
    kind: strings,
    about: 'Files of such words, one a line, # starts a comment; relative to this file.'
  },
  names: {kind: nameList, about: 'House style of names.'},
  nameFiles: {kind: strings, about: 'YAML files of such names; relative to this file.'},
  lang: {kind: {type: 'choice', of: ['id', 'en']}, about: 'Language of messages.'},
  genre: {kind: {type: 'choice', of: genres}, about: 'What the articles are; decides which attribution rules apply.'}
}

/** Every key of a configuration file. */
export const configKeys: Record<string, Key> = {
  $schema: {kind: {type: 'string'}, about: 'JSON Schema of this file, for editors.'},
  extends: {
    kind: {type: 'string-or-strings'},
    about:
      'Presets (sunting:kbbi, sunting:newsroom, sunting:ungegn-2025), other files, relative to this one, and packages.'
  },
  ...layerKeys,
  ignore: {kind: strings, about: 'Files not to check, in the manner of .gitignore, relative to this file.'},
  overrides: {
    kind: {
      type: 'objects',
      keys: {
        files: {
          kind: {type: 'string-or-strings'},
          about: 'Globs, relative to this file; without a slash they match in any folder.',
          required: true
        },
        ...layerKeys
      }
    },
    about: 'Other settings for some files; the last that matches wins.'
  },
  failOn: {kind: {type: 'choice', of: failOns}, about: 'Lowest level that makes the exit code 1.'},
  maxWarnings: {kind: {type: 'count'}, about: 'Exit code 1 above this many warnings.'},
  crossArticle: {kind: {type: 'boolean'}, about: 'Compare names across the articles of a run.'},
  namePreset: {
    kind: {type: 'choice', of: namePresets},
    about: 'Whose preferred forms of names hold, when it is not that of the preset in extends.'
  }
}
