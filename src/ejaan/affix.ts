import type {Rule} from '../rules/family.ts'
import {insideName, reportListed} from './listed.ts'
import {hyphenedPrefixes, looseAffixes} from './loose-affix.ts'

/** *mempengaruhi -> memengaruhi*, *menunjukan -> menunjukkan* (KPST and the seams of affixes). */
export const affix: Rule = {
  id: 'ejaan/affix',
  scope: 'block',
  check(context) {
    reportListed('ejaan/affix', context, (document, match, verdict) =>
      insideName(document, match)
        ? {...verdict, severity: verdict.severity === 'info' ? 'info' : 'warning', fixable: false}
        : verdict
    )
    looseAffixes(context)
    hyphenedPrefixes(context)
  }
}
