/**
 * Real words written for others (*tang* for *yang*, *lada tanggal* for *pada tanggal*): both are words, only the neighbours tell them apart.
 * The chance of the slip and of the other word here is weighed against the chance of the word that stands there.
 */
import {neighbourBits, STEPS} from './chance.ts'
import {Flag} from './flags.ts'
import type {Lexicon} from './lexicon.ts'
import {Search} from './search.ts'

/** Most that the slip costs (`edit-costs.ts`). */
const EDIT_MAX = 1
/** Bits that an edit of cost 1 takes, as in `suggest.ts`. */
const EDIT_BITS = 10
/** What -i costs more: *kami dalami* is no slip for *dalam*. */
const SUFFIX_BITS = 3
/** log2 of the count from which a word can be the one that was meant. */
const MEANT_MIN = 4
/** log2 of the count that a word of our own lists has at least: the news counted are poor in farming, science and law. */
const OWN_FLOOR = 3
/** The same for words that are unlikely in news, and for those that were never counted. */
const ODD_FLOOR = -1
const UNCOUNTED = -1.5
/** Names are written with a capital: in small letters they are hardly meant. */
const NAME_FLOOR = -3
const ODD = Flag.General | Flag.Foreign | Flag.English | Flag.Archaic | Flag.Informal | Flag.Doubtful
/** A word counted so often (log2) has neighbours that were not: pairs counted less than five times are not in the table. */
const USUAL = 4
const USUAL_BITS = 1
const NEVER_MEANT = Flag.Nonstandard | Flag.Informal | Flag.English | Flag.Foreign
/** Bounds the memory of a long run. */
const KEPT_MAX = 20_000

/** The word that was probably meant. */
export interface Confusion {
  readonly text: string
  /** Bits by which it is likelier here than the word that stands there, the slip counted. */
  readonly gain: number
}

/** A look-alike of a word, with what its slip costs in bits and log2 of its count. */
interface Rival {
  readonly text: string
  readonly slip: number
  readonly bits: number
}

const memory = new WeakMap<Lexicon, {search: Search; rivals: Map<string, readonly Rival[]>}>()

/** Frequent look-alikes of a word. */
function rivalsOf(lexicon: Lexicon, word: string): readonly Rival[] {
  let kept = memory.get(lexicon)
  if (kept === undefined) {
    kept = {search: new Search(lexicon.automaton), rivals: new Map()}
    memory.set(lexicon, kept)
  }
  let rivals = kept.rivals.get(word)
  if (rivals === undefined) {
    rivals = kept.search
      .near(word, 1, EDIT_MAX)
      .filter(({form, index}) => {
        const flags = lexicon.flagsAt(index)
        return form !== word && (flags & (Flag.Word | NEVER_MEANT)) === Flag.Word
      })
      .map(({form, index, cost}) => ({
        text: form,
        slip: cost * EDIT_BITS + (word === `${form}i` ? SUFFIX_BITS : 0),
        bits: lexicon.frequencyAt(index) / STEPS
      }))
      .filter(({bits}) => bits >= MEANT_MIN)
    if (kept.rivals.size >= KEPT_MAX) kept.rivals.clear()
    kept.rivals.set(word, rivals)
  }
  return rivals
}

/** The likeliest other word between these neighbours (lower case; undefined where none stands). */
export function confusionOf(
  lexicon: Lexicon,
  word: string,
  previous: string | undefined,
  next: string | undefined
): Confusion | undefined {
  const rivals = rivalsOf(lexicon, word)
  if (rivals.length === 0) return undefined
  const nextBits = next === undefined ? 0 : bitsOf(lexicon, next)
  const here = (text: string, bits: number): number =>
    bits +
    (previous === undefined ? 0 : neighbourBits(lexicon, previous, text, bits)) +
    (next === undefined ? 0 : neighbourBits(lexicon, text, next, nextBits))
  const flags = lexicon.flags(word)
  const isName = (flags & Flag.Word) === 0
  const counted = isName ? NAME_FLOOR : bitsOf(lexicon, word)
  let own = here(word, isName ? NAME_FLOOR : Math.max(counted, (flags & ODD) === 0 ? OWN_FLOOR : ODD_FLOOR))
  if (counted >= USUAL) own += USUAL_BITS
  let best: Confusion | undefined
  for (const {text, slip, bits} of rivals) {
    const gain = here(text, bits) - slip - own
    if (best === undefined || gain > best.gain) best = {text, gain}
  }
  return best
}

/** log2 of a word's count. */
function bitsOf(lexicon: Lexicon, word: string): number {
  const frequency = lexicon.frequency(word)
  return frequency === 0 ? UNCOUNTED : frequency / STEPS
}
