import type {RuleContext} from '../../rules/family.ts'
import {Context, type Document} from '../../text/document.ts'
import type {Quotation} from '../../text/quotations.ts'
import {TokenKind} from '../../text/tokenize.ts'
import {cues} from './data.ts'
import {charOf, edge, isChar, isEdited, isGlued, sameBlock} from './place.ts'

const rule = 'ejaan/punctuation'

/** Verbs before a quotation that want a comma or a colon after them. */
const introducing = new Set(
  'berkata mengatakan menjelaskan menuturkan menambahkan menegaskan bertanya menjawab berujar berucap bertutur mengungkapkan menulis katanya ujarnya tuturnya ucapnya jelasnya'.split(
    ' '
  )
)

/** Words after a cue that make it no cue: *"Allahu Akbar" kata itu …*. */
const notSpeaker = new Set('itu ini tersebut yang adalah hati orang kunci'.split(' '))

/** Marks where a quotation meets its sentence (EYD V, Tanda Petik, Tanda Koma). */
export function quotation(context: RuleContext): void {
  const {document} = context
  for (const item of document.quotations) {
    if (!item.closed || item.single || item.nested || item.close <= item.open + 1) continue
    if (!isEdited(document, item.open) || (document.context(item.open) & Context.heading) !== 0) continue
    inner(context, item)
    if (!outer(context, item)) end(context, item)
    beginning(context, item)
  }
}

/** *" Saya*, *saya "*: white space inside the marks. */
function inner({document, report}: RuleContext, {open, close}: Quotation): void {
  const first = open + 1
  if (
    !isGlued(document, first) &&
    document.isWord(first) &&
    first < close &&
    document.start(first) - document.end(open) === 1
  ) {
    report({
      rule,
      message: 'quoteSpace',
      start: document.start(open),
      end: document.end(first),
      suggestions: [document.word(open) + document.word(first)],
      severity: 'warning'
    })
  }
  const last = close - 1
  if (!isGlued(document, close) && last > first && document.start(close) - document.end(last) === 1) {
    report({
      rule,
      message: 'quoteSpace',
      start: document.start(last),
      end: document.end(close),
      suggestions: [document.word(last) + document.word(close)],
      severity: 'warning'
    })
  }
}

/** *kata"Saya*, *saya"kata*: white space missing outside the marks. Returns whether it was missing after the quotation. */
function outer({document, report}: RuleContext, {open, close}: Quotation): boolean {
  if (isGlued(document, open) && open > 0 && sameBlock(document, open - 1, open)) {
    const before = document.isWord(open - 1) || /[,.:;?!]/.test(charOf(document, open - 1))
    if (before && document.isWord(open + 1)) {
      report({
        rule,
        message: 'spaceAroundQuote',
        start: document.start(open - 1),
        end: document.end(open),
        suggestions: [`${document.word(open - 1)} ${document.word(open).replace('”', '“')}`],
        severity: 'warning'
      })
    }
  }
  const next = close + 1
  if (next >= document.count || !isGlued(document, next) || !document.isWord(next)) return false
  if (
    !sameBlock(document, close, next) ||
    document.word(next).length < 2 ||
    /^(?:nya|an|isme|lah|kah|pun)\b/.test(document.lower(next))
  )
    return false
  const comma = needsComma(document, close, next)
  report({
    rule,
    message: comma ? 'quoteComma' : 'spaceAroundQuote',
    start: document.start(close - 1),
    end: document.end(next),
    suggestions: [`${document.word(close - 1)}${comma ? ',' : ''}${document.word(close)} ${document.word(next)}`],
    severity: 'warning'
  })
  return true
}

/** Whether a cue follows a quotation that ends without a mark. */
const needsComma = (document: Document, close: number, cue: number): boolean =>
  isCue(document, cue) && !/[,.?!…:;–—-]/.test(charOf(document, close - 1))

const isCue = (document: Document, token: number): boolean =>
  document.isWord(token) &&
  !document.isCapital(token) &&
  cues.has(document.lower(token)) &&
  document.isWord(token + 1) !== false &&
  !notSpeaker.has(document.lower(token + 1))

/** *"…" kata X*, *"…", kata X*, *"…." kata X*: the comma stands before the closing mark. */
function end({document, lexicon, report}: RuleContext, {open, close, words}: Quotation): void {
  const next = close + 1
  if (next >= document.count || !sameBlock(document, close, next) || words < 2) return
  stopOutside()
  if (next + 1 >= document.count) return
  const last = charOf(document, close - 1)
  if (isChar(document, next, ',') && isGlued(document, next)) {
    if (!isCue(document, next + 1)) return
    const marked = /[,.?!…]/.test(last) && document.kind(close - 1) === TokenKind.punctuation
    const kept = marked && last !== '.' ? document.word(close - 1) : marked ? ',' : `${document.word(close - 1)},`
    report({
      rule,
      message: 'quoteCommaOutside',
      start: document.start(close - 1),
      end: document.end(next),
      suggestions: [kept + document.word(close)],
      severity: 'warning'
    })
    return
  }
  if (!isCue(document, next)) return
  if (
    last === '.' &&
    document.kind(close - 1) === TokenKind.punctuation &&
    document.end(close - 1) - document.start(close - 1) === 1
  ) {
    report({
      rule,
      message: 'quoteFullStop',
      start: document.start(close - 1),
      end: document.end(close),
      suggestions: [`,${document.word(close)}`],
      severity: 'warning'
    })
    return
  }
  if (!document.isWord(close - 1) && document.kind(close - 1) !== TokenKind.number) return
  // A word or two in quotation marks is no utterance: "hoaks" kata itu.
  if (words < 3 && !document.isCapital(open + 1)) return
  const word = edge(document, lexicon, close - 1)
  report({
    rule,
    message: 'quoteComma',
    start: word.start,
    end: document.end(close),
    suggestions: [`${word.text},${document.word(close)}`],
    severity: 'warning'
  })

  /** *"Kami tidak takut".*, *Ia berkata, "Kami tidak takut".*: the stop of a whole sentence stands inside. */
  function stopOutside(): void {
    if (words < 3 || !isChar(document, next, '.') || !isGlued(document, next)) return
    if (document.end(next) - document.start(next) > 1 || !document.isWord(close - 1)) return
    if (!document.isCapital(open + 1) || document.isCapital(open + 2)) return
    const alone = open === 0 || !document.follows(open)
    const announced = isChar(document, open - 1, ',') && introducing.has(document.lower(open - 2))
    if (!alone && !announced) return
    const word = edge(document, lexicon, close - 1)
    report({
      rule,
      message: 'quoteStopOutside',
      start: word.start,
      end: document.end(next),
      suggestions: [`${word.text}.${document.word(close)}`],
      severity: 'warning'
    })
  }
}

/** *Ia berkata "Saya …"*: a comma (or colon) before a whole sentence that is quoted. */
function beginning({document, report}: RuleContext, {open, close, words}: Quotation): void {
  if (words < 2 || !document.isWord(open - 1) || !document.follows(open) || !introducing.has(document.lower(open - 1)))
    return
  if (!document.isCapital(open + 1) || !/[.?!,…]/.test(charOf(document, close - 1))) return
  report({
    rule,
    message: 'quoteBefore',
    start: document.start(open - 1),
    end: document.end(open - 1),
    suggestions: [`${document.word(open - 1)},`],
    severity: 'warning'
  })
}
