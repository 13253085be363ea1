import {Context} from '../text/document.ts'
import type {Attributed, Attribution} from './attribution.ts'
import {type Hit, placeOf} from './lexicon.ts'
import {speakerMention} from './phrase.ts'
import {slantIn} from './slant.ts'
import {companiesIn} from './together.ts'
import {judgementIn} from './tone.ts'
import {isMark, type View} from './view.ts'

/** A statement that wants a source, found in the newsroom's own voice. */
export interface Claim {
  /** Rule id without its family. */
  rule: string
  /** Severity arithmetic: 0 info, 1 warning, 2 and more error; below 0 nothing. */
  score: number
  /** Key of the message. */
  message?: string
  hit: Hit
}

/** What the article is about; it weighs on every claim. */
export interface Topics {
  conflict: boolean
  crime: boolean
  election: boolean
  sara: boolean
  /** Words of praise in the newsroom's own voice: more than one make an advertisement. */
  praise: boolean
  /** Several strong claims without a source: the milder ones weigh more. */
  tirade: boolean
  /** So many statements without a source that what leans at all is one more. */
  dense: boolean
}

/** Hits of praise, and strong claims, from which on they count for each other. */
const PRAISE = 2
const TIRADE = 2

/** Hits of a topic's words from which on an article is about it, and their share of all words. */
const TOPIC = {least: 3, share: 0.008}

/** Statements without a source from which on an article is full of them, and their share of its sentences. */
const DENSE = {least: 2, share: 0.2}

/** Lists that tell of sources nobody can ask. */
const nobodies = ['hearsay', 'anonymous']
/** Claims that readers' service and praise are full of as well. */
const harmless: ReadonlySet<string> = new Set([
  'health-claim-unattributed',
  'superlative-unattributed',
  'statistic-unattributed'
])

const known = new WeakMap<Attribution, Topics>()

/** What an article is about, and its tone; computed once. */
export function topicsOf(attribution: Attribution): Topics {
  const topics = known.get(attribution) ?? computeTopics(attribution)
  known.set(attribution, topics)
  return topics
}

function computeTopics(attribution: Attribution): Topics {
  const {view, sentences} = attribution
  const {document, hits} = view
  const about = (list: string): boolean =>
    hits.of(list).length >= TOPIC.least && hits.of(list).length / Math.max(1, document.words) >= TOPIC.share
  const topics: Topics = {
    conflict: about('conflict') && hits.of('country').length >= 3,
    crime: about('crime-topic'),
    election: about('election-topic'),
    sara: about('sara'),
    praise: false,
    tirade: false,
    dense: false
  }
  let praise = 0
  let strong = 0
  let faults = 0
  let body = 0
  const heard = new Set<number>()
  for (const list of nobodies)
    for (const {first, attributes} of hits.of(list))
      if ((attributes.level ?? 1) >= 1 && view.quoted[first] === 0) heard.add(document.sentenceOf(first))
  for (const sentence of sentences) {
    const {index, main, kind} = sentence
    if (kind === 'heading' || kind === 'caption' || kind === 'boilerplate') continue
    body++
    const unnamed = heard.has(index)
    if (unnamed || (kind === 'direct-quote' && sentence.verdict === 'unattributed')) faults++
    if (main !== undefined) continue
    const praises =
      hitsOf(view, index).some((hit) => hit.attributes.pr) ||
      judgementIn(view, sentence) ||
      slantIn(view, sentence, {praise: true, dense: false})?.attributes.pr
    if (praises) praise++
    const [claim] = claimsOf(attribution, index, topics)
    if (claim === undefined || claim.score < 1) continue
    strong++
    if (!unnamed && !harmless.has(claim.rule) && !claim.hit.attributes.pr) faults++
  }
  const dense = faults >= DENSE.least && faults / Math.max(1, body) >= DENSE.share
  return {...topics, praise: praise >= PRAISE, tirade: strong >= TIRADE, dense}
}

