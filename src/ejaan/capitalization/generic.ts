import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {certain} from './data.ts'
import {isProse, isSmall} from './place.ts'

const nouns = new Set(['hari', 'bulan', 'tahun', 'pukul', 'bahasa', 'bangsa', 'mantan'])
const days = new Set('senin selasa rabu kamis jumat sabtu minggu ahad'.split(' '))

const halfCapital = defineTrigger(({text}) => text === 'Undang-undang')
const noun = defineTrigger(
  ({lower, shape}) => (shape & Shape.capital) !== 0 && (shape & (Shape.allCaps | Shape.mixed)) === 0 && nouns.has(lower)
)

/** *Undang-undang Nomor 5*: both halves of a doubled word have a capital in a name. */
export function doubledName({document, report}: RuleContext): void {
  for (const i of wordsFor(document, halfCapital)) {
    if (!document.isCapital(i + 1) || !document.isWord(i + 1) || !document.follows(i + 1) || !isProse(document, i))
      continue
    report({
      rule: 'ejaan/capitalization',
      message: 'name',
      start: document.start(i),
      end: document.end(i),
      suggestions: ['Undang-Undang'],
      severity: 'warning'
    })
  }
}

/**
 * *pada Hari Jumat, dalam Bahasa Inggris, kesaksian Mantan Ketua*: the common noun before a proper one stays small
 * (EYD V, Huruf Kapital).
 */
export function generic({document, lexicon, report}: RuleContext): void {
  for (const i of wordsFor(document, noun)) {
    if (i === 0 || i + 1 >= document.count || !document.follows(i) || !document.follows(i + 1) || !isProse(document, i))
      continue
    if ((document.shape(i) & Shape.glued) !== 0 || !isSmall(document, i - 1)) continue
    if (!isGeneric(document.lower(i), i + 1)) continue
    report({
      rule: 'ejaan/capitalization',
      message: 'generic',
      start: document.start(i),
      end: document.end(i),
      suggestions: [document.lower(i)],
      severity: 'warning'
    })
  }

  function isGeneric(noun: string, next: number): boolean {
    const name = document.lower(next)
    switch (noun) {
      case 'hari':
        return days.has(name)
      case 'bulan':
        return certain.has(name) && !days.has(name)
      case 'tahun':
        return document.kind(next) === TokenKind.number && /^(?:19|20)\d\d$/.test(name)
      case 'pukul':
        return document.kind(next) === TokenKind.number
      case 'bahasa':
        return document.isCapital(next) && (lexicon.flags(name) & Flag.Place) !== 0
      case 'bangsa':
        return name === 'indonesia' || name === 'melayu' || name === 'arab'
      case 'mantan':
        return document.isCapital(next)
      default:
        return false
    }
  }
}
