/**
 * The analyser: what a form is made of. It works by synthesis: every affix pattern that could have made the form proposes stems, and a
 * stem counts only if the forward rules make exactly this form of it.
 */
import type {Analysis, Lookup} from './analysis.ts'
import {splitBound} from './bound.ts'
import {allowsEnclitics, splitEnclitics} from './clitics.ts'
import {COMPOUNDS} from './compounds.ts'
import {Flag} from './flags.ts'
import {PATTERNS, type Pattern} from './frames.ts'
import {analyseNumeral, isFigure} from './numerals.ts'
import {unnasal} from './phonology.ts'
import {reduplicated} from './reduplication.ts'

/** Least confidence at which a form counts as a word. */
export const WORD_CONFIDENCE = 0.5

const STEM_MIN = 2
/** Least length of a word that takes a clitic without being listed. */
const HOST_MIN = 3
/** Least length of the halves of a pair such as *suami-istri*. */
const PAIR_MIN = 3

/** Least length of a stem to which productive affixes are added without the result being listed. */
const PRODUCTIVE_STEM_MIN = 4

/** Affix patterns that may be added freely, by class of the root; everything else must be listed. */
const FREE: readonly (readonly [number, ReadonlySet<string>])[] = [
  [Flag.Verb, new Set(['meN-', 'di-', 'ter-', 'peN-an', 'meN-kan', 'di-kan', '-kan'])],
  [Flag.Adjective, new Set(['ke-an', 'ter-', 'se-', 'meN-kan', 'di-kan', '-kan'])],
  [Flag.Noun, new Set(['ber-', 'se-', 'ke-an', 'per-an'])]
]

/** Loan nouns of action (*mutasi, ekspansi, hidrolisasi*) take the affixes of verbs as they are. */
const ACTION_LOAN = /[aeiuknp]si$/
const ACTION_LOAN_MIN = 7
/** Least length of a noun in peN- that ke-an goes round. */
const OFFICE_MIN = 7
const ACTION = new Set(['meN-', 'di-', 'ter-', 'ber-', 'peN-an', 'meN-kan', 'di-kan', 'ter-kan'])

/** Patterns that may be put around an already affixed word (*keberhasilan, memberlakukan, berkeyakinan*). */
const OUTER = new Set([
  'ke-an',
  'ber-',
  'meN-kan',
  'di-kan',
  '-kan',
  'peN-an',
  'per-an',
  'se-',
  'se-nya',
  '-an',
  'meN-i',
  'di-i',
  'per-',
  'ter-'
])

/** Classes that bound forms combine with, and those that they never do. */
const CONTENT = Flag.Noun | Flag.Verb | Flag.Adjective | Flag.Numeral | Flag.Adverb
const FUNCTION = Flag.Preposition | Flag.Conjunction | Flag.Particle | Flag.Pronoun

const isStem = (bits: number): boolean => (bits & Flag.Word) !== 0 && (bits & Flag.English) === 0

/** First letter of each prefix as it is spelt. */
const FIRST = new Map([
  ['meN', 'm'],
  ['peN', 'p']
])

/** Patterns with affixes, with their suffix, and the codes of the letters that a form of them begins and ends with (0: any). */
const AFFIXED = [...PATTERNS.values()]
  .filter(({prefixes, suffixes}) => prefixes.length + suffixes.length > 0)
  .map((pattern) => {
    const suffix = pattern.suffixes.join('')
    const [prefix] = pattern.prefixes
    return {
      pattern,
      suffix,
      first: prefix === undefined ? 0 : (FIRST.get(prefix) ?? prefix).charCodeAt(0),
      last: suffix === '' ? 0 : suffix.charCodeAt(suffix.length - 1)
    }
  })

