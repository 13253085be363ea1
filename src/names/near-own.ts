import type {Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import {isDerivedFrom, otherEnding} from './compare.ts'
import {areBeside} from './costs.ts'
import {gazetteer} from './data.ts'
import {distance} from './distance.ts'
import {entitiesOf} from './entities.ts'
import {factsOf} from './facts.ts'
import {isGiven} from './judge-variant.ts'
import {generic} from './name-words.ts'
import {isDerived, isDoubtful, isOneEdit, type Near, wellKnown} from './near.ts'
import {isVowel} from './phonemes.ts'
import {isKnownName, words} from './words.ts'

/** How often the article has a word in its names, and where first. */
interface Own {
  lower: string
  word: string
  count: number
  /** Words with a capital beside it. */
  beside: Set<string>
}

/** Shorter words are one letter from too much; longer ones are none. */
const shortest = 5
const longest = 20
const letters = /^[a-z]+$/
/** Differences up to this are romanisations, which a bearer may choose. */
const sounds = 0.36

/** Words of the article's names, outside quotations, by what is left of them without one letter, and by their letters. */
class OwnWords {
  readonly counts = new Map<string, Own>()
  readonly #near = new Map<string, Own[]>()

  constructor(document: Document) {
    for (const mention of entitiesOf(document).mentions)
      for (let token = mention.first; token < mention.last; token++) {
        if (!document.isWord(token) || !document.isCapital(token) || document.isQuoted(token)) continue
        if ((document.shape(token) & (Shape.allCaps | Shape.mixed | Shape.hyphen)) !== 0) continue
        const lower = document.lower(token)
        if (lower.length < shortest || lower.length > longest || !letters.test(lower)) continue
        let own = this.counts.get(lower)
        if (own === undefined) {
          own = {lower, word: document.word(token), count: 0, beside: new Set()}
          this.counts.set(lower, own)
        }
        own.count++
        for (const other of [token - 1, token + 1])
          if (
            other >= 0 &&
            other < document.count &&
            document.isWord(other) &&
            document.isCapital(other) &&
            (document.shape(other) & Shape.allCaps) === 0
          )
            own.beside.add(document.lower(other))
      }
    for (const own of this.counts.values())
      for (const key of keysOf(own.lower)) {
        const list = this.#near.get(key)
        if (list === undefined) this.#near.set(key, [own])
        else if (list.length < 32) list.push(own)
      }
  }

  near(lower: string): Set<Own> {
    return new Set(keysOf(lower).flatMap((key) => this.#near.get(key) ?? []))
  }
}

/** What two words have in common that one edit, or an exchange of letters, parts. */
function keysOf(lower: string): string[] {
  const keys = [lower, `=${[...lower].sort().join('')}`]
  for (let i = 1; i < lower.length; i++) keys.push(lower.slice(0, i) + lower.slice(i + 1))
  return keys
}

const makeOwn = (document: Document): OwnWords => new OwnWords(document)

/**
 * A word in a name that nobody knows, one letter from a word in the article's other names: the *Andrid Nougat* of an
 * article on *Android*. In a quotation too: the letters are the newsroom's, not the speaker's.
 */
export function nearOwn(document: Document, token: number): Near | undefined {
  const lower = document.lower(token)
  if (
    lower.length < shortest ||
    lower.length > longest ||
    !letters.test(lower) ||
    (document.shape(token) & (Shape.mixed | Shape.hyphen)) !== 0 ||
    !isDoubtful(document, token) ||
    isDerived(lower)
  )
    return undefined
  const mention = entitiesOf(document).at(token)
  if (mention === undefined || isGiven(document, mention)) return undefined
  const own = document.derive(makeOwn)
  const here = own.counts.get(lower)
  const count = here?.count ?? 1
  if (count > 2) return undefined
  let best: Own | undefined
  let least = Infinity
  for (const other of own.near(lower)) {
    if (other.lower === lower || other.lower[0] !== lower[0]) continue
    const isLess = isKnownName(other.lower) ? other.count < count : other.count <= count
    if (isLess || (other.count < leastCount(other.lower, count) && !isBeside(here, other))) continue
    if (here?.beside.has(other.lower) === true || (words().isWord(other.lower) && !isUsual(other))) continue
    const paid = costOf(lower, other)
    if (paid < least) {
      least = paid
      best = other
    }
  }
  if (best === undefined) return undefined
  const alone = mention.last - mention.first === 1 && mention.type !== 'place'
  return {first: token, last: token + 1, suggestions: [best.word], isHint: alone || document.isQuoted(token)}
}

/** How often a word must stand in the article's names to speak against one that stands there `count` times. */
function leastCount(lower: string, count: number): number {
  if (!isKnownName(lower)) return 3 * count
  return words().frequency(lower) >= wellKnown ? count : 2
}

/** Whether a name that is a word too is the article's own: *Android*. */
const isUsual = ({lower, count}: Own): boolean => count >= 3 && lower.length > 5 && isKnownName(lower)

/** Whether the two stand beside the same word: *Jalan Raya Margoda, Jalan Raya Margonda*. */
const isBeside = (a: Own | undefined, b: Own): boolean =>
  a !== undefined && [...a.beside].some((word) => b.beside.has(word))

/** What the slip costs; `Infinity` when the two may be two names. */
function costOf(lower: string, {lower: right, count}: Own): number {
  if (otherEnding(lower, right)) return Infinity
  const isCut = right.startsWith(lower) && count >= 3
  if (isDerivedFrom(lower, right) && !isCut) return Infinity
  if (!isOneEdit(lower, right)) return lower.length >= 7 && isAnagram(lower, right) ? 1 : Infinity
  if (distance(lower, right, sounds) < Infinity || isOtherSound(lower, right, count)) return Infinity
  return distance(lower, right, 2)
}

/**
 * Whether a letter is another that does not lie beside it: *Salvadore, Salvatore*. Names differ in their last vowel, and
 * in one inside unless the article has the other twice.
 */
function isOtherSound(a: string, b: string, count: number): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (a[at] === b[at]) at++
  if (a.slice(at + 1) !== b.slice(at + 1)) return false
  if (isVowel(a[at]) && isVowel(b[at])) return at === a.length - 1 || count < 2
  return !areBeside(a[at], b[at])
}

/** Whether three letters side by side changed places: *Laikosdat, Laiskodat*. */
function isAnagram(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (a[at] === b[at]) at++
  return a.slice(at + 3) === b.slice(at + 3) && [...a].sort().join('') === [...b].sort().join('')
}

const prepositions = new Set(['di', 'ke', 'dari', 'dekat'])

/**
 * A word with a capital where a place is named, one letter from a place of the article: the *di Soul* of an article on
 * Seoul.
 */
export function nearPlace(document: Document, token: number): Near | undefined {
  const lower = document.lower(token)
  if (token === 0 || lower.length < 4 || lower.length > longest || !letters.test(lower)) return undefined
  if (!prepositions.has(document.lower(token - 1)) || generic.has(lower)) return undefined
  const facts = factsOf(document)
  if (!facts.isWord(token) || facts.isKnown(token)) return undefined
  if (token + 1 < document.count && document.isWord(token + 1) && document.isCapital(token + 1)) return undefined
  for (const other of document.derive(makeOwn).near(lower)) {
    if (other.lower === lower || other.lower[0] !== lower[0] || other.count < 2) continue
    if (!isPlaceAlone(other.lower) || !isOneEdit(lower, other.lower)) continue
    if (distance(lower, other.lower, 0.91) === Infinity) continue
    return {first: token, last: token + 1, suggestions: [other.word], isHint: true}
  }
  return undefined
}

const isPlaceAlone = (lower: string): boolean =>
  gazetteer()
    .forms(lower)
    .some((form) => gazetteer().isRight(form) && gazetteer().type(gazetteer().entityOf(form)) === 'place')
