import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {isFunctionWord} from '../../landmarks/words.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {isChar, isProse} from './place.ts'

/** Verbs of speech whose subject is whoever speaks. */
const verbs = new Set(
  'mengatakan menyatakan menyebut menyebutkan menegaskan menjelaskan mengungkapkan menuturkan menambahkan menilai mengaku mengakui mengklaim membantah membenarkan memastikan mengimbau meminta mendesak mengingatkan menyampaikan memaparkan menerangkan menekankan berharap berpendapat berjanji berkata berujar'.split(
    ' '
  )
)

/** Capitals that open a sentence without naming anybody. */
const times = new Set('senin selasa rabu kamis jumat sabtu minggu hari pada saat kini kemarin'.split(' '))

/** Most words of an office and a name. */
const LONGEST = 9

const speech = defineTrigger(({lower}) => verbs.has(lower))

/** *Presiden Joko Widodo, mengatakan …*: no comma between whoever speaks and the verb (EYD V, Tanda Koma). */
export function speaker({document, lexicon, report}: RuleContext): void {
  for (const verb of wordsFor(document, speech)) {
    const comma = verb - 1
    if (comma < 2 || !isChar(document, comma, ',') || !document.follows(verb) || !isProse(document, comma)) continue
    const sentence = document.sentences[document.sentenceOf(comma)]
    if (sentence === undefined || document.isQuoted(comma)) continue
    const {first} = sentence
    if (comma - first < 2 || comma - first > LONGEST || !areNames(first, comma)) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'subject',
      start: document.start(comma - 1),
      end: document.end(verb),
      suggestions: [`${document.word(comma - 1)} ${document.word(verb)}`],
      severity: 'warning'
    })
  }

  /** Whether an office or a name is all that stands there, a person's name at its end. */
  function areNames(first: number, last: number): boolean {
    const opener = document.lower(first)
    if (times.has(opener) || isFunctionWord(opener)) return false
    for (let i = first; i < last; i++) if (!document.isWord(i) || !document.isCapital(i)) return false
    const flags = lexicon.nameFlags(document.word(last - 1))
    return flags === 0 || (flags & (Flag.Person | Flag.Acronym | Flag.Place)) !== 0
  }
}