const ruleOf: Record<string, string> = {
  accusation: 'accusation-unattributed',
  motive: 'motive-unattributed',
  evaluation: 'evaluation-unattributed',
  normative: 'normative-unattributed',
  prediction: 'prediction-unattributed',
  causal: 'causal-unattributed',
  health: 'health-claim-unattributed',
  superlative: 'superlative-unattributed',
  adversarial: 'motive-unattributed'
}

/** Rules that weigh more where states quarrel. */
const quarrelsome = new Set([
  'motive-unattributed',
  'normative-unattributed',
  'prediction-unattributed',
  'causal-unattributed',
  'evaluation-unattributed',
  'accusation-unattributed'
])

/** Words in which a purpose and its target must stand together. */
const PURPOSE_WINDOW = 8
const DISEASE_WINDOW = 6
const PROVED_WINDOW = 6
/** Tokens from a figure within which it says of whom it is. */
const PEOPLE = 5

/** The claims of a sentence that nobody stands for, strongest first. */
export function claimsOf(attribution: Attribution, index: number, topics: Topics): Claim[] {
  const {view, sentences} = attribution
  const sentence = sentences[index]
  if (sentence.kind === 'boilerplate' || sentence.kind === 'caption' || sentence.kind === 'heading') return []
  if ((sentence.main !== undefined && !isRelative(view, sentence)) || sentence.kind === 'direct-quote') return []
  const claims: Claim[] = []
  for (const hit of [...hitsOf(view, index), ...companiesIn(view, sentence)]) {
    const rule = ruleOf[hit.list]
    if (rule === undefined) continue
    const base = baseOf(view, sentence, hit, topics)
    if (base === undefined) continue
    // A question asserts nothing.
    const asked = isMark(view.document, view.document.sentences[index].last - 1, '?') ? 1 : 0
    const score = weigh(view, sentence, sentences, rule, hit, base, topics) - asked
    if (score >= 0) claims.push({rule, score, hit})
  }
  const judgement = claims.some(({score}) => score >= 1)
    ? undefined
    : (judgementIn(view, sentence) ?? slantIn(view, sentence, topics))
  if (judgement !== undefined && sentence.lean !== 'close')
    claims.push({rule: 'evaluation-unattributed', score: 1, hit: judgement})
  const statistic = statisticOf(attribution, sentence, topics)
  if (statistic !== undefined) claims.push(statistic)
  if (claims.length < 2) return claims
  return claims.sort((a, b) => b.score - a.score)
}

/** *Alasan yang dikemukakan perusahaan terdengar klise*: what was said is theirs, what is said of it is not. */
const isRelative = ({document}: View, {main, cues}: Attributed): boolean =>
  main?.form === 'passive' && cues.length === 1 && document.lower(main.first - 1) === 'yang'

/** Claim words of a sentence outside quotations. */
export function hitsOf(view: View, index: number): Hit[] {
  const {document, hits, quoted} = view
  const {last} = document.sentences[index]
  const found: Hit[] = []
  const {claims} = hits
  for (let at = placeOf(claims, view.body[index]); at < claims.length && claims[at].first < last; at++) {
    const hit = claims[at]
    if (quoted[hit.first] === 1 || (document.context(hit.first) & (Context.quoted | Context.literal)) !== 0) continue
    if (hit.last <= last) found.push(hit)
  }
  return found
}

