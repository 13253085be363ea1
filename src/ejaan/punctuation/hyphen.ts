import {landmarksOf} from '../../landmarks/landmarks.ts'
import type {RuleContext} from '../../rules/family.ts'
import {TokenKind} from '../../text/tokenize.ts'
import {isEdited, sameBlock} from './place.ts'

/** *anak - anak*, *1950 - an*: white space around a hyphen inside a word (EYD V, Tanda Hubung). */
export function hyphen({document, lexicon, report}: RuleContext): void {
  for (const i of landmarksOf(document).hyphens) {
    if (i === 0 || i + 1 >= document.count || !isEdited(document, i)) continue
    const gap = document.start(i) > document.end(i - 1)
    const wide = document.start(i + 1) > document.end(i)
    if ((!gap && !wide) || !sameBlock(document, i - 1, i) || !sameBlock(document, i, i + 1)) continue
    if (document.start(i + 1) - document.end(i - 1) > 3) continue
    const before = document.lower(i - 1)
    const after = document.lower(i + 1)
    const figure = document.kind(i - 1) === TokenKind.number && (after === 'an' || after === 'nya')
    const again =
      document.isWord(i - 1) && document.isWord(i + 1) && repeats(before, after) && lexicon.isWord(`${before}-${after}`)
    // "ke - 2": the ordinal's hyphen.
    const ordinal = before === 'ke' && document.kind(i + 1) === TokenKind.number && gap && wide
    if (!figure && !again && !ordinal) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'hyphen',
      start: document.start(i - 1),
      end: document.end(i + 1),
      suggestions: [`${document.word(i - 1)}-${document.word(i + 1)}`],
      fixable: true,
      severity: 'error'
    })
  }
}

/** Whether the second word has the first one, or its root, in it: *anak – anaknya*. */
const repeats = (first: string, second: string): boolean =>
  first.length >= 3 && (second.startsWith(first) || (second.length > 4 && first.endsWith(second)))
