import {wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import {JOINED_PUN} from '../lexicon/clitics.ts'
import type {Rule, RuleContext} from '../rules/family.ts'
import {Context, type Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import {reportListed} from './listed.ts'

const rule = 'ejaan/particle'
const joinedPun = new Set(JOINED_PUN)

/** Any word with *pun* joined to it, outside the closed set and the words that end so by themselves. */
const pun = defineTrigger(({lower, shape, flags}, lexicon) => {
  if (!lower.endsWith('pun') || lower.length < 6 || joinedPun.has(lower)) return false
  if (flags !== 0 || (shape & Shape.hyphen) !== 0) return false
  const stem = lower.slice(0, -3)
  return lexicon.isWord(stem) || lexicon.nameFlags(stem) !== 0
})

const loose = defineTrigger(({lower}) => lower === 'lah' || lower === 'kah')

/** *apapun -> apa pun* (KE02), *perorang -> per orang* (KE04), *sangat lah -> sangatlah* (KE01). */
export const particle: Rule = {
  id: rule,
  scope: 'block',
  check(context) {
    reportListed(rule, context, (_document, match, verdict) => ({
      ...verdict,
      message: match.form.startsWith('per') ? 'per' : 'pun'
    }))
    const {document} = context
    for (const token of wordsFor(document, pun)) if (isEdited(document, token)) split(context, token)
    for (const token of wordsFor(document, loose)) if (isEdited(document, token)) apart(context, token)
  }
}

const isEdited = (document: Document, token: number): boolean =>
  (document.context(token) & (Context.literal | Context.boilerplate)) === 0

function split({document, lexicon, report}: RuleContext, token: number): void {
  const actual = document.word(token)
  report({
    rule,
    start: document.start(token),
    end: document.end(token),
    message: 'pun',
    suggestions: [`${actual.slice(0, -3)} ${actual.slice(-3)}`],
    fixable: lexicon.isWord(document.lower(token).slice(0, -3))
  })
}

/** Words before *lah* that leave it no interjection, so that it belongs to them in speech too. */
const hosts = new Set(
  'sangat ini itu begitu demikian ada bukan tidak saya kami kita mereka dia siapa apa mana'.split(' ')
)

/** *-lah* or *-kah* written apart; in a quotation it may be the interjection *lah*. */
function apart({document, lexicon, report}: RuleContext, token: number): void {
  const before = token - 1
  if (before < 0 || !document.follows(token) || !document.isWord(before)) return
  const quoted = document.isQuoted(token)
  if (quoted && !hosts.has(document.lower(before))) return
  if (document.start(token) - document.end(before) !== 1 || !lexicon.isWord(document.lower(before))) return
  report({
    rule,
    start: document.start(before),
    end: document.end(token),
    message: 'joined',
    suggestions: [document.word(before) + document.lower(token)],
    severity: quoted ? 'warning' : 'error',
    fixable: !quoted
  })
}