/** Stems that a pattern could have been put around. */
function stemsOf(pattern: Pattern, suffix: string, form: string): string[] {
  if (!form.endsWith(suffix)) return []
  const body = suffix === '' ? form : form.slice(0, -suffix.length)
  const stems = new Set<string>()
  let heads = [body]
  for (const prefix of pattern.prefixes) heads = heads.flatMap((head) => unprefix(prefix, head))
  for (const stem of heads) if (stem.length >= STEM_MIN && pattern.make(stem).includes(form)) stems.add(stem)
  return [...stems]
}

function unprefix(prefix: string, body: string): string[] {
  switch (prefix) {
    case 'meN':
      return body.startsWith('memper') || body.startsWith('mempe') || body.startsWith('mempel')
        ? [...unnasal('me', body), body.slice(3)]
        : unnasal('me', body)
    case 'peN':
      return unnasal('pe', body)
    case 'ber':
    case 'ter':
    case 'per': {
      const short = prefix.slice(0, 2)
      const results: string[] = []
      if (body.startsWith(prefix)) results.push(body.slice(3))
      if (body.startsWith(short)) results.push(body.slice(2))
      if (body.startsWith(`${short}l`)) results.push(body.slice(3))
      return results
    }
    default:
      return body.startsWith(prefix) ? [body.slice(prefix.length)] : []
  }
}

/** Confidence that a pattern may be put around a stem although the result is not listed. */
function productivity(pattern: Pattern, stem: string, bits: number): number {
  if (ACTION.has(pattern.name) && stem.length >= ACTION_LOAN_MIN && (bits & Flag.Noun) !== 0 && ACTION_LOAN.test(stem))
    return 0.6
  if (isOffice(pattern, stem, bits)) return 0.6
  if (stem.length < PRODUCTIVE_STEM_MIN || (bits & (Flag.Root | Flag.Closed)) !== Flag.Root) return 0.2
  if ((bits & (Flag.General | Flag.Archaic | Flag.Foreign | Flag.Informal)) !== 0) return 0.3
  for (const [mask, patterns] of FREE) if ((bits & mask) !== 0 && patterns.has(pattern.name)) return 0.7
  return 0.3
}

/** *kepengarangan, kepenyairan*: the nature or office of a person named with peN-. */
function isOffice(pattern: Pattern, stem: string, bits: number): boolean {
  return (
    pattern.name === 'ke-an' &&
    stem.length >= OFFICE_MIN &&
    /^pe[mn]/.test(stem) &&
    (bits & Flag.Noun) !== 0 &&
    (bits & Flag.Root) === 0 &&
    !stem.endsWith('an')
  )
}

/** Readings of a form with affixes but without clitics. */
function affixed(form: string, flags: Lookup, depth: number): Analysis[] {
  const found: Analysis[] = []
  const listed = isStem(flags(form))
  const begin = form.charCodeAt(0)
  const end = form.charCodeAt(form.length - 1)
  for (const {pattern, suffix, first, last} of AFFIXED) {
    if ((first !== 0 && first !== begin) || (last !== 0 && last !== end)) continue
    for (const stem of stemsOf(pattern, suffix, form)) {
      const compound = COMPOUNDS.get(stem)
      if (compound !== undefined && pattern.prefixes.length > 0 && pattern.suffixes.length > 0) {
        found.push({...shape(pattern), lemma: compound, compound: true, confidence: listed ? 1 : 0.9})
        continue
      }
      const bits = flags(stem)
      if (!isStem(bits)) continue
      const confidence = listed ? attested(pattern, bits) : productivity(pattern, stem, bits)
      found.push(...inner(stem, bits, pattern, confidence, flags, depth))
    }
  }
  return found
}

/** Confidence that a listed form is this pattern round this stem: several stems may explain it (*mengubah*: *ubah*, *kubah*). */
function attested(pattern: Pattern, bits: number): number {
  if ((bits & Flag.Root) === 0) return 0.95
  const general = (bits & Flag.General) !== 0 ? 0.03 : 0
  const verbal = (pattern.flags & Flag.Verb) !== 0 && (bits & Flag.Verb) === 0 ? 0.02 : 0
  return 1 - general - verbal
}

