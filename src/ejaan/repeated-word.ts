import type {Rule} from '../rules/family.ts'
import {repetitionAt} from './repetition.ts'

const rule = 'ejaan/repeated-word'

/** *yang yang -> yang*. */
export const repeatedWord: Rule = {
  id: rule,
  check({document, lexicon, report}) {
    for (let token = 0; token + 1 < document.count; token++) {
      if (repetitionAt(document, lexicon, token) !== 'slip') continue
      let last = token + 1
      while (repetitionAt(document, lexicon, last) === 'slip') last++
      report({
        rule,
        start: document.start(token),
        end: document.end(last),
        suggestions: [document.word(token)],
        fixable: !document.isQuoted(token)
      })
      token = last
    }
  }
}
