import {Flag} from '../lexicon/index.ts'
import type {Rule, RuleContext} from '../rules/family.ts'
import type {Document} from '../text/document.ts'
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

/**
 * *di* before a verb in -kan or -i that the lexicon has with di-: always the prefix, unless the stem is a noun of its own
 * (*di lokasi, di televisi*).
 */
function splitPrefixes({document, lexicon, report, settings}: RuleContext): void {
  const allow = settings.options[rule]?.allow
  const allowed = new Set(Array.isArray(allow) ? allow : [])
  for (let token = 0; token + 1 < document.count; token++) {
    if (document.lower(token) !== 'di' || !document.isWord(token)) continue
    const next = token + 1
    const stem = document.lower(next)
    if (
      !document.isWord(next) ||
      !document.follows(next) ||
      document.isCapital(next) ||
      document.start(next) - document.end(token) > 2
    )
      continue
    if (!/(?:kan|i)$/.test(stem) || stem.length < 5 || allowed.has(`di ${stem}`)) continue
    const joined = `di${stem}`
    const flags = lexicon.flags(stem)
    if (
      (flags &
        (Flag.Noun |
          Flag.Adjective |
          Flag.Adverb |
          Flag.Pronoun |
          Flag.Name |
          Flag.Foreign |
          Flag.English |
          Flag.Root)) !==
      0
    )
      continue
    if ((lexicon.flags(joined) & Flag.Verb) === 0) continue
    report({
      rule,
      start: document.start(token),
      end: document.end(next),
      message: 'prefix',
      suggestions: [document.isCapital(token) ? `Di${stem}` : joined],
      fixable: true
    })
  }
}
