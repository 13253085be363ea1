import {firstNotBefore} from '../text/ordered.ts'
import {afterQuote} from './after-quote.ts'
import {adjunct, type Cue, make} from './cue.ts'
import {type Hit, placeOf} from './lexicon.ts'
import {isGroup, type Phrase, phraseFrom, speakerMention} from './phrase.ts'
import type {Quote} from './quotes.ts'
import {subjectBefore} from './subject.ts'
import {isMark, textOf, type View} from './view.ts'

/** Forms of *kata* that need no comma before a name: they are verbs of speaking wherever a name follows. */
const freely = new Set([
  'kata',
  'ujar',
  'ucap',
  'tutur',
  'lanjut',
  'jelas',
  'tegas',
  'tambah',
  'sebut',
  'terang',
  'ungkap',
  'papar',
  'imbuh',
  'sambung',
  'tandas',
  'urai',
  'beber'
])

/** Conjunctions after which a verb keeps the subject of the verb before it. */
const sameSubject = new Set([
  'dan',
  'serta',
  'atau',
  'lalu',
  'kemudian',
  'dengan',
  'sambil',
  'seraya',
  'sembari',
  'usai',
  'setelah',
  'saat',
  'ketika',
  'karena',
  'sebelum',
  'seusai'
])

/** Tokens after a rumour within which it spreads. */
const RUMOUR = 4
const made: ReadonlySet<string> = new Set(['membuat', 'bikin', 'membikin'])
const negations: ReadonlySet<string> = new Set(['tak', 'tidak', 'belum', 'bukan'])

/** All cues of a sentence, the one that holds for it first. */
export function cuesOf(view: View, sentence: number): Cue[] {
  const {document, quoted} = view
  const {last} = document.sentences[sentence]
  const first = view.body[sentence]
  const quotes = view.quotesIn[sentence].filter((quote) => quote.kind !== 'title')
  const cues: Cue[] = []
  for (const quote of quotes) {
    const cue = afterQuote(view, quote, last)
    if (cue !== undefined) cues.push(cue)
  }
  const taken = new Set(cues.map((cue) => cue.first))
  const hits = view.hits.cues
  for (let at = placeOf(hits, first); at < hits.length && hits[at].first < last; ) {
    const token = hits[at].first
    const from = at
    while (at < hits.length && hits[at].first === token) at++
    if (quoted[token] === 1) continue
    const cue = cueAt(view, hits.slice(from, at), first, last, quotes)
    if (cue !== undefined && !taken.has(cue.first)) cues.push(cue)
  }
  if (cues.length < 2) return cues
  return cues.sort((a, b) => a.rank - b.rank || a.first - b.first)
}

/** The best cue among the entries that start at one token. */
function cueAt(
  view: View,
  hits: readonly Hit[],
  first: number,
  last: number,
  quotes: readonly Quote[]
): Cue | undefined {
  let found: Cue | undefined
  for (const hit of hits) {
    let cue: Cue | undefined
    if (hit.list === 'after-quote') cue = inserted(view, hit, first, last)
    else if (hit.list === 'neutral' || hit.list === 'stance' || hit.list === 'loaded')
      cue = verb(view, hit, first, quotes)
    else if (hit.list === 'according') cue = according(view, hit, first, last)
    else if (hit.list === 'report' || hit.list === 'attitude') cue = passive(view, hit, last)
    else if (hit.list === 'second-hand') cue = secondHand(view, hit, first, last)
    if (cue !== undefined && (found === undefined || cue.rank < found.rank || cue.last > found.last)) found = cue
  }
  return found
}

/** *, kata Agun,*; *lanjut dia*; *, ujarnya.* */
function inserted(view: View, hit: Hit, first: number, last: number): Cue | undefined {
  const {document, hits} = view
  const comma = hit.first === first || isMark(document, hit.first - 1, ',–—-)"”\'’')
  if (hit.nya) {
    const closed = hit.last >= last || !document.isWord(hit.last)
    if (!(comma && hit.first > first ? true : closed && hit.first === first)) return undefined
    if (hit.attributes.homograph && !closed && hit.text !== 'kata' && hit.text !== 'lanjut' && hit.text !== 'tambah')
      return undefined
    return make(view, 'inserted', hit, 3, undefined, true)
  }
  if (hit.attributes['nya-only'] || hit.last >= last || hits.at(hit.first, 'not-a-source')) return undefined
  // "…, demikian hasil uji klinis.": what it says so in.
  if (hit.text === 'demikian' && comma && hits.at(hit.last, 'document')) {
    return make(view, 'inserted', hit, 3, phraseFrom(view, hit.last, last), false)
  }
  if (!freely.has(hit.text) && !comma) return undefined
  const lower = document.lower(hit.last)
  const starts =
    /^(?:ia|dia|beliau|mereka)$/.test(lower) ||
    speakerMention(view, hit.last) !== undefined ||
    hits.at(hit.last, 'role') !== undefined ||
    (comma && hits.at(hit.last, 'institution') !== undefined)
  if (!starts) return undefined
  const phrase = phraseFrom(view, hit.last, last)
  if (phrase === undefined || phrase.kind === 'thing' || phrase.kind === 'country') return undefined
  return make(view, 'inserted', {...hit, attributes: hit.attributes}, 3, phrase, false)
}

