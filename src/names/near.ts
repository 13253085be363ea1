import type {Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import {isOtherConsonant, isOtherGiven, type Kinship, tokenKinship} from './compare.ts'
import {gazetteer} from './data.ts'
import {distance} from './distance.ts'
import {entitiesOf} from './entities.ts'
import {factsOf} from './facts.ts'
import type {Gazetteer} from './gazetteer.ts'
import {distinguishing} from './name-words.ts'
import {isChinese} from './pinyin.ts'
import {isKnownName, words} from './words.ts'

/** A stretch that is nearly a known name. */
export interface Near {
  first: number
  last: number
  suggestions: string[]
  /** Only the romanisation differs, or the word may be somebody's name: a hint. */
  isHint?: boolean
}

/** Longer posting lists belong to words like *Universitas* and say too little. */
const mostPostings = 400

/**
 * A stretch from a capitalised token that is a known form of several tokens but for one: that one is no word and no
 * name, and near to the right one.
 */
export function nearForm(document: Document, first: number): Near | undefined {
  if (!hasDoubt(document, first)) return undefined
  const known = gazetteer()
  const {at, entities} = entitiesOf(document)
  for (const {form, length, kind} of formsNear(document, first)) {
    if (!isWholeRun(document, first, first + length, known.type(known.entityOf(form)) === 'person')) continue
    const named = at(first)
    if (kind === 'sound' && named !== undefined) {
      const {mentions} = entities[named.entity]
      // A romanisation that the article keeps to is its own; what goes on after a name it has in full is none.
      const isBroken = named.last < first + length && mentions.some(({text}) => text === known.formText(form))
      if (mentions.length > 1 && !isBroken) continue
    }
    return {first, last: first + length, suggestions: [known.formText(form)], isHint: kind === 'sound'}
  }
  return undefined
}

/** Whether a token of the stretch that starts here may be misspelt: otherwise nothing need be looked for. */
function hasDoubt(document: Document, first: number): boolean {
  const doubts = document.derive(makeDoubts)
  const sentence = document.sentenceOf(first)
  const end = Math.min(first + longestForm, sentence < 0 ? document.count : document.sentences[sentence].last)
  for (let i = first; i < end; i++) {
    if (!document.isWord(i) || (i > first && document.start(i) - document.end(i - 1) !== 1)) return false
    if (doubts[i] === 0) doubts[i] = isDoubtful(document, i) ? 2 : 1
    if (doubts[i] === 2) return true
  }
  return false
}

/** For each token: 0 not asked yet, 1 cannot be misspelt, 2 can. */
const makeDoubts = (document: Document): Uint8Array => new Uint8Array(document.count)

/** No word, no name, no acronym. */
export function isDoubtful(document: Document, token: number): boolean {
  const facts = factsOf(document)
  return (
    document.end(token) - document.start(token) >= 4 &&
    (document.shape(token) & Shape.allCaps) === 0 &&
    !facts.isKnown(token) &&
    !facts.isWord(token)
  )
}

/** A form that a stretch has but for one token. */
interface NearForm {
  form: number
  length: number
  kind: Kinship
}

/** Most tokens of a form that is looked for. */
const longestForm = 6
/** Stretches that are kept; while a draft is typed on, nearly all of it is compared again at every keystroke. */
const mostKept = 10_000
const keptForms = new WeakMap<Gazetteer, Map<string, readonly NearForm[]>>()

/** The forms that a stretch from a token has but for one token: decided by its text alone, and so kept by it. */
function formsNear(document: Document, first: number): readonly NearForm[] {
  const known = gazetteer()
  const sentence = document.sentenceOf(first)
  const end = sentence < 0 ? document.count : document.sentences[sentence].last
  let kept = keptForms.get(known)
  if (kept === undefined) {
    kept = new Map()
    keptForms.set(known, kept)
  }
  const key = document.text.slice(document.start(first), document.end(Math.min(end, first + longestForm) - 1))
  let found = kept.get(key)
  if (found === undefined) {
    found = searchForms(known, document, first, end)
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, found)
  }
  return found
}

function searchForms(known: Gazetteer, document: Document, first: number, end: number): NearForm[] {
  const found: NearForm[] = []
  const facts = factsOf(document)
  // Tokens that one blank parts, in which a form may stand.
  let most = 0
  while (
    most < longestForm &&
    first + most < end &&
    document.isWord(first + most) &&
    (most === 0 || document.start(first + most) - document.end(first + most - 1) === 1)
  ) {
    stretch[most] = facts.gazetteerToken(first + most)
    most++
  }
  const tried = new Set<number>()
  for (let offset = 0; offset < 4 && offset < most; offset++) {
    const token = stretch[offset]
    if (token < 0) continue
    const postings = known.postings(token)
    if (postings.length > mostPostings) continue
    for (let i = 0; i < postings.length; i++) {
      const form = postings[i]
      const length = known.length(form)
      if (length < 2 || length > most || !isNear(known, form, length) || tried.has(form)) continue
      tried.add(form)
      const isPerson = known.type(known.entityOf(form)) === 'person'
      const kind = matchBut(document, first, tokensOfForm(known, form), length, isPerson)
      if (kind !== undefined) found.push({form, length, kind})
    }
  }
  return found
}

/** Indices of the tokens that `searchForms` looks at. */
const stretch = new Int32Array(longestForm)

/** Whether a form has the tokens of the stretch but for one. */
function isNear(known: Gazetteer, form: number, length: number): boolean {
  let wrong = 0
  for (let i = 0; i < length; i++) if (stretch[i] !== known.tokenOf(form, i) && ++wrong > 1) return false
  return wrong === 1
}

