/**
 * Suggestions: candidates ranked by how likely the slip is, how frequent the word is, and how well it fits article and neighbours.
 * All weights are in bits: halving the probability costs 1.
 */
import {type Candidate, Candidates, type SuggestionKind, type Surroundings} from './candidates.ts'
import {CORPUS_TOKENS, neighbourBits, STEPS} from './chance.ts'
import {Flag, NAME_MASK} from './flags.ts'
import type {Lexicon} from './lexicon.ts'

export type {SuggestionKind, Surroundings} from './candidates.ts'

/** One proposal, in the letter case of the input. */
export interface Suggestion {
  readonly text: string
  /** Lower is better; in bits, comparable within one call only. */
  readonly cost: number
  /** Weighted cost of the slip alone: 1 is an arbitrary replaced letter. */
  readonly edit: number
  readonly kind: SuggestionKind
  /** How many bits worse the next proposal is; Infinity for the only one, negative never. */
  readonly margin: number
  /** The text replaces this neighbour too. */
  readonly covers?: 'previous' | 'next'
}

/** What `suggest` may be told. */
export interface SuggestOptions extends Surroundings {
  /** Most proposals returned; 5 by default. */
  readonly max?: number
}

/** Bits that an edit of cost 1 takes. */
const EDIT_BITS = 10
/** Share of the article's own words in the chance of a word; the rest is its frequency in news. */
const ARTICLE_SHARE = 0.2
/** Bits for a word that the article does not have. */
const NOT_IN_ARTICLE = Math.log2(1 - ARTICLE_SHARE)
/** Above this score after one edit, two edits are tried. */
const SECOND_ROUND = 6

/** Proposals for a word, best first. */
export function suggest(lexicon: Lexicon, word: string, options: SuggestOptions = {}): Suggestion[] {
  const lower = word.toLowerCase()
  if (lower.includes('-')) return hyphenated(lexicon, word, options)
  const given = givenBy(lexicon, lower, lower !== word, options)
  let ranked = rank(given.near, options)
  if (lower.length > 4 && (ranked[0] === undefined || ranked[0].cost > SECOND_ROUND)) {
    given.far ??= given.further()
    ranked = rank(given.far, options)
  }
  return finish(lexicon, ranked, word, options.max ?? 5)
}

/** A candidate with what all but the article's own words say for it. */
interface Weighed extends Candidate {
  /** Bits of its own frequency. */
  readonly prior: number
  /** What it costs before the article is asked. */
  readonly cost: number
}

/** The candidates of a word between its neighbours. */
interface Given {
  /** Within one edit. */
  readonly near: readonly Weighed[]
  /** Within two, once they were asked for. */
  far?: readonly Weighed[]
  further(): readonly Weighed[]
}

/** What is kept of words asked for: while a draft is typed on, the same unknown words are judged at every keystroke. */
const kept = new WeakMap<Lexicon, Map<string, Given>>()
const KEPT_MAX = 400

function givenBy(lexicon: Lexicon, lower: string, capital: boolean, options: SuggestOptions): Given {
  // Words that only the article has make candidates of their own.
  const own = new Candidates(lexicon)
  own.article(lower, options)
  if (own.found.size > 0) return gather(lexicon, lower, capital, options)
  let answers = kept.get(lexicon)
  if (answers === undefined) {
    answers = new Map()
    kept.set(lexicon, answers)
  }
  const key = `${capital} ${options.previous ?? ''} ${lower} ${options.next ?? ''}`
  let given = answers.get(key)
  if (given === undefined) {
    const {previous, next} = options
    given = gather(lexicon, lower, capital, {previous, next})
    if (answers.size >= KEPT_MAX) answers.clear()
    answers.set(key, given)
  }
  return given
}

