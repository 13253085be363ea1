import {wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import {isPredicate} from '../landmarks/words.ts'
import {Flag} from '../lexicon/flags.ts'
import type {Rule, RuleContext} from '../rules/family.ts'
import {Context} from '../text/document.ts'
import {TokenKind} from '../text/tokenize.ts'
import {pairs} from './data.ts'
import {isProse} from './place.ts'

const rule = 'style/conjunction-pair'

/** Openers of more than one word whose partner is fixed (*tidak hanya … tetapi juga*), with the wrong partners. */
const fixed = pairs.filter(({first, wrong}) => first.includes(' ') && wrong.some((word) => word.endsWith(' juga')))

/** How far apart the two may stand, in tokens. */
const REACH = 60

const negators = new Set([
  'tidak',
  'tak',
  'bukan',
  'bukanlah',
  'tidaklah',
  'belum',
  'jangan',
  'tiada',
  'bukannya',
  'enggak'
])

const halves = new Set(['melainkan', 'tetapi', 'tapi', 'antara', 'baik', 'tidak', 'tak', 'bukan'])
const trigger = defineTrigger(({lower}) => halves.has(lower))

/** *tidak … melainkan*, *tidak hanya … namun juga*, *baik di A dan di B*, *antara A dengan B*. */
export const conjunctionPair: Rule = {
  id: rule,
  scope: 'block',
  check(context) {
    const {document} = context
    for (const i of wordsFor(document, trigger)) {
      const sentence = document.sentences[document.sentenceOf(i)]
      if (sentence === undefined || !isProse(document, i)) continue
      const lower = document.lower(i)
      if (lower === 'melainkan') instead(context, sentence.first, i)
      else if (lower === 'tetapi' || lower === 'tapi') correction(context, sentence.first, i)
      else if (lower === 'antara') between(context, i, sentence.last)
      else if (lower === 'baik') both(context, i, sentence.last)
      else notOnly(context, i, sentence.last)
    }
  }
}

/** *tidak X, melainkan Y* → *tetapi*: *melainkan* goes with *bukan*. */
function instead({document, report}: RuleContext, first: number, at: number): void {
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const lower = document.lower(i)
    if (document.kind(i) === TokenKind.punctuation && /[;:"“”.]/.test(document.word(i))) return
    if (!negators.has(lower)) continue
    if (lower !== 'tidak' && lower !== 'tak') return
    // "tidak hanya … melainkan juga" is widely accepted.
    if (/^(?:hanya|saja|sekadar|cuma|semata-mata)$/.test(document.lower(i + 1))) return
    if (bukanBefore(i)) return
    report({
      rule,
      start: document.start(at),
      end: document.end(at),
      suggestions: ['tetapi'],
      values: {first: document.word(i), second: 'tetapi'}
    })
    return
  }

  function bukanBefore(from: number): boolean {
    for (let i = from - 1; i >= Math.max(first, from - REACH); i--)
      if (document.lower(i).startsWith('bukan')) return true
    return false
  }
}

/** Words behind *bukan* that make it no denial of what stands there: *bukan hanya, bukan main, bukan tidak*. */
const noDenial = new Set(
  'hanya saja sekadar sekedar cuma semata semata-mata main tidak tanpa berarti kali lagi apa-apa siapa-siapa karena begitu demikian'.split(
    ' '
  )
)

/** Most words between *bukan* and its partner. */
const NEAR = 8

/**
 * *bukan X, tetapi Y* → *melainkan*, where one noun stands against another: *bukan janji, tetapi pupuk*. In *bukan ahli,
 * tetapi paham aturan* the second half says something else of the same subject, and *tetapi* is right.
 */
function correction({document, lexicon, report}: RuleContext, first: number, at: number): void {
  if (document.isQuoted(at)) return
  const isNoun = (token: number): boolean =>
    document.isWord(token) && (lexicon.flags(document.lower(token)) & Flag.Noun) !== 0
  const isNominal = (token: number): boolean => {
    if (!isNoun(token)) return false
    // *kelalaian, pemilihan* are nouns, whatever they are besides.
    return (
      (lexicon.flags(document.lower(token)) & (Flag.Verb | Flag.Adjective)) === 0 ||
      /^[kp]e.{4,}an$/.test(document.lower(token))
    )
  }
  if (document.lower(at + 1) === 'juga' || !isNominal(at + 1) || hasPredicate(at + 2)) return
  for (let i = at - 1; i >= Math.max(first, at - NEAR); i--) {
    const lower = document.lower(i)
    if (document.kind(i) === TokenKind.punctuation && (i < at - 1 || document.word(i) !== ',')) return
    if (lower !== 'bukan' && lower !== 'bukanlah') {
      if (isPredicate(lexicon, lower) || lower === 'itu' || noDenial.has(lower)) return
      continue
    }
    if (!isNoun(i + 1) || noDenial.has(document.lower(i + 1))) return
    report({
      rule,
      start: document.start(at),
      end: document.end(at),
      suggestions: ['melainkan'],
      values: {first: document.word(i), second: 'melainkan'}
    })
    return
  }

  /** Whether the second half has a predicate of its own; one behind *yang* belongs to the noun. */
  function hasPredicate(from: number): boolean {
    for (let i = from; i < from + NEAR && document.isWord(i) && document.follows(i); i++) {
      if (document.lower(i) === 'yang') return false
      if (isPredicate(lexicon, document.lower(i)) || isAdjective(i)) return true
    }
    return false
  }

  function isAdjective(token: number): boolean {
    const flags = lexicon.flags(document.lower(token))
    return (flags & Flag.Adjective) !== 0 && (flags & Flag.Noun) === 0
  }
}

/** *tidak hanya X, namun juga Y* → *tetapi juga*. */
function notOnly({document, report}: RuleContext, at: number, last: number): void {
  const opener =
    document.lower(at) === 'tak' ? `tidak ${document.lower(at + 1)}` : `${document.lower(at)} ${document.lower(at + 1)}`
  const pair = fixed.find(({first}) => first === opener)
  if (pair === undefined) return
  for (let i = at + 2; i + 1 < Math.min(last, at + REACH); i++) {
    if (document.kind(i) === TokenKind.punctuation && /[;:.]/.test(document.word(i))) return
    if (document.isQuoted(i)) return
    if (document.lower(i + 1) !== 'juga') continue
    const found = `${document.lower(i)} juga`
    if (pair.second.includes(found)) return
    if (!pair.wrong.includes(found)) continue
    report({
      rule,
      start: document.start(i),
      end: document.end(i + 1),
      suggestions: [pair.second[0]],
      values: {first: `${document.word(at)} ${document.word(at + 1)}`, second: pair.second[0]}
    })
    return
  }
}

/** *antara A dengan B* → *antara A dan B*, when nothing but names or a few words stand between. */
function between({document, lexicon, report}: RuleContext, at: number, last: number): void {
  const before = document.lower(at - 1)
  if (before === 'di' || before === 'perantara') return
  const next = document.lower(at + 1)
  if (next === 'lain' || next === 'keduanya' || next === 'mereka' || next === 'kedua') return
  for (let i = at + 1; i < Math.min(last, at + 10); i++) {
    if (!document.isWord(i) && document.kind(i) !== TokenKind.number) return
    const lower = document.lower(i)
    if ((lower === 'sampai' || lower === 'hingga') && isRange(i)) {
      add(i)
      return
    }
    if (lower === 'dan' || lower === 'hingga' || lower === 'sampai' || lower === 'yang' || lower === 'atau') return
    if (lower !== 'dengan') {
      if (i > at + 1 && isPredicate(lexicon, lower)) return
      continue
    }
    if (i === at + 1) return
    add(i)
    return
  }

  function add(token: number): void {
    report({
      rule,
      start: document.start(token),
      end: document.end(token),
      suggestions: ['dan'],
      values: {first: document.word(at), second: 'dan'},
      severity: 'info'
    })
  }

  /** *antara Rp10.000 sampai Rp15.000*, *antara Bogor sampai Sukabumi*: two figures or two places. */
  function isRange(token: number): boolean {
    const isFigure = (i: number): boolean => document.kind(i) === TokenKind.number || /^rp\d/.test(document.lower(i))
    const isPlace = (i: number): boolean =>
      document.isCapital(i) && (lexicon.flags(document.lower(i)) & Flag.Place) !== 0
    const money = document.lower(token + 1) === 'rp' || document.lower(token + 1) === 'pukul' ? token + 2 : token + 1
    if (isFigure(money)) for (let i = at + 1; i < token; i++) if (isFigure(i)) return true
    return isPlace(token + 1) && isPlace(token - 1)
  }
}

/** *baik di A dan di B* → *maupun*: the same preposition on both sides shows the pair. */
function both({document, lexicon, report}: RuleContext, at: number, last: number): void {
  const opensSentence = document.isCapital(at) && (document.context(at) & Context.sentenceStart) !== 0
  const isNominal = (token: number): boolean => {
    const flags = lexicon.flags(document.lower(token))
    if (document.isCapital(token)) return (flags & (Flag.Person | Flag.Place | Flag.Organisation | Flag.Acronym)) !== 0
    return (flags & Flag.Noun) !== 0 && (flags & Flag.Adjective) === 0
  }
  const preposition = document.lower(at + 1)
  if (!/^(?:di|ke|dari|pada|dalam|untuk|oleh|bagi|secara|dengan)$/.test(preposition)) {
    orElse()
    return
  }
  for (let i = at + 2; i + 1 < Math.min(last, at + 12); i++) {
    const lower = document.lower(i)
    if (!document.isWord(i) && document.kind(i) !== TokenKind.number) return
    if (lower === 'maupun') return
    if ((lower !== 'dan' && lower !== 'ataupun' && lower !== 'atau') || document.lower(i + 1) !== preposition) continue
    report({
      rule,
      start: document.start(i),
      end: document.end(i),
      suggestions: ['maupun'],
      values: {first: document.word(at), second: 'maupun'}
    })
    return
  }

  /** *baik guru ataupun murid*: *ataupun* can only be the second half; so can *atau* between what *Baik* at the start names. */
  function orElse(): void {
    for (let i = at + 2; i < Math.min(last, at + 6); i++) {
      if (!document.isWord(i) || document.lower(i) === 'maupun') return
      const either =
        document.lower(i) === 'atau' &&
        isNominal(at + 1) &&
        isNominal(i + 1) &&
        opensSentence &&
        !/^baik$/.test(document.lower(i + 1))
      if (document.lower(i) !== 'ataupun' && !either) continue
      report({
        rule,
        start: document.start(i),
        end: document.end(i),
        suggestions: ['maupun'],
        values: {first: document.word(at), second: 'maupun'}
      })
      return
    }
  }
}