/** Whether no capitalised word goes on: the *Dewi Lestary* of *Dewi Lestary Ningsih* is somebody else. */
function isWholeRun(document: Document, first: number, last: number, isPerson: boolean): boolean {
  const touches = (token: number): boolean => document.isWord(token) && document.isCapital(token)
  const {at} = entitiesOf(document)
  if (
    last < document.count &&
    touches(last) &&
    document.start(last) - document.end(last - 1) === 1 &&
    at(last) !== undefined &&
    at(last) === at(last - 1)
  )
    return false
  return !(
    isPerson &&
    first > 0 &&
    touches(first - 1) &&
    document.start(first) - document.end(first - 1) === 1 &&
    at(first - 1) !== undefined &&
    at(first - 1) === at(first)
  )
}

const formTokens = new WeakMap<Gazetteer, Array<readonly string[] | undefined>>()

/** Lower-case tokens of a form; kept, since the same forms are compared at every capitalised word. */
function tokensOfForm(known: Gazetteer, form: number): readonly string[] {
  let kept = formTokens.get(known)
  if (kept === undefined) {
    kept = []
    formTokens.set(known, kept)
  }
  kept[form] ??= known.formText(form).toLowerCase().split(' ')
  return kept[form]
}

/** Whether the tokens are the form's but for one that is misspelt. */
function matchBut(
  document: Document,
  first: number,
  wanted: readonly string[],
  length: number,
  isPerson: boolean
): Kinship | undefined {
  if (wanted.length !== length) return undefined
  let wrong = -1
  let rightLetters = 0
  for (let i = 0; i < length; i++) {
    const lower = document.lower(first + i)
    if (lower === wanted[i]) {
      rightLetters += lower.length
      continue
    }
    if (wrong >= 0) return undefined
    wrong = i
  }
  if (wrong < 0 || rightLetters < 4) return undefined
  const lower = document.lower(first + wrong)
  if (!isDoubtful(document, first + wrong)) return undefined
  if (distinguishing.has(wanted[wrong]) && distance(lower, wanted[wrong], 1.35) === Infinity) return undefined
  if (distinguishing.has(wanted[wrong])) return lower[0] === wanted[wrong][0] ? 'slip' : undefined
  // Zhang Yining is not Zhang Yiming: of two names in pinyin a letter makes another.
  if (length === 2 && wrong === 1 && isChinese(wanted[0], lower) && isChinese(wanted[0], wanted[1])) return undefined
  if (isPerson && length === 2 && isOtherConsonant(lower, wanted[wrong])) return undefined
  if (isPerson && length === 2 && wrong === 0 && words().isPerson(wanted[1]) && isOtherGiven(lower, wanted[0]))
    return undefined
  const kin = tokenKinship(lower, wanted[wrong], true, false)
  if (kin !== undefined) return kin.kind === 'equal' ? undefined : kin.kind
  // The more of the name is right, the shorter the word may be that is not.
  return length > 2 && rightLetters >= 8 && distance(lower, wanted[wrong], 0.96) < Infinity ? 'slip' : undefined
}

/**
 * Least frequency class of a name that an unknown word may be a slip of: 16 steps a doubling, so about 16 times in the
 * 806,368 words that were counted.
 */
export const wellKnown = 65

/** A capitalised word that is no word and no name, one letter away from a single name that every reader knows. */
export function nearSingle(document: Document, token: number): Near | undefined {
  const lower = document.lower(token)
  if (
    lower.length < 5 ||
    !/^[a-z]+$/.test(lower) ||
    (document.shape(token) & (Shape.allCaps | Shape.mixed | Shape.hyphen)) !== 0
  )
    return undefined
  const mention = entitiesOf(document).at(token)
  if (mention === undefined || mention.last - mention.first > 1) return undefined
  if (!isDoubtful(document, token) || isDerived(lower)) return undefined
  if (entitiesOf(document).entities[mention.entity].mentions.length > 1) return undefined
  const known = gazetteer()
  let best: string | undefined
  let least = 1.06
  for (const candidate of known.near(lower)) {
    const text = known.tokenText(candidate)
    if (
      text.length < 6 ||
      text[0] !== lower[0] ||
      words().frequency(text) < wellKnown ||
      (words().isIndonesian(text) && !words().isPlace(text))
    )
      continue
    const alone = known
      .postings(candidate)
      .find(
        (form) =>
          known.length(form) === 1 &&
          ['place', 'organisation', 'term'].includes(known.type(known.entityOf(form))) &&
          known.formText(form).toLowerCase() === text
      )
    if (alone === undefined) continue
    const cost = isOneEdit(lower, text) ? distance(lower, text, least) : Infinity
    if (cost > 0 && cost < least) {
      least = cost
      best = known.formText(alone)
    }
  }
  return best === undefined ? undefined : {first: token, last: token + 1, suggestions: [best]}
}

/** One letter more, less or other, or two neighbours exchanged. */
export function isOneEdit(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [from, to] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (from.length <= 1 && to.length <= 1) return true
  return from.length === 2 && to.length === 2 && from[0] === to[1] && from[1] === to[0]
}

/** English and Dutch words made of names: *Australian, Indonesian, Londoner*. */
export const isDerived = (lower: string): boolean =>
  /(?:n|ns|an|ian|ish|ese|er|i|s)$/.test(lower) && isKnownName(lower.replace(/(?:ns|n|an|ian|ish|ese|er|i|s)$/, ''))
