import {copyOf} from '../text/forms.ts'
import {areBeside, cost} from './costs.ts'
import {gazetteer} from './data.ts'
import {distance, distanceOf} from './distance.ts'
import {distinguishing, isParticle, joiners} from './name-words.ts'
import {isVowel, plain} from './phonemes.ts'
import {type Sound, soundOf} from './sounds.ts'
import {isKnownName, words} from './words.ts'

/** A name to compare: its tokens in lower case and what is known of it. */
export interface Name {
  text: string
  tokens: readonly string[]
  /** Entities of the gazetteer that have it as a right form. */
  right: readonly number[]
  /** Times it stands there. */
  count: number
  /** What comparing needs of text and tokens; made when first asked for. */
  parts?: Parts
}

/** A name taken apart for comparing. */
export interface Parts {
  /** The name itself, a copy: a slice would keep the whole article in memory. */
  text: string
  tokens: readonly string[]
  /** Letters alone: `identity`. */
  identity: string
  /** Capitals and nothing else. */
  isAcronym: boolean
  /** Sounds of its tokens; `bare` without particles. */
  sounds: readonly Sound[]
  bare: readonly Sound[]
  /** What `blocking.ts` finds it by. */
  keys?: Int32Array
}

/** Names of a run; one that meets more starts anew. */
const most = 20_000
const kept = new Map<string, Parts>()

/** The parts of a name, kept with it and for its next mention in another article. */
export function partsOf(name: Pick<Name, 'text' | 'parts'>): Parts {
  name.parts ??= partsOfText(name.text)
  return name.parts
}

/** The parts of a name by its text. */
export function partsOfText(written: string): Parts {
  const known = kept.get(written)
  if (known !== undefined) return known
  const text = copyOf(written, 0, written.length)
  const tokens = tokensOf(text)
  const sounds = tokens.map(soundOf)
  const parts: Parts = {
    text,
    tokens,
    identity: identity(text),
    isAcronym: capitals.test(text),
    sounds,
    bare: sounds.length > 1 ? sounds.filter((sound) => !isParticle(sound.text)) : sounds
  }
  if (kept.size >= most) kept.clear()
  kept.set(text, parts)
  return parts
}

/**
 * How two names are spellings of one: `same` but for hyphens, blanks, case and diacritics; `sound` when only the
 * romanisation differs; `slip` when a letter is wrong.
 */
export type Kinship = 'same' | 'sound' | 'slip'

const capitals = /^\p{Lu}+$/u
/** What is no part of a token at its ends. */
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu

