/**
 * Bound forms: written joined to the next word (KB01), hyphenated before a capital or a digit (*non-ASEAN*, *pasca-2024*).
 * Which forms are bound is data (`rules/lexicon/bound.txt`); source of the rule: EYD V (2022), Gabungan Kata.
 */
import type {Lookup} from './analysis.ts'
import {Flag} from './flags.ts'

/** The most productive forms: they combine with any content word of four letters, the others with longer ones only. */
const FREE = new Set('anti antar pasca pra non multi swa maha tuna eks'.split(' '))
/** Affixes, which dictionaries enter as bound forms too; `frames.ts` knows them better. */
const AFFIXES = new Set(
  'ber bel be ter tel te me mem men meng meny memper di diper ke se pe pem pen peng peny per pel ku kau'.split(' ')
)
/** Forms whose compounds must be listed: units, and words of their own with which a lost blank would go unseen (*paraanggota, milikorban*). */
const LISTED_ONLY = new Set('adi deka desi dis femto giga hekto mili para piko tera uni'.split(' '))
const FREE_HOST_MIN = 4
const HOST_MIN = 6
const BOUND_MIN = 2
const BOUND_MAX = 8

/** A bound form taken off its host. */
export interface BoundSplit {
  readonly bound: string
  readonly host: string
  /** Whether the combination is free enough to be accepted without being listed. */
  readonly productive: boolean
}

/** True for a bound form. */
export function isBound(form: string, flags: Lookup): boolean {
  return (flags(form) & Flag.Bound) !== 0 && !AFFIXES.has(form)
}

/** All splits of a joined or hyphenated form into a bound form and a host. */
export function splitBound(form: string, flags: Lookup): BoundSplit[] {
  const splits: BoundSplit[] = []
  for (let length = BOUND_MIN; length <= BOUND_MAX && length < form.length - 2; length++) {
    const bound = form.slice(0, length)
    if (!isBound(bound, flags)) continue
    const hyphen = form[length] === '-'
    const host = form.slice(hyphen ? length + 1 : length)
    const minimum = FREE.has(bound) ? FREE_HOST_MIN : HOST_MIN
    splits.push({bound, host, productive: hyphen || (length > 2 && host.length >= minimum && !LISTED_ONLY.has(bound))})
  }
  return splits
}
