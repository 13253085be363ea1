import type {Rule} from '../rules/family.ts'
import {isProse} from './place.ts'

/** Words that a reader takes in at once, unless the house says otherwise. */
const LIMIT = 40

/** Sentences longer than a limit (option `max`, words). */
export const sentenceLength: Rule = {
  id: 'style/sentence-length',
  scope: 'block',
  check({document, options, report}) {
    const limit = typeof options.max === 'number' && options.max > 0 ? options.max : LIMIT
    for (const {start, end, first, last} of document.sentences) {
      if (last - first <= limit || !isProse(document, first)) continue
      let words = 0
      for (let i = first; i < last; i++) if (document.isWord(i)) words++
      if (words > limit) report({rule: 'style/sentence-length', start, end, values: {words, limit}})
    }
  }
}
