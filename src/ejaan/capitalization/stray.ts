import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger, type Form} from '../../landmarks/trigger.ts'
import {voiceOf} from '../../landmarks/words.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {Lexicon} from '../../lexicon/lexicon.ts'
import type {Draft} from '../../report/reporter.ts'
import type {RuleContext} from '../../rules/family.ts'
import type {Document} from '../../text/document.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {cues} from '../punctuation/data.ts'
import {naming} from './data.ts'
import {isMark, isProse, isSmall} from './place.ts'

const rule = 'ejaan/capitalization'

/** Words that no name consists of. */
const functionWords = new Set(
  'untuk dari dengan pada dan atau yang dalam oleh kepada terhadap sebagai karena sehingga agar supaya bahwa serta tetapi namun sedangkan sementara melainkan ketika saat jika apabila setelah sebelum hingga sampai adalah merupakan akan telah sudah belum tidak bukan juga saya dia mereka ia itu ini tersebut sebuah seorang para banyak beberapa ratusan puluhan ribuan belasan jutaan menurut meski meskipun walaupun bahkan lalu kemudian sejak selama tanpa antara bagi seperti maka pun bisa dapat harus ingin masih hanya'.split(
    ' '
  )
)

/** Words that open sentences more often than they stand inside one: a full stop may be missing instead. */
const openers = new Set(
  'sementara namun ketika saat setelah sebelum menurut meski meskipun bahkan kemudian lalu'.split(' ')
)

const notProper = Shape.allCaps | Shape.mixed | Shape.digit | Shape.dotted

/** A verb that is no noun, no name and not foreign. */
const isVerb = ({lower, flags}: Form, lexicon: Lexicon): boolean =>
  (flags & (Flag.Noun | Flag.Name | Flag.Foreign | Flag.English)) === 0 && voiceOf(lexicon, lower) !== ''

const trigger = defineTrigger(
  (form, lexicon) =>
    (form.shape & Shape.capital) !== 0 &&
    (form.shape & notProper) === 0 &&
    // The news agency.
    form.lower !== 'antara' &&
    (functionWords.has(form.lower) || isVerb(form, lexicon))
)
/** What a common noun must not be besides; *menteri* is a name only as part of one. */
const nameOrForeign =
  Flag.Person | Flag.Place | Flag.Organisation | Flag.Acronym | Flag.Foreign | Flag.English | Flag.Bound

/** A common noun that is no name. */
const noun = defineTrigger(
  ({shape, flags}) =>
    (shape & Shape.capital) !== 0 &&
    (shape & (notProper | Shape.hyphen)) === 0 &&
    (flags & Flag.Noun) !== 0 &&
    (flags & nameOrForeign) === 0
)

/** Pronouns that have a capital where they mean God (EYD V, Huruf Kapital), and the names that show that they may. */
const divine = new Set(['ia', 'dia'])
const sacred = new Set(['Tuhan', 'TUHAN', 'Allah', 'Yesus', 'Kristus', 'Yahweh'])

function mentionsGod(document: Document): boolean {
  for (let i = 0; i < document.count; i++) if (document.isCapital(i) && sacred.has(document.word(i))) return true
  return false
}

const unlessGod: Draft['holds'] = (article) => !article.derive(mentionsGod)

/** Words before one of a kind. */
const determiners = new Set('seorang sebuah seekor para setiap'.split(' '))

const cue = defineTrigger(
  ({lower, shape}) => (shape & Shape.capital) !== 0 && (shape & notProper) === 0 && cues.has(lower)
)

/** *Ia pergi Untuk belajar*: a capital where no sentence and no name starts. */
export function stray(context: RuleContext): void {
  afterQuotations(context)
  inside(context)
  oneOfKind(context)
}

/** *"…," Kata X*: the comma inside says that the sentence goes on. */
function afterQuotations(context: RuleContext): void {
  const {document} = context
  for (const i of wordsFor(document, cue)) {
    if (!isCandidate(document, i) || document.isQuoted(i)) continue
    if (!isMark(document, i - 2, ',') || !isMark(document, i - 1, '"', '”')) continue
    reportStray(context, i, 'error')
  }
}

function reportStray(
  {document, report}: RuleContext,
  token: number,
  severity: 'error' | 'warning',
  holds?: Draft['holds']
): void {
  report({
    rule,
    message: 'stray',
    start: document.start(token),
    end: document.end(token),
    suggestions: [document.lower(token)],
    severity,
    ...(holds && {holds})
  })
}

const isCandidate = (document: Document, token: number): boolean =>
  document.follows(token) && isProse(document, token) && (document.shape(token) & Shape.glued) === 0

function inside(context: RuleContext): void {
  const {document} = context
  for (const i of wordsFor(document, trigger)) {
    if (!isCandidate(document, i)) continue
    const comma = isMark(document, i - 1, ',')
    if (!comma && !isSmall(document, i - 1)) continue
    const previous = comma ? i - 2 : i - 1
    if (previous < 0 || (comma && !isSmall(document, previous) && document.kind(previous) !== TokenKind.number))
      continue
    // "hal." at the end of a sentence looks like an abbreviation.
    if ((document.shape(previous) & Shape.dotted) !== 0 || naming.has(document.lower(previous))) continue
    const next = i + 1
    if (next >= document.count || !document.follows(next) || !isSmall(document, next) || !document.isWord(next))
      continue
    const lower = document.lower(i)
    const known = functionWords.has(lower)
    const sure = known && !comma && !openers.has(lower) && !document.isQuoted(i)
    reportStray(
      context,
      i,
      sure ? 'error' : 'warning',
      known ? (divine.has(lower) ? unlessGod : undefined) : unlessName(lower)
    )
  }
}

/** *seorang Polisi terluka*, *para Menteri datang*: what one of a kind is called is no name. */
function oneOfKind(context: RuleContext): void {
  const {document} = context
  for (const i of wordsFor(document, noun)) {
    if (i === 0 || !determiners.has(document.lower(i - 1)) || !isCandidate(document, i)) continue
    const next = i + 1
    // A longer run of capitals may be a name: *para Pemuda Pancasila*.
    if (document.isCapital(next) && document.follows(next)) continue
    reportStray(context, i, 'warning', unlessName(document.lower(i)))
  }
}

/** Whether the article does not write a word so elsewhere: else it is a name of its own. */
const unlessName =
  (lower: string): Draft['holds'] =>
  (article) =>
    (article.derive(capitalsInside).get(lower) ?? 0) <= 1

/** How often each word has a capital behind a small word of its sentence. */
function capitalsInside(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let i = 1; i < document.count; i++) {
    if (!document.isCapital(i) || !document.follows(i) || !isSmall(document, i - 1)) continue
    const lower = document.lower(i)
    counts.set(lower, (counts.get(lower) ?? 0) + 1)
  }
  return counts
}