/** *Agun mengatakan …* */
function verb(view: View, hit: Hit, first: number, quotes: readonly Quote[]): Cue | undefined {
  const {document, hits} = view
  const {attributes} = hit
  if (hit.nya) return undefined
  const register = hit.list as Cue['register']
  const next = quoteAfter(quotes, hit.first)
  const quote = quotes[next] ?? (quotes.length > 0 && quotes[0].close < hit.first ? quotes[0] : undefined)
  if (attributes['quote-only'] && quote === undefined) return undefined
  let start = first
  for (let i = next - 1; i >= 0 && start === first; i--)
    if (quotes[i].close < hit.first && quotes[i].closed) start = Math.max(start, quotes[i].close + 1)
  let before = hit.first - 1
  while (before > start && hits.at(before, 'between')) before--
  const previous = before >= start ? document.lower(before) : ''
  // "belum menyampaikan", "tidak menyebut": nothing was said.
  if (register === 'neutral' && negatedBetween(view, before, hit.first)) return undefined
  let rank = 3
  let relative = false
  if (hits.at(before, 'not-told-after') && before >= start) {
    if (!sameSubject.has(previous)) return undefined
    if (attributes.act) return undefined
    rank = 6
  } else if (previous === 'yang') {
    rank = 7
    relative = true
  }
  const phrase = relative
    ? subjectBefore(view, before, start)
    : (subjectBefore(view, hit.first, start, !attributes.act) ?? groupBefore(view, start, hit.first))
  if (relative && phrase !== undefined && phrase.last !== before) return writtenBefore(view, hit, before, start)
  if (phrase === undefined) {
    if (relative) return writtenBefore(view, hit, before, start)
    // "…," tambahnya is another form; a bare verb after a quotation has no speaker.
    return undefined
  }
  // "membuat setiap tamu merasa …": made to feel so, they say nothing.
  for (let i = Math.max(start, phrase.first - 2); i < phrase.first; i++)
    if (made.has(document.lower(i))) return undefined
  const {kind} = phrase
  if (attributes['document-only'] && kind !== 'document') return undefined
  if (attributes['person-only'] && kind !== 'person' && kind !== 'pronoun' && kind !== 'role') return undefined
  if (kind === 'thing' && (relative || (attributes.act && quote?.kind !== 'direct'))) return undefined
  if (quote !== undefined && quote.kind === 'direct' && rank === 3) rank = 1
  return make(
    view,
    'verb',
    {first: hit.first, last: hit.last, attributes: {...attributes, register}},
    rank,
    phrase,
    false,
    quote
  )
}

/** Tokens between the start of a sentence and the verb of a group. */
const GROUP = 8

/** *Sebagian kalangan di gedung dewan menyebut …*: the group with which the sentence begins, all in one clause. */
function groupBefore(view: View, start: number, verb: number): Phrase | undefined {
  if (verb - start > GROUP || !isGroup(view, start, verb)) return undefined
  for (let i = start; i < verb; i++)
    if (!view.document.isWord(i) || view.document.lower(i) === 'yang' || speakerMention(view, i) !== undefined)
      return undefined
  return {kind: 'group', first: start, last: verb, text: textOf(view.document, start, verb)}
}

/** Index of the first quotation that opens after a token. */
const quoteAfter = (quotes: readonly Quote[], token: number): number =>
  firstNotBefore(quotes.length, (i) => quotes[i].open <= token)

/** *perintah presiden pada malam itu yang mengatakan …*: a document further back. */
function writtenBefore(view: View, hit: Hit, yang: number, start: number): Cue | undefined {
  for (let i = yang - 1; i >= Math.max(start, yang - 8); i--) {
    if (!view.hits.at(i, 'document')) continue
    const phrase = phraseFrom(view, i, yang)
    return phrase === undefined ? undefined : make(view, 'verb', hit, 7, phrase, false)
  }
  return undefined
}

