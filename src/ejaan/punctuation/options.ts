import type {RuleOptions} from '../../config/settings.ts'

/** Names of the parts of `ejaan/punctuation`; each is an option and may be `false`. */
export const parts = [
  'spacing',
  'doubled',
  'hyphen',
  'serialComma',
  'contrast',
  'connector',
  'apposition',
  'date',
  'insertion',
  'subject',
  'subordinate',
  'quotation',
  'bahwa',
  'balance',
  'fullStop'
] as const

export type Part = (typeof parts)[number]

/** Whether a part of the rule is wanted. */
export const isOn = (options: RuleOptions, part: Part): boolean => options[part] !== false