/** An entry's base where its conditions hold. */
function baseOf(view: View, sentence: Attributed, hit: Hit, topics: Topics): number | undefined {
  const {document, hits} = view
  const {attributes} = hit
  const first = view.body[sentence.index]
  const {last} = document.sentences[sentence.index]
  if (attributes.initial && hit.first !== first) return undefined
  if (attributes.conflict && !topics.conflict) return undefined
  if (attributes.person && !personBefore(view, sentence.index, hit.first)) return undefined
  if (attributes.emotion) return undefined
  if (attributes.country)
    return near(view, 'country', hit.first - 4, hit.first, first) ? (attributes.level ?? 0) : undefined
  if (attributes.thing && !thingBefore(view, first, hit.first)) return undefined
  if (attributes.intent && !near(view, 'purpose', hit.first - PURPOSE_WINDOW, hit.first, first)) return undefined
  if (hit.list === 'adversarial' && !near(view, 'purpose', hit.first - PURPOSE_WINDOW, hit.first, first))
    return undefined
  if (
    hit.list === 'health' &&
    !hits.has('disease', Math.max(first, hit.first - DISEASE_WINDOW), Math.min(last, hit.last + DISEASE_WINDOW))
  )
    return undefined
  if (hit.list === 'prediction' && hits.has('schedule', hit.last - 1, Math.min(last, hit.last + 2))) return undefined
  if (hit.list === 'superlative' && sentence.verdict !== 'exempt' && !(topics.praise && sentence.lean === 'loose'))
    return undefined
  if (negated(view, hit.first) && hit.list !== 'normative') return undefined
  if ((attributes.level ?? 0) < 1 && isExempt(view, first, last)) return undefined
  return attributes.level ?? 0
}

/** The arithmetic of the specification. */
function weigh(
  view: View,
  sentence: Attributed,
  all: readonly Attributed[],
  rule: string,
  hit: Hit,
  base: number,
  topics: Topics
): number {
  const {attributes} = hit
  let score = base
  if (topics.conflict && quarrelsome.has(rule)) score++
  else if (topics.election && rule === 'motive-unattributed') score++
  else if (
    (topics.tirade && base <= 0 && quarrelsome.has(rule)) ||
    (topics.praise && (attributes.pr || rule === 'superlative-unattributed'))
  )
    score++
  const first = view.body[sentence.index]
  const {last} = view.document.sentences[sentence.index]
  if (rule === 'accusation-unattributed' && attributes.crime && personBefore(view, sentence.index, hit.first)) score++
  if (rule === 'motive-unattributed' && attributes.person) score++
  if (
    hedgedBeside(view, first, last, hit) &&
    (rule === 'accusation-unattributed' || rule === 'causal-unattributed' || rule === 'prediction-unattributed')
  )
    score--
  if (rule === 'evaluation-unattributed' && near(view, 'hedge', hit.first - 3, hit.first, first)) score--
  const {lean} = sentence
  const ahead = lean === 'loose' && (sentence.from ?? -1) > sentence.index && !inParagraph(view, all, sentence)
  // What the police, the prosecutor or the court tells of a crime is theirs.
  if (attributes.crime && (hedged(view, first, last) || justice(view, sentence.index, hit))) return -1
  if (attributes.crime && topics.crime && (lean !== 'none' || sourceNear(all, sentence.index))) return -1
  if (lean === 'none' || (ahead && base >= 1)) return score
  // In an advertisement nobody's words stand for the praise beside them.
  if (topics.praise && lean === 'loose' && score >= 1 && (attributes.pr || hit.list === 'superlative')) return score
  // What leans on a source is only reported when it is strong, and then one step milder if it leans closely.
  if (attributes.weak || hit.list === 'superlative') return -1
  if (rule === 'health-claim-unattributed')
    return inParagraph(view, all, sentence, 1) ? -1 : lean === 'close' ? 0 : score
  if (lean === 'close') score--
  return score >= 1 ? score : -1
}

/** A cued source within two sentences on either side. */
const sourceNear = (all: readonly Attributed[], index: number): boolean => {
  for (let i = Math.max(0, index - 2); i <= Math.min(all.length - 1, index + 2); i++)
    if (all[i].verdict === 'attributed') return true
  return false
}

/** The source it leans on spoke in its paragraph; what was carried from elsewhere does not count. */
function inParagraph(view: View, all: readonly Attributed[], sentence: Attributed, most = CHAIN): boolean {
  const {sentences} = view.document
  const {block} = sentences[sentence.index]
  let at = sentence
  // Each step leads to a sentence nearer to the source, never back.
  for (let step = 0; step < most && at.from !== undefined; step++) {
    at = all[at.from]
    if (sentences[at.index].block !== block) return false
    if (at.main !== undefined) return true
  }
  return false
}

/** Sentences through which a source may be carried within a paragraph. */
const CHAIN = 4

