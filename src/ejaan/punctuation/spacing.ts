import type {RuleContext} from '../../rules/family.ts'
import {Context} from '../../text/document.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'

/** White space on the wrong side of a mark. */
export function spacing({document, report}: RuleContext): void {
  for (let i = 1; i < document.count; i++) {
    if (document.kind(i) !== TokenKind.punctuation || (document.shape(i) & Shape.glued) !== 0) continue
    if (!document.follows(i) || document.word(i) !== ',' || (document.context(i) & Context.literal) !== 0) continue
    if (!document.isWord(i - 1)) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'spaceBefore',
      start: document.start(i - 1),
      end: document.end(i),
      suggestions: [`${document.word(i - 1)},`],
      fixable: true,
      severity: 'error'
    })
  }
}
