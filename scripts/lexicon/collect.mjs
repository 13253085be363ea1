/** Puts all sources of words together: which forms the lexicon lists, with which flags. */
import {join} from 'node:path'
import {readEnglish} from './english.mjs'
import {readGeneral, selectGeneral} from './general.mjs'
import {readNames} from './names.mjs'
import {NearIndex} from './near.mjs'
import {readNonstandard} from './nonstandard.mjs'
import {readFamilies, readLists, readTable} from './read-lists.mjs'

/** @typedef {import('./write.mjs').Word} Word */

/** Above this share of capitals a form counted in news is a name. */
const NAME_SHARE = 0.5
/** Above this share the lower-case word of the general vocabulary is not believed. */
const CAPITAL_SHARE = 0.9
/** Least count in the corpus (806,368 tokens) of a form that rare look-alikes yield to. */
const FREQUENT = 12
/** Least count of a word that puts foreign look-alikes in doubt, and how many times more frequent it must be. */
const DOUBT_COUNT = 40
const DOUBT_RATIO = 20
/** Most that a likely slip costs (`src/lexicon/edit-costs.ts`). */
const LIKELY_SLIP = 0.86
/** Shorter general words have too many neighbours to be judged by them. */
const NEAR_MIN_LENGTH = 4

/**
 * @param {string} root project folder
 * @param {any} lexicon the lexicon modules
 * @param {import('./problems.mjs').Problems} problems
 */
