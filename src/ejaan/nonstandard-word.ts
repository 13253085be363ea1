import type {Rule} from '../rules/family.ts'
import {besideCapital, besideForeign, insideName, insideOrganisation, reportListed} from './listed.ts'

/** *ijin -> izin*: spellings that KBBI sends elsewhere, inflected forms included. */
export const nonstandardWord: Rule = {
  id: 'ejaan/nonstandard-word',
  check(context) {
    reportListed('ejaan/nonstandard-word', context, (document, match, verdict) => {
      const quoted = document.isQuoted(match.first)
      const {tier} = match.entry
      // A homograph in a name or a quotation is innocent; a misspelling is not, but nobody mends names without looking.
      if (insideName(document, match)) {
        if (tier !== 'certain' || match.form.length < 6 || insideOrganisation(document, match)) return undefined
        return besideCapital(document, match)
          ? {...verdict, severity: 'warning', fixable: false}
          : {...verdict, fixable: false}
      }
      if (tier !== 'certain' && besideForeign(document, context.lexicon, match)) return undefined
      if (quoted) return tier === 'certain' ? {...verdict, severity: 'warning'} : undefined
      return verdict
    })
  }
}
