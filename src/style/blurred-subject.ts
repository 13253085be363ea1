import {demonstratives} from '../landmarks/words.ts'
import type {Rule} from '../rules/family.ts'
import {TokenKind} from '../text/tokenize.ts'
import {carryCase, isProse, textOf} from './place.ts'

const prepositions = new Set(['dalam', 'dari', 'pada', 'bagi', 'kepada', 'dengan', 'di', 'untuk', 'melalui', 'menurut'])

/** Verbs that want a subject which the prepositional phrase cannot be. */
const verbs = new Set(
  'membahas menunjukkan menyatakan menjelaskan mengatakan menyebutkan membicarakan menghasilkan menggambarkan membuktikan memperlihatkan menyimpulkan menceritakan mengungkapkan mencantumkan memuat mengisahkan menerangkan mewajibkan melarang membutuhkan memerlukan menegaskan'.split(
    ' '
  )
)

/** Most words of the phrase before its determiner. */
const LONGEST = 7

/** *Dalam rapat itu membahas …*: the preposition takes the sentence its subject. */
export const blurredSubject: Rule = {
  id: 'style/blurred-subject',
  scope: 'block',
  check({document, report}) {
    for (const {first, last} of document.sentences) {
      if (!document.isWord(first) || !prepositions.has(document.lower(first)) || !isProse(document, first)) continue
      for (let i = first + 2; i < Math.min(first + LONGEST + 2, last - 1); i++) {
        if (document.kind(i) !== TokenKind.word) break
        if (!demonstratives.has(document.lower(i))) {
          if (verbs.has(document.lower(i)) || document.lower(i) === 'yang') break
          continue
        }
        const verb = document.lower(i + 1)
        if (!verbs.has(verb) || !document.isWord(i + 1)) break
        // "Dari hal itu menurut …" has its subject later: a name right after the verb is an object.
        report({
          rule: 'style/blurred-subject',
          start: document.start(first),
          end: document.end(first + 1),
          suggestions: [carryCase(document.word(first), document.word(first + 1))],
          values: {phrase: textOf(document, first, i)}
        })
        break
      }
    }
  }
}
