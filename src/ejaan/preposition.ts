import {wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import {demonstratives} from '../landmarks/words.ts'
import {Flag, type Lexicon} from '../lexicon/index.ts'
import type {Rule, RuleContext} from '../rules/family.ts'
import type {Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import {besideCapital, insideName, reportListed} from './listed.ts'
import {matchesOf} from './lists/matches.ts'
import type {ListMatch} from './lists/table.ts'

const rule = 'ejaan/preposition'

/** *dimana -> di mana* (KD01) and *di lakukan -> dilakukan*. */
export const preposition: Rule = {
  id: rule,
  scope: 'block',
  check(context) {
    reportListed(rule, context, (document, match, verdict) => {
      const split = match.form.includes(' ')
      // *Kemal* is a name, *Dimana* after a colon is not.
      if (
        insideName(document, match) &&
        (split || besideCapital(document, match) || context.lexicon.nameFlags(match.form) !== 0)
      )
        return undefined
      if (match.entry.tier === 'ambiguous') {
        return (split ? isPassive(document, context.lexicon, match.first, match.last) : isPreposition(document, match))
          ? {...verdict, severity: 'warning', message: split ? 'prefix' : 'default', fixable: false}
          : undefined
      }
      return {...verdict, message: split ? 'prefix' : 'default'}
    })
    splitPrefixes(context)
    nounPassives(context)
  }
}

/** Words after which *dibalik, keluar* is a preposition with its noun. */
const outside = new Set([
  'negeri',
  'kota',
  'rumah',
  'pulau',
  'jawa',
  'ruangan',
  'gedung',
  'kandang',
  'daerah',
  'angkasa',
  'lapangan',
  'kelas'
])

/** Words before *di* that want a verb after them. */
const auxiliaries = new Set(
  'akan telah sudah bisa dapat harus perlu segera boleh mesti sempat pernah tanpa belum tidak tak sedang'.split(' ')
)

/** Words before *di* that may have a place behind it as well, but seldom one that nobody has written *di* before. */
const links = new Set(
  'kemudian lalu langsung kembali juga baru masih terus mulai selalu sering kerap jarang biasanya yang untuk agar supaya'.split(
    ' '
  )
)

/** *harus di tahan, kemudian di jual, di pukul oleh*: nouns that are here the stem of a passive. */
function isPassive(document: Document, lexicon: Lexicon, first: number, last: number): boolean {
  const before = first > 0 && document.follows(first) ? document.lower(first - 1) : ''
  if (auxiliaries.has(before)) return true
  const after = document.follows(last) ? document.lower(last) : ''
  if (after === 'oleh' || after === 'menggunakan') return true
  return (
    (links.has(before) || after === 'ke' || after === 'kepada') && lexicon.bigram('di', document.lower(first + 1)) === 0
  )
}

function isPreposition(document: Document, {form, last: next}: ListMatch): boolean {
  const word = next < document.count && document.follows(next) ? document.lower(next) : ''
  if (form === 'keluar')
    return word === 'negeri' || word === 'angkasa' || word === 'kota' || (outside.has(word) && word === 'pulau')
  if (form === 'dibalik')
    return (
      document.isWord(next) &&
      document.follows(next) &&
      !/^(?:oleh|lagi|dan|menjadi|kembali|ke|agar|supaya|untuk|dengan)$/.test(word)
    )
  return false
}

/** What a word may be besides the stem of a verb: *di* before it may be the preposition. */
const otherThanVerb =
  Flag.Noun |
  Flag.Adjective |
  Flag.Adverb |
  Flag.Numeral |
  Flag.Pronoun |
  Flag.Preposition |
  Flag.Conjunction |
  Flag.Particle |
  Flag.Name |
  Flag.Foreign |
  Flag.English

/** A verb, or a stem in -kan or -i, that the lexicon has with di- and as nothing else: *lakukan, tunggu, tunggu-tunggu*. */
const stems = defineTrigger(({lower, shape}, lexicon) => {
  if ((shape & Shape.capital) !== 0 || lower.length < 4) return false
  const hyphen = (shape & Shape.hyphen) === 0 ? -1 : lower.indexOf('-')
  const stem = hyphen > 0 ? lower.slice(0, hyphen) : lower
  if (hyphen > 0 && lower.slice(hyphen + 1) !== stem) return false
  const flags = lexicon.flags(stem)
  if ((flags & otherThanVerb) !== 0) return false
  const affixed = (flags & Flag.Root) === 0 && (stem.endsWith('kan') || stem.endsWith('i')) && stem.length > 4
  return (affixed || (flags & Flag.Verb) !== 0) && (lexicon.flags(`di${stem}`) & Flag.Verb) !== 0
})

const prefix = defineTrigger(({text}) => text === 'di')

/** A noun that is also the stem of a passive, and that news never has behind *di*: *kunci, imunisasi*. */
function isPassiveNoun(document: Document, lexicon: Lexicon, token: number): boolean {
  const lower = document.lower(token)
  if (!document.isWord(token) || document.isCapital(token) || lower.length < 4 || lower.includes('-')) return false
  if ((lexicon.flags(lower) & Flag.Noun) === 0 || (lexicon.flags(`di${lower}`) & Flag.Verb) === 0) return false
  return lexicon.bigram('di', lower) === 0
}

/** *tidak di kunci, belum pernah di imunisasi*. */
function nounPassives({document, lexicon, allowed, report}: RuleContext): void {
  let listed: ReadonlySet<number> | undefined
  for (const token of wordsFor(document, prefix)) {
    const next = token + 1
    if (token < 1 || !document.follows(next)) continue
    // Asked first, because it is seldom so.
    if (!isPassive(document, lexicon, token, next + 1) || !isPassiveNoun(document, lexicon, next)) continue
    listed ??= new Set(matchesOf(document, rule, allowed).map(({first}) => first))
    if (listed.has(token)) continue
    // A passive that news does not use must have its auxiliary.
    const inUse = lexicon.frequency(`di${document.lower(next)}`) > 0
    if (!inUse && !auxiliaries.has(document.lower(token - 1))) continue
    // *tidak di foto itu*: a place that is pointed at.
    if (document.follows(next + 1) && demonstratives.has(document.lower(next + 1))) continue
    report({
      rule,
      start: document.start(token),
      end: document.end(next),
      message: 'prefix',
      severity: 'warning',
      suggestions: [`di${document.lower(next)}`]
    })
  }
}

/**
 * *di* before a verb that the lexicon has with di-: always the prefix, unless the stem is a noun of its own
 * (*di lokasi, di televisi*).
 */
function splitPrefixes({document, report}: RuleContext): void {
  for (const next of wordsFor(document, stems)) {
    const token = next - 1
    if (token < 0 || document.lower(token) !== 'di' || !document.isWord(token)) continue
    if (!document.follows(next) || document.start(next) - document.end(token) > 2) continue
    const stem = document.lower(next)
    report({
      rule,
      start: document.start(token),
      end: document.end(next),
      message: 'prefix',
      suggestions: [document.isCapital(token) ? `Di${stem}` : `di${stem}`],
      fixable: true
    })
  }
}
