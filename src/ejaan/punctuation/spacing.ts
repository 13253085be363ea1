import {landmarksOf} from '../../landmarks/landmarks.ts'
import type {RuleContext} from '../../rules/family.ts'
import type {Document} from '../../text/document.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {charOf, edge, isEdited, isGlued, isMark, isQuote, sameBlock} from './place.ts'

const rule = 'ejaan/punctuation'

/** White space on the wrong side of a mark, or missing where it belongs (EYD V, Tanda Baca). */
export function spacing(context: RuleContext): void {
  const {document} = context
  for (const i of landmarksOf(document).marks) {
    if (!isEdited(document, i)) continue
    const char = charOf(document, i)
    if (char === ',' || char === ';' || char === '.' || char === '?' || char === '!' || char === ':') {
      if (!isGlued(document, i)) before(context, i, char)
      after(context, i, char)
    } else if (char === '(') opening(context, i)
    else if (char === ')') closing(context, i)
  }
}

/** Two figures or more, a time, a ratio, an emoticon: the mark is no punctuation. */
function before({document, lexicon, report}: RuleContext, token: number, char: string): void {
  if (!sameBlock(document, token - 1, token) || document.end(token) - document.start(token) > 1) return
  const wordBefore = document.isWord(token - 1)
  if (!wordBefore && document.kind(token - 1) !== TokenKind.number && !')"”'.includes(charOf(document, token - 1)))
    return
  // "skor 2 : 1", ":)", " .com", "... ." and a colon after a label are left alone.
  const next = document.start(token) + 1
  if (char === ':' && (!wordBefore || document.kind(token + 1) === TokenKind.number)) return
  if (char === '.' && isSwapped(document, token)) {
    report({
      rule,
      message: 'spaceBefore',
      start: document.start(token - 1),
      end: document.end(token + 1),
      suggestions: [`${document.word(token - 1)}. ${document.word(token + 1)}`],
      severity: 'error'
    })
    return
  }
  if ((char === '.' || char === ':' || char === ';') && /\S/.test(document.text[next] ?? ' ')) return
  if (char === '.' && charOf(document, token + 1) === '.') return
  if (isQuote(charOf(document, token - 1)) && !isGlued(document, token - 1)) return
  const word = edge(document, lexicon, token - 1)
  report({
    rule,
    message: 'spaceBefore',
    start: word.start,
    end: document.end(token),
    suggestions: [word.text + char],
    fixable: char === ',' || char === '.',
    severity: char === ',' || char === '.' ? 'error' : 'warning'
  })
}

/** *tidur .Ia bangun*: the blank and the full stop have changed places between two words, no *.NET* and no *.com*. */
function isSwapped(document: Document, token: number): boolean {
  const next = token + 1
  if (!document.isWord(token - 1) || !document.isWord(next) || !isGlued(document, next)) return false
  return document.isCapital(next) && (document.shape(next) & (Shape.allCaps | Shape.mixed | Shape.digit)) === 0
}

/** *kata,kata*, *selesai.Ia*: both neighbours are words and stand close. */
function after({document, lexicon, report}: RuleContext, token: number, char: string): void {
  const next = token + 1
  if (next >= document.count || !isGlued(document, next) || !isGlued(document, token)) return
  if (document.end(token) - document.start(token) > 1 || char === ':' || !isEdited(document, next)) return
  // A character reference that was never resolved: "&amp;nbsp;".
  if (char === ';' && document.text[document.start(token - 1) - 1] === '&') return
  // "W88.News": a name.
  if (char !== ',' && (document.shape(token - 1) & Shape.digit) !== 0) return
  const quoted = isQuote(charOf(document, token - 1))
  if (!document.isWord(token - 1) && !quoted && charOf(document, token - 1) !== ')') {
    if (document.kind(token - 1) !== TokenKind.number || char !== ',') return
  }
  if (!document.isWord(next) || !sameBlock(document, token, next)) return
  const word = document.word(next)
  if (char !== ',' && char !== ';') {
    // After a full stop only a capital starts a sentence; *situs.nama* may be an address.
    if (!document.isCapital(next) || word.length < 2 || document.end(token - 1) - document.start(token - 1) < 2) return
    if (!quoted && !lexicon.isWord(document.lower(token - 1)) && !lexicon.isWord(document.lower(next))) return
    if (document.isCapital(token - 1) && !lexicon.isWord(document.lower(next))) return
  }
  report({
    rule,
    message: 'spaceAfter',
    start: document.start(token - 1),
    end: document.end(next),
    suggestions: [`${document.word(token - 1)}${char} ${word}`],
    fixable: char === ',' || isPlain(document, token - 1, next),
    severity: 'error'
  })
}

const isPlain = (document: Document, a: number, b: number): boolean =>
  document.isWord(a) && !document.isCapital(a) && document.isWord(b)

/** *( kata*, *kata(kata*. */
function opening({document, lexicon, report}: RuleContext, token: number): void {
  const next = token + 1
  if (next < document.count && !isGlued(document, next) && document.isWord(next) && sameBlock(document, token, next)) {
    report({
      rule,
      message: 'spaceAfterOpening',
      start: document.start(token),
      end: document.end(next),
      suggestions: [`(${document.word(next)}`],
      severity: 'warning'
    })
  }
  if (!isGlued(document, token) || !document.isWord(token - 1)) return
  const word = document.word(token - 1)
  if (word.length < 3 || !document.isWord(next) || document.word(next).length < 3) return
  if (!lexicon.isWord(document.lower(token - 1)) || isMark(document, token - 2)) return
  report({
    rule,
    message: 'spaceBeforeOpening',
    start: document.start(token - 1),
    end: document.end(token),
    suggestions: [`${word} (`],
    severity: 'warning'
  })
}

/** *kata )*, *(kata)kata*. */
function closing({document, report}: RuleContext, token: number): void {
  if (!isGlued(document, token) && document.isWord(token - 1) && sameBlock(document, token - 1, token)) {
    report({
      rule,
      message: 'spaceBefore',
      start: document.start(token - 1),
      end: document.end(token),
      suggestions: [`${document.word(token - 1)})`],
      severity: 'warning'
    })
  }
  const next = token + 1
  if (next >= document.count || !isGlued(document, next) || !document.isWord(next)) return
  if (document.word(next).length < 2 || !sameBlock(document, token, next) || document.start(token) < 2) return
  // "a)isi" is a list; a bracket inside a word, "(se)kolah", is meant.
  if (
    !document.isWord(token - 1) ||
    document.end(token - 1) - document.start(token - 1) < 2 ||
    isOptional(document, token)
  )
    return
  report({
    rule,
    message: 'spaceAfter',
    start: document.start(token),
    end: document.end(next),
    suggestions: [`) ${document.word(next)}`],
    severity: 'warning'
  })
}

/** Whether the bracket opened inside or right at the word. */
function isOptional(document: Document, close: number): boolean {
  for (let i = close - 1; i >= 0 && i > close - 4; i--) {
    if (charOf(document, i) === '(' && document.kind(i) === TokenKind.punctuation) return true
  }
  return false
}
