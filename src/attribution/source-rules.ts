import {Context} from '../text/document.ts'
import type {Attributed} from './attribution.ts'
import {type Candidate, type Case, inside, wholeSentence, wordsOf} from './candidate.ts'
import type {Cue} from './cue.ts'
import {speakerMention} from './phrase.ts'
import {anonymous, hearsay} from './unnamed.ts'
import {vague, vaguePhrase} from './vague.ts'
import type {View} from './view.ts'

/** What was met on the way through an article. */
interface Seen {
  anonymous: boolean
  /** Sentences in which a country spoke. */
  countries: number
  /** Whether somebody speaks for a country, by its name. */
  spokesmen: Map<string, boolean>
  /** Entities that have spoken. */
  introduced: Set<number>
}

/** Findings about who is named as a source: anonymous, vague, second-hand, hearsay, countries, pronouns. */
export function sourceFindings(it: Case): Candidate[] {
  const found: Candidate[] = []
  const seen: Seen = {anonymous: false, countries: 0, spokesmen: new Map(), introduced: new Set()}
  for (const sentence of it.attribution.sentences) {
    if (sentence.kind === 'heading' || sentence.kind === 'caption' || sentence.kind === 'boilerplate') continue
    for (const candidate of [
      anonymous(it, sentence, seen),
      hearsay(it, sentence),
      vague(it, sentence),
      vaguePhrase(it, sentence),
      secondHand(it, sentence),
      country(it, sentence, seen),
      ambiguous(it, sentence),
      agentless(it, sentence),
      loaded(it, sentence),
      stranger(it, sentence, seen)
    ]) {
      if (candidate !== undefined) found.push(candidate)
    }
  }
  return found
}

function secondHand(it: Case, sentence: Attributed): Candidate | undefined {
  const cue = sentence.cues.find((candidate) => candidate.form === 'second-hand')
  if (cue === undefined) return undefined
  const {view} = it.attribution
  let at = cue.last
  const {last} = it.document.sentences[sentence.index]
  for (; at < Math.min(last, cue.last + 2); at++)
    if (view.hits.at(at, 'no-outlet'))
      return {
        rule: 'attribution/secondhand-no-outlet',
        ...wholeSentence(it, sentence),
        score: 2,
        values: {words: wordsOf(it, {first: cue.first, last: Math.min(last, at + 3)})}
      }
  for (let i = Math.max(view.body[sentence.index], cue.last - 2); i < cue.last; i++)
    if (view.hits.at(i, 'no-outlet'))
      return {
        rule: 'attribution/secondhand-no-outlet',
        ...wholeSentence(it, sentence),
        score: 2,
        values: {words: wordsOf(it, {first: cue.first, last: Math.min(last, cue.last + 2)})}
      }
  if (cue.phrase === undefined || (cue.phrase.kind === 'person' && cue.phrase.mention?.type === 'person'))
    return undefined
  if (linked(it, sentence)) return undefined
  const plain = it.document.prose.format === 'text' || it.document.prose.format === 'docx'
  return {
    rule: 'attribution/secondhand-no-link',
    ...wholeSentence(it, sentence),
    score: plain ? 0 : 1,
    values: {words: cue.phrase.text}
  }
}

const linked = ({document}: Case, sentence: Attributed): boolean => {
  const {first, last} = document.sentences[sentence.index]
  for (let token = first; token < last; token++)
    if ((document.context(token) & Context.link) !== 0 || /^https?:/.test(document.word(token))) return true
  return false
}

/** *Moskow menolak …* in an article in which nobody from there speaks. */
function country(it: Case, sentence: Attributed, seen: Seen): Candidate | undefined {
  const {main} = sentence
  if (main?.phrase?.kind !== 'country') return undefined
  if (sentence.verdict !== 'weak') return undefined
  seen.countries++
  return {
    rule: 'attribution/country-as-speaker',
    ...wholeSentence(it, sentence),
    // A state has no feelings: that it is furious is the writer's reading.
    score: (seen.countries > 3 && !spokesmanOf(it, main, seen)) || feels(it, sentence) ? 1 : 0,
    values: {words: main.phrase.text},
    nearest: true
  }
}

const feels = ({attribution: {view}}: Case, sentence: Attributed): boolean =>
  inside(view, sentence, 'motive').some(({attributes}) => attributes.country || attributes.emotion)

/** A ministry or person of that country speaks somewhere in the article. */
function spokesmanOf({attribution}: Case, main: Cue, {spokesmen}: Seen): boolean {
  const name = main.phrase?.mention?.text ?? main.phrase?.text ?? ''
  const known = spokesmen.get(name)
  if (known !== undefined) return known
  const found = attribution.sentences.some(
    ({source, main: other}) =>
      other !== undefined &&
      source !== undefined &&
      source.kind !== 'country' &&
      source.kind !== 'group' &&
      source.name.includes(name)
  )
  spokesmen.set(name, found)
  return found
}

