import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Shape} from '../../text/tokenize.ts'
import {isEdited, isNumber, rule} from './place.ts'

const rupiah = defineTrigger(({lower}) => lower === 'rp' || lower === 'rp.')

/** *Rp 5.000*, *Rp. 5.000*: the currency and its figure are written together, without a full stop (EYD V, Bilangan). */
export function currency({document, report}: RuleContext): void {
  for (const i of wordsFor(document, rupiah)) {
    if (!isEdited(document, i)) continue
    let figure = i + 1
    let stop = document.word(i).endsWith('.')
    if (document.word(figure) === '.' && (document.shape(figure) & Shape.glued) !== 0) {
      stop = true
      figure++
    }
    if (!isNumber(document, figure) || !/^\d/.test(document.word(figure))) continue
    if (document.start(figure) - document.end(i) > 2) continue
    report({
      rule,
      message: stop ? 'currencyStop' : 'currency',
      start: document.start(i),
      end: document.end(figure),
      suggestions: [`Rp${document.word(figure)}`],
      fixable: stop,
      severity: stop ? 'warning' : 'info'
    })
  }
}
