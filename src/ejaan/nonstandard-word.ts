import {Flag, type Lexicon, NAME_MASK} from '../lexicon/index.ts'
import type {Rule} from '../rules/family.ts'
import {Context} from '../text/document.ts'
import {besideCapital, besideForeign, insideName, insideOrganisation, reportListed, unlessNamed} from './listed.ts'

/** Shortest spelling that is taken for a misspelling inside a name, in letters. */
const SHORTEST = 5

/** Whether a form is known as a name or an English word, or so short that it may be one nobody knows. */
const isNameOrEnglish = (lexicon: Lexicon, form: string): boolean =>
  form.length < SHORTEST || (lexicon.flags(form) & (NAME_MASK | Flag.English | Flag.Foreign)) !== 0

/** Whether people are called so: *Ramadhan*. */
const isCalledSo = (lexicon: Lexicon, form: string): boolean => (lexicon.nameFlags(form) & Flag.Person) !== 0

/** *ijin -> izin*: spellings that KBBI sends elsewhere, inflected forms included. */
export const nonstandardWord: Rule = {
  id: 'ejaan/nonstandard-word',
  scope: 'block',
  check(context) {
    reportListed('ejaan/nonstandard-word', context, (document, match, verdict) => {
      const quoted = document.isQuoted(match.first)
      const {tier} = match.entry
      // A homograph in a name or a quotation is innocent; a misspelling is not, but nobody mends names without looking.
      if (insideName(document, match)) {
        if (tier !== 'certain' || isNameOrEnglish(context.lexicon, match.form) || insideOrganisation(document, match))
          return undefined
        return besideCapital(document, match)
          ? {...verdict, severity: 'warning', fixable: false}
          : {...verdict, fixable: false}
      }
      if (tier !== 'certain' && isCalledSo(context.lexicon, match.form) && besideCapital(document, match)) {
        const inTitle = (document.context(match.first) & Context.heading) !== 0
        return inTitle ? {...verdict, holds: unlessNamed(document, match)} : undefined
      }
      if (tier !== 'certain' && besideForeign(document, context.lexicon, match)) return undefined
      if (quoted) return tier === 'certain' ? {...verdict, severity: 'warning'} : undefined
      return verdict
    })
  }
}
