import {landmarksOf, wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import {Flag, type Lexicon} from '../lexicon/index.ts'
import type {Rule, RuleContext} from '../rules/family.ts'
import type {Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import {repetitionAt} from './repetition.ts'

const rule = 'ejaan/reduplication'
const figure = /^(\p{Ll}{3,})2(nya|an|lah|kah)?$/u

/** No word of its own: perhaps the second half of *hiruk pikuk*, or the first of *berpanas panasan*. */
const half = defineTrigger(({lower, shape, flags}) => flags === 0 && lower.length > 3 && (shape & Shape.capital) === 0)
const withFigure = defineTrigger(({text, shape}) => (shape & Shape.digit) !== 0 && figure.test(text))

/** *anak anak -> anak-anak*, *anak2 -> anak-anak* (KB02). */
export const reduplication: Rule = {
  id: rule,
  scope: 'block',
  check(context) {
    doubled(context)
    torn(context)
    figures(context)
  }
}

function doubled({document, lexicon, report}: RuleContext): void {
  let until = 0
  for (const token of landmarksOf(document).repeats) {
    if (token < until || repetitionAt(document, lexicon, token) !== 'plural') continue
    const word = document.word(token)
    report({
      rule,
      start: document.start(token),
      end: document.end(token + 1),
      suggestions: [`${word}-${document.isCapital(token + 1) ? word : word.toLowerCase()}`, word]
    })
    until = token + 2
  }
}

/** *hiruk pikuk*, *bahu membahu*, *berpanas panasan*: listed with a hyphen, and a half is no word of its own. */
function torn({document, lexicon, report}: RuleContext): void {
  let until = 0
  for (const unknown of wordsFor(document, half)) {
    const first = [unknown - 1, unknown].find((token) => token >= until && isTorn(document, lexicon, token))
    if (first === undefined) continue
    const second = first + 1
    until = second + 1
    report({
      rule,
      start: document.start(first),
      end: document.end(second),
      message: 'torn',
      suggestions: [`${document.word(first)}-${document.word(second)}`],
      fixable: true
    })
  }
}

function isTorn(document: Document, lexicon: Lexicon, first: number): boolean {
  const second = first + 1
  if (!document.isWord(first) || !document.isWord(second) || !document.follows(second)) return false
  if (document.start(second) - document.end(first) !== 1) return false
  return (lexicon.flags(`${document.lower(first)}-${document.lower(second)}`) & Flag.Word) !== 0
}

function figures({document, lexicon, report}: RuleContext): void {
  for (const token of wordsFor(document, withFigure)) {
    const match = figure.exec(document.word(token))
    if (!match || !lexicon.isWord(match[1])) continue
    report({
      rule,
      start: document.start(token),
      end: document.end(token),
      message: 'figure',
      suggestions: [`${match[1]}-${match[1]}${match[2] ?? ''}`],
      fixable: true
    })
  }
}
