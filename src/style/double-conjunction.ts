import type {Rule} from '../rules/family.ts'
import {TokenKind} from '../text/tokenize.ts'
import {isProse} from './place.ts'

/** Subordinating conjunctions at the start, and the second conjunctions that do not go with them. */
const openers: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    meskipun: 'tetapi namun tapi',
    meski: 'tetapi namun tapi',
    walaupun: 'tetapi namun tapi',
    walau: 'tetapi namun tapi',
    biarpun: 'tetapi namun tapi',
    kendati: 'tetapi namun tapi',
    kendatipun: 'tetapi namun tapi',
    sekalipun: 'tetapi namun tapi',
    karena: 'maka sehingga',
    lantaran: 'maka sehingga',
    sebab: 'maka sehingga',
    agar: 'maka',
    supaya: 'maka'
  }).map(([word, seconds]) => [word, new Set(seconds.split(' '))])
)

/** What makes of the opener a connector of its own: *Meski demikian, …*, *Karena itu, maka …*. */
const connectors = new Set(['demikian', 'begitu', 'itu', 'itulah', 'inilah'])

/** *Meskipun …, tetapi …*, *Karena …, maka …*: two conjunctions leave the sentence without a main clause. */
export const doubleConjunction: Rule = {
  id: 'style/double-conjunction',
  scope: 'block',
  check({document, report}) {
    for (const sentence of document.sentences) {
      let {first} = sentence
      if (!isProse(document, first) || !document.isWord(first)) continue
      if (document.lower(first) === 'oleh' && document.lower(first + 1) === 'karena') first++
      const seconds = openers.get(document.lower(first))
      if (seconds === undefined || connectors.has(document.lower(first + 1))) continue
      const at = secondOf(first + 2, sentence.last, seconds)
      if (at < 0) continue
      const comma = at - 1
      report({
        rule: 'style/double-conjunction',
        start: document.start(comma),
        end: document.end(at),
        suggestions: [','],
        values: {first: document.word(first), second: document.word(at)},
        related: [
          {
            start: document.start(first),
            end: document.end(first),
            message: {id: 'Kalimat dibuka dengan konjungsi ini.', en: 'The sentence opens with this conjunction.'}
          }
        ]
      })
    }

    /** The second conjunction, right after the first comma that ends the opening clause. */
    function secondOf(from: number, to: number, seconds: ReadonlySet<string>): number {
      let commas = 0
      for (let i = from; i + 1 < to; i++) {
        if (document.kind(i) !== TokenKind.punctuation) continue
        const mark = document.word(i)
        if (mark !== ',') {
          if (mark === ';' || mark === ':' || mark === '"' || mark === '“') return -1
          continue
        }
        if (seconds.has(document.lower(i + 1)) && document.isWord(i + 1) && !document.isQuoted(i + 1)) {
          // "…, tetapi juga …" belongs to "tidak hanya".
          return document.lower(i + 2) === 'juga' ? -1 : i + 1
        }
        // The clause ended without: what comes later is another clause.
        if (++commas >= 1) return -1
      }
      return -1
    }
  }
}