function shape(pattern: Pattern): Omit<Analysis, 'lemma' | 'confidence'> {
  return {prefixes: pattern.prefixes, suffixes: pattern.suffixes, clitics: {}, frame: pattern.name}
}

/** The reading of a stem inside a pattern: the stem itself as lemma, or its own affixes added to the outer ones. */
function inner(
  stem: string,
  bits: number,
  pattern: Pattern,
  confidence: number,
  flags: Lookup,
  depth: number
): Analysis[] {
  const flat: Analysis = {...shape(pattern), lemma: stem, confidence}
  if ((bits & Flag.Root) !== 0 || depth > 1) return [flat]
  if (!OUTER.has(pattern.name)) return [{...flat, confidence: Math.min(confidence, 0.6)}]
  const nested = affixed(stem, flags, depth + 1).filter((reading) => reading.confidence >= WORD_CONFIDENCE)
  if (nested.length === 0) return [flat]
  return nested.map((reading) => ({
    ...reading,
    prefixes: [...pattern.prefixes, ...reading.prefixes],
    suffixes: [...reading.suffixes, ...pattern.suffixes],
    frame: `${pattern.name}+${reading.frame}`,
    confidence: Math.min(confidence, reading.confidence)
  }))
}

/** Readings of a form without enclitics: the listed word itself and its affixes. */
function hosts(form: string, flags: Lookup): Analysis[] {
  const bits = flags(form)
  const found: Analysis[] = []
  if (isStem(bits))
    found.push({
      lemma: form,
      prefixes: [],
      suffixes: [],
      clitics: {},
      frame: '',
      confidence: (bits & Flag.Root) !== 0 ? 1 : 0.9
    })
  const numeral = analyseNumeral(form)
  if (numeral !== undefined) found.push({...numeral, clitics: {}, confidence: 0.95})
  found.push(...affixed(form, flags, 0))
  for (const {bound, host, productive} of splitBound(form, flags)) {
    const hostBits = flags(host)
    if (!productive || !isStem(hostBits) || (hostBits & (CONTENT | Flag.General)) === 0 || (hostBits & FUNCTION) !== 0)
      continue
    const doubted = (hostBits & (Flag.General | Flag.Informal | Flag.Archaic | Flag.Foreign)) !== 0
    found.push({
      lemma: host,
      prefixes: [],
      suffixes: [],
      clitics: {},
      bound,
      frame: '',
      confidence: doubted ? 0.45 : 0.6
    })
  }
  return found
}

/** Readings with ku- or kau-: only before the bare form of a verb whose passive in di- is known. */
function withPro(form: string, flags: Lookup): Analysis[] {
  for (const pro of ['kau', 'ku'] as const) {
    const verb = form.slice(pro.length)
    if (!form.startsWith(pro) || verb.length < 3 || !isStem(flags(`di${verb}`))) continue
    return affixed(`di${verb}`, flags, 0)
      .filter((reading) => reading.prefixes[0] === 'di')
      .map((reading) => ({
        ...reading,
        prefixes: reading.prefixes.slice(1),
        clitics: {pro},
        frame: reading.frame.replace(/^di(?:per)?/, (head) => head.slice(2)),
        confidence: 0.8
      }))
  }
  return []
}

function withEnclitics(form: string, flags: Lookup): Analysis[] {
  const found: Analysis[] = []
  for (const {host, en} of splitEnclitics(form)) {
    const bits = flags(host)
    for (const reading of [...hosts(host, flags), ...withPro(host, flags)]) {
      const allowed = allowsEnclitics(host, bits === 0 ? Flag.Verb : bits, en)
      const rare = isPoorHost(host, bits)
      found.push({
        ...reading,
        clitics: {...reading.clitics, en},
        confidence: allowed && !rare ? reading.confidence * 0.95 : 0.2
      })
    }
  }
  return found
}

