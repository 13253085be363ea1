import type {Rule, RuleContext} from '../../rules/family.ts'
import {apposition} from './apposition.ts'
import {afterBahwa, bahwa, objectComma} from './bahwa.ts'
import {balance} from './balance.ts'
import {connector} from './connector.ts'
import {contrast} from './contrast.ts'
import {age, date, dayAndDate} from './date.ts'
import {doubled} from './doubled.ts'
import {fullStop} from './full-stop.ts'
import {hyphen} from './hyphen.ts'
import {beforeInsertion, insertion} from './insertion.ts'
import {isOn, type Part} from './options.ts'
import {quotation} from './quotation.ts'
import {serial} from './serial.ts'
import {spacing} from './spacing.ts'
import {speaker} from './speaker.ts'
import {subject} from './subject.ts'
import {subordinate} from './subordinate.ts'

const checks: Record<Part, (context: RuleContext) => void> = {
  spacing,
  doubled,
  hyphen,
  serialComma: serial,
  contrast,
  connector,
  apposition: (context) => {
    apposition(context)
    age(context)
  },
  date: (context) => {
    date(context)
    dayAndDate(context)
  },
  insertion: (context) => {
    insertion(context)
    beforeInsertion(context)
  },
  subject: (context) => {
    subject(context)
    speaker(context)
  },
  subordinate,
  quotation,
  bahwa: (context) => {
    bahwa(context)
    afterBahwa(context)
    objectComma(context)
  },
  balance,
  fullStop
}

const entries = Object.entries(checks)

/** Marks: missing, doubled, or at the wrong side of white space or of a quotation. Each part can be switched off. */
export const punctuation: Rule = {
  id: 'ejaan/punctuation',
  scope: 'block',
  check(context) {
    for (const [part, check] of entries) if (isOn(context.options, part as Part)) check(context)
  }
}
