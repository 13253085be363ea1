import {wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import {isPredicate} from '../landmarks/words.ts'
import type {Rule, RuleContext} from '../rules/family.ts'
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

const halves = new Set(['melainkan', 'antara', 'baik', 'tidak', 'tak', 'bukan'])
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
    if (lower === 'dan' || lower === 'hingga' || lower === 'sampai' || lower === 'yang' || lower === 'atau') return
    if (lower !== 'dengan') {
      if (i > at + 1 && isPredicate(lexicon, lower)) return
      continue
    }
    if (i === at + 1) return
    report({
      rule,
      start: document.start(i),
      end: document.end(i),
      suggestions: ['dan'],
      values: {first: document.word(at), second: 'dan'},
      severity: 'info'
    })
    return
  }
}

/** *baik di A dan di B* → *maupun*: the same preposition on both sides shows the pair. */
function both({document, report}: RuleContext, at: number, last: number): void {
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

  /** *baik guru ataupun murid*: *ataupun* can only be the second half. */
  function orElse(): void {
    for (let i = at + 2; i < Math.min(last, at + 6); i++) {
      if (!document.isWord(i) || document.lower(i) === 'maupun') return
      if (document.lower(i) !== 'ataupun') continue
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
