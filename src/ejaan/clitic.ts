import {wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import {Flag} from '../lexicon/index.ts'
import type {Rule, RuleContext} from '../rules/family.ts'
import {Context} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'

const rule = 'ejaan/clitic'
const alone = new Set(['nya', 'mu', 'ku'])
const acronym = /^(\p{Lu}{2,})(nya|ku|mu|lah|kah)$/u
const reverent = /^(\p{L}?\p{Ll}+)(N|M|K)(ya|u)$/u

const trigger = defineTrigger(
  ({text, shape}) => alone.has(text) || ((shape & Shape.mixed) !== 0 && (acronym.test(text) || reverent.test(text)))
)

/** *umum nya -> umumnya* (KH01), *KPKnya -> KPK-nya* (TE05), *kuasaNya -> kuasa-Nya*. */
export const clitic: Rule = {
  id: rule,
  scope: 'block',
  check(context) {
    const {document} = context
    for (const token of wordsFor(document, trigger)) {
      if ((document.context(token) & (Context.literal | Context.boilerplate)) !== 0) continue
      const word = document.word(token)
      if (alone.has(word)) apart(context, token, word)
      else hyphen(context, token, word)
    }
  }
}

function apart({document, lexicon, report}: RuleContext, token: number, word: string): void {
  const before = token - 1
  if (
    before < 0 ||
    !document.follows(token) ||
    !document.isWord(before) ||
    document.start(token) - document.end(before) !== 1
  )
    return
  const host = document.lower(before)
  // "ku" and "mu" may be a proclitic, a place or a club; only "nya" is nothing else.
  if (word !== 'nya' && (document.isQuoted(token) || (lexicon.flags(host) & Flag.Noun) === 0)) return
  if (!lexicon.isWord(host) || (lexicon.flags(host) & (Flag.Preposition | Flag.Conjunction)) !== 0) return
  report({
    rule,
    start: document.start(before),
    end: document.end(token),
    suggestions: [document.word(before) + word],
    fixable: word === 'nya'
  })
}

function hyphen({document, report}: RuleContext, token: number, word: string): void {
  const place = {rule, start: document.start(token), end: document.end(token), fixable: true}
  const afterAcronym = acronym.exec(word)
  if (afterAcronym) report({...place, message: 'acronym', suggestions: [`${afterAcronym[1]}-${afterAcronym[2]}`]})
  const ofGod = reverent.exec(word)
  if (ofGod && /^(?:Nya|Mu|Ku)$/.test(ofGod[2] + ofGod[3]))
    report({...place, message: 'reverent', suggestions: [`${ofGod[1]}-${ofGod[2]}${ofGod[3]}`]})
}
