import {Flag, type Lexicon} from '../lexicon/index.ts'
import type {Rule} from '../rules/family.ts'
import type {Document} from '../text/document.ts'
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
      if (isTorn(document, lexicon, token)) {
        report({
          rule,
          start: document.start(token),
          end: document.end(token + 1),
          message: 'torn',
          suggestions: [`${document.word(token)}-${document.word(token + 1)}`],
          fixable: true
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

/** *hiruk pikuk*, *bahu membahu*: listed with a hyphen, and the second half is no word of its own. */
function isTorn(document: Document, lexicon: Lexicon, token: number): boolean {
  const next = token + 1
  if (next >= document.count || !document.isWord(token) || !document.isWord(next) || !document.follows(next))
    return false
  if (document.isCapital(next) || document.start(next) - document.end(token) !== 1) return false
  const second = document.lower(next)
  if (second.length < 4 || lexicon.flags(second) !== 0) return false
  return (lexicon.flags(`${document.lower(token)}-${second}`) & Flag.Word) !== 0
}
