import type {Lexicon} from '../lexicon/index.ts'
import {type Suggestion, suggest} from '../lexicon/suggest.ts'
import type {Draft} from '../report/reporter.ts'
import type {Severity} from '../rules/registry.ts'
import {Context, type Document} from '../text/document.ts'
import {isForeign, isSuspect} from './doubt.ts'

const rule = 'spelling/unknown-word'

/** Slips up to this cost are single, likely ones (see `src/lexicon/edit-costs.ts`). */
const likelySlip = 1.3
/** A word that is known, though not as Indonesian, is a misprint only at these costs. */
const suspectSlip = 0.9
const suspectCost = -2
/** Bits by which the first suggestion must lead to be the only one thought of. */
const clearMargin = 4

/** What to say of a word the lexicon does not know; nothing where it is probably a name or foreign. */
export function judge(document: Document, lexicon: Lexicon, token: number): Draft | undefined {
  const place = {rule, start: document.start(token), end: document.end(token)}
  const counts = document.derive(wordCounts)
  const word = document.word(token)
  const form = document.lower(token)
  const count = counts.get(form) ?? 0
  const capital = document.isCapital(token)
  if (capital && isName(document, token)) return undefined
  const suggestions = suggest(lexicon, word, {
    previous: neighbour(document, token, -1),
    next: neighbour(document, token, 1),
    article: counts
  })
  const best = suggestions.find((suggestion) => suggestion.covers === undefined)
  const foreign = isForeign(document, lexicon, token - 1) || isForeign(document, lexicon, token + 1)
  const repeated = count > 2 || (count === 2 && !counts.has(best?.text.toLowerCase() ?? ''))
  if (best === undefined) {
    if (capital || repeated || foreign || document.isQuoted(token)) return undefined
    return {...place, severity: 'info', message: 'unknown'}
  }
  if (isSuspect(document, lexicon, token)) {
    if (
      foreign ||
      count > 1 ||
      best.edit > suspectSlip ||
      best.cost > suspectCost ||
      best.kind !== 'edit' ||
      best.text !== best.text.toLowerCase()
    )
      return undefined
    return {...place, severity: 'warning', message: 'doubtful', suggestions: suggestions.map(({text}) => text)}
  }
  const likely = best.edit <= likelySlip && best.cost <= 7
  if (capital && !(likely && best.cost <= 2 && form.length >= 6)) return undefined
  if (foreign && best.cost > 0) return undefined
  if (best.kind === 'space') return glued(place, suggestions, repeated)
  const texts = suggestions.filter((suggestion) => suggestion.covers === undefined).map((suggestion) => suggestion.text)
  const severity = severityOf(best, likely, repeated, form.length)
  if (severity === undefined) return undefined
  return {
    ...place,
    severity,
    message: severity === 'error' ? 'default' : 'doubtful',
    suggestions: texts,
    fixable: severity === 'error' && best.margin >= clearMargin && !capital && !document.isQuoted(token)
  }
}

function severityOf(best: Suggestion, likely: boolean, repeated: boolean, length: number): Severity | undefined {
  if (repeated) return likely && best.cost <= 4 && length > 4 ? 'warning' : best.cost <= 6 ? 'info' : undefined
  // Three letters are near to many words: initials, foreign articles, abbreviations.
  if (length <= 3) return likely && best.cost <= -2 ? 'warning' : 'info'
  if (likely && best.cost <= 5) return 'error'
  // Two slips in a long word still leave only one word that can be meant.
  if (likely || best.cost <= 10 || (length >= 9 && best.edit <= 1.9 && best.margin >= clearMargin)) return 'warning'
  return 'info'
}

function glued(
  place: {rule: string; start: number; end: number},
  suggestions: readonly Suggestion[],
  repeated: boolean
): Draft {
  return {
    ...place,
    severity: repeated ? 'info' : 'warning',
    message: 'glued',
    suggestions: suggestions.map(({text}) => text)
  }
}

/** An unknown word with a capital is a name inside a sentence, and at its start if the article has it elsewhere. */
function isName(document: Document, token: number): boolean {
  const context = document.context(token)
  if ((context & Context.sentenceStart) === 0) return true
  if ((context & Context.heading) !== 0) return true
  const next = token + 1
  // Two capitals in a row at the start: *Joko Anwar berkata*.
  if (next < document.count && document.isCapital(next) && document.follows(next)) return true
  return (document.derive(capitalsInside).get(document.lower(token)) ?? 0) > 0
}

/** A neighbour in lower case if it is a word next to this one in the same sentence. */
function neighbour(document: Document, token: number, step: 1 | -1): string | undefined {
  const other = token + step
  if (other < 0 || other >= document.count || !document.isWord(other)) return undefined
  return document.sentenceOf(other) === document.sentenceOf(token) ? document.lower(other) : undefined
}

/** How often each word stands in the article, in lower case. */
function wordCounts(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let token = 0; token < document.count; token++) {
    if (!document.isWord(token)) continue
    const form = document.lower(token)
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return counts
}

/** How often each word stands with a capital where nothing but a name has one. */
function capitalsInside(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let token = 0; token < document.count; token++) {
    if (!document.isCapital(token) || (document.context(token) & (Context.sentenceStart | Context.heading)) !== 0)
      continue
    const form = document.lower(token)
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return counts
}