/** Tokens of a name for comparison: *al-Assad* is *al Assad*, initials and full stops are kept apart. */
export function tokensOf(text: string): string[] {
  if (/^[a-zA-Z]+(?: [a-zA-Z]+)*$/.test(text)) return text.toLowerCase().split(' ')
  return text
    .toLowerCase()
    .replace(/[’ʼ`]/g, "'")
    .split(/[\s\u00A0]+/)
    .flatMap((token) =>
      /^(?:al|el|as|ad|ar|at|an|az|ash|asy)-./.test(token)
        ? [token.slice(0, token.indexOf('-')), token.slice(token.indexOf('-') + 1)]
        : [token]
    )
    .map((token) => token.replace(edges, ''))
    .filter((token) => token !== '')
}

/** Letters alone: equal for names that differ in blanks, hyphens, apostrophes, diacritics and case. */
export const identity = (text: string): string => plain(text.toLowerCase().replace(/&/g, 'dan'))

/** How two names are spellings of one; `undefined` when they are two names. */
export function kinship(a: Name, b: Name): Kinship | undefined {
  if (a.right.length > 0 && b.right.length > 0)
    return a.right.some((entity) => b.right.includes(entity)) ? 'same' : undefined
  const [left, right] = [partsOf(a), partsOf(b)]
  if (left.identity === right.identity) return 'same'
  // Acronyms differ by a letter and are others: BIN and BNN.
  if (left.isAcronym && right.isAcronym && Math.min(a.text.length, b.text.length) < 6) return undefined
  const [from, to] = [left.bare, right.bare]
  if (from.length === 0 || to.length === 0) return undefined
  if (from.length === 1 && to.length === 1 && a.tokens.length === b.tokens.length) return singles(from[0], to[0], a, b)
  if (from.length !== to.length || (from.length === 1 && a.tokens.length !== b.tokens.length))
    return respaced(a.tokens, b.tokens)
  return aligned(from, to, a, b)
}

/** *Soekarno Putri* and *Sukarnoputri*: as many letters, other blanks. */
function respaced(from: readonly string[], to: readonly string[]): Kinship | undefined {
  if (Math.abs(from.length - to.length) > 2 || [...from, ...to].some((token) => distinguishing.has(token)))
    return undefined
  const a = from.filter((token) => !joiners.has(token)).join('')
  const b = to.filter((token) => !joiners.has(token)).join('')
  if (a.length < 8) return undefined
  if (plain(a) === plain(b)) return 'same'
  return distance(a, b, 0.65) < Infinity ? 'sound' : undefined
}

/** Most that two spellings of one token's sounds may cost. */
const soundBudget = (length: number): number =>
  length <= 2 ? 0.11 : length === 3 ? 0.21 : length === 4 ? 0.41 : Math.min(0.91, 0.1 * length + 0.11)

/** Most that a slip may cost, by the number of sounds; `anchored` when another token of the name agrees. */
function slipBudget(length: number, anchored: boolean): number {
  if (anchored)
    return length < 4 ? 0 : length === 4 ? 0.66 : length === 5 ? 0.96 : length <= 7 ? 1.06 : length === 8 ? 1.35 : 1.6
  return length < 5 ? 0 : length === 5 ? 0.76 : length <= 8 ? 0.96 : 1.25
}

export interface TokenKinship {
  kind: 'equal' | 'sound' | 'slip'
  cost: number
}

/** How two tokens are spellings of one. Known names and words of their own are not slips of each other. */
export const tokenKinship = (a: string, b: string, anchored: boolean, lenient: boolean): TokenKinship | undefined =>
  soundKinship(soundOf(a), soundOf(b), anchored, lenient)

/** The same of tokens whose sounds are known. */
export function soundKinship(x: Sound, y: Sound, anchored: boolean, lenient: boolean): TokenKinship | undefined {
  if (x.plain === y.plain) return equal
  const [a, b] = [x.text, y.text]
  if (distinguishing.has(a) || distinguishing.has(b)) return anchored ? brokenMark(a, b) : undefined
  if (x.hasDigit || y.hasDigit) return undefined
  if (isEquivalent(a, b)) return {kind: 'sound', cost: 0.1}
  if (x.hasStop || y.hasStop) return undefined
  // Without an anchor neither a sound nor a slip may change how the name begins: asked first, because it is cheap.
  if (!anchored && !sameStart(x, y)) return undefined
  const length = Math.min(x.symbols.length, y.symbols.length)
  const sound = lenient && length === 3 ? 0.41 : soundBudget(length)
  const slip = lenient && length >= 7 && isCut(a, b) ? 2 : slipBudget(length, anchored)
  const budget = Math.max(sound, slip)
  const paid = distanceOf(x, y, budget)
  if (paid === Infinity) return undefined
  if (!anchored && paid > 0 && isDerivedFrom(a, b)) return undefined
  if (length <= 4 && a[0] !== b[0] && paid > 0.15) return undefined
  if (paid <= sound && sameStart(x, y))
    return paid <= 0.36 || !bothKnown(a, b) || lenient ? {kind: 'sound', cost: paid} : undefined
  if (paid > slip) return undefined
  if (!lenient && bothKnown(a, b)) return undefined
  if (otherEnding(a, b)) return undefined
  return {kind: 'slip', cost: paid}
}

const equal: TokenKinship = {kind: 'equal', cost: 0}

/** One of a class of given names, or forms of one entity: *Muhammad, Mohamad; Kiev, Kyiv*. */
function isEquivalent(a: string, b: string): boolean {
  const kin = gazetteer().equivalent(a)
  return (kin >= 0 && kin === gazetteer().equivalent(b)) || sameEntity(a, b)
}

/** A point of the compass with a slip in it, beside a token that agrees: *Korea Selata*. Two that exist are two places. */
function brokenMark(a: string, b: string): TokenKinship | undefined {
  const [mark, other] = distinguishing.has(a) ? [a, b] : [b, a]
  if (distinguishing.has(other) || mark.length < 5 || exists(other) || other[0] !== mark[0]) return undefined
  const paid = distance(mark, other, 1.35)
  return paid < Infinity ? {kind: 'slip', cost: paid} : undefined
}

/** One is a variant of the other in the gazetteer, or houses differ on them: *Kiev, Kyiv; China, Tiongkok*. */
function sameEntity(a: string, b: string): boolean {
  const known = gazetteer()
  const forms = known.forms(b)
  if (forms.length === 0) return false
  return known.forms(a).some((form) =>
    forms.some((other) => {
      const entity = known.entityOf(form)
      return (
        entity === known.entityOf(other) && (known.isChoice(entity) || !known.isRight(form) || !known.isRight(other))
      )
    })
  )
}

/** One is the other with an ending of derivation: *Taliban – Talibani, Niger – Nigeria, Martin – Martino*. */
export function isDerivedFrom(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (exists(long) && !exists(short)) return false
  // A last letter struck twice is a slip: Pratiknoo.
  if (long.length === short.length + 1 && long.at(-1) === short.at(-1)) return false
  return long.startsWith(short) && /^(?:i|a|o|s|e|an|en|er|es|ia|is|ian|isme|nya)$/.test(long.slice(short.length))
}

/** One is the other cut short: *Rakabumi – Rakabuming*. */
const isCut = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

/** Both are names or words that exist: *Hartanto* and *Hartarto*, *Pertanian* and *Pertanahan*. */
const bothKnown = (a: string, b: string): boolean => exists(a) && exists(b)
const exists = (token: string): boolean => isKnownName(token) || words().isWord(token)

/** Endings that make another Javanese name of one stem: *Haryanto, Haryono; Suparti, Supardi*. */
const javanese = /.{3}(anto|ono|adi|ati|arto|arno|atno|asto|ardi|arti|arni|armi|armo)$/

/** Javanese and Arabic endings that tell two names apart: *Mulyani – Mulyono, Kartini – Kartono*. */
export function otherEnding(a: string, b: string): boolean {
  const [from, to] = [javanese.exec(a)?.[1], javanese.exec(b)?.[1]]
  if (from !== undefined && to !== undefined && from !== to) return true
  const last = (token: string): string => token[token.length - 1]
  const pair = last(a) + last(b)
  return /^(?:io|oi|ia|ai)$/.test(pair) && a.slice(0, -1) !== b.slice(0, -1) && Math.abs(a.length - b.length) <= 1
}

/** One consonant for another that neither sounds like it nor lies beside it: *Susantono, Sutantono*. */
export function isOtherConsonant(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (a[at] === b[at]) at++
  if (a.slice(at + 1) !== b.slice(at + 1) || isVowel(a[at]) || isVowel(b[at])) return false
  return cost(a.charCodeAt(at), b.charCodeAt(at)) === 1 && !areBeside(a[at], b[at])
}

/** Whether two tokens begin alike: near first sounds, or first two letters that sound alike. */
export function sameStart(a: Sound, b: Sound): boolean {
  const from = a.symbols.charCodeAt(0)
  const to = b.symbols.charCodeAt(0)
  // Compared with nothing, as for a token without letters, is false.
  return from === to || cost(from, to) <= 0.5 || (from >= 0 && to >= 0 && startDistance(a, b) <= 0.5)
}

const startDistance = (a: Sound, b: Sound): number => distance(a.text.slice(0, 2), b.text.slice(0, 2), 0.5)

/** Single names: only sounds, or a slip in a name that is not known for itself. */
function singles(from: Sound, to: Sound, left: Name, right: Name): Kinship | undefined {
  const found = soundKinship(from, to, false, false)
  const [a, b] = [from.text, to.text]
  if (found === undefined || found.kind === 'equal') return found && 'same'
  if (words().isIndonesian(a) && words().isIndonesian(b)) return undefined
  // Sutrisno and Sutrisna are two names, unless one of them is somebody known.
  if (left.right.length + right.right.length === 0 && /^(?:ao|oa)$/.test(a.slice(-1) + b.slice(-1))) return undefined
  if (found.kind === 'sound') return bothKnown(a, b) && found.cost > 0.31 ? undefined : 'sound'
  if (Math.min(left.count, right.count) > 1 && Math.max(left.count, right.count) < 6) return undefined
  return 'slip'
}

function aligned(from: readonly Sound[], to: readonly Sound[], a: Name, b: Name): Kinship | undefined {
  let anchors = 0
  let strong = false
  for (let i = 0; i < from.length; i++) {
    const {text, symbols} = from[i]
    if (symbols !== to[i].symbols) continue
    if (text.length >= 2 && !distinguishing.has(text)) anchors++
    if (!strong && isRare(text)) strong = true
  }
  const known = a.right.length + b.right.length > 0
  const lenient = (anchors >= 2 || (anchors >= 1 && strong)) && from.length - anchors === 1
  let slips = 0
  let sounds = 0
  let total = 0
  for (let i = 0; i < from.length; i++) {
    const found =
      soundKinship(from[i], to[i], anchors > 0 || known, lenient) ??
      (known && anchors > 1 && from.length - anchors === 1 ? shortSlip(from[i], to[i]) : undefined)
    if (found === undefined) return undefined
    if (found.kind === 'slip') {
      // Beside a given name that many have, another consonant is another surname.
      const isCommon = from.length === 2 && !strong && anchors > 0
      if (isCommon && isOtherConsonant(from[i].text, to[i].text)) return undefined
      if (from.length === 2 && i === 0 && words().isPerson(from[1].text) && isOtherGiven(from[0].text, to[0].text))
        return undefined
      slips++
    }
    if (found.kind === 'sound') sounds++
    total += found.cost
  }
  if (slips + sounds === 0) return 'same'
  if (slips === 0) return anchors > 0 || total <= 0.9 || known ? 'sound' : undefined
  if (slips > 1 || (anchors === 0 && !known)) return undefined
  if (allWords(from, to)) return undefined
  // Two people introduced more than once each are two people.
  if (a.count > 2 && b.count > 2 && !known) return undefined
  return 'slip'
}

/** A letter wrong in a short word that nobody knows, where all else of a known name is right: *Uni Emirat Arabs*. */
function shortSlip(x: Sound, y: Sound): TokenKinship | undefined {
  if (Math.min(x.text.length, y.text.length) < 4 || bothKnown(x.text, y.text) || !sameStart(x, y)) return undefined
  if (x.hasDigit || y.hasDigit || x.hasStop || y.hasStop) return undefined
  if (distinguishing.has(x.text) || distinguishing.has(y.text)) return undefined
  const cost = distanceOf(x, y, 0.96)
  return cost === Infinity ? undefined : {kind: 'slip', cost}
}

/** Whether the tokens that differ are all ordinary words: *Kementerian Pertanian, Kementerian Pertanahan*. */
function allWords(from: readonly Sound[], to: readonly Sound[]): boolean {
  return from.every(({text}, i) => text === to[i].text || (words().isWord(text) && words().isWord(to[i].text)))
}

/** A letter more or less in a short given name is another, where many have the surname: *Yandri, Yandi Susanto*. */
export const isOtherGiven = (a: string, b: string): boolean =>
  a.length !== b.length && Math.min(a.length, b.length) < 6 && distance(a, b, 0.76) === Infinity

/** A token that few names have: not a common given name. */
function isRare(token: string): boolean {
  if (token.length < 5) return false
  const id = gazetteer().token(token)
  return id < 0
    ? !words().isWord(token) && !words().isPerson(token)
    : gazetteer().postings(id).length <= 3 && !words().isWord(token)
}
