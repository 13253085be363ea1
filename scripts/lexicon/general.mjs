/**
 * General vocabulary from @cspell/dict-id-id (LGPL-3.0), which lists about a million forms, most of them made by machine. Kept are its
 * roots and those derivations that the language plausibly has; clitic forms are made at run time.
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {decodeTrie} from 'cspell-trie-lib'

/** @typedef {{stem: string, pattern: string}} Source */

/** Affixed words that outer affixes may be put around: outer pattern to inner patterns. */
const NESTED = new Map([
  ['ke-an', ['ber-', 'ter-']],
  ['meN-kan', ['ber-', 'se-']],
  ['di-kan', ['ber-', 'se-']],
  ['peN-an', ['ber-']],
  ['ber-', ['ke-an', 'peN-an', 'per-an', '-an']],
  ['per-an', ['se-']]
])

/** Active and passive partners: a rare passive needs its active, an imperative its active. */
const PARTNER = new Map([
  ['di-', 'meN-'],
  ['di-kan', 'meN-kan'],
  ['-kan', 'meN-kan'],
  ['di-i', 'meN-i'],
  ['-i', 'meN-i'],
  ['diper-', 'memper-'],
  ['per-', 'memper-'],
  ['diper-kan', 'memper-kan'],
  ['per-kan', 'memper-kan'],
  ['diper-i', 'memper-i'],
  ['per-i', 'memper-i']
])

/** Forms with an unmelted k, p, s, t (*mengkonsumsi*), which the norm rejects. */
const UNMELTED = /^(?:mem|pem)p(?!er)[aeiou]|^(?:meng|peng)k[aeiou]|^(?:men|pen)[ts][aeiou]/

const CLITIC = /(?:nya|ku|mu|lah|kah|tah|pun)$/

/** @returns {string[]} plain lower-case words of the source */
export function readGeneral() {
  const require = createRequire(import.meta.url)
  const base = require.resolve('@cspell/dict-id-id/cspell-ext.json')
  const trie = decodeTrie(readFileSync(new URL('dict/id-id.trie', `file://${base}`)))
  return [...trie.words()].filter((word) => /^[a-z]{2,}(?:-[a-z]{2,})?$/.test(word))
}

/**
 * Roots and plausible derivations.
 * @param {string[]} source
 * @param {{closed: Set<string>, known: (form: string) => boolean, attested: (form: string) => boolean, excluded: (form: string) => boolean}} facts
 *   closed: roots whose families are listed in full; known: listed by us; attested: counted in news; excluded: non-standard
 * @param {any} lexicon the lexicon modules
 * @returns {{roots: Set<string>, derived: Map<string, Source[]>, hyphenated: string[]}}
 */
export function selectGeneral(source, facts, lexicon) {
  const {generateAll, PATTERNS} = lexicon
  const all = new Set(source)
  const plain = source.filter((word) => !word.includes('-') && !hasClitic(word, all) && !facts.excluded(word))
  const inPlain = new Set(plain)
  const patterns = [...PATTERNS.keys()].filter((name) => name !== '-')
  /** @type {Map<string, Source[]>} */
  const sources = new Map()
  for (const stem of plain) {
    for (const name of patterns) {
      for (const {form} of generateAll(stem, name)) {
        if (!inPlain.has(form) || form === stem) continue
        const list = sources.get(form)
        if (list === undefined) sources.set(form, [{stem, pattern: name}])
        else list.push({stem, pattern: name})
      }
    }
  }
  const roots = new Set()
  for (const word of plain) {
    const from = sources.get(word)
    if (from?.some(({stem}) => stem.length > 3)) continue
    if (UNMELTED.test(word) && hidesStem(word, inPlain)) continue
    roots.add(word)
  }
  const derived = select(sources, roots, inPlain, facts, lexicon)
  return {roots, derived, hyphenated: hyphenatedWords(source, all, facts)}
}

/**
 * Rhyming and fixed reduplications (*sayur-mayur, abal-abal*); the regular ones are made at run time.
 * @param {string[]} source @param {Set<string>} all @param {{excluded: (form: string) => boolean}} facts
 */
function hyphenatedWords(source, all, facts) {
  return source.filter(
    (word) =>
      word.includes('-') &&
      !hasClitic(word, all) &&
      !facts.excluded(word) &&
      !/^(?:me|di|pe|ke|se)|-n[gy]|(?:kan|i)$/.test(word)
  )
}

/** @param {string} word @param {Set<string>} all */
function hasClitic(word, all) {
  if (!CLITIC.test(word)) return false
  return ['nya', 'ku', 'mu', 'lah', 'kah', 'tah', 'pun'].some(
    (clitic) => word.endsWith(clitic) && all.has(word.slice(0, -clitic.length))
  )
}

/** @param {string} word @param {Set<string>} words @returns {boolean} the rest after meN-/peN- is a word: an unmelted derivation */
function hidesStem(word, words) {
  const rest = word.replace(/^(?:me|pe)(?:ng|m|n)/, '')
  return [rest, rest.replace(/kan$/, ''), rest.replace(/i$/, ''), rest.replace(/an$/, '')].some((stem) =>
    words.has(stem)
  )
}

/**
 * @param {Map<string, Source[]>} sources @param {Set<string>} roots @param {Set<string>} plain
 * @param {Parameters<typeof selectGeneral>[1]} facts @param {any} lexicon
 */
function select(sources, roots, plain, facts, {generateAll}) {
  /** @type {Map<string, Source[]>} */
  const derived = new Map()
  /** @param {Source} source */
  const hasPartner = ({stem, pattern}) => {
    const partner = PARTNER.get(pattern)
    return (
      partner === undefined ||
      generateAll(stem, partner).some((/** @type {{form: string}} */ made) => plain.has(made.form))
    )
  }
  for (const [form, list] of sources) {
    if (roots.has(form)) continue
    const simple = list.filter(
      (source) =>
        roots.has(source.stem) && source.stem.length > 2 && !facts.closed.has(source.stem) && hasPartner(source)
    )
    if (simple.length > 0 || facts.attested(form)) derived.set(form, simple)
  }
  for (const [form, list] of sources) {
    if (roots.has(form) || derived.has(form)) continue
    const nested = list.filter(({stem, pattern}) => {
      const inner = NESTED.get(pattern)
      return inner !== undefined && (derived.get(stem) ?? []).some((source) => inner.includes(source.pattern))
    })
    if (nested.length > 0) derived.set(form, nested)
  }
  return derived
}
