import {landmarksOf} from '../../landmarks/landmarks.ts'
import type {RuleContext} from '../../rules/family.ts'
import {TokenKind} from '../../text/tokenize.ts'
import {charOf, isEdited, isMark, sameBlock} from './place.ts'

const rule = 'ejaan/punctuation'

/** *kata,, kata*, *kata ,. Kata*, *selesai..*: one mark too many. An ellipsis has three dots (EYD V, Tanda Elipsis). */
export function doubled({document, report}: RuleContext): void {
  let until = 0
  for (const i of landmarksOf(document).marks) {
    if (!isEdited(document, i)) continue
    const char = charOf(document, i)
    const length = document.end(i) - document.start(i)
    if (char === '.' && length !== 1 && length !== 3) {
      dots(i, length)
      continue
    }
    if (length > 1 || (char !== ',' && char !== ';' && char !== '.' && char !== ':')) continue
    if (i < until) continue
    let next = i + 1
    if (!isMark(document, next) || !sameBlock(document, i, next) || document.end(next) - document.start(next) > 1)
      continue
    const second = charOf(document, next)
    if (second !== ',' && second !== ';' && second !== '.' && second !== ':') continue
    if (!isEdited(document, next) || document.start(next) - document.end(i) > 1 || char === ':' || second === ':')
      continue
    const previous =
      document.isWord(i - 1) || document.kind(i - 1) === TokenKind.number || ')"”'.includes(charOf(document, i - 1))
    if (!previous) continue
    // "dll.," and "PT. X Tbk.," are right; the tokenizer keeps known abbreviations whole, unknown ones are short.
    if (char === '.' && second === ',' && document.end(i - 1) - document.start(i - 1) <= 4) continue
    const same = char === second
    // "kata,,, kata": one finding for the whole run.
    while (
      same &&
      isMark(document, next + 1) &&
      document.word(next + 1) === char &&
      document.start(next + 1) === document.end(next)
    )
      next++
    until = next + 1
    const kept = document.isCapital(next + 1) && second === '.' ? '.' : char
    report({
      rule,
      message: 'doubled',
      start: document.start(i),
      end: document.end(next),
      suggestions: same ? [char] : kept === '.' ? ['.', ','] : [',', '.'],
      fixable: same && char === ',',
      severity: 'error'
    })
  }

  /** Two dots are a slip of the full stop; four and more a long ellipsis. */
  function dots(token: number, length: number): void {
    if (length === 2 && !document.isWord(token - 1)) return
    // Four dots may be an ellipsis and a full stop.
    if (length === 4) return
    if (length > 8 && document.kind(token - 1) !== TokenKind.word) return
    report({
      rule,
      message: length === 2 ? 'doubled' : 'ellipsis',
      start: document.start(token),
      end: document.end(token),
      suggestions: length === 2 ? ['.', '…'] : ['…', '...'],
      severity: length === 2 && !document.isQuoted(token) ? 'warning' : 'info'
    })
  }
}
