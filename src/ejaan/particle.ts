import {JOINED_PUN} from '../lexicon/clitics.ts'
import type {Rule, RuleContext} from '../rules/family.ts'
import {Context} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import {reportListed} from './listed.ts'

const rule = 'ejaan/particle'
const joinedPun = new Set(JOINED_PUN)

/** *apapun -> apa pun* (KE02), *perorang -> per orang* (KE04), *sangat lah -> sangatlah* (KE01). */
export const particle: Rule = {
  id: rule,
  check(context) {
    reportListed(rule, context, (_document, match, verdict) => ({
      ...verdict,
      message: match.form.startsWith('per') ? 'per' : 'pun'
    }))
    const {document} = context
    for (let token = 0; token < document.count; token++) {
      if (!document.isWord(token) || (document.context(token) & (Context.literal | Context.boilerplate)) !== 0) continue
      const word = document.lower(token)
      if (word.endsWith('pun') && word.length > 5) pun(context, token, word)
      else if (word === 'lah' || word === 'kah') apart(context, token, word)
    }
  }
}

/** Any word with *pun* joined to it, outside the closed set and the words that end so by themselves. */
function pun({document, lexicon, report}: RuleContext, token: number, word: string): void {
  if (joinedPun.has(word) || lexicon.flags(word) !== 0 || (document.shape(token) & Shape.hyphen) !== 0) return
  const stem = word.slice(0, -3)
  if (!lexicon.isWord(stem) && lexicon.nameFlags(stem) === 0) return
  const actual = document.word(token)
  report({
    rule,
    start: document.start(token),
    end: document.end(token),
    message: 'pun',
    suggestions: [`${actual.slice(0, -3)} ${actual.slice(-3)}`],
    fixable: lexicon.isWord(stem)
  })
}

/** *-lah* or *-kah* written apart; in a quotation it may be the interjection *lah*. */
function apart({document, lexicon, report}: RuleContext, token: number, word: string): void {
  const before = token - 1
  if (before < 0 || !document.follows(token) || !document.isWord(before) || document.isQuoted(token)) return
  if (document.start(token) - document.end(before) !== 1 || !lexicon.isWord(document.lower(before))) return
  report({
    rule,
    start: document.start(before),
    end: document.end(token),
    message: 'joined',
    suggestions: [document.word(before) + word],
    fixable: true
  })
}