function negatedBetween({document}: View, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (negations.has(document.lower(i))) return true
  return false
}

/** *menurut BPS*, *berdasarkan data*, *dalam siaran pers itu*. */
function according(view: View, hit: Hit, first: number, last: number): Cue | undefined {
  const {document, hits} = view
  const {attributes} = hit
  if (hits.at(hit.first, 'not-a-source') || hits.at(hit.first, 'hearsay')) return undefined
  const opens =
    hit.first === first || isMark(document, hit.first - 1, ',') || hits.at(first, 'carry')?.last === hit.first
  if (hit.nya) return hit.text === 'menurut' ? make(view, 'according', hit, 3, undefined, true) : undefined
  if (attributes.homograph && (!opens || attributes['person-first'])) return undefined
  if (attributes.strict) {
    const starts =
      hit.first === first || hits.at(first, 'carry')?.last === hit.first || hits.at(hit.last, 'law') !== undefined
    if (!opens || !starts || !hits.at(hit.last, 'document')) return undefined
    const place = phraseFrom(view, hit.last, last)
    if (
      place === undefined ||
      place.kind !== 'document' ||
      (place.mention === undefined && place.last - place.first < 2 && !hits.at(hit.last, 'law'))
    )
      return undefined
    return make(view, 'place', hit, hits.at(hit.last, 'law') ? 2 : 5, place, false)
  }
  // "menurut cerita yang berkembang": nobody's words.
  if (hits.at(hit.last, 'rumour-noun') && hits.has('rumour-verb', hit.last, Math.min(last, hit.last + RUMOUR)))
    return undefined
  const phrase = phraseFrom(view, hit.last, last)
  if (phrase === undefined) return undefined
  if (attributes['document-only'] && phrase.kind !== 'document') return undefined
  if (attributes.homograph && phrase.kind === 'thing') return undefined
  if (hit.text === 'berdasarkan' && phrase.kind === 'thing') return undefined
  return make(view, 'according', hit, hit.text === 'menurut' ? 3 : 4, phrase, false)
}

/** *disampaikan (oleh) Budi*. */
function passive(view: View, hit: Hit, last: number): Cue | undefined {
  const {document, hits} = view
  let at = hit.last
  while (at < last && hits.at(at, 'between')) at++
  const by = document.lower(at) === 'oleh'
  if (!by && (hit.list === 'attitude' || /^(?:disebut|ditulis|tercatat|terungkap|dicatat)$/.test(hit.text))) {
    if (/^(?:dalam|pada)$/.test(document.lower(at)) && hits.at(at + 1, 'document') && hit.list === 'report') {
      const phrase = phraseFrom(view, at + 1, last)
      if (phrase?.kind === 'document') return make(view, 'passive', hit, 4, phrase, false)
    }
    return undefined
  }
  const starts =
    by ||
    speakerMention(view, at) !== undefined ||
    hits.at(at, 'role') !== undefined ||
    hits.at(at, 'institution') !== undefined ||
    /^(?:dia|beliau)$/.test(document.lower(at))
  if (!starts) return undefined
  const phrase = phraseFrom(view, by ? at + 1 : at, last)
  if (phrase === undefined || (phrase.kind === 'thing' && !by) || phrase.kind === 'country') return undefined
  // "dikabarkan Hamilton akan kembali": the name is the subject of what is reported.
  if (!by && phrase.last < last && document.isWord(phrase.last) && !adjunct.has(document.lower(phrase.last)))
    return undefined
  return make(view, 'passive', hit, 4, phrase, false)
}

/** *dilansir dari Mirror*, *mengutip CNN*. */
function secondHand(view: View, hit: Hit, first: number, last: number): Cue | undefined {
  const {document, hits} = view
  if (/^(?:mengutip|melansir|menukil|menyadur)/.test(hit.text)) {
    const before = hit.first - 1
    const clause =
      hit.first === first ||
      isMark(document, before, ',"”’') ||
      hits.at(before, 'hand-over') ||
      /^(?:seperti|sebagaimana|dengan|seraya)$/.test(document.lower(before))
    if (!clause) return undefined
  }
  let from = hit.last
  while (from < last && /^(?:dari|oleh|laman|situs|media|tim)$/.test(document.lower(from))) from++
  const phrase =
    document.kind(from) === 5 || document.kind(from) === 6
      ? {kind: 'outlet' as const, first: from, last: from + 1, text: document.word(from)}
      : phraseFrom(view, from, last)
  return make(view, 'second-hand', hit, 5, phrase, false)
}
