import {landmarksOf} from '../landmarks/landmarks.ts'
import {CLASS_MASK, Flag, type Lexicon} from '../lexicon/index.ts'
import type {Rule} from '../rules/family.ts'
import {repetitionAt} from './repetition.ts'

const rule = 'ejaan/repeated-word'

/** *yang yang -> yang*. */
export const repeatedWord: Rule = {
  id: rule,
  scope: 'block',
  check({document, lexicon, report}) {
    let until = 0
    for (const token of landmarksOf(document).repeats) {
      if (token < until || repetitionAt(document, lexicon, token) !== 'slip') continue
      let last = token + 1
      while (repetitionAt(document, lexicon, last) === 'slip') last++
      report({
        rule,
        start: document.start(token),
        end: document.end(last),
        suggestions: [document.word(token)],
        // *itu itu saja* may be *itu-itu saja*.
        fixable: !document.isQuoted(token) && !isDoubled(lexicon, document.lower(token))
      })
      until = last + 1
    }
  }
}

/** Whether a word may be doubled on purpose, with a hyphen: a noun, or one that is listed so. */
const isDoubled = (lexicon: Lexicon, word: string): boolean =>
  (lexicon.flags(word) & Flag.Noun) !== 0 || (lexicon.flags(`${word}-${word}`) & CLASS_MASK) !== 0
