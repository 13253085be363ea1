import {demonstratives} from '../landmarks/words.ts'
import type {Attributed} from './attribution.ts'
import {type Candidate, type Case, inside, wholeSentence, wordsOf} from './candidate.ts'
import type {Hit} from './lexicon.ts'
import {isMark, textOf, type View} from './view.ts'

/** A source without a name; `seen` knows whether the article had one before. */
export function anonymous(it: Case, sentence: Attributed, seen: {anonymous: boolean}): Candidate | undefined {
  const {view, sentences} = it.attribution
  const known = [...inside(view, sentence, 'anonymous'), ...unwilling(view, sentence)]
  const hits = known.length > 0 ? known : someone(view, sentence)
  if (hits.length === 0) return undefined
  const [hit] = hits.sort((a, b) => (b.attributes.level ?? 0) - (a.attributes.level ?? 0))
  // KEJ 5: victims of sexual crime and children are not to be named.
  if (
    inside(view, sentence, 'protected').length > 0 ||
    (known.length > 0 &&
      sentences[sentence.index - 1] &&
      inside(view, sentences[sentence.index - 1], 'protected').length > 0)
  )
    return undefined
  // "Sumber itu juga menyebut …": the source was reported when it came in.
  const again = /\b(?:itu|tersebut)$/.test(hit.text) && seen.anonymous
  seen.anonymous = true
  const opinion = inside(view, sentence, 'accusation').length > 0 || inside(view, sentence, 'prediction').length > 0
  return {
    rule: 'attribution/anonymous-source',
    ...wholeSentence(it, sentence),
    score: again ? 0 : (hit.attributes.level ?? 1) + (opinion && (hit.attributes.level ?? 1) > 0 ? 1 : 0),
    message: opinion ? 'opinion' : 'default',
    values: {words: wordsOf(it, hit)}
  }
}

/** Tokens between *enggan, meminta* and *nama, identitas*. */
const UNWILLING = 5

/** *yang meminta agar namanya tidak dicantumkan*, *orang dalam*: no name, in whatever words. */
function unwilling(view: View, sentence: Attributed): Hit[] {
  const {last} = view.document.sentences[sentence.index]
  const found = inside(view, sentence, 'reluctant').filter(
    (hit) =>
      view.document.lower(hit.first - 1) === 'yang' &&
      view.hits.has('identity', hit.last, Math.min(last, hit.last + UNWILLING))
  )
  return found.map((hit) => ({...hit, attributes: {level: 1}}))
}

/** *Menurut salah seorang guru, …*: one of those who know, and no name. */
function someone(view: View, {main, source}: Attributed): Hit[] {
  const phrase = main?.phrase
  if (
    (phrase?.kind !== 'role' && phrase?.kind !== 'thing') ||
    phrase.mention !== undefined ||
    source?.antecedent !== undefined
  )
    return []
  const {document, hits} = view
  let head = phrase.first
  while (head < phrase.last && /^(?:seorang|salah|satu|sebut|saja|mantan|eks|bekas)$/.test(document.lower(head))) head++
  if (!/^(?:seorang|salah)$/.test(document.lower(phrase.first)) || hits.at(head, 'informant') === undefined) return []
  const text = textOf(document, phrase.first, phrase.last)
  return [{list: 'anonymous', first: phrase.first, last: phrase.last, attributes: {level: 1}, nya: false, text}]
}

const told: ReadonlySet<string> = new Set(['kabar', 'kabarnya', 'cerita', 'dugaan', 'isu', 'spekulasi'])
/** Tokens between a rumour and what it does. */
const RUMOUR = 9

/** *Isu perpecahan kian santer beredar*, *merebak kabar …*: a rumour and its spreading in one clause. */
function rumour(it: Case, sentence: Attributed): Hit | undefined {
  const {view} = it.attribution
  const first = view.body[sentence.index]
  const {last} = view.document.sentences[sentence.index]
  const noun = inside(view, sentence, 'rumour-noun').find((hit) => {
    if (view.hits.has('rumour-verb', Math.max(first, hit.first - 1), hit.first)) return true
    for (let token = hit.last; token < Math.min(last, hit.last + RUMOUR); token++) {
      if (isMark(it.document, token, ',')) return false
      // "Isu peretasan ini kembali …": what was told before.
      if (told.has(hit.text) && demonstratives.has(it.document.lower(token))) return false
      if (view.hits.at(token, 'rumour-verb')) return true
    }
    return false
  })
  return noun === undefined ? undefined : {...noun, attributes: {level: 1}}
}

/** *Sejak dikabarkan hamil, …*: what was told before. */
const isBackground = ({document}: Case, {first}: Hit): boolean =>
  /^(?:sejak|setelah|usai|seusai|sesudah|ketika|saat)$/.test(document.lower(first - 1))

/** What is only heard. */
export function hearsay(it: Case, sentence: Attributed): Candidate | undefined {
  if (sentence.verdict === 'attributed') return undefined
  const {view} = it.attribution
  const hit =
    inside(view, sentence, 'hearsay').find((heard) => !isBackground(it, heard)) ??
    spoken(it, sentence) ??
    rumour(it, sentence)
  if (hit === undefined) return undefined
  return {
    rule: 'attribution/hearsay',
    ...wholeSentence(it, sentence),
    score: hit.attributes.level ?? 1,
    values: {words: wordsOf(it, hit)},
    nearest: true
  }
}

/** *Katanya* at the start of a sentence without a quotation: they say. */
function spoken(it: Case, sentence: Attributed): Hit | undefined {
  const {view} = it.attribution
  const first = view.body[sentence.index]
  if (it.document.lower(first) !== 'katanya' || sentence.quotes.length > 0 || sentence.main !== undefined)
    return undefined
  return {list: 'hearsay', first, last: first + 1, attributes: {level: 1}, nya: true, text: 'katanya'}
}
