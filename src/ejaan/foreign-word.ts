import type {Rule} from '../rules/family.ts'
import {insideName, reportListed} from './listed.ts'

/** *download -> unduh*: a foreign word that has an Indonesian equivalent; off unless asked for. */
export const foreignWord: Rule = {
  id: 'ejaan/foreign-word',
  scope: 'block',
  check(context) {
    reportListed('ejaan/foreign-word', context, (document, match) =>
      insideName(document, match) || document.isQuoted(match.first)
        ? undefined
        : {severity: 'info', message: 'default', fixable: false}
    )
  }
}