function gather(lexicon: Lexicon, lower: string, capital: boolean, options: SuggestOptions): Given {
  const candidates = new Candidates(lexicon)
  candidates.edits(lower, 1)
  candidates.rewrites(lower)
  candidates.hosts(lower, 1)
  candidates.clitics(lower)
  candidates.glued(lower, options)
  candidates.torn(lower, options)
  candidates.article(lower, options)
  return {
    near: weigh(lexicon, candidates, options, capital),
    further: () => {
      candidates.edits(lower, 2)
      candidates.hosts(lower, 2)
      return weigh(lexicon, candidates, options, capital)
    }
  }
}

function weigh(lexicon: Lexicon, candidates: Candidates, options: SuggestOptions, capital: boolean): Weighed[] {
  const weighed: Weighed[] = []
  for (const candidate of candidates.found.values()) {
    const prior = priorOf(lexicon, candidate, capital)
    if (prior === undefined) continue
    const cost = candidate.edit * EDIT_BITS - prior - neighboursOf(lexicon, candidate, prior, options)
    weighed.push({...candidate, prior, cost})
  }
  return weighed
}

interface Ranked {
  readonly candidate: Candidate
  readonly cost: number
}

function rank(weighed: readonly Weighed[], {article}: SuggestOptions): Ranked[] {
  const ranked = weighed.map((candidate) => ({candidate, cost: candidate.cost - articleBits(candidate, article)}))
  return ranked.sort((a, b) => a.cost - b.cost || (a.candidate.text < b.candidate.text ? -1 : 1))
}

/** log2 of how often the candidate is written; undefined when it must not be proposed. */
function priorOf(lexicon: Lexicon, {text, bits, kind}: Candidate, capital: boolean): number | undefined {
  if (bits !== undefined) return bits
  if (kind === 'space') return 0
  const index = lexicon.automaton.indexOf(text)
  if (index < 0) return -2
  const flags = lexicon.flagsAt(index)
  if ((flags & (Flag.Nonstandard | Flag.Informal)) !== 0) return undefined
  const counted = lexicon.frequencyAt(index) / STEPS
  const isName = (flags & Flag.Word) === 0
  if (isName) return (flags & NAME_MASK) === 0 ? undefined : counted - (capital ? 0 : 4)
  if ((flags & Flag.Bound) !== 0 && counted === 0) return -4
  if ((flags & Flag.Archaic) !== 0) return counted - 5
  if ((flags & Flag.English) !== 0) return counted - 5
  if ((flags & Flag.Foreign) !== 0) return counted - 2
  return counted > 0 ? counted : (flags & Flag.General) !== 0 ? -1.5 : 0
}

/** Bits that the neighbours speak for the candidate whose own frequency is `prior` bits. */
function neighboursOf(
  lexicon: Lexicon,
  {text, covers}: Candidate,
  prior: number,
  {previous, next}: SuggestOptions
): number {
  const blank = text.indexOf(' ')
  const first = blank < 0 ? text : text.slice(0, blank)
  const last = blank < 0 ? text : text.slice(blank + 1)
  let bits = 0
  const own = blank < 0 ? prior : lexicon.frequency(first) / STEPS
  if (previous !== undefined && covers !== 'previous') bits += neighbourBits(lexicon, previous, first, own)
  if (next !== undefined && covers !== 'next')
    bits += neighbourBits(lexicon, last, next, lexicon.frequency(next) / STEPS)
  return bits
}

/** What the article's own words add to the chance of the word (a cache language model), in bits. */
function articleBits({text, prior}: Weighed, article: ReadonlyMap<string, number> | undefined): number {
  if (article === undefined || text.includes(' ')) return 0
  const count = article.get(text) ?? (article.has(`${text}nya`) ? 0.5 : 0)
  if (count === 0) return NOT_IN_ARTICLE
  const cached = (count / lengthOf(article)) * CORPUS_TOKENS
  return Math.log2(ARTICLE_SHARE * cached + (1 - ARTICLE_SHARE) * 2 ** prior) - prior
}

