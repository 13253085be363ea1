import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {edge, isProse} from './place.ts'

/** Words after which they belong to a phrase of their own: *akan tetapi, dan sedangkan*. */
const attached = new Set(['akan', 'dan', 'atau', 'serta', 'namun', 'juga', 'kata', 'bahwa', 'bukannya'])

const conjunction = defineTrigger(
  ({lower, shape}) =>
    (shape & Shape.capital) === 0 && (lower === 'tetapi' || lower === 'melainkan' || lower === 'sedangkan')
)

/** *Ia datang tetapi terlambat*: a comma before the conjunction of contrast. */
export function contrast({document, lexicon, report}: RuleContext): void {
  for (const i of wordsFor(document, conjunction)) {
    if (i + 1 >= document.count || !document.follows(i) || !isProse(document, i)) continue
    const kind = document.kind(i - 1)
    if (kind !== TokenKind.word && kind !== TokenKind.number) continue
    if (attached.has(document.lower(i - 1)) || !document.isWord(i + 1)) continue
    // "kecil tetapi kuat": two adjectives are one part of the sentence.
    const adjective = (token: number): boolean => {
      const flags = lexicon.flags(document.lower(token))
      return (flags & Flag.Adjective) !== 0 && (flags & Flag.Verb) === 0
    }
    if (adjective(i - 1) && adjective(i + 1)) continue
    const before = edge(document, lexicon, i - 1)
    report({
      rule: 'ejaan/punctuation',
      message: 'contrast',
      start: before.start,
      end: document.end(i),
      suggestions: [`${before.text}, ${document.word(i)}`],
      severity: document.isQuoted(i) ? 'info' : 'warning'
    })
  }
}
