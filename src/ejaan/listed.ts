import generated from '../generated/style.json' with {type: 'json'}
import {isForeignOnly, type Lexicon} from '../lexicon/index.ts'
import type {Draft} from '../report/reporter.ts'
import type {RuleContext} from '../rules/family.ts'
import type {Severity} from '../rules/registry.ts'
import {Context, type Document} from '../text/document.ts'
import {TokenKind} from '../text/tokenize.ts'
import {naming} from './capitalization/data.ts'
import {suggestionsOf} from './lists/carry.ts'
import type {Tier} from './lists/format.ts'
import {matchesOf} from './lists/matches.ts'
import type {ListMatch} from './lists/table.ts'

const severities: Record<Tier, Severity | undefined> = {
  certain: 'error',
  likely: 'warning',
  disputed: 'info',
  ambiguous: undefined
}

/** What a rule may say of one of its matches before it is reported; `undefined` leaves the match alone. */
export interface Verdict {
  severity: Severity
  message?: string
  fixable?: boolean
  /** The whole suggestion in title case. */
  title?: boolean
  /** What must be true of the article besides. */
  holds?: Draft['holds']
}

/** Most words of a title before a match in it. */
const TITLE = 5

/** *lagu "Dimana Kau"*: a capitalised match in quotation marks behind a noun that names works and groups. */
function insideTitle(document: Document, first: number): boolean {
  if (!document.isQuoted(first) || !document.isCapital(first)) return false
  for (let i = first - 1; i > 0 && i >= first - TITLE; i--)
    if (document.kind(i) === TokenKind.punctuation && /["“'‘]/.test(document.word(i)))
      return naming.has(document.lower(i - 1))
  return false
}

export type Weigh = (document: Document, match: ListMatch, verdict: Verdict) => Verdict | undefined

/** Report the list matches of a rule; `weigh` sees each first. */
export function reportListed(rule: string, {document, allowed, report}: RuleContext, weigh: Weigh): void {
  for (const match of matchesOf(document, rule, allowed)) {
    if (insideTitle(document, match.first)) continue
    const severity = severities[match.entry.tier]
    const verdict = weigh(document, match, {
      severity: severity ?? 'info',
      message: match.entry.tier,
      fixable: severity === 'error'
    })
    if (verdict === undefined || (severity === undefined && verdict.message === 'ambiguous')) continue
    const suggestions = suggestionsOf(document, match, verdict.title)
    report({
      rule,
      start: document.start(match.first),
      end: document.end(match.last - 1),
      severity: verdict.severity,
      message: verdict.message,
      values: {note: match.entry.note},
      suggestions,
      fixable: verdict.fixable === true && suggestions.length === 1,
      ...(verdict.holds && {holds: verdict.holds})
    })
  }
}

/** A capital that neither a sentence start nor a heading explains: the word is part of a name. */
export function insideName(document: Document, match: ListMatch): boolean {
  if (!document.isCapital(match.first)) return false
  const context = document.context(match.first)
  if ((context & (Context.sentenceStart | Context.heading | Context.caption)) !== 0) return false
  // "Babak baru. Terima kasih", 'berkata: "Terima kasih"': the splitter keeps short quotations together.
  return !opensSentence(document, match.first) || isCapitalWord(document, match.last)
}

/** Whether a mark that ends or opens a sentence stands right before a token. */
function opensSentence(document: Document, token: number): boolean {
  const before = document.word(token - 1)
  return document.kind(token - 1) === TokenKind.punctuation && sentenceMarks.has(before)
}

const sentenceMarks = new Set(['.', '?', '!', ':', '"', '“', '…', '...'])

const isCapitalWord = (document: Document, token: number): boolean =>
  document.isWord(token) && document.isCapital(token) && document.follows(token)

/** Whether a capitalised word stands beside the match, so that the two make a name or a title with a name. */
export function besideCapital(document: Document, match: ListMatch): boolean {
  const {first, last} = match
  const before = first > 0 && document.follows(first) && document.isWord(first - 1) && document.isCapital(first - 1)
  const after = last < document.count && document.follows(last) && document.isWord(last) && document.isCapital(last)
  return before || after
}

/** Whether the article does not have a match beside the same capital outside its titles: *Ramadhan Sananta* is a name in a title too. */
export function unlessNamed(document: Document, {first, last}: ListMatch): Draft['holds'] {
  const pairs = [pairAt(document, first - 1), pairAt(document, last - 1)]
  return (article) => !pairs.some((pair) => pair !== undefined && article.derive(pairsOfCapitals).has(pair))
}

/** A capitalised word and the one after it, in lower case. */
const pairAt = (document: Document, token: number): string | undefined =>
  token >= 0 && document.isWord(token) && document.isCapital(token) && isCapitalWord(document, token + 1)
    ? `${document.lower(token)} ${document.lower(token + 1)}`
    : undefined

function pairsOfCapitals(article: Document): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let token = 0; token < article.count; token++) {
    const pair = (article.context(token) & Context.heading) === 0 ? pairAt(article, token) : undefined
    if (pair !== undefined) pairs.add(pair)
  }
  return pairs
}

/** First words of names of organisations, in lower case. */
const organisations: ReadonlySet<string> = new Set([
  ...generated.organisations,
  // Events are named as organisations are.
  'festival',
  'piala',
  'anugerah',
  'liga',
  'konferensi'
])

/** Most words between the first word of an organisation's name and a match in it. */
const REACH = 6

/**
 * Whether the match stands inside the name of an organisation, whose own spelling is nobody's business: in one run of
 * capitals with the word that opens such a name. Only the words around are asked: to find all names of an article for
 * the few matches that have a capital would cost more than the rest of the family.
 */
export function insideOrganisation(document: Document, {first, last}: ListMatch): boolean {
  const isPart = (token: number): boolean => document.isWord(token) && document.isCapital(token)
  for (let i = first; i >= 0 && i > first - REACH; i--) {
    if (i < first && !isPart(i) && document.lower(i) !== 'dan') break
    if (isPart(i) && organisations.has(document.lower(i)) && (i < first || isPart(last))) return true
    if (!document.follows(i)) break
  }
  return false
}

/** Whether a neighbour is a foreign word or a name no dictionary has: *match point*, *early access*. */
export function besideForeign(document: Document, lexicon: Lexicon, {first, last}: ListMatch): boolean {
  return [first - 1, last].some((token) => {
    if (token < 0 || token >= document.count || !document.isWord(token)) return false
    return isForeignOnly(lexicon.flags(document.lower(token)))
  })
}
