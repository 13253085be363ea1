import {landmarksOf, wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import {Flag} from '../lexicon/index.ts'
import type {Rule, RuleContext} from '../rules/family.ts'
import {Shape} from '../text/tokenize.ts'
import {repetitionAt} from './repetition.ts'

const rule = 'ejaan/reduplication'
const figure = /^(\p{Ll}{3,})2(nya|an|lah|kah)?$/u

/** No word of its own: perhaps the second half of *hiruk pikuk*. */
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
      suggestions: [`${word}-${word.toLowerCase()}`, word]
    })
    until = token + 2
  }
}

/** *hiruk pikuk*, *bahu membahu*: listed with a hyphen, and the second half is no word of its own. */
function torn({document, lexicon, report}: RuleContext): void {
  for (const second of wordsFor(document, half)) {
    const first = second - 1
    if (first < 0 || !document.isWord(first) || !document.follows(second)) continue
    if (document.start(second) - document.end(first) !== 1) continue
    if ((lexicon.flags(`${document.lower(first)}-${document.lower(second)}`) & Flag.Word) === 0) continue
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
