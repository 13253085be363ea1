import type {RuleContext} from '../../rules/family.ts'
import {landmarksOf, Mark} from './landmarks.ts'
import {isChar, isProse} from './place.ts'

/** Verbs whose object is the clause with *bahwa*. */
const verbs = new Set(
  'mengatakan menyatakan menyebut menyebutkan menegaskan menjelaskan mengungkapkan menuturkan menambahkan menilai mengakui mengklaim membantah berharap berpendapat menyimpulkan melaporkan mengumumkan menekankan menganggap meyakini mengetahui menyadari memastikan mengingatkan menyampaikan memaparkan menerangkan mengemukakan berkata percaya yakin tahu membuktikan menunjukkan menduga memperkirakan'.split(
    ' '
  )
)

/** *mengatakan, bahwa*: no comma between a verb and its object clause (EYD V, Tanda Koma). */
export function bahwa({document, report}: RuleContext): void {
  const {words: tokens, bits} = landmarksOf(document)
  for (const i of tokens) {
    if ((bits[i] & Mark.bahwa) === 0 || i < 2 || !document.follows(i)) continue
    if (!isChar(document, i - 1, ',') || !verbs.has(document.lower(i - 2)) || !isProse(document, i)) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'bahwa',
      start: document.start(i - 2),
      end: document.end(i),
      suggestions: [`${document.word(i - 2)} ${document.word(i)}`],
      severity: document.isQuoted(i) ? 'info' : 'warning'
    })
  }
}
