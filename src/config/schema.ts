import {families, type RuleMeta} from '../rules/registry.ts'
import {configKeys, type Key, type Kind, levels} from './keys.ts'
import {presets} from './presets.ts'
import {type OptionType, optionsOf} from './rule-options.ts'

type Json = Record<string, unknown>

/** JSON Schema of a configuration file, from the same table that checks it; `schema/config.schema.json` is made of it. */
export function configSchema(rules: Iterable<RuleMeta>): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://github.com/sunting/sunting/schema/config.schema.json',
    title: 'Sunting configuration (sunting.config.yaml, .json, .js, or "sunting" in package.json)',
    ...object(configKeys),
    $defs: {
      level: {enum: levels},
      rules: {
        type: 'object',
        additionalProperties: false,
        properties: {
          ...Object.fromEntries(
            families.map((family) => [`${family}/*`, setting(`All rules of the family ${family}.`, `${family}/*`)])
          ),
          ...Object.fromEntries(
            [...rules].map((rule) => [rule.id, setting(`${rule.summary.en} (${rule.authority})`, rule.id, rule.level)])
          )
        }
      }
    }
  }
}

function setting(description: string, id: string, level?: string): Json {
  const properties = Object.fromEntries(Object.entries(optionsOf(id)).map(([name, type]) => [name, option(type)]))
  return {
    description,
    ...(level !== undefined && {default: level}),
    anyOf: [
      {$ref: '#/$defs/level'},
      {
        type: 'array',
        prefixItems: [{$ref: '#/$defs/level'}, {type: 'object', additionalProperties: false, properties}],
        items: false,
        minItems: 1
      }
    ]
  }
}

const option = (type: OptionType): Json => (typeof type === 'string' ? ofKind({type}) : {enum: type})

function object(keys: Record<string, Key>): Json {
  const required = Object.keys(keys).filter((name) => keys[name].required)
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && {required}),
    properties: Object.fromEntries(
      Object.entries(keys).map(([name, {kind, about}]) => [
        name,
        {description: about, ...ofKind(kind), ...(name === 'extends' && {examples: Object.keys(presets)})}
      ])
    )
  }
}

function ofKind(kind: Kind): Json {
  switch (kind.type) {
    case 'string':
      return {type: 'string'}
    case 'boolean':
      return {type: 'boolean'}
    case 'count':
      return {type: 'integer', minimum: 0}
    case 'choice':
      return {enum: kind.of}
    case 'strings':
      return {type: 'array', items: {type: 'string'}}
    case 'string-or-strings':
      return {anyOf: [{type: 'string'}, {type: 'array', items: {type: 'string'}}]}
    case 'objects':
      return {type: 'array', items: object(kind.keys)}
    case 'rules':
      return {$ref: '#/$defs/rules'}
  }
}