/** Hosts too short or too odd for a clitic form that is not listed: *mamu, arpnya*. */
function isPoorHost(host: string, bits: number): boolean {
  return host.length < HOST_MIN || (bits & (Flag.Archaic | Flag.Informal | Flag.Doubtful)) !== 0
}

/** Readings of a hyphenated form. */
function hyphenated(form: string, flags: Lookup, depth: number): Analysis[] {
  const cut = form.indexOf('-')
  const left = form.slice(0, cut)
  const right = form.slice(cut + 1)
  if (left === '' || right === '') return []
  const known = (part: string): boolean =>
    isStem(flags(part)) || confidenceOf(part, flags, depth + 1) >= WORD_CONFIDENCE
  const found = reduplicated(left, right, known, flags)
  for (const {bound, host} of splitBound(form, flags)) {
    if (form[bound.length] === '-' && known(host))
      found.push({lemma: host, prefixes: [], suffixes: [], clitics: {}, bound, frame: '', confidence: 0.6})
  }
  if (found.length === 0 && isPair(form.split('-'), known, flags)) {
    found.push({
      lemma: form,
      prefixes: [],
      suffixes: [],
      clitics: {},
      reduplication: 'coordinate',
      frame: '',
      confidence: 0.6
    })
  }
  return found
}

/** Letters that English puts before a word: *e-money, x-ray*. */
const LETTERS = new Set(['e', 'i', 'm', 't', 'x'])

/** Two or more words joined by hyphens: *suami-istri, head-to-head, e-money*. */
function isPair(parts: readonly string[], known: (part: string) => boolean, flags: Lookup): boolean {
  const [left = '', right = ''] = parts
  const isForeign = (part: string): boolean => (flags(part) & Flag.Foreign) !== 0
  if (parts.length === 2 && LETTERS.has(left)) return known(right) || isForeign(right)
  if (parts.length === 2 && (alike(left, right) || left.length < PAIR_MIN || right.length < PAIR_MIN)) {
    return isForeign(left) && isForeign(right)
  }
  return parts.every((part) => known(part) || isForeign(part))
}

/** True for halves so alike that a pair of two words is less likely than a misspelt reduplication (*benda-beda*). */
function alike(left: string, right: string): boolean {
  let start = 0
  while (start < left.length && left[start] === right[start]) start++
  let end = 0
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end++
  const a = left.slice(start, left.length - end)
  const b = right.slice(start, right.length - end)
  return Math.max(a.length, b.length) <= 1 || (a.length === 2 && a === `${b[1]}${b[0]}`)
}

/** All readings of a lower-case form, most trusted first; duplicates removed. */
export function analyse(form: string, flags: Lookup, depth = 0): Analysis[] {
  const found = hosts(form, flags)
  if (isFigure(form)) found.push({lemma: form, prefixes: [], suffixes: [], clitics: {}, frame: '', confidence: 0.95})
  found.push(...withEnclitics(form, flags), ...withPro(form, flags))
  if (depth < 2 && form.includes('-')) found.push(...hyphenated(form, flags, depth))
  const seen = new Set<string>()
  return found
    .filter((reading) => {
      const key = `${reading.lemma}|${reading.prefixes.join('+')}|${reading.suffixes.join('+')}|${reading.clitics.pro ?? ''}|${(reading.clitics.en ?? []).join('+')}|${reading.bound ?? ''}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .sort((a, b) => b.confidence - a.confidence || morphemes(b) - morphemes(a))
}

function morphemes(reading: Analysis): number {
  return reading.prefixes.length + reading.suffixes.length + (reading.clitics.en?.length ?? 0)
}

/** Confidence of the best reading; 0 when there is none. */
export function confidenceOf(form: string, flags: Lookup, depth = 0): number {
  return analyse(form, flags, depth)[0]?.confidence ?? 0
}