const near = (view: View, list: string, from: number, to: number, first: number): boolean =>
  view.hits.has(list, Math.max(from, first), to)

/** Reader service and official decisions, all of it in the sentence. */
function isExempt({hits}: View, first: number, last: number): boolean {
  const exempt = hits.of('exempt')
  for (let at = placeOf(exempt, first); at < exempt.length && exempt[at].first < last; at++)
    if (exempt[at].last <= last) return true
  return false
}

/** A court, the police or a verdict in the sentence; for *terbukti …* also in the one before. */
function justice(view: View, index: number, hit: Hit): boolean {
  let proved = hit.text.startsWith('terbukti')
  for (let i = Math.max(view.body[index], hit.first - PROVED_WINDOW); i < hit.first; i++)
    if (view.document.lower(i) === 'terbukti') proved = true
  for (let i = proved ? Math.max(0, index - 1) : index; i <= index; i++) {
    const first = view.body[i]
    if (near(view, 'justice', first, view.document.sentences[i].last, first)) return true
  }
  return false
}

const hedged = (view: View, first: number, last: number): boolean => near(view, 'hedge', first, last, first)

/** A hedge that is no part of the claim's own words. */
const hedgedBeside = (view: View, first: number, last: number, hit: Hit): boolean =>
  near(view, 'hedge', first, hit.first, first) || near(view, 'hedge', hit.last, last, first)

const negations: ReadonlySet<string> = new Set(['tidak', 'tak', 'bukan', 'belum', 'tanpa', 'jangan'])

const negated = (view: View, token: number): boolean => negations.has(view.document.lower(token - 1))

function personBefore(view: View, sentence: number, token: number): boolean {
  const {people, body, document} = view
  if (people[sentence] < 0) {
    const {last} = document.sentences[sentence]
    let at = body[sentence]
    while (at < last && speakerMention(view, at)?.type !== 'person') at++
    people[sentence] = at
  }
  return people[sentence] < token
}

/** The subject is a thing or a doing (*Aksi tersebut*, *Posisi X*), no person. */
function thingBefore(view: View, first: number, token: number): boolean {
  const mention = speakerMention(view, first)
  return mention?.type !== 'person' && !view.hits.at(first, 'pronoun') && token > first
}

/** *54 persen*, *1,2 juta orang*: a figure that somebody must have counted. */
function statisticOf({view, sourced}: Attribution, sentence: Attributed, topics: Topics): Claim | undefined {
  if (sentence.verdict !== 'exempt') return undefined
  const {document, hits} = view
  const {last, block} = document.sentences[sentence.index]
  // A source in the paragraph stands for its figures.
  if (sourced.has(block)) return undefined
  const poll = near(view, 'survey', view.body[sentence.index], last, view.body[sentence.index])
  for (let token = view.body[sentence.index]; token < last - 1; token++) {
    if (document.kind(token) !== 2 || view.quoted[token] === 1) continue
    const unit = document.lower(token + 1)
    const share = unit === 'persen' || isMark(document, token + 1, '%') || document.word(token + 1) === '%'
    if (!share && !(poll && /^(?:orang|responden|suara)$/.test(unit))) continue
    if (poll) {
      const hit: Hit = {list: 'statistic', first: token, last: token + 2, attributes: {}, nya: false, text: unit}
      return {rule: 'statistic-unattributed', score: hits.of('document').length > 0 ? 0 : 1, hit, message: 'survey'}
    }
    // Nobody knows what people think without having asked them: "78 persen warga tidak puas".
    const asked =
      hits.has('group', token + 2, token + 4) && hits.has('opinion-held', token + 2, Math.min(last, token + PEOPLE))
    return {
      rule: 'statistic-unattributed',
      // An advertisement's figures about people are its own.
      score: asked || (topics.praise && hits.has('group', token + 2, Math.min(last, token + PEOPLE))) ? 1 : 0,
      ...(asked ? {message: 'survey'} : {}),
      hit: {list: 'statistic', first: token, last: token + 2, attributes: {}, nya: false, text: unit}
    }
  }
  return undefined
}
