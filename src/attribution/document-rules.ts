import type {Entity} from '../names/entities.ts'
import type {Attributed} from './attribution.ts'
import type {Candidate, Case} from './candidate.ts'
import {hitsOf, topicsOf} from './claims.ts'
import type {Hit} from './lexicon.ts'
import {speakerMention} from './phrase.ts'

/** Accusations against one side from which on it must have been heard. */
const ACCUSATIONS = 2
/** Sides that are looked at in one article. */
const MOST = 100
/** Tokens after an accusation within which its target stands. */
const REACH = 9
/** Sentences from which on an article must say where it comes from. */
const LEAST_SENTENCES = 5

/** Findings about the whole article. */
export function documentFindings(it: Case): Candidate[] {
  return [oneSided(it), noProvenance(it)].filter((candidate) => candidate !== undefined)
}

/** Several accusations against somebody who is never heard. */
function oneSided(it: Case): Candidate | undefined {
  const {view, sentences} = it.attribution
  if (view.hits.of('reply').length > 0) return undefined
  const targets = new Map<string, {count: number; sentence: number}>()
  for (const sentence of sentences) {
    if (sentence.kind === 'heading' || sentence.kind === 'caption' || sentence.kind === 'boilerplate') continue
    const seen = new Set<string>()
    for (const hit of accusationsIn(it, sentence.index)) {
      const target = targetOf(it, hit, sentence.source?.entity)
      if (target === undefined || seen.has(target)) continue
      seen.add(target)
      const known = targets.get(target) ?? {count: 0, sentence: sentence.index}
      known.count++
      targets.set(target, known)
    }
  }
  const accused = [...targets].filter(([, {count}]) => count >= ACCUSATIONS).slice(0, MOST)
  if (accused.length === 0) return undefined
  const speakers = [
    ...new Set(sentences.filter(({main}) => main !== undefined).map(({source}) => source?.name.toLowerCase() ?? ''))
  ]
  for (const [target, {count, sentence}] of accused) {
    if (speakers.some((name) => name.includes(target) || target.includes(name || '\u0000'))) continue
    const {start, end} = it.document.sentences[sentence]
    return {rule: 'attribution/one-sided', start, end, score: 1, sentence, values: {words: nameOf(target), count}}
  }
  return undefined
}

/** Targets are compared in small letters, and shown as names. */
const nameOf = (target: string): string =>
  target.replace(/(^|[\s-])(\p{Ll})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())

const accusationsIn = (it: Case, index: number): Hit[] =>
  hitsOf(it.attribution.view, index).filter(
    (hit) => (hit.list === 'accusation' && !hit.attributes.weak) || hit.list === 'adversarial'
  )

/** Whom an accusation means: the first name or country after it that is not the accuser. */
function targetOf(it: Case, hit: Hit, accuser: Entity | undefined): string | undefined {
  const {view} = it.attribution
  for (let token = hit.last; token < Math.min(hit.last + REACH, it.document.count); token++) {
    if (it.document.sentenceOf(token) !== it.document.sentenceOf(hit.first)) break
    const mention = speakerMention(view, token)
    if (mention !== undefined) {
      const entity = view.entities.entities[mention.entity]
      if (entity !== undefined && entity === accuser) return undefined
      return (entity?.name ?? mention.text).toLowerCase()
    }
    const country = view.hits.at(token, 'country')
    if (country !== undefined) return country.text
  }
  return undefined
}

/** Nobody speaks, no document, no other medium: where does the news come from? */
function noProvenance(it: Case): Candidate | undefined {
  const body = it.attribution.sentences.filter(
    (sentence) => sentence.kind !== 'heading' && sentence.kind !== 'caption' && sentence.kind !== 'boilerplate'
  )
  if (body.length < LEAST_SENTENCES) return undefined
  const silent = !body.some((sentence) => sentence.cues.length > 0 || sentence.kind === 'direct-quote')
  if (!silent && !relayed(it, body)) return undefined
  const {start, end} = it.document.sentences[body[0].index]
  return {
    rule: 'attribution/no-provenance',
    start,
    end,
    score: 0,
    sentence: body[0].index,
    ...(!silent && {message: 'relayed'})
  }
}

/** States speak of their quarrel, and no agency, medium, document or meeting says how their words came to be known. */
function relayed(it: Case, body: readonly Attributed[]): boolean {
  if (!topicsOf(it.attribution).conflict || it.attribution.view.hits.of('contact').length > 0) return false
  return !body.some(({cues}) => cues.some(({form, phrase}) => form === 'second-hand' || phrase?.kind === 'outlet'))
}
