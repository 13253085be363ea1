import type {RuleOptions} from '../../config/settings.ts'
import type {Rule, RuleContext} from '../../rules/family.ts'
import {currency} from './currency.ts'
import {ordinals} from './ordinals.ts'
import {separators} from './separators.ts'
import {sentenceStart, smallNumbers} from './words.ts'

/** The parts of the rule by the name of their option. */
const parts: Record<string, (context: RuleContext) => void> = {currency, ordinals, separators, sentenceStart}

const isOn = (options: RuleOptions, part: string): boolean => options[part] !== false

const entries = Object.entries(parts)

/** Figures: separators, currency, ordinals, decades, and where words are better. */
export const number: Rule = {
  id: 'ejaan/number',
  scope: 'block',
  check(context) {
    for (const [part, check] of entries) if (isOn(context.options, part)) check(context)
    // A matter of house style: only when asked for.
    if (context.options.smallNumbers === true) smallNumbers(context)
  }
}
