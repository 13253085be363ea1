import {adjunct, type Cue, make} from './cue.ts'
import {phraseFrom, speakerMention} from './phrase.ts'
import type {Quote} from './quotes.ts'
import {isMark, type View} from './view.ts'

/** Tokens after a quotation within which its cue stands. */
const REACH = 16
/** Tokens after a name within which its verb stands. */
const CLAUSE = 200

/** *"…," kata Budi*, *"…" Budi menambahkan*, *"…," Dokter Genaro Romo.* */
export function afterQuote(view: View, quote: Quote, last: number): Cue | undefined {
  if (!quote.closed) return undefined
  const {document, hits} = view
  const rank = quote.kind === 'direct' ? 0 : 2
  let at = quote.close + 1
  const limit = Math.min(last, at + REACH)
  for (let words = 0; at < limit && words <= 3; at++) {
    const hit = hits.at(at, 'after-quote')
    if (/^(?:demikian|begitu)$/.test(document.lower(at)) && hits.at(at + 1, 'document')) {
      return make(view, 'after-quote', {first: at, last: at + 1}, rank, phraseFrom(view, at + 1, last), false, quote)
    }
    if (hit !== undefined && !(hit.text === 'demikian' && at + 1 < last && !speakerMention(view, at + 1))) {
      if (hit.attributes['nya-only'] && !hit.nya) return undefined
      if (hit.nya) {
        const named = speakerMention(view, hit.last)
        // "ujarnya Budi" is a slip; the name counts.
        return make(
          view,
          'after-quote',
          hit,
          rank,
          named && document.isCapital(hit.last) ? phraseFrom(view, hit.last, last) : undefined,
          named === undefined,
          quote
        )
      }
      const phrase = phraseFrom(view, hit.last, last)
      if (phrase !== undefined || !hit.attributes.homograph)
        return make(view, 'after-quote', hit, rank, phrase, false, quote)
      return hit.text === 'kata' ? make(view, 'after-quote', hit, rank, undefined, false, quote) : undefined
    }
    const according = hits.at(at, 'according')
    if (according?.text === 'menurut')
      return make(
        view,
        'according',
        according,
        rank,
        according.nya ? undefined : phraseFrom(view, according.last, last),
        according.nya,
        quote
      )
    if (words === 0 && quote.kind === 'direct' && unlistedVerb(view, quote.close, at, last)) {
      return make(view, 'after-quote', {first: at, last: at + 1}, rank, phraseFrom(view, at + 1, last), false, quote)
    }
    if (document.isWord(at)) {
      if (hits.at(at, 'report') || hits.at(at, 'second-hand')) return undefined
      words++
      const mention = words === 1 && quote.kind === 'direct' ? speakerMention(view, at) : undefined
      const role = words === 1 && quote.kind === 'direct' && document.isCapital(at) ? hits.at(at, 'role') : undefined
      if (mention !== undefined || role !== undefined) return bareName(view, at, last, quote)
    } else if (!/^[,.!?…)–—-]/.test(document.word(at))) return undefined
  }
  return undefined
}

/** *"…," sanjung Aziz.*: a small word between a quotation and a name can only be one of speaking. */
function unlistedVerb({document, hits, entities}: View, close: number, at: number, last: number): boolean {
  if (!document.isWord(at) || document.isCapital(at) || at + 1 >= last) return false
  if (
    adjunct.has(document.lower(at)) ||
    hits.at(at, 'between') ||
    hits.at(at, 'carry') ||
    hits.at(at, 'report') ||
    hits.at(at, 'second-hand')
  )
    return false
  if (!/^\p{Ll}{4,10}$/u.test(document.word(at))) return false
  const type = entities.at(at + 1)?.type
  // "…," demikain pernyataan resmi X: after a comma even a slip is followed by who said so.
  const comma = document.text[document.end(close - 1) - 1] === ','
  return type === 'person' || (comma && (type === 'unknown' || hits.at(at + 1, 'document') !== undefined))
}

/** A name right after the quotation: with a verb of its own it is that verb's cue, alone it is the speaker. */
function bareName(view: View, at: number, last: number, quote: Quote): Cue | undefined {
  const {hits, document} = view
  const phrase = phraseFrom(view, at, last)
  if (phrase === undefined || (phrase.kind !== 'person' && phrase.kind !== 'role')) return undefined
  for (let i = phrase.last; i < Math.min(last, phrase.last + CLAUSE); i++)
    if (hits.at(i, 'neutral') ?? hits.at(i, 'stance') ?? hits.at(i, 'loaded')) return undefined
  // Words after the name would be a sentence about it.
  let rest = 0
  for (let i = phrase.last; i < last && rest < 2 && !isMark(document, i, '.,('); i++) rest++
  return rest > 1 && !adjunct.has(document.lower(phrase.last))
    ? undefined
    : {...make(view, 'name', {first: at, last: at}, 1, phrase, false, quote), text: ''}
}
