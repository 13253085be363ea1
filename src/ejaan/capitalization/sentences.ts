import {landmarksOf} from '../../landmarks/landmarks.ts'
import {isFunctionWord} from '../../landmarks/words.ts'
import type {RuleContext} from '../../rules/family.ts'
import type {Document} from '../../text/document.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {cues} from '../punctuation/data.ts'
import {brands} from './data.ts'
import {capital, isEdited, isMark, isProse, isSmall} from './place.ts'

const rule = 'ejaan/capitalization'

/** *selesai. ketua pulang*, *"kami datang," kata Budi*: a small letter at the start of a sentence (EYD V, Huruf Kapital). */
export function starts(context: RuleContext): void {
  afterFullStop(context)
  inQuotations(context)
  atParagraphs(context)
}

/** Between a full stop and a word that the sentence splitter does not take for a new sentence. */
function afterFullStop({document, lexicon, report}: RuleContext): void {
  for (const mark of landmarksOf(document).stops) {
    const i = mark + 1
    if (i < 2 || !isSmall(document, i) || !isProse(document, i)) continue
    const asks = document.word(mark) !== '.'
    // "Siapa dia? tanya Budi": the sentence goes on.
    if (asks && (document.isQuoted(i) || cues.has(document.lower(i)) || document.lower(i) === 'tanya')) continue
    if (
      (document.shape(i - 1) & Shape.glued) === 0 ||
      (document.shape(i) & (Shape.glued | Shape.digit | Shape.mixed)) !== 0
    )
      continue
    if (!document.follows(i)) continue
    const before = i - 2
    const lower = document.lower(i)
    if (lower.length < 2 || !lexicon.isWord(lower)) continue
    const clock = document.kind(before) === TokenKind.number && /^\d{1,2}[.:]\d{2}$/.test(document.word(before))
    if (
      !clock &&
      (document.kind(before) !== TokenKind.word || (document.shape(before) & (Shape.capital | Shape.dotted)) !== 0)
    )
      continue
    // A short word before the stop may be an abbreviation that is not known.
    if (
      !clock &&
      ((document.word(before).length < 4 && !(document.word(before).length === 3 && isFunctionWord(lower))) ||
        !lexicon.isWord(document.lower(before)))
    )
      continue
    if (isBrand(document, i)) continue
    report({
      rule,
      message: 'sentence',
      start: document.start(i),
      end: document.end(i),
      suggestions: [capital(document.word(i))],
      severity: 'warning',
      holds: (article) => (article.derive(smallStarts).get(lower) ?? 0) <= 1
    })
  }
}

/** Whether a word is written small by its owner, or has its address behind it: *kumparan (kumparan.com)*. */
function isBrand(document: Document, token: number): boolean {
  const lower = document.lower(token)
  return brands.has(lower) || (document.word(token + 1) === '(' && document.lower(token + 2).startsWith(`${lower}.`))
}

const stops = new Set(['.', '?', '!'])

/** Small words after a full stop, and how often: one that is small wherever a sentence starts with it is meant so. */
function smallStarts(document: Document): Map<string, number> {
  const counts = new Map<string, number>()
  for (let i = 1; i < document.count; i++) {
    if (!isSmall(document, i) || !stops.has(document.word(i - 1))) continue
    const lower = document.lower(i)
    counts.set(lower, (counts.get(lower) ?? 0) + 1)
  }
  return counts
}

/** A quoted sentence that opens its own, or that a verb of saying announces. */
function inQuotations({document, lexicon, report}: RuleContext): void {
  for (const {open, close, closed, words, single, nested} of document.quotations) {
    const first = open + 1
    if (!closed || single || nested || words < 4 || !isSmall(document, first) || !isProse(document, first)) continue
    if ((document.shape(first) & (Shape.mixed | Shape.digit)) !== 0 || !lexicon.isWord(document.lower(first))) continue
    const end = document.word(close - 1)
    const opensSentence = !document.follows(open) && /^[,?!]$/.test(end)
    const announced =
      isMark(document, open - 1, ',') &&
      /^(?:berkata|mengatakan|bertanya|menjawab|katanya|ujarnya)$/.test(document.lower(open - 2))
    if (!opensSentence && !(announced && /^[.?!]$/.test(end))) continue
    report({
      rule,
      message: 'quotation',
      start: document.start(first),
      end: document.end(first),
      suggestions: [capital(document.word(first))],
      severity: 'warning'
    })
  }
}

/** A paragraph of running text that opens with a small letter. */
function atParagraphs({document, lexicon, report}: RuleContext): void {
  const {sentences} = document
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]
    if (sentences[index - 1]?.block === sentence.block || sentence.last - sentence.first < 8) continue
    if (document.blocks[sentence.block].kind !== 'paragraph') continue
    const {first} = sentence
    if (
      !isSmall(document, first) ||
      !isEdited(document, first) ||
      (document.shape(first) & (Shape.mixed | Shape.digit)) !== 0
    )
      continue
    if (!ends(document, sentence)) continue
    if (!lexicon.isWord(document.lower(first)) || brands.has(document.lower(first))) continue
    report({
      rule,
      message: 'sentence',
      start: document.start(first),
      end: document.end(first),
      suggestions: [capital(document.word(first))],
      severity: 'warning',
      // The paragraph above must have ended too.
      holds: (article, place) => {
        const above = article.sentences[article.sentenceOf(article.tokenAt(place.start)) - 1]
        return above !== undefined && ends(article, above)
      }
    })
  }
}

const ends = (document: Document, {start, end}: {start: number; end: number}): boolean =>
  /[.?!…]["”]?$/.test(document.text.slice(start, end))
