import {timeWords} from '../names/name-words.ts'
import type {Attributed} from './attribution.ts'
import type {Hit} from './lexicon.ts'
import {type View, within} from './view.ts'

/** Weight of a word that judges, and of one that only leans. */
const STRONG = 2
const MILD = 1
/** Weight from which on a sentence is an opinion; a long one, or one that only praises, wants more. */
const OPINION = 4
/** The same in an article that is full of claims. */
const AMONG_CLAIMS = 2
/** Tokens from which on a sentence is long. */
const LONG = 17

const told: ReadonlySet<string> = new Set(
  'diduga dugaan disebut didakwa dakwaan disangka sangkaan dituduh dituding dinilai dianggap menurut diklaim tuduhan tudingan divonis terbukti'.split(
    ' '
  )
)

const negations: ReadonlySet<string> = new Set(['tidak', 'tak', 'bukan', 'belum'])

const isName = ({document, body}: View, sentence: number, token: number): boolean =>
  token > body[sentence] && document.isCapital(token)

/** Lists whose words lean a little. */
const shades = ['shade']
const leaning = ['shade', 'tone', 'sure', 'guess', 'habit', 'unless', 'certain']

/** Words that lean, asked for only where it matters: they are everywhere. */
function leaningIn({document, hits, body, quoted}: View, sentence: number, lists: readonly string[]): Hit[] {
  const found: Hit[] = []
  const {last} = document.sentences[sentence]
  for (let token = body[sentence]; token < last; ) {
    const hit =
      quoted[token] === 1 ? undefined : lists.map((list) => hits.at(token, list)).find((one) => one !== undefined)
    if (hit !== undefined) found.push(hit)
    token = hit?.last ?? token + 1
  }
  return found
}

/** What the article around a sentence is like. */
export interface Surroundings {
  /** Full of praise. */
  praise: boolean
  /** Full of claims that nobody stands for. */
  dense: boolean
}

/** How much a sentence leans, and where. */
export interface Slant {
  weight: number
  /** Nothing but praise is strong in it. */
  praise: boolean
  hit: Hit
}

/**
 * Opinion by the sum of small things: others' feelings, blame, praise (at least one), and the words that make absolute,
 * compare or guess. What can be checked (a figure, a quotation) speaks against it. Among many claims without a source one
 * small thing is enough. The word that weighs most, or `undefined`.
 */
export function slantIn(view: View, sentence: Attributed, {praise, dense}: Surroundings): Hit | undefined {
  if (dense) {
    const slant = weigh(view, sentence, true)
    return slant !== undefined && slant.weight - (slant.praise && !praise ? 1 : 0) >= AMONG_CLAIMS
      ? slant.hit
      : undefined
  }
  const {slants} = view
  const {index} = sentence
  let slant = slants[index]
  if (slant === undefined) {
    slant = weigh(view, sentence, false) ?? 'none'
    slants[index] = slant
  }
  return slant !== 'none' && slant.weight - (slant.praise && !praise ? 1 : 0) >= OPINION ? slant.hit : undefined
}

function weigh(view: View, sentence: Attributed, dense: boolean): Slant | undefined {
  // "Sutradara Terbaik": a capital makes it a name.
  const strong = within(view, sentence.index, 'slant').filter(
    ({first}) => !isName(view, sentence.index, first) && !negations.has(view.document.lower(first - 1))
  )
  if (strong.length === 0 && !dense) return undefined
  const {document, hits} = view
  const first = view.body[sentence.index]
  const {last} = document.sentences[sentence.index]
  const taken = new Set<number>()
  for (const hit of strong) for (let token = hit.first; token < hit.last; token++) taken.add(token)
  const mild = leaningIn(view, sentence.index, dense ? leaning : shades).filter((hit) => !taken.has(hit.first))
  const [hit] = [...strong, ...mild]
  if (hit === undefined) return undefined
  let weight = STRONG * new Set(strong.map(({text}) => text)).size + MILD * new Set(mild.map(({text}) => text)).size
  if (sentence.quotes.length > 0 || (!dense && last - first >= LONG)) weight--
  let figures = 0
  for (let token = first; token < last; token++) {
    const lower = document.lower(token)
    // "Disebut elegan": somebody says so, and another rule asks who.
    if (told.has(lower)) return undefined
    if (document.kind(token) === 2 || (document.isCapital(token) && timeWords.has(lower))) figures = 1
  }
  weight -= figures
  if (weight < AMONG_CLAIMS || hits.has('reader', first, last)) return undefined
  if (hits.has('first-person', first, last) && within(view, sentence.index, 'first-person').length > 0) return undefined
  return {weight, praise: strong.length > 0 && strong.every(({attributes}) => attributes.pr), hit}
}
