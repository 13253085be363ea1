import {wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import {Flag} from '../lexicon/index.ts'
import type {Rule, RuleContext} from '../rules/family.ts'
import type {Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import {besideCapital, insideName, reportListed} from './listed.ts'

const rule = 'ejaan/preposition'

/** *dimana -> di mana* (KD01) and *di lakukan -> dilakukan*. */
export const preposition: Rule = {
  id: rule,
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
        return ambiguous(document, match.form, match.last)
          ? {...verdict, severity: 'warning', message: split ? 'prefix' : 'default', fixable: false}
          : undefined
      }
      return {...verdict, message: split ? 'prefix' : 'default'}
    })
    splitPrefixes(context)
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

function ambiguous(document: Document, form: string, next: number): boolean {
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

/** Words that are more than the stem of a verb. */
const noStem =
  Flag.Noun | Flag.Adjective | Flag.Adverb | Flag.Pronoun | Flag.Name | Flag.Foreign | Flag.English | Flag.Root

/** A stem in -kan or -i that the lexicon has with di- and as nothing else. */
const stems = defineTrigger(
  ({lower, shape, flags}, lexicon) =>
    (shape & Shape.capital) === 0 &&
    (lower.endsWith('kan') || lower.endsWith('i')) &&
    lower.length > 4 &&
    (flags & noStem) === 0 &&
    (lexicon.flags(`di${lower}`) & Flag.Verb) !== 0
)

/**
 * *di* before a verb in -kan or -i that the lexicon has with di-: always the prefix, unless the stem is a noun of its own
 * (*di lokasi, di televisi*).
 */
function splitPrefixes({document, report, settings}: RuleContext): void {
  const allow = settings.options[rule]?.allow
  const allowed = new Set(Array.isArray(allow) ? allow : [])
  for (const next of wordsFor(document, stems)) {
    const token = next - 1
    if (token < 0 || document.lower(token) !== 'di' || !document.isWord(token)) continue
    if (!document.follows(next) || document.start(next) - document.end(token) > 2) continue
    const stem = document.lower(next)
    if (allowed.has(`di ${stem}`)) continue
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
