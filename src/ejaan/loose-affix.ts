import {wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import {Flag} from '../lexicon/index.ts'
import type {RuleContext} from '../rules/family.ts'
import {Shape} from '../text/tokenize.ts'

const prefixes = new Set(['se', 'ber', 'ter', 'me', 'mem', 'men', 'meng', 'pe', 'pem', 'pen', 'peng', 'memper'])
const suffixes = new Set(['kan', 'an', 'i'])

/** A prefix with a hyphen behind it, before small letters: *meng-evaluasi*, but *meng-Indonesiakan, ber-KTP*. */
const hyphened = /^((?:me|mem|men|meng|ber|ter|di|pem|pen|peng)-)\p{Ll}{3,}$/u

const withHyphen = defineTrigger(
  ({lower, shape, text}) => (shape & Shape.hyphen) !== 0 && hyphened.test(lower) && !/\p{Lu}/u.test(text.slice(1))
)

// A capital I is a numeral: *kelas I*.
const trigger = defineTrigger(({text, lower}) => prefixes.has(lower) || suffixes.has(text))

/** What *me-* and *pe-* make of the first letter of a stem. */
const nasals: Readonly<Record<string, string>> = {p: 'm', t: 'n', s: 'ny', k: 'ng'}

/** *mem-periksa -> memeriksa*; '' where nothing melts. */
function melted(word: string): string {
  const stem = word.slice(word.indexOf('-') + 1)
  const nasal = nasals[stem[0]]
  return nasal !== undefined && /^[mp]e/i.test(word) ? word.slice(0, 2) + nasal + stem.slice(1) : ''
}

/** *meng-evaluasi -> mengevaluasi*: only before a capital or a foreign word does a prefix want its hyphen (EYD V, Tanda Hubung). */
export function hyphenedPrefixes({document, lexicon, report}: RuleContext): void {
  for (const token of wordsFor(document, withHyphen)) {
    if (document.isQuoted(token)) continue
    const word = document.word(token)
    const stem = document.lower(token).slice(document.lower(token).indexOf('-') + 1)
    const joined = [word.replace('-', ''), melted(word)].find(
      (form) => (lexicon.flags(form.toLowerCase()) & Flag.Word) !== 0
    )
    if (joined === undefined || (lexicon.flags(stem) & (Flag.Foreign | Flag.English)) !== 0) continue
    report({
      rule: 'ejaan/affix',
      start: document.start(token),
      end: document.end(token),
      message: 'hyphen',
      suggestions: [joined],
      fixable: true
    })
  }
}

/** *se orang -> seorang*, *menjadi kan -> menjadikan*, *se Indonesia -> se-Indonesia*: affixes with a blank of their own. */
export function looseAffixes({document, lexicon, report}: RuleContext): void {
  const rule = 'ejaan/affix'
  for (const token of wordsFor(document, trigger)) {
    if (document.isQuoted(token)) continue
    const word = document.lower(token)
    const next = token + 1
    if (
      prefixes.has(word) &&
      next < document.count &&
      document.isWord(next) &&
      document.follows(next) &&
      document.start(next) - document.end(token) === 1
    ) {
      const capital = document.isCapital(next)
      if (document.isCapital(token) && capital) continue
      const joined = capital
        ? `${document.word(token)}-${document.word(next)}`
        : document.word(token) + document.word(next)
      if (
        capital
          ? word !== 'se' || (lexicon.nameFlags(document.word(next)) & Flag.Place) === 0
          : (lexicon.flags(joined.toLowerCase()) & Flag.Word) === 0
      )
        continue
      report({
        rule,
        start: document.start(token),
        end: document.end(next),
        message: 'loose',
        suggestions: [joined],
        fixable: true
      })
    } else if (
      suffixes.has(word) &&
      token > 0 &&
      document.isWord(token - 1) &&
      document.follows(token) &&
      document.start(token) - document.end(token - 1) === 1
    ) {
      const joined = document.word(token - 1) + word
      const flags = lexicon.flags(joined.toLowerCase())
      // "kan" is also colloquial for "bukan"; an affixed verb before it settles the matter.
      if (
        (flags & Flag.Word) === 0 ||
        (flags & Flag.Root) !== 0 ||
        !(word === 'kan' ? /^(?:me|di|ter|ber|per)/ : /^(?:me|di|ter|ber|pe|ke)/).test(joined.toLowerCase())
      )
        continue
      report({
        rule,
        start: document.start(token - 1),
        end: document.end(token),
        message: 'loose',
        suggestions: [joined],
        fixable: true
      })
    }
  }
}
