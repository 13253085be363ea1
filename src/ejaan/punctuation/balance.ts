import {landmarksOf} from '../../landmarks/landmarks.ts'
import type {RuleContext} from '../../rules/family.ts'
import type {Document} from '../../text/document.ts'
import {TokenKind} from '../../text/tokenize.ts'
import {cues} from './data.ts'
import {charOf, isEdited, isGlued} from './place.ts'

const rule = 'ejaan/punctuation'

/** Quotation marks and brackets without a partner. */
export function balance(context: RuleContext): void {
  quotes(context)
  brackets(context)
}

/** A quotation that never closes in its paragraph, unless it goes on in the next one (which opens again). */
function quotes({document, report}: RuleContext): void {
  for (const quotation of document.quotations) {
    if (quotation.closed || quotation.single || quotation.nested || !isEdited(document, quotation.open)) continue
    const kind = document.blocks[quotation.block].kind
    if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'blockquote') continue
    const word = quotation.open + 1
    // '…," ujar X' with the mark at the wrong side of the blank: '…, "ujar X'.
    if (isGlued(document, word) && document.isWord(word) && cues.has(document.lower(word)) && quotation.open > 0) {
      report({
        rule,
        message: 'spaceAroundQuote',
        start: document.start(quotation.open - 1),
        end: document.end(word),
        suggestions: [
          `${document.word(quotation.open - 1)}${document.word(quotation.open).replace('“', '”')} ${document.word(word)}`
        ],
        severity: 'warning'
      })
      continue
    }
    // 5" and 12'5": inches.
    if (document.kind(quotation.open - 1) === TokenKind.number) continue
    const {start} = quotation
    report({rule, message: 'openQuote', start, end: start + 1, severity: 'warning', holds: isNotContinued})
  }
}

/** Whether the next paragraph does not open with a quotation mark, with which the quotation would go on. */
function isNotContinued(article: Document, {start}: {start: number}): boolean {
  const next = article.blocks[article.blockOf(start) + 1]
  return next === undefined || !/["“”]/.test(article.text[next.start])
}

/** Most brackets without a partner that are reported of a block: where there are more, it is no prose. */
const MOST = 20

/** Brackets, block by block; *1)*, *a)* and emoticons open nothing. */
function brackets({document, report}: RuleContext): void {
  let block = -1
  let open: number[] = []
  let told = 0
  const tell = (message: string, token: number): void => {
    if (told++ < MOST)
      report({rule, message, start: document.start(token), end: document.end(token), severity: 'warning'})
  }
  const flush = (): void => {
    for (const token of open) tell('openBracket', token)
    open = []
    told = 0
  }
  for (const i of landmarksOf(document).brackets) {
    const char = charOf(document, i)
    if (!isEdited(document, i)) continue
    const sentence = document.sentenceOf(i)
    const here = sentence < 0 ? -1 : document.sentences[sentence].block
    if (here !== block) {
      flush()
      block = here
    }
    if (char === '(') open.push(i)
    else if (open.length > 0) open.pop()
    else if (!isLabel(document, i)) tell('closeBracket', i)
  }
  flush()
}

/** *1)*, *a)*, *ii)*, *:)*, *;-)*: no bracket of a pair. */
function isLabel(document: Document, token: number): boolean {
  const before = charOf(document, token - 1)
  if (':;-='.includes(before)) return true
  const length = document.end(token - 1) - document.start(token - 1)
  return (
    length <= 3 &&
    (document.kind(token - 1) === TokenKind.number || length === 1 || /^[ivx]+$/i.test(document.word(token - 1)))
  )
}
