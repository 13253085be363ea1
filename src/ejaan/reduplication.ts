import type {Rule} from '../rules/family.ts'
import {Shape} from '../text/tokenize.ts'
import {repetitionAt} from './repetition.ts'

const rule = 'ejaan/reduplication'
const figure = /^(\p{Ll}{3,})2(nya|an|lah|kah)?$/u

/** *anak anak -> anak-anak*, *anak2 -> anak-anak* (KB02). */
export const reduplication: Rule = {
  id: rule,
  check({document, lexicon, report}) {
    for (let token = 0; token < document.count; token++) {
      if (repetitionAt(document, lexicon, token) === 'plural') {
        const word = document.word(token)
        report({
          rule,
          start: document.start(token),
          end: document.end(token + 1),
          suggestions: [`${word}-${word.toLowerCase()}`, word]
        })
        token++
        continue
      }
      if (!document.isWord(token) || (document.shape(token) & Shape.digit) === 0) continue
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
}
