import type {RuleContext} from '../../rules/family.ts'
import {TokenKind} from '../../text/tokenize.ts'
import {isProse} from './place.ts'

/** Fewest words of a paragraph that is surely no line of a list. */
const LEAST_WORDS = 12

/** A paragraph of whole sentences whose last one has no full stop. */
export function fullStop({document, report}: RuleContext): void {
  for (const [index, sentence] of document.sentences.entries()) {
    if (document.blocks[sentence.block].kind !== 'paragraph' || !isProse(document, sentence.first)) continue
    const next = document.sentences[index + 1]
    if (next !== undefined && next.block === sentence.block) continue
    const before = document.sentences[index - 1]
    // Only where the paragraph shows by an earlier sentence that it is prose.
    if (before === undefined || before.block !== sentence.block || sentence.last - sentence.first < LEAST_WORDS)
      continue
    const last = sentence.last - 1
    if (document.kind(last) !== TokenKind.word || document.isCapital(last) || document.word(last).endsWith('.')) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'fullStop',
      start: document.start(last),
      end: document.end(last),
      suggestions: [`${document.word(last)}.`],
      severity: 'info'
    })
  }
}
