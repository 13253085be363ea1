import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Context} from '../../text/document.ts'
import {Shape} from '../../text/tokenize.ts'
import {naming} from './data.ts'
import {isSmall} from './place.ts'

const rule = 'ejaan/capitalization'

/** Function words that stay small inside a title (EYD V, Huruf Kapital). */
const small = new Set(
  'di ke dari dan yang untuk dengan pada dalam atau oleh bagi kepada terhadap sebagai tentang karena agar bahwa serta'.split(
    ' '
  )
)

const trigger = defineTrigger(
  ({lower, shape}) =>
    (shape & Shape.capital) !== 0 && (shape & (Shape.allCaps | Shape.dotted)) === 0 && small.has(lower)
)

/** *Dukungan Terhadap Korut* in a title; *Dinas Pendidikan Dan Kebudayaan* in a name. */
export function titleCase({document, lexicon, report}: RuleContext): void {
  for (const i of wordsFor(document, trigger)) {
    if (i === 0 || i + 1 >= document.count || !document.follows(i)) continue
    if (!document.isWord(i - 1) || !document.isWord(i + 1)) continue
    if (
      (document.context(i) & (Context.literal | Context.boilerplate | Context.sentenceStart)) !== 0 ||
      !document.follows(i + 1)
    )
      continue
    if ((document.shape(i - 1) & Shape.allCaps) !== 0 && (document.shape(i + 1) & Shape.allCaps) !== 0) continue
    if (document.lower(i + 1) === 'negeri') continue
    const heading = (document.context(i) & Context.heading) !== 0
    if (!heading && !isInName(i)) continue
    if (document.isCapital(i + 1) === isSmall(document, i + 1)) continue
    // "Di Maria", "Ke Qiang": names, unless Indonesian words stand on both sides.
    if (!isIndonesian(i - 1) || !isIndonesian(i + 1)) continue
    report({
      rule,
      message: heading ? 'heading' : 'inName',
      start: document.start(i),
      end: document.end(i),
      suggestions: [document.lower(i)],
      severity: 'info'
    })
  }

  function isInName(token: number): boolean {
    // The name of a work is written as its makers write it.
    for (let i = token - 1; i > token - 7 && i >= 0; i--) {
      if (naming.has(document.lower(i))) return false
      if (!document.isCapital(i)) break
    }
    return document.isCapital(token - 1) && document.isCapital(token + 1) && !document.isQuoted(token)
  }

  function isIndonesian(token: number): boolean {
    const flags = lexicon.flags(document.lower(token))
    if (flags === 0) return lexicon.isWord(document.lower(token))
    return (
      (flags & (Flag.Foreign | Flag.English)) === 0 &&
      ((flags & Flag.Word) !== 0 || (flags & (Flag.Place | Flag.Acronym)) !== 0)
    )
  }
}
