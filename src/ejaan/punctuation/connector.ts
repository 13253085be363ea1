import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Context} from '../../text/document.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {connectors} from './data.ts'
import {isProse} from './place.ts'

/** Words after which the opening words were no connector: *Karena itu adalah …, Untuk itu semua …*. */
const notAfter = new Set(
  'adalah ialah merupakan bukan bukanlah adanya semua semuanya yang sendiri juga lah pula saja tadi dan atau di ke dari maka'.split(
    ' '
  )
)

/** Words that can open a clause, so that a bare *Jadi* before them is a connector and no verb. */
const openers = new Set(
  'saya aku kami kita dia ia beliau mereka kamu anda ini itu hal kedua ketiga para semua setiap tiap seluruh banyak beberapa kalau jika bila apabila ketika memang bisa tidak tak bukan harus ada jangan sudah telah akan masih sekarang kini sebenarnya sebetulnya mungkin kapan siapa apa mengapa kenapa bagaimana nanti kadang untuk dengan karena sebelum setelah selama begitu hari pemerintah orang'.split(
    ' '
  )
)

const opening = new Set(['"', '“', '‘', "'", '('])

const trigger = defineTrigger(({lower, shape}) => (shape & Shape.capital) !== 0 && connectors.has(lower))

/** *Oleh karena itu ia pulang*: a comma after the connector that opens a sentence (EYD V, Tanda Koma). */
export function connector({document, lexicon, report}: RuleContext): void {
  for (const first of wordsFor(document, trigger)) {
    const sentence = document.sentences[document.sentenceOf(first)]
    if (sentence === undefined || !opensSentence(sentence.first, first) || !isProse(document, first)) continue
    const known = connectors.get(document.lower(first)) ?? []
    const found = known.find((item) => item.words.every((word, i) => document.lower(first + i) === word))
    if (found === undefined) continue
    const next = first + found.words.length
    if (next + 1 >= sentence.last || !document.isWord(next) || notAfter.has(document.lower(next))) continue
    if ((document.context(next) & Context.literal) !== 0 || document.start(next) - document.end(next - 1) > 2) continue
    if (found.ambiguous && !opensClause(next)) continue
    const word = document.word(next - 1)
    report({
      rule: 'ejaan/punctuation',
      message: 'connector',
      start: document.start(found.words.length > 1 ? first : next - 1),
      end: document.end(next - 1),
      suggestions: [
        `${found.words.length > 1 ? document.text.slice(document.start(first), document.end(next - 1)) : word},`
      ],
      values: {connector: document.text.slice(document.start(first), document.end(next - 1))},
      severity: document.isQuoted(first) ? 'info' : found.level
    })
  }

  /** Whether nothing but opening marks stands before a token in its sentence. */
  function opensSentence(start: number, token: number): boolean {
    for (let i = token - 1; i >= start; i--)
      if (document.kind(i) !== TokenKind.punctuation || !opening.has(document.word(i))) return false
    return true
  }

  /** Whether a subject or an adverb of the sentence follows, and not the complement of a verb (*Jadi tersangka, …*). */
  function opensClause(token: number): boolean {
    const lower = document.lower(token)
    if (openers.has(lower)) return true
    if (document.isCapital(token))
      return (lexicon.flags(lower) & Flag.Name) !== 0 && (lexicon.flags(lower) & Flag.Noun) === 0
    return (lexicon.flags(lower) & (Flag.Pronoun | Flag.Conjunction)) !== 0
  }
}