export function collectWords(root, lexicon, problems) {
  const {Flag, CLASS_MASK, NAME_MASK, generateAll} = lexicon
  /** @type {Map<string, Word>} */
  const words = new Map()
  /** Marks that hold only when every source of the ordinary word sets them. */
  const LOOSE = Flag.Informal | Flag.Archaic | Flag.Foreign
  /** @param {string} form @param {number} flags @returns {Word} */
  const add = (form, flags) => {
    const word = words.get(form) ?? {flags: 0, casings: new Set(), count: 0}
    words.set(form, word)
    const both = word.flags & flags & Flag.Word
    const marks = both === 0 ? (word.flags | flags) & LOOSE : word.flags & flags & LOOSE
    word.flags = ((word.flags | flags) & ~LOOSE) | marks
    return word
  }
  const counted = readTable(join(root, 'rules/lexicon/word-frequency.tsv')).map(([form = '', count, , share]) => ({
    form,
    count: Number(count),
    share: Number(share)
  }))
  const frequency = new Map(counted.map((row) => [row.form, row]))

  const families = readFamilies(root, lexicon, problems)
  for (const family of families) {
    const closed = family.frames.length + family.forms.length > 0 ? Flag.Closed : 0
    const root = family.root.toLowerCase()
    add(root, family.flags | Flag.Root | Flag.Word | closed | (root === family.root ? 0 : Flag.Capital))
    for (const frame of family.frames) {
      for (const {form, flags} of generateAll(root, frame)) add(form, form === root ? 0 : flags)
    }
    for (const form of family.forms) add(form.toLowerCase(), classOf(form, root, family.flags, lexicon))
  }
  for (const entry of readLists(root, lexicon, problems)) addListEntry(entry, add, lexicon)
  for (const entry of readNames(root, problems)) {
    addName(entry.text, nameFlags(entry.type, Flag), add, Flag)
  }
  for (const form of lexicon.JOINED_PUN) add(form, Flag.Conjunction | Flag.Word)
  const nonstandard = readNonstandard(root, problems)
  const conflicts = []
  for (const [form, {tier, rule}] of nonstandard) {
    const word = words.get(form)
    const isOwn = word !== undefined && (word.flags & Flag.Word) !== 0
    if (tier === 'disputed') add(form, Flag.Word | Flag.Nonstandard)
    else if (tier === 'certain' && isOwn) {
      if (rule === 'preposition') nonstandard.delete(form)
      else {
        conflicts.push(form)
        word.flags =
          rule === 'nonstandard-word' ? word.flags | Flag.Nonstandard : (word.flags & NAME_MASK) | Flag.Nonstandard
      }
    }
  }
  const own = new Set([...words].filter(([, word]) => (word.flags & Flag.Word) !== 0).map(([form]) => form))

  const wrong = nonstandardForms(nonstandard, words, lexicon)
  const closed = new Set(
    families.filter(({frames, forms}) => frames.length + forms.length > 0).map((family) => family.root)
  )
  const source = readGeneral()
  const inSource = new Set(source)
  const general = selectGeneral(
    source,
    {
      closed,
      known: (form) => own.has(form),
      attested: (form) => (frequency.get(form)?.share ?? 1) < NAME_SHARE,
      excluded: (form) => wrong.has(form)
    },
    lexicon
  )
  const frequent = new NearIndex(
    [...own, ...general.roots, ...general.derived.keys()].filter((form) => {
      const row = frequency.get(form)
      return row !== undefined && row.count >= FREQUENT && row.share < NAME_SHARE && form.length >= NEAR_MIN_LENGTH
    })
  )
  const yields = (/** @type {string} */ form) =>
    !frequency.has(form) &&
    form.length >= NEAR_MIN_LENGTH &&
    frequent.near(form).some((other) => other[0] === form[0] && lexicon.oneEditCost(form, other) <= LIKELY_SLIP)
  let yielded = 0
  for (const {form, flags} of partnersOf(families, lexicon)) {
    if (words.has(form) || wrong.has(form)) continue
    if (yields(form)) yielded++
    else add(form, flags)
  }
  const isCapital = (/** @type {string} */ form) => (frequency.get(form)?.share ?? 0) > CAPITAL_SHARE
  for (const form of general.roots) {
    if (own.has(form) || isCapital(form)) continue
    if (yields(form)) yielded++
    else add(form, Flag.Word | Flag.General | Flag.Root)
  }
  for (const [form, sources] of general.derived) {
    if (own.has(form) || isCapital(form)) continue
    if (yields(form)) yielded++
    else add(form, derivedFlags(sources, lexicon) | Flag.Word | Flag.General)
  }
  for (const form of general.hyphenated) if (!own.has(form) && !wrong.has(form)) add(form, Flag.Word | Flag.General)
  addCliticForms(counted, words, wrong, add, lexicon)
  const english = readEnglish()
  for (const form of english)
    if (!words.has(form) && !wrong.has(form)) add(form, Flag.Word | Flag.Foreign | Flag.English)
  markDoubtful(words, frequency, lexicon)
  /** @type {typeof counted} */
  const residue = []
  for (const row of counted) {
    const word = words.get(row.form)
    if (word !== undefined && ((word.flags & NAME_MASK) !== 0 || row.share < NAME_SHARE)) continue
    if (row.share >= NAME_SHARE && !/\d/.test(row.form) && row.form.length > 1) {
      if (!wrong.has(row.form)) add(row.form, Flag.Name)
    } else residue.push(row)
  }
  unrootDerived(words, lexicon)
  markConfusable(words, frequency, lexicon)
  for (const [form, {tier}] of wrong) {
    if (own.has(form)) continue
    const word = add(form, 0)
    word.flags = (word.flags & NAME_MASK) | Flag.Nonstandard | (tier === 'disputed' ? Flag.Word : 0)
  }
  for (const row of counted) {
    const word = words.get(row.form)
    if (word !== undefined) word.count = row.count
  }
  return {
    words,
    residue,
    yielded,
    conflicts,
    inSource,
    classMask: CLASS_MASK
  }
}

/** Active patterns that are always transitive, with their passive and their bare form. */
const TRANSITIVE = [
  ['meN-kan', 'di-kan', '-kan'],
  ['meN-i', 'di-i', '-i'],
  ['memper-', 'diper-', 'per-'],
  ['memper-kan', 'diper-kan', 'per-kan'],
  ['memper-i', 'diper-i', 'per-i']
]

/**
 * Passives and bare forms (imperatives) of the active forms that families write out: *menengahi* has *ditengahi* and *tengahi*.
 * @param {import('./read-lists.mjs').Family[]} families @param {any} lexicon
 * @returns {{form: string, flags: number}[]}
 */
function partnersOf(families, {PATTERNS}) {
  const partners = []
  for (const {root, forms} of families) {
    for (const form of forms) {
      if (!form.startsWith('me')) continue
      for (const [active = '', ...others] of TRANSITIVE) {
        if (!PATTERNS.get(active).make(root).includes(form)) continue
        for (const name of others) {
          const {make, flags} = PATTERNS.get(name)
          for (const partner of make(root)) partners.push({form: partner, flags})
        }
      }
    }
  }
  return partners
}

/**
 * List words that are themselves derived (*ubahan*) are no roots: productive affixes must not go round them.
 * @param {Map<string, Word>} words @param {any} lexicon
 */