/** *ucapnya*, and nobody was named. */
function ambiguous(it: Case, sentence: Attributed): Candidate | undefined {
  if (!sentence.ambiguous || sentence.main === undefined) return undefined
  if (!sentence.main.nya && sentence.main.phrase?.kind !== 'pronoun') return undefined
  // "Mereka" and "pihaknya" may mean what the paragraph is about.
  const group = sentence.main.phrase !== undefined && !/^(?:ia|dia|beliau)$/i.test(sentence.main.phrase.text)
  return {
    rule: 'attribution/ambiguous-speaker',
    ...wholeSentence(it, sentence),
    score: group ? 0 : 1,
    values: {words: sentence.main.phrase?.text ?? sentence.main.text}
  }
}

/** *dinilai, disebut-sebut*, and nobody who does so. */
function agentless(it: Case, sentence: Attributed): Candidate | undefined {
  if (sentence.main !== undefined || sentence.lean === 'close' || sentence.kind === 'direct-quote') return undefined
  const {view} = it.attribution
  const hit = inside(view, sentence, 'agentless')[0]
  if (
    hit === undefined ||
    named(it, sentence, hit.last) ||
    /^(?:yang|bisa|dapat|boleh|patut|layak|perlu)$/.test(it.document.lower(hit.first - 1))
  )
    return undefined
  const accused = inside(view, sentence, 'accusation').length > 0
  const crime = view.hits.of('crime-topic').length > 0
  const suspected = /^(?:diduga|dicurigai)$/.test(hit.text)
  const justice = view.hits.of('justice').length > 0
  // Of a suspect it must be said so (praduga tak bersalah), as long as somebody is there who suspects: police, a prosecutor.
  if (suspected && (accused || crime) && (justice || isSuspect(it, hit.first - 1))) return undefined
  // A person by name, an accusation, and nobody in the article who could have made it.
  const defamed = suspected && accused && !justice && personIn(view, sentence.index, hit.first)
  const announced = sentence.from !== undefined && sentence.from > sentence.index
  if (
    sentence.verdict === 'carried' &&
    !accused &&
    (hit.attributes.level ?? 0) < 1 &&
    !(announced && /^(?:diungkapkan|dikatakan|dikabarkan|disebut-sebut)$/.test(hit.text))
  )
    return undefined
  // Where courts and police appear, they are who accuses.
  const accuser = justice && /^(?:dituding|dituduh|disinyalir|ditengarai)$/.test(hit.text)
  return {
    rule: 'attribution/agentless-report',
    ...wholeSentence(it, sentence),
    score:
      (accuser || (announced && surmised.test(hit.text)) ? 0 : (hit.attributes.level ?? 0)) +
      (accused && (sentence.verdict !== 'carried' || defamed) && (suspected || !crime) ? 1 : 0),
    values: {words: wordsOf(it, hit)},
    nearest: true
  }
}

/** What the source of a lead may have surmised. */
const surmised = /^(?:disinyalir|ditengarai)$/

/** A person is named in the sentence before a token. */
function personIn(view: View, sentence: number, to: number): boolean {
  for (let token = view.body[sentence]; token < to; token++)
    if (speakerMention(view, token)?.type === 'person') return true
  return false
}

/** *Pelaku diduga mencuri motor*: whoever it is has been caught or is looked for. */
const isSuspect = ({document}: Case, token: number): boolean =>
  /^(?:pelaku|tersangka|terduga|terdakwa|korban)$/.test(document.lower(token))

/** An agent further on in the sentence: *dinilai merugikan petani oleh Budi*. */
function named({attribution, document}: Case, sentence: Attributed, from: number): boolean {
  const {last} = document.sentences[sentence.index]
  for (let token = from; token < last; token++)
    if (document.lower(token) === 'oleh' && attribution.view.quoted[token] === 0) return true
  return false
}

/** *mengklaim, menuding, berdalih*: the verb takes sides. */
function loaded(it: Case, sentence: Attributed): Candidate | undefined {
  const cue = sentence.main
  if (cue === undefined || cue.register !== 'loaded' || cue.first === cue.last) return undefined
  const {document} = it
  return {
    rule: 'attribution/loaded-attribution',
    start: document.start(cue.first),
    end: document.end(cue.last - 1),
    score: 0,
    sentence: sentence.index,
    values: {words: cue.text}
  }
}

/** A surname that speaks and was never introduced. */
function stranger(it: Case, sentence: Attributed, {introduced}: Seen): Candidate | undefined {
  const {source, main} = sentence
  if (main === undefined || source === undefined || source.kind !== 'person' || source.entity === undefined)
    return undefined
  const {entity} = source
  if (introduced.has(entity.id)) return undefined
  introduced.add(entity.id)
  if (
    entity.gazetteer !== undefined ||
    entity.name.includes(' ') ||
    source.text.includes(' ') ||
    /^[^\p{Ll}]+$/u.test(source.text)
  )
    return undefined
  const {document} = it
  const known = entity.mentions.some((mention) => {
    if (mention.title !== undefined || mention.last - mention.first > 1) return true
    const next = document.lower(mention.last)
    if (document.word(mention.first - 1) === ',') return true
    return next === '(' || next === ',' || it.attribution.view.hits.at(mention.first - 1, 'role') !== undefined
  })
  if (known) return undefined
  return {
    rule: 'attribution/speaker-not-introduced',
    ...wholeSentence(it, sentence),
    score: 0,
    values: {words: source.text}
  }
}
