import {wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import type {Rule} from '../rules/family.ts'
import {Shape} from '../text/tokenize.ts'
import {isProse} from './place.ts'

/** Words that say by themselves that there are several. */
const plural = new Set(
  'para banyak beberapa sejumlah berbagai bermacam pelbagai seluruh semua segenap sekalian kedua'.split(' ')
)

/** Doubled words that are no plural, or whose single form means something else. */
const lexical = new Set(
  'undang kupu kura oleh cumi paru mata biri ubur gado langit kisi alun laki hati hal sungguh rata masing baru sama kadang tiba satu anak ibu bapak gerak dasar ramai besar hulu api umbul kunang laba agar siku jari tali roda sila kanak muda orang alang onde kuda rel tari layang macam ragu angan cita awang'.split(
    ' '
  )
)

const trigger = defineTrigger(({lower}) => plural.has(lower))

/** *para pejabat-pejabat*: the plural is said twice. */
export const pluralDoubled: Rule = {
  id: 'style/plural-doubled',
  scope: 'block',
  check({document, lexicon, report}) {
    for (const quantifier of wordsFor(document, trigger)) {
      const i = quantifier + 1
      if (
        (document.shape(i) & Shape.hyphen) === 0 ||
        !document.isWord(i) ||
        !document.follows(i) ||
        !isProse(document, i)
      )
        continue
      const word = document.word(i)
      const hyphen = word.indexOf('-')
      const root = word.slice(0, hyphen)
      const rest = word.slice(hyphen + 1)
      if (root.length < 4 || !rest.startsWith(root) || lexical.has(root.toLowerCase())) continue
      const ending = rest.slice(root.length)
      if (ending !== '' && ending !== 'nya' && ending !== 'mu' && ending !== 'ku') continue
      if (!lexicon.isWord(root.toLowerCase())) continue
      const single = root + ending
      report({
        rule: 'style/plural-doubled',
        start: document.start(quantifier),
        end: document.end(i),
        suggestions: [`${document.word(quantifier)} ${single}`]
      })
    }
  }
}
