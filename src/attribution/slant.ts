import {timeWords} from '../names/name-words.ts'
import type {Attributed} from './attribution.ts'
import type {Hit} from './lexicon.ts'
import {type View, within} from './view.ts'

/** Weight of a word that judges, and of one that only leans. */
const STRONG = 2
const MILD = 1
/** Weight from which on a sentence is an opinion; a long one, or one that only praises, wants more. */
const OPINION = 3
/** The same in an article that is full of claims. */
const AMONG_CLAIMS = 1
/** Tokens from which on a sentence is long. */
const LONG = 17

const told: ReadonlySet<string> = new Set(
  'diduga dugaan disebut didakwa dakwaan disangka sangkaan dituduh dituding dinilai dianggap menurut diklaim tuduhan tudingan divonis terbukti'.split(
    ' '
  )
)

const isName = ({document, body}: View, sentence: number, token: number): boolean =>
  token > body[sentence] && document.isCapital(token)

/** Lists whose words lean a little. */
const leaning = ['shade', 'tone', 'sure', 'guess', 'habit', 'unless', 'certain']

/** What the article around a sentence is like. */
export interface Company {
  /** Full of praise. */
  praise: boolean
  /** Full of claims that nobody stands for. */
  dense: boolean
}

/**
 * Opinion by the sum of small things: others' feelings, blame, praise (at least one), and the words that make absolute,
 * compare or guess. What can be checked (a figure, a quotation) speaks against it. Among many claims without a source one
 * small thing is enough. The word that weighs most, or `undefined`.
 */
export function slantIn(view: View, sentence: Attributed, {praise, dense}: Company): Hit | undefined {
  // "Sutradara Terbaik": a capital makes it a name.
  const strong = within(view, sentence.index, 'slant').filter(({first}) => !isName(view, sentence.index, first))
  if (strong.length === 0 && !dense) return undefined
  const {document} = view
  const {last} = document.sentences[sentence.index]
  const taken = new Set<number>()
  for (const hit of strong) for (let token = hit.first; token < hit.last; token++) taken.add(token)
  const mild = (dense ? leaning : leaning.slice(0, 1))
    .flatMap((list) => within(view, sentence.index, list))
    .filter(({first}) => !taken.has(first))
  let weight = STRONG * new Set(strong.map(({text}) => text)).size + MILD * new Set(mild.map(({text}) => text)).size
  if (sentence.quotes.length > 0 || (!dense && last - view.body[sentence.index] >= LONG)) weight--
  if (!praise && strong.length > 0 && strong.every(({attributes}) => attributes.pr)) weight--
  let figures = 0
  for (let token = view.body[sentence.index]; token < last; token++) {
    // "Disebut elegan": somebody says so, and another rule asks who.
    if (told.has(document.lower(token))) return undefined
    if (document.kind(token) === 2 || (document.isCapital(token) && timeWords.has(document.lower(token)))) figures = 1
  }
  weight -= figures
  if (weight < (dense ? AMONG_CLAIMS : OPINION)) return undefined
  return view.hits.has('reader', view.body[sentence.index], last) ||
    within(view, sentence.index, 'first-person').length > 0
    ? undefined
    : (strong[0] ?? mild[0])
}