function unrootDerived(words, {analyse, Flag}) {
  const lookup = (/** @type {string} */ form) => words.get(form)?.flags ?? 0
  const derived = []
  for (const [form, {flags}] of words) {
    if ((flags & (Flag.Root | Flag.Closed | Flag.General)) !== Flag.Root) continue
    if (!/an$|i$|^(?:me|pe|di|ber|ter|ke|se)/.test(form)) continue
    if (
      analyse(form, lookup).some(
        (/** @type {any} */ reading) => reading.lemma !== form && reading.confidence >= 0.95 && reading.lemma.length > 3
      )
    )
      derived.push(form)
  }
  for (const form of derived) {
    const word = words.get(form)
    if (word !== undefined) word.flags &= ~Flag.Root
  }
}

/**
 * Marks foreign and informal words that are one edit from a far more frequent word.
 * @param {Map<string, Word>} words @param {Map<string, {count: number, share: number}>} frequency @param {any} lexicon
 */
function markDoubtful(words, frequency, {Flag}) {
  const loose = Flag.Foreign | Flag.English | Flag.Informal
  const common = [...words].filter(([form, {flags}]) => {
    const row = frequency.get(form)
    return (
      row !== undefined &&
      row.count >= DOUBT_COUNT &&
      row.share < NAME_SHARE &&
      (flags & Flag.Word) !== 0 &&
      (flags & loose) === 0 &&
      form.length >= NEAR_MIN_LENGTH
    )
  })
  const index = new NearIndex(common.map(([form]) => form))
  for (const [form, word] of words) {
    if ((word.flags & loose) === 0 || form.length < NEAR_MIN_LENGTH - 1) continue
    const row = frequency.get(form)
    const count = row === undefined ? 0 : row.count * (1 - row.share)
    if (index.near(form).some((other) => (frequency.get(other)?.count ?? 0) > DOUBT_RATIO * count))
      word.flags |= Flag.Doubtful
  }
}

/** Least count of a word that others may be written for, and how many times more frequent than they it must be. */
const MEANT_COUNT = 40
const MEANT_RATIO = 8
/** Longer words are seldom other words by a slip. */
const CONFUSABLE_MAX = 10

/**
 * Marks words, and names that may be written small, that one edit makes a far more frequent word: their neighbours are looked at.
 * @param {Map<string, Word>} words @param {Map<string, {count: number, share: number}>} frequency @param {any} lexicon
 */
function markConfusable(words, frequency, {Flag}) {
  const count = (/** @type {string} */ form) => {
    const row = frequency.get(form)
    return row === undefined ? 0 : row.count * (1 - row.share)
  }
  const loose = Flag.Foreign | Flag.English | Flag.Informal | Flag.Nonstandard
  const index = new NearIndex(
    [...words]
      .filter(([form, {flags}]) => (flags & (Flag.Word | loose)) === Flag.Word && count(form) >= MEANT_COUNT)
      .map(([form]) => form)
  )
  for (const [form, word] of words) {
    if (form.length < NEAR_MIN_LENGTH - 1 || form.length > CONFUSABLE_MAX) continue
    const least = MEANT_RATIO * count(form)
    if (index.near(form).some((other) => count(other) >= least)) word.flags |= Flag.Confusable
  }
}

/** @param {string} type @param {any} Flag */
function nameFlags(type, Flag) {
  return (
    Flag.Name |
    (type === 'person' ? Flag.Person : type === 'place' ? Flag.Place : type === 'organisation' ? Flag.Organisation : 0)
  )
}

/** @param {import('./read-lists.mjs').ListEntry} entry @param {(form: string, flags: number) => Word} add @param {any} lexicon */
function addListEntry({text, flags}, add, {Flag, NAME_MASK, CLASS_MASK}) {
  if ((flags & NAME_MASK) !== 0) {
    addName(text, flags, add, Flag)
    return
  }
  for (const part of text.split(' ')) {
    const form = part.toLowerCase()
    const word = add(
      form,
      flags | ((flags & CLASS_MASK) !== 0 && !form.includes('-') && !looksDerived(form) ? Flag.Root : 0)
    )
    if (part !== form) {
      word.flags |= Flag.Capital
      if (part.slice(1) !== part.slice(1).toLowerCase()) word.casings.add(part)
    }
  }
}

