/**
 * Affix frames: named combinations of prefix and suffix around a root, as `rules/lexicon/families` lists them.
 * A frame `meN-…` stands for the active form, the passive in di- and the bare stem (imperative, after ku- and kau-).
 */
import {Flag} from './flags.ts'
import {ber, nasal, per, suffixI, ter} from './phonology.ts'

/** Frames that data files may name. */
export const FRAMES = [
  'ber-',
  'ber-an',
  'ber-kan',
  'meN-',
  'meN-kan',
  'meN-i',
  'memper-',
  'memper-kan',
  'memper-i',
  'peN-',
  'pe-',
  'peN-an',
  'pe-an',
  'per-an',
  'ke-an',
  'ter-',
  'ter-kan',
  'ter-i',
  '-an',
  '-kan',
  '-i',
  'se-',
  'se-nya',
  'ke-',
  'ke-nya'
] as const

/** A frame of the families format. */
export type Frame = (typeof FRAMES)[number]

/** One concrete pattern: what is put before and behind the stem. */
export interface Pattern {
  /** Name of the pattern, e.g. `di-kan`. */
  readonly name: string
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
  /** Class bits of the result. */
  readonly flags: number
  /** All spellings of the stem in this pattern, standard one first. */
  readonly make: (stem: string) => string[]
}

const V = Flag.Verb | Flag.Word
const N = Flag.Noun | Flag.Word
const T = V | Flag.Transitive

type Spell = (stem: string) => string[]
const bare: Spell = (stem) => [stem]
const me: Spell = (stem) => nasal('me', stem)
const pe: Spell = (stem) => nasal('pe', stem)
const put =
  (prefix: string): Spell =>
  (stem) => [`${prefix}${stem}`]
const after = (spell: Spell, suffix: string): Spell =>
  suffix === 'i' ? (stem) => spell(stem).flatMap(suffixI) : (stem) => spell(stem).map((form) => form + suffix)
const before =
  (prefix: string, spell: Spell): Spell =>
  (stem) =>
    spell(stem).map((form) => prefix + form)

function pattern(name: string, prefixes: string[], suffixes: string[], flags: number, make: Spell): Pattern {
  return {name, prefixes, suffixes, flags, make}
}

/** Every concrete pattern by name. */
export const PATTERNS: ReadonlyMap<string, Pattern> = new Map(
  [
    pattern('ber-', ['ber'], [], V, ber),
    pattern('ber-an', ['ber'], ['an'], V, after(ber, 'an')),
    pattern('ber-kan', ['ber'], ['kan'], V, after(ber, 'kan')),
    pattern('meN-', ['meN'], [], V, me),
    pattern('meN-kan', ['meN'], ['kan'], V, after(me, 'kan')),
    pattern('meN-i', ['meN'], ['i'], V, after(me, 'i')),
    pattern('di-', ['di'], [], V, put('di')),
    pattern('di-kan', ['di'], ['kan'], V, after(put('di'), 'kan')),
    pattern('di-i', ['di'], ['i'], V, after(put('di'), 'i')),
    pattern('-', [], [], T, bare),
    pattern('-kan', [], ['kan'], T, after(bare, 'kan')),
    pattern('-i', [], ['i'], T, after(bare, 'i')),
    pattern('memper-', ['meN', 'per'], [], V, before('mem', per)),
    pattern('memper-kan', ['meN', 'per'], ['kan'], V, after(before('mem', per), 'kan')),
    pattern('memper-i', ['meN', 'per'], ['i'], V, after(before('mem', per), 'i')),
    pattern('diper-', ['di', 'per'], [], V, before('di', per)),
    pattern('diper-kan', ['di', 'per'], ['kan'], V, after(before('di', per), 'kan')),
    pattern('diper-i', ['di', 'per'], ['i'], V, after(before('di', per), 'i')),
    pattern('per-', ['per'], [], T, per),
    pattern('per-kan', ['per'], ['kan'], T, after(per, 'kan')),
    pattern('per-i', ['per'], ['i'], T, after(per, 'i')),
    pattern('peN-', ['peN'], [], N, pe),
    pattern('pe-', ['pe'], [], N, put('pe')),
    pattern('peN-an', ['peN'], ['an'], N, after(pe, 'an')),
    pattern('pe-an', ['pe'], ['an'], N, after(put('pe'), 'an')),
    pattern('per-an', ['per'], ['an'], N, after(per, 'an')),
    pattern('ke-an', ['ke'], ['an'], N | Flag.Adjective, after(put('ke'), 'an')),
    pattern('ter-', ['ter'], [], V | Flag.Adjective, ter),
    pattern('ter-kan', ['ter'], ['kan'], V, after(ter, 'kan')),
    pattern('ter-i', ['ter'], ['i'], V, after(ter, 'i')),
    pattern('-an', [], ['an'], N, after(bare, 'an')),
    pattern('se-', ['se'], [], Flag.Adverb | Flag.Adjective | Flag.Word, put('se')),
    pattern('se-nya', ['se'], ['nya'], Flag.Adverb | Flag.Word, after(put('se'), 'nya')),
    pattern('ke-', ['ke'], [], N | Flag.Numeral, put('ke')),
    pattern('ke-nya', ['ke'], ['nya'], Flag.Adverb | Flag.Word, after(put('ke'), 'nya'))
  ].map((entry) => [entry.name, entry])
)

/** The concrete patterns that a frame of the families format stands for. */
export function patternsOf(frame: Frame): string[] {
  switch (frame) {
    case 'meN-':
      return ['meN-', 'di-', '-']
    case 'meN-kan':
      return ['meN-kan', 'di-kan', '-kan']
    case 'meN-i':
      return ['meN-i', 'di-i', '-i']
    case 'memper-':
      return ['memper-', 'diper-', 'per-']
    case 'memper-kan':
      return ['memper-kan', 'diper-kan', 'per-kan']
    case 'memper-i':
      return ['memper-i', 'diper-i', 'per-i']
    default:
      return [frame]
  }
}

/** True for a frame name of the families format. */
export function isFrame(name: string): name is Frame {
  return (FRAMES as readonly string[]).includes(name)
}

/** A generated form and the class bits its pattern gives it. */
export interface Generated {
  readonly form: string
  readonly pattern: string
  readonly flags: number
}

/** All forms of a root in a frame or concrete pattern, standard spelling of each pattern first. */
export function generateAll(root: string, frame: string): Generated[] {
  const names = isFrame(frame) ? patternsOf(frame) : [frame]
  return names.flatMap((name) => {
    const entry = PATTERNS.get(name)
    if (entry === undefined) throw new RangeError(`Unknown affix frame: ${frame}`)
    return entry.make(root).map((form) => ({form, pattern: name, flags: entry.flags}))
  })
}

/** The forms of a root in a frame: `generate('pukul', 'meN-')` = ['memukul', 'dipukul', 'pukul']. */
export function generate(root: string, frame: string): string[] {
  return generateAll(root, frame).map((entry) => entry.form)
}