const lengths = new WeakMap<ReadonlyMap<string, number>, number>()

/** Number of words of an article. */
function lengthOf(article: ReadonlyMap<string, number>): number {
  let length = lengths.get(article)
  if (length === undefined) {
    length = 0
    for (const count of article.values()) length += count
    lengths.set(article, length)
  }
  return Math.max(1, length)
}

/** A hyphenated word: the half that is no word is corrected; equal halves keep each other. */
function hyphenated(lexicon: Lexicon, word: string, options: SuggestOptions): Suggestion[] {
  const parts = word.split('-')
  const [left = '', right = ''] = parts
  if (parts.length !== 2 || left === '' || right === '') return []
  const known = (part: string): boolean => lexicon.isWord(part.toLowerCase()) || lexicon.isName(part)
  const proposals: Suggestion[] = []
  const add = (text: string, edit: number, cost: number): void => {
    if (lexicon.isWord(text.toLowerCase())) proposals.push({text, cost, edit, kind: 'edit', margin: 0})
  }
  if (!known(right))
    for (const other of suggest(lexicon, right, {max: 8})) add(`${left}-${other.text}`, other.edit, bonus(left, other))
  if (!known(left))
    for (const other of suggest(lexicon, left, {max: 8})) add(`${other.text}-${right}`, other.edit, bonus(right, other))
  if (known(left) && known(right)) {
    for (const other of suggest(lexicon, right, {max: 8})) add(`${left}-${other.text}`, other.edit, bonus(left, other))
    for (const other of suggest(lexicon, left, {max: 8})) add(`${other.text}-${right}`, other.edit, bonus(right, other))
  }
  for (const joined of [`${left}${right}`, `${left} ${right}`]) {
    const sound = joined.includes(' ') ? known(left) && known(right) : lexicon.isWord(joined.toLowerCase())
    if (sound)
      proposals.push({
        text: joined,
        cost: joined.includes(' ') ? 6 : -10,
        edit: 0.4,
        kind: joined.includes(' ') ? 'space' : 'join',
        margin: 0
      })
  }
  proposals.sort((a, b) => a.cost - b.cost)
  return withMargins(proposals, options.max ?? 5)
}

/** Halves of a reduplication usually repeat each other. */
function bonus(half: string, other: Suggestion): number {
  const same =
    other.text.toLowerCase().startsWith(half.toLowerCase()) || half.toLowerCase().endsWith(other.text.toLowerCase())
  return other.cost - (same ? 10 : 0)
}

function finish(lexicon: Lexicon, ranked: readonly Ranked[], word: string, max: number): Suggestion[] {
  const seen = new Set<string>()
  const proposals: Suggestion[] = []
  for (const {
    candidate: {text, kind, edit, covers},
    cost
  } of ranked) {
    const cased = inCaseOf(lexicon, text, word)
    if (cased === word || seen.has(cased)) continue
    seen.add(cased)
    proposals.push({text: cased, cost, edit, kind, margin: 0, ...(covers === undefined ? {} : {covers})})
    if (proposals.length > max) break
  }
  return withMargins(proposals, max)
}

function withMargins(proposals: readonly Suggestion[], max: number): Suggestion[] {
  return proposals
    .map((proposal, index) => ({
      ...proposal,
      margin: (proposals[index + 1]?.cost ?? Number.POSITIVE_INFINITY) - proposal.cost
    }))
    .slice(0, max)
}

/** The text in the letter case of the word it replaces; names and acronyms keep their own. */
function inCaseOf(lexicon: Lexicon, text: string, word: string): string {
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return text.toUpperCase()
  const flags = lexicon.flags(text)
  if ((flags & Flag.Word) === 0 && (flags & NAME_MASK) !== 0) return lexicon.casings(text)[0] ?? capitalised(text)
  return word[0] === word[0]?.toLowerCase() ? text : capitalised(text)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