/** @param {string} form @returns {boolean} begins or ends like an affixed word: no productive affixes on top of it */
function looksDerived(form) {
  return /^(?:me[mn]|meng|ber|ter|di|pe[mn]|per|ke|se)[a-z]{3,}(?:an|kan|nya|i)$|^(?:mem|men|meng|ber|ter|di)[a-z]{4,}$/.test(
    form
  )
}

/** @param {string} text @param {number} flags @param {(form: string, flags: number) => Word} add @param {any} Flag */
function addName(text, flags, add, Flag) {
  for (const part of text.split(/[\s/]+/)) {
    const bare = part.replace(/^[.,'’()]+|[.,()]+$/g, '').replace(/’/g, "'")
    const form = bare.toLowerCase()
    if (bare === form || form.length < 2) continue
    const upper = bare === bare.toUpperCase()
    const word = add(form, upper ? (flags & ~(Flag.Person | Flag.Place)) | Flag.Acronym : flags)
    if (bare.slice(1) !== bare.slice(1).toLowerCase()) word.casings.add(bare)
  }
}

/**
 * Non-standard forms and what affixes make of them: *ijin, mengijinkan*.
 * @param {Map<string, import('./nonstandard.mjs').Correction>} pairs @param {Map<string, Word>} words @param {any} lexicon
 * @returns {Map<string, import('./nonstandard.mjs').Correction>}
 */
function nonstandardForms(pairs, words, {PATTERNS, generateAll, Flag}) {
  const isOwn = (/** @type {string} */ form) => ((words.get(form)?.flags ?? 0) & Flag.Word) !== 0
  const wrong = new Map(pairs)
  for (const [bad, {right, tier, rule}] of pairs) {
    if (
      tier === 'likely' ||
      bad.length < 4 ||
      !/^[a-z]+$/.test(bad) ||
      !/^[a-z]+$/.test(right) ||
      isOwn(bad) !== (tier === 'disputed')
    )
      continue
    for (const name of PATTERNS.keys()) {
      const made = generateAll(right, name)[0]?.form
      if (made === undefined || !isOwn(made)) continue
      for (const {form} of generateAll(bad, name))
        if (!isOwn(form) && !wrong.has(form)) wrong.set(form, {right: made, tier, rule})
    }
  }
  return wrong
}

/** @param {string} form @param {string} root @param {number} rootFlags @param {any} lexicon @returns {number} class bits by shape */
function classOf(form, root, rootFlags, {Flag}) {
  if (/-/.test(form)) return Flag.Word | (rootFlags & (Flag.Noun | Flag.Verb | Flag.Adjective | Flag.Adverb))
  if (/^(?:me|di|ber|be|bel|memper|diper)/.test(form) && form.length > root.length + 1) return Flag.Word | Flag.Verb
  if (/^(?:pe|per).+/.test(form) || /^ke.+an$/.test(form) || /an$/.test(form)) return Flag.Word | Flag.Noun
  if (/^ter|^te/.test(form)) return Flag.Word | Flag.Verb | Flag.Adjective
  if (/^se/.test(form)) return Flag.Word | Flag.Adverb | Flag.Adjective
  return Flag.Word | rootFlags
}

/** @param {import('./general.mjs').Source[]} sources @param {any} lexicon @returns {number} class bits of the patterns */
function derivedFlags(sources, {PATTERNS}) {
  let flags = 0
  for (const {pattern} of sources) flags |= PATTERNS.get(pattern).flags
  return flags
}

/**
 * Cliticised and reduplicated forms that news counts: listed so that they have a frequency.
 * @param {{form: string, share: number}[]} counted @param {Map<string, Word>} words @param {Map<string, import('./nonstandard.mjs').Correction>} wrong
 * @param {(form: string, flags: number) => Word} add @param {any} lexicon
 */
function addCliticForms(counted, words, wrong, add, {analyse, WORD_CONFIDENCE, Flag, CLASS_MASK}) {
  const lookup = (/** @type {string} */ form) => words.get(form)?.flags ?? 0
  /** @type {[string, number][]} */
  const made = []
  for (const {form, share} of counted) {
    if (share >= NAME_SHARE || (lookup(form) & Flag.Word) !== 0 || wrong.has(form) || /\d/.test(form)) continue
    const reading = analyse(form, lookup)[0]
    if (reading === undefined || reading.confidence < WORD_CONFIDENCE) continue
    made.push([form, Flag.Word | (lookup(reading.lemma) & CLASS_MASK)])
  }
  for (const [form, flags] of made) add(form, flags)
}
