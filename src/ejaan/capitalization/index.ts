import type {RuleOptions} from '../../config/settings.ts'
import type {Rule, RuleContext} from '../../rules/family.ts'
import {doubledName, generic} from './generic.ts'
import {ministers} from './ministers.ts'
import {missing} from './missing.ts'
import {starts} from './sentences.ts'
import {shiftSlip} from './shift-slip.ts'
import {stray} from './stray.ts'
import {titleCase} from './title-case.ts'
import {beforeNames} from './titles.ts'

/** The parts of the rule by the name of their option. */
const parts: Record<string, (context: RuleContext) => void> = {
  names: (context) => {
    missing(context)
    doubledName(context)
  },
  titles: (context) => {
    beforeNames(context)
    ministers(context)
  },
  stray,
  generic,
  sentenceStart: starts,
  titleCase,
  shiftSlip
}

const isOn = (options: RuleOptions, part: string): boolean => options[part] !== false

const entries = Object.entries(parts)

/** Capitals: missing in names, titles and at the start of a sentence, or standing where none belongs. */
export const capitalization: Rule = {
  id: 'ejaan/capitalization',
  scope: 'block',
  check(context) {
    for (const [part, check] of entries) if (isOn(context.options, part)) check(context)
  }
}
