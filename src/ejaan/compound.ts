import type {Rule} from '../rules/family.ts'
import type {Document} from '../text/document.ts'
import {insideName, insideOrganisation, reportListed} from './listed.ts'

const negators = new Set(['belum', 'tidak', 'tak'])

/** *Sekali pun ia belum pernah kalah*: not even once, which no *sekalipun* (although) says. */
function notOnce(document: Document, next: number): boolean {
  for (let i = next; i < next + 4 && document.isWord(i); i++) if (negators.has(document.lower(i))) return true
  return false
}

/** *kerjasama -> kerja sama*, *pertanggung jawaban -> pertanggungjawaban* (KB03). */
export const compound: Rule = {
  id: 'ejaan/compound',
  scope: 'block',
  check(context) {
    reportListed('ejaan/compound', context, (document, match, verdict) => {
      const joined = match.form.includes(' ')
      if (joined && insideName(document, match)) return undefined
      if (match.form === 'sekali pun' && notOnce(document, match.last)) return undefined
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
