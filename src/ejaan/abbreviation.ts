import listed from '../generated/wrong-abbreviations.json' with {type: 'json'}
import {wordsFor} from '../landmarks/landmarks.ts'
import {defineTrigger} from '../landmarks/trigger.ts'
import {Flag, isForeignOnly, type Lexicon} from '../lexicon/index.ts'
import type {Rule} from '../rules/family.ts'
import {Context, type Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'

const rule = 'ejaan/abbreviation'

const wrong: ReadonlyMap<string, {certainty: string; right: string[]}> = new Map(
  (listed as unknown as Array<[string, string, string[]]>).map(([form, certainty, right]) => [form, {certainty, right}])
)

const trigger = defineTrigger(({text}) => (wrong.get(text)?.certainty ?? 'ambiguous') !== 'ambiguous')

/** *yg -> yang*, *BAPPENAS -> Bappenas*, *SH -> S.H.* after a name. */
export const abbreviation: Rule = {
  id: rule,
  scope: 'block',
  check({document, lexicon, report}) {
    for (const token of wordsFor(document, trigger)) {
      if ((document.context(token) & (Context.literal | Context.boilerplate)) !== 0) continue
      const word = document.word(token)
      const entry = wrong.get(word)
      if (entry === undefined) continue
      const {certainty} = entry
      if (certainty === 'title' && !isPerson(document, lexicon, token + 1)) continue
      if (certainty === 'degree' && !behindPerson(document, lexicon, token)) continue
      const title = certainty === 'title' || certainty === 'degree'
      report({
        rule,
        start: document.start(token),
        end: document.end(token),
        severity: certainty === 'certain' ? 'warning' : 'info',
        message: title ? 'title' : 'default',
        suggestions: entry.right
      })
    }
  }
}

/** Whether a word is part of a person's name: it has its capital, and the lexicon has it as a name or not at all. */
function isPerson(document: Document, lexicon: Lexicon, token: number): boolean {
  if (!document.isWord(token) || !document.isCapital(token) || !document.follows(token)) return false
  if ((document.shape(token) & (Shape.allCaps | Shape.digit)) !== 0) return false
  const flags = lexicon.flags(document.lower(token))
  return flags === 0 || isForeignOnly(flags) || (flags & Flag.Person) !== 0
}

/** *Budi Santoso, SH*: a degree behind a name, where no further name follows (*MA M Syarifuddin*: the court). */
function behindPerson(document: Document, lexicon: Lexicon, token: number): boolean {
  const comma = document.word(token - 1) === ','
  const next = token + 1
  if (document.isCapital(next) && document.isWord(next) && document.follows(next)) return false
  const name = comma ? token - 2 : token - 1
  return document.follows(token) && isPerson(document, lexicon, name) && document.isCapital(name - 1)
}
