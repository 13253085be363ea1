import {confusionOf, Flag, type Lexicon} from '../lexicon/index.ts'
import type {Draft} from '../report/reporter.ts'
import {Context, type Document} from '../text/document.ts'
import {Shape, TokenKind} from '../text/tokenize.ts'
import {isForeign} from './doubt.ts'
import {framed} from './frames.ts'
import {neighbour, wordCounts} from './surroundings.ts'
import type {Accepted} from './user-words.ts'

const rule = 'spelling/real-word'

/** Bits by which the other word must be likelier to be mentioned, and to be called probable. */
const worthALook = 4.5
const probable = 6
/** Shapes and places of words that are not judged. */
const unjudged = Shape.digit | Shape.dotted | Shape.mixed | Shape.apostrophe | Shape.allCaps | Shape.hyphen
const elsewhere = Context.literal | Context.boilerplate

/** A word that may stand for another. */
export interface Odd {
  draft: Draft
  /** The form that only chance speaks against, where no frame decides. */
  form?: string
}

/** A known word in small letters for which its neighbours want another one; nothing in nearly all cases. Looks at its sentence only. */
export function realWord(document: Document, lexicon: Lexicon, token: number, accepted: Accepted): Odd | undefined {
  if (document.kind(token) !== TokenKind.word || document.isCapital(token)) return undefined
  if ((document.shape(token) & unjudged) !== 0 || (document.context(token) & elsewhere) !== 0) return undefined
  const form = document.lower(token)
  const meant = accepted(form) ? undefined : framed(document, lexicon, token)
  if (meant !== undefined)
    return {
      draft: {rule, start: document.start(token), end: document.end(token), severity: 'warning', suggestions: [meant]}
    }
  const flags = lexicon.flags(form)
  if ((flags & (Flag.Confusable | Flag.Nonstandard)) !== Flag.Confusable) return undefined
  if ((flags & Flag.Informal) !== 0 && document.isQuoted(token)) return undefined
  if (isDash(document, token - 1) || isDash(document, token + 1)) return undefined
  const previous = neighbour(document, token, -1)
  const next = neighbour(document, token, 1)
  if (previous === undefined && next === undefined) return undefined
  const confusion = confusionOf(lexicon, form, previous, next)
  if (confusion === undefined || confusion.gain < worthALook || accepted(form)) return undefined
  if (isForeign(document, lexicon, token - 1) || isForeign(document, lexicon, token + 1)) return undefined
  return {
    draft: {
      rule,
      start: document.start(token),
      end: document.end(token),
      severity: confusion.gain >= probable ? 'warning' : 'info',
      suggestions: [confusion.text]
    },
    form
  }
}

/** Whether the article has the word more than once: then it is what it means. */
export const isUsual = (document: Document, {form}: Odd): boolean =>
  form !== undefined && (document.derive(wordCounts).get(form) ?? 0) > 1

/** *ana - anak*: half of a word written with blanks round its hyphen. */
function isDash(document: Document, token: number): boolean {
  return token >= 0 && token < document.count && /^[-–]$/.test(document.word(token))
}
