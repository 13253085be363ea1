import {landmarksOf} from '../landmarks/landmarks.ts'
import type {Rule} from '../rules/family.ts'
import {repetitionAt} from './repetition.ts'

const rule = 'ejaan/repeated-word'

/** *yang yang -> yang*. */
export const repeatedWord: Rule = {
  id: rule,
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
        fixable: !document.isQuoted(token)
      })
      until = last + 1
    }
  }
}
