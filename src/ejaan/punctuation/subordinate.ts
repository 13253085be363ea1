import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {isFunctionWord, isPredicate, voiceOf} from '../../landmarks/words.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {edge, isChar, isProse} from './place.ts'

/** Conjunctions that open a subordinate clause. */
const conjunctions = new Set(
  'jika kalau bila apabila bilamana ketika meskipun meski walaupun walau biarpun kendati kendatipun setelah sesudah sebelum karena agar supaya seandainya andaikan begitu usai saat sewaktu'.split(
    ' '
  )
)

/** Pronouns that are a subject before a predicate. */
const subjects = new Set('ia dia mereka kami kita saya aku beliau'.split(' '))

/** Words behind the conjunction that make a connector or an adverbial of the two: *Setelah itu, Karena ini*. */
const noClause = new Set('itu ini demikian begitu itulah inilah pun'.split(' '))

/** Words behind a comma that no main clause starts with. */
const goesOn = new Set(
  'kata ujar tutur ungkap jelas papar katanya ujarnya tuturnya ungkapnya jelasnya tetapi tapi namun sedangkan sehingga dan serta termasuk yakni yaitu seperti terutama bahkan'.split(
    ' '
  )
)

/** Fewest tokens between the conjunction and the subject of the main clause. */
const SHORTEST = 2
/** Most tokens between the two. */
const LONGEST = 14

const trigger = defineTrigger(({lower, shape}) => (shape & Shape.capital) !== 0 && conjunctions.has(lower))

/**
 * *Ketika polisi tiba ia sudah pergi*: a comma after a subordinate clause that opens its sentence (EYD V, Tanda Koma).
 * Only where the main clause shows itself: a pronoun with its predicate, after a clause that has its own, in a sentence
 * without any other mark.
 */
export function subordinate({document, lexicon, report}: RuleContext): void {
  for (const first of wordsFor(document, trigger)) {
    const sentence = document.sentences[document.sentenceOf(first)]
    if (sentence === undefined || first !== sentence.first || !isProse(document, first)) continue
    if (noClause.has(document.lower(first + 1))) continue
    const subject = mainSubject(first, sentence.last)
    if (subject < 0) continue
    const before = edge(document, lexicon, subject - 1)
    report({
      rule: 'ejaan/punctuation',
      message: 'subordinate',
      start: before.start,
      end: document.end(subject),
      suggestions: [`${before.text}, ${document.word(subject)}`],
      severity: 'warning'
    })
  }

  /** Subject of the main clause; -1 when it does not show, or when a mark stands in the sentence before its end. */
  function mainSubject(first: number, last: number): number {
    let found = -1
    let predicate = false
    for (let i = first + 1; i < last; i++) {
      if (!document.isWord(i)) {
        if (found < 0 && document.kind(i) !== TokenKind.number) return -1
        // Behind a comma only what cannot be the main clause: else this was a clause inside the first one.
        if (found >= 0 && isChar(document, i, ',')) return goesOn.has(document.lower(i + 1)) ? found : -1
        continue
      }
      const lower = document.lower(i)
      if (found < 0 && predicate && i - first > SHORTEST && i - first <= LONGEST && opensMain(i)) found = i
      if (i > first + 1 || !subjects.has(lower)) predicate ||= isVerb(lower)
    }
    return found
  }

  function opensMain(token: number): boolean {
    if (!subjects.has(document.lower(token)) || document.isCapital(token)) return false
    const before = document.lower(token - 1)
    if (isFunctionWord(before) && !noClause.has(before)) return false
    // "menangkap dia", "bertemu mereka": an object.
    const voice = voiceOf(lexicon, before)
    if (voice !== '' && before !== 'ia' && document.lower(token) !== 'ia') return false
    const next = document.lower(token + 1)
    return isPredicate(lexicon, next) || isVerb(next)
  }

  function isVerb(lower: string): boolean {
    const flags = lexicon.flags(lower)
    return voiceOf(lexicon, lower) !== '' || ((flags & Flag.Verb) !== 0 && (flags & Flag.Noun) === 0)
  }
}
