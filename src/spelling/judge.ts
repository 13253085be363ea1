import {Flag, type Lexicon} from '../lexicon/index.ts'
import {type Suggestion, suggest} from '../lexicon/suggest.ts'
import type {Draft} from '../report/reporter.ts'
import type {Severity} from '../rules/registry.ts'
import {Context, type Document} from '../text/document.ts'
import {isForeign, isStrange, isSuspect} from './doubt.ts'
import {firstTokens, neighbour, wordCounts} from './surroundings.ts'

const rule = 'spelling/unknown-word'

/** Slips up to this cost are single, likely ones (see `src/lexicon/edit-costs.ts`). */
const likelySlip = 1.3
/** A word that is known, though not as Indonesian, is a misprint only at these costs. */
const suspectSlip = 0.9
const suspectCost = -2
/** A blank in the wrong place explains two unknown words, so that it may cost this much more than a slip in one of them. */
const jointMargin = 2
const jointAlone = 8
/** Above this cost signs of a rare or foreign word count. */
const oddCost = 3
/** Above this cost only rare words can be meant. */
const rareCost = 7.5
/** An unknown word with a capital at the start of a sentence is a name unless a slip costs less; more before a word of its phrase. */
const capitalCost = 2
const openerCost = 6
/** Slips so likely that even a rare word may be meant: doubled letters, letters that sound alike. */
const cheapSlip = 0.6
/** Confidence of a reading from which morphology explains a word after a fashion (`WORD_CONFIDENCE` accepts it). */
const halfExplained = 0.19
/** Bits by which the first suggestion must lead to be written without asking: of 154 natural misprints one was wrong (at 4 bits 3 of 166). */
const clearMargin = 6

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
  const shifted = moved(document, lexicon, token, suggestions, best)
  if (shifted !== undefined) return shifted
  const foreign = isForeign(document, lexicon, token - 1) || isForeign(document, lexicon, token + 1)
  const repeated = count > 2 || (count === 2 && !counts.has(best?.text.toLowerCase() ?? ''))
  if (best === undefined) {
    if (capital || repeated || foreign || document.isQuoted(token) || isSpecies(document, lexicon, token))
      return undefined
    return {...place, severity: 'info', message: 'unknown'}
  }
  const texts = suggestions.filter((suggestion) => suggestion.covers === undefined).map((suggestion) => suggestion.text)
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
    return {...place, severity: 'warning', message: 'doubtful', suggestions: texts}
  }
  const likely = best.edit <= likelySlip && best.cost <= 7
  if (
    capital &&
    !(likely && best.cost <= (opensPhrase(document, lexicon, token) ? openerCost : capitalCost) && form.length >= 6)
  )
    return undefined
  if (foreign && best.cost > oddCost && !(likely && isAffixed(lexicon, best.text))) return undefined
  const certain = severityOf(best, likely, repeated, form.length)
  if (certain === undefined) return undefined
  const severity = isOdd(document, lexicon, token, best, foreign) ? lowered(certain, best, foreign) : certain
  // What an article writes again and again is no slip: worth a look once.
  if (severity === 'info' && repeated && document.derive(firstTokens).get(form) !== token) return undefined
  if (severity === 'info' && isSpecies(document, lexicon, token)) return undefined
  return {
    ...place,
    severity,
    message: best.kind === 'space' ? 'glued' : severity === 'error' ? 'default' : 'doubtful',
    suggestions: texts,
    fixable: severity === 'error' && best.margin >= clearMargin && !capital && !document.isQuoted(token)
  }
}

/** A blank in the wrong place (*berit asetempat*): both halves are reported as one. */
function moved(
  document: Document,
  lexicon: Lexicon,
  token: number,
  suggestions: readonly Suggestion[],
  best: Suggestion | undefined
): Draft | undefined {
  const joint = suggestions.find((suggestion) => suggestion.covers === 'next')
  if (joint === undefined || joint.cost > (best?.cost ?? jointAlone) + jointMargin) return undefined
  if (!isStrange(document, lexicon, token + 1) || !isStrange(document, lexicon, token)) return undefined
  const [end, start] = [document.end(token), document.start(token + 1)]
  if (document.text.slice(end, start).trim() !== '') return undefined
  return {
    rule,
    start: document.start(token),
    end: document.end(token + 1),
    severity: 'error',
    suggestions: suggestions.filter((suggestion) => suggestion.covers === 'next').map(({text}) => text)
  }
}

/**
 * Signs that an unknown word is rather rare, foreign or newly made than mistyped: its neighbour is strange or foreign too, morphology
 * explains it after a fashion (*terhidrolisis*), or only a rare word without affixes can be meant (*titanum*).
 */
function isOdd(document: Document, lexicon: Lexicon, token: number, best: Suggestion, foreign: boolean): boolean {
  if (foreign) return best.cost > 0
  if (best.cost <= oddCost) return false
  if (isStrange(document, lexicon, token - 1) || isStrange(document, lexicon, token + 1)) return true
  if ((lexicon.analyse(document.lower(token))[0]?.confidence ?? 0) >= halfExplained) return true
  return best.cost > rareCost && best.edit > cheapSlip && !isAffixed(lexicon, best.text)
}

/** One level less; a word that needs an unlikely correction is only worth a look. */
function lowered(severity: Severity, {cost}: Suggestion, foreign: boolean): Severity {
  return severity === 'error' && cost <= rareCost && !foreign ? 'warning' : 'info'
}

/** Whether a word has affixes: Indonesian words have them, foreign words and names do not. */
function isAffixed(lexicon: Lexicon, text: string): boolean {
  const reading = lexicon.analyse(text.toLowerCase())[0]
  return (
    reading !== undefined &&
    (reading.prefixes.length > 0 || reading.suffixes.length > 0 || reading.clitics.en !== undefined)
  )
}

function severityOf(best: Suggestion, likely: boolean, repeated: boolean, length: number): Severity | undefined {
  if (best.kind === 'space') return repeated ? 'info' : 'warning'
  if (repeated) return likely && best.cost <= 4 && length > 4 ? 'warning' : best.cost <= 6 ? 'info' : undefined
  // Three letters are near to many words: initials, foreign articles, abbreviations.
  if (length <= 3) return likely && best.cost <= -2 ? 'warning' : 'info'
  if (likely && best.cost <= 5) return 'error'
  // Two slips in a long word still leave only one word that can be meant.
  if (likely || best.cost <= 10 || (length >= 9 && best.edit <= 1.9 && best.margin >= clearMargin)) return 'warning'
  return 'info'
}

/** *Pendudk desa*: a noun follows at once, which a person's name would not have behind it. */
function opensPhrase(document: Document, lexicon: Lexicon, token: number): boolean {
  const next = token + 1
  if (!document.isWord(next) || document.isCapital(next) || !document.follows(next)) return false
  const flags = lexicon.flags(document.lower(next))
  return (flags & Flag.Word) !== 0 && (flags & (Flag.Noun | Flag.Adjective)) !== 0 && (flags & Flag.Verb) === 0
}

/** *Limnonectes mekonggaensis*: a word with a Latin ending behind an unknown one with a capital, which is a genus. */
function isSpecies(document: Document, lexicon: Lexicon, token: number): boolean {
  const genus = token - 1
  if (genus < 0 || !document.isWord(genus) || !document.isCapital(genus) || !document.follows(token)) return false
  const lower = document.lower(genus)
  return /(?:us|is|um|ii|ae|oides)$/.test(document.lower(token)) && lexicon.flags(lower) === 0 && !lexicon.isWord(lower)
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
