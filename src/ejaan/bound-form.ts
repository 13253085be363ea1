import listed from '../generated/bound-forms.json' with {type: 'json'}
import {wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import {voiceOf} from '../landmarks/words.ts'
import {Flag, isForeignOnly, type Lexicon} from '../lexicon/index.ts'
import type {Rule, RuleContext} from '../rules/family.ts'
import type {Severity} from '../rules/registry.ts'
import {Context, type Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import {properWords} from './capitalization/data.ts'
import {capital as initialCapital} from './capitalization/place.ts'
import {isException} from './exception.ts'

const rule = 'ejaan/bound-form'

const hyphen = /[-‐‑]/

type Split = 'certain' | 'likely' | 'ambiguous' | 'never'

interface BoundForm {
  /** How sure it is that writing it apart is wrong. */
  split: Split
  /** Phrases in which it stands by itself, in lower case. */
  except: string[]
}

const forms: ReadonlyMap<string, BoundForm> = new Map(
  (listed as unknown as Array<[string, Split, string[]]>).map(([form, split, except]) => [form, {split, except}])
)

const trigger = defineTrigger(({lower, shape}) => {
  if ((shape & (Shape.allCaps | Shape.mixed)) !== 0) return false
  const split = forms.get((shape & Shape.hyphen) !== 0 ? lower.slice(0, lower.search(hyphen)) : lower)?.split
  return split !== undefined && split !== 'never'
})

/** *antar negara -> antarnegara*, *multi-polarisasi -> multipolarisasi*, *pasca Soeharto -> pasca-Soeharto* (KB01). */
export const boundForm: Rule = {
  id: rule,
  scope: 'block',
  check(context) {
    const {document, allowed} = context
    for (const token of wordsFor(document, trigger)) {
      if ((document.context(token) & (Context.literal | Context.boilerplate)) !== 0) continue
      if ((document.shape(token) & Shape.hyphen) !== 0) hyphened(context, token, allowed)
      else apart(context, token, allowed)
    }
  }
}

/** What says of a verb what these forms say of a noun: *pasca menjadi*. */
const temporal: ReadonlyMap<string, string> = new Map([
  ['pasca', 'setelah'],
  ['pra', 'sebelum']
])

/** A bound form and its word with a blank between. */
function apart({document, lexicon, report}: RuleContext, token: number, allowed: ReadonlySet<string>): void {
  const bound = document.lower(token)
  const form = forms.get(bound)
  if (form === undefined || !startsSmall(document, token)) return
  const next = token + 1
  if (
    next >= document.count ||
    !document.isWord(next) ||
    !document.follows(next) ||
    document.start(next) === document.end(token)
  )
    return
  const word = document.lower(next)
  if (allowed.has(bound) || allowed.has(`${bound} ${word}`) || isException(document, token, token + 2, form.except))
    return
  // *anti islam*: a name that lacks its capital too.
  const proper = !document.isCapital(next) && properWords.has(word)
  const capital = proper || (document.isCapital(next) && !titled(document, token))
  // *Eko menambahkan*, *sub Pasal 112*: a name before, a common word with a capital behind.
  if (document.isCapital(token) && lexicon.nameFlags(bound) !== 0) return
  if (!proper && (capital ? lexicon.isWord(word) : !isHost(lexicon, word))) return
  const joined = `${document.word(token)}${word}`
  const known = (lexicon.flags(bound + word) & Flag.Word) !== 0
  const noun = capital || (lexicon.flags(word) & Flag.Noun) !== 0
  const severity = severityOf(form.split, known, capital, noun)
  if (severity === undefined) return
  const conjunction = noun || voiceOf(lexicon, word) === '' ? undefined : temporal.get(bound)
  if (conjunction !== undefined) {
    const first = document.isCapital(token) ? initialCapital(conjunction) : conjunction
    report({
      rule,
      start: document.start(token),
      end: document.end(next),
      severity: 'warning',
      message: 'verb',
      suggestions: [`${first} ${document.word(next)}`]
    })
    return
  }
  report({
    rule,
    start: document.start(token),
    end: document.end(next),
    severity: proper ? 'warning' : severity,
    message: capital ? 'hyphen' : 'default',
    suggestions: [capital ? `${document.word(token)}-${initialCapital(document.word(next))}` : joined],
    fixable: severity === 'error' && !proper
  })
}

/** Only before a noun is the blank certainly wrong; a form that also stands by itself is one only before a noun. */
function severityOf(split: Split, known: boolean, capital: boolean, noun: boolean): Severity | undefined {
  if (split === 'ambiguous') return known ? 'warning' : undefined
  if (known) return capital && split !== 'certain' ? 'warning' : 'error'
  if (!noun) return split === 'certain' ? 'warning' : undefined
  return split === 'certain' ? 'error' : 'warning'
}

/** A bound form hyphenated to a small word. */
function hyphened({document, lexicon, report}: RuleContext, token: number, allowed: ReadonlySet<string>): void {
  const text = document.word(token)
  const at = text.search(hyphen)
  const bound = text.slice(0, at).toLowerCase()
  const form = forms.get(bound)
  if (form === undefined || at < 2 || !startsSmall(document, token)) return
  const word = text.slice(at + 1)
  if (!/^\p{Ll}+$/u.test(word) || word.startsWith(bound) || allowed.has(text.toLowerCase())) return
  const host = lexicon.isWord(word) ? word : word.replace(/(?:nya|ku|mu)$/, '')
  if (!isHost(lexicon, host)) return
  const known = (lexicon.flags(bound + host) & Flag.Word) !== 0
  if (form.split === 'ambiguous' && !known) return
  report({
    rule,
    start: document.start(token),
    end: document.end(token),
    severity: form.split === 'certain' || known || form.split === 'likely' ? 'error' : 'warning',
    message: 'joined',
    suggestions: [text.slice(0, at) + word],
    fixable: true
  })
}

/** Not a name: small, or with the capital of a sentence start or a title. */
function startsSmall(document: Document, token: number): boolean {
  if (!document.isCapital(token)) return true
  const context = document.context(token)
  if ((context & Context.heading) !== 0) return true
  if ((context & Context.sentenceStart) === 0) return false
  const next = token + 1
  return next >= document.count || !document.isCapital(next)
}

/** The capital of the next word comes from a title, not from a name. */
const titled = (document: Document, token: number): boolean =>
  (document.context(token) & Context.heading) !== 0 && document.isCapital(token)

const function_ = Flag.Preposition | Flag.Conjunction | Flag.Pronoun | Flag.Numeral | Flag.Particle | Flag.Interjection
const content = Flag.Noun | Flag.Verb | Flag.Adjective

/** A word that a bound form can be joined to: a content word of Indonesian. */
function isHost(lexicon: Lexicon, word: string): boolean {
  if (word.length < 3) return false
  const flags = lexicon.flags(word)
  if (isForeignOnly(flags)) return false
  if ((flags & function_) !== 0) return false
  if ((flags & content) !== 0) return true
  return flags === 0 ? lexicon.isWord(word) : (flags & Flag.Word) !== 0
}
