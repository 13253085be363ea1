/**
 * Reduplication (KB02), always with a hyphen: full (*negara-negara*), with affixes (*ikut-ikutan, bermain-main, kebiru-biruan*),
 * reciprocal (*tolong-menolong*) and rhyming (*sayur-mayur*).
 */
import type {Analysis, Lookup} from './analysis.ts'
import {allowsEnclitics, splitEnclitics} from './clitics.ts'
import {Flag} from './flags.ts'
import {nasal} from './phonology.ts'

/** What the second half adds. */
interface Halves {
  readonly lemma: string
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
  readonly kind: 'full' | 'affixed' | 'reciprocal'
}

const SUFFIXES = ['', 'an', 'kan', 'i', 'nya'] as const

/** Prefix spellings a reduplicated stem may stand behind, with their base shapes. */
const PREFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['ber', ['ber']],
  ['be', ['ber']],
  ['ter', ['ter']],
  ['te', ['ter']],
  ['di', ['di']],
  ['ke', ['ke']],
  ['se', ['se']],
  ['per', ['per']],
  ['diper', ['di', 'per']],
  ['memper', ['meN', 'per']],
  ['ku', ['ku']],
  ['kau', ['kau']]
]

const MELTED = /^(?:n[gy]?|m)/

/** Readings of `left-right`; the halves must fit each other, whole words that do not are left to the caller. */
export function reduplicated(
  left: string,
  right: string,
  isKnown: (form: string) => boolean,
  flags: Lookup
): Analysis[] {
  const found: Analysis[] = []
  const hosts = [{host: right, en: [] as readonly string[]}, ...splitEnclitics(right)]
  for (const {host, en} of hosts) {
    const halves = match(left, host, isKnown, flags)
    if (halves === undefined) continue
    if (en.length > 0 && !allowsEnclitics(host, flags(host) | Flag.Noun, en)) continue
    found.push({
      lemma: halves.lemma,
      prefixes: halves.prefixes,
      suffixes: halves.suffixes,
      clitics: en.length > 0 ? {en} : {},
      reduplication: halves.kind,
      frame: frameOf(halves),
      confidence: 0.9
    })
  }
  return found
}

function frameOf({prefixes, suffixes}: Halves): string {
  return prefixes.length + suffixes.length === 0 ? '' : `${prefixes.join('')}-${suffixes.join('')}`
}

function match(left: string, right: string, isKnown: (form: string) => boolean, flags: Lookup): Halves | undefined {
  if (left === right && isKnown(left)) return {lemma: left, prefixes: [], suffixes: [], kind: 'full'}
  for (const suffix of SUFFIXES) {
    if (!right.endsWith(suffix)) continue
    const stem = suffix === '' ? right : right.slice(0, -suffix.length)
    if (stem.length < 2) continue
    const suffixes = suffix === '' ? [] : [suffix]
    if (left === stem && suffix !== '' && known(stem, isKnown, flags)) {
      return {lemma: stem, prefixes: [], suffixes, kind: 'affixed'}
    }
    for (const [spelt, prefixes] of PREFIXES) {
      if (left === spelt + stem && (known(stem, isKnown, flags) || isKnown(left))) {
        return {lemma: stem, prefixes, suffixes, kind: 'affixed'}
      }
    }
    const active = nasalHalves(left, stem, isKnown, flags)
    if (active !== undefined) return {lemma: active, prefixes: ['meN'], suffixes, kind: 'affixed'}
    if (known(left, isKnown, flags) && nasal('me', left).includes(stem)) {
      return {lemma: left, prefixes: ['meN'], suffixes, kind: 'reciprocal'}
    }
  }
  return undefined
}

/** *melihat-lihat*, *memukul-mukul*, *membeda-bedakan*, *pemotong-motong*: the root, or undefined. */
function nasalHalves(
  left: string,
  stem: string,
  isKnown: (form: string) => boolean,
  flags: Lookup
): string | undefined {
  for (const head of ['me', 'pe'] as const) {
    if (!left.startsWith(head)) continue
    if (nasal(head, stem).includes(left) && known(stem, isKnown, flags) && (flags(stem) & Flag.Informal) === 0)
      return stem
    if (left === head + stem && MELTED.test(stem)) {
      for (const first of ['p', 't', 's', 'k', '']) {
        const root =
          first + stem.replace(first === 's' ? /^ny/ : first === 'k' ? /^ng/ : first === '' ? /^$/ : /^[mn]/, '')
        if (nasal(head, root).includes(left) && known(root, isKnown, flags)) return root
      }
    }
  }
  return undefined
}

function known(stem: string, isKnown: (form: string) => boolean, flags: Lookup): boolean {
  const bits = flags(stem)
  return ((bits & Flag.Word) !== 0 && (bits & Flag.English) === 0) || isKnown(stem)
}
