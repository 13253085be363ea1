import type {Rule} from '../rules/family.ts'
import {insideName, insideOrganisation, reportListed} from './listed.ts'

/** *kerjasama -> kerja sama*, *pertanggung jawaban -> pertanggungjawaban* (KB03). */
export const compound: Rule = {
  id: 'ejaan/compound',
  scope: 'block',
  check(context) {
    reportListed('ejaan/compound', context, (document, match, verdict) => {
      const joined = match.form.includes(' ')
      if (joined && insideName(document, match)) return undefined
      const name = insideName(document, match)
      // *Jurumudi*: a word that is not certainly wrong is a name here.
      if (name && (match.entry.tier !== 'certain' || insideOrganisation(document, match))) return undefined
      return {
        ...verdict,
        message: joined ? 'joined' : verdict.message,
        title: name,
        fixable: verdict.fixable === true && !name
      }
    })
  }
}
