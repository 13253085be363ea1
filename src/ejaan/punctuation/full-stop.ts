import type {RuleContext} from '../../rules/family.ts'
import type {Document} from '../../text/document.ts'
import {TokenKind} from '../../text/tokenize.ts'
import {cues} from './data.ts'
import {charOf, isProse, isQuote} from './place.ts'

/** Fewest words of a paragraph that is surely no line of a list. */
const LEAST_WORDS = 12

/** A paragraph of whole sentences whose last one has no full stop. */
export function fullStop({document, report}: RuleContext): void {
  const {sentences} = document
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]
    if (document.blocks[sentence.block].kind !== 'paragraph' || !isProse(document, sentence.first)) continue
    const next = sentences[index + 1]
    if (next !== undefined && next.block === sentence.block) continue
    const before = sentences[index - 1]
    const last = sentence.last - 1
    // "…," ujarnya: whatever its length, a sentence. Otherwise an earlier sentence must show that the paragraph is prose.
    const spoken =
      document.isWord(last) &&
      document.lower(last).endsWith('nya') &&
      cues.has(document.lower(last)) &&
      isQuote(charOf(document, last - 1))
    const isLong =
      before !== undefined && before.block === sentence.block && sentence.last - sentence.first >= LEAST_WORDS
    if (!spoken && !isLong) continue
    const ends =
      document.kind(last) === TokenKind.word && !document.isCapital(last) && !document.word(last).endsWith('.')
    if (!ends && !isDate(document, last)) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'fullStop',
      start: document.start(last),
      end: document.end(last),
      suggestions: [`${document.word(last)}.`],
      severity: spoken ? 'warning' : 'info'
    })
  }
}

/** *…, Kamis (22/8/2024)*: nothing but a sentence ends so. */
const isDate = (document: Document, last: number): boolean =>
  charOf(document, last) === ')' && document.kind(last - 1) === TokenKind.number && charOf(document, last - 2) === '('
