import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {cues} from '../punctuation/data.ts'
import {landmarksOf} from '../punctuation/landmarks.ts'
import {voiceOf} from '../punctuation/words.ts'
import {naming} from './data.ts'
import {isMark, isProse, isSmall} from './place.ts'

const rule = 'ejaan/capitalization'

/** Words that no name consists of. */
const functionWords = new Set(
  'untuk dari dengan pada dan atau yang dalam oleh kepada terhadap sebagai karena sehingga agar supaya bahwa serta tetapi namun sedangkan sementara melainkan ketika saat jika apabila setelah sebelum hingga sampai adalah merupakan akan telah sudah belum tidak bukan juga saya dia mereka ia itu ini tersebut sebuah seorang para banyak beberapa ratusan puluhan ribuan belasan jutaan menurut meski meskipun walaupun bahkan lalu kemudian sejak selama tanpa antara bagi seperti maka pun bisa dapat harus ingin masih hanya'.split(
    ' '
  )
)

/** *Ia pergi Untuk belajar*: a capital where no sentence and no name starts. */
export function stray({document, lexicon, report}: RuleContext): void {
  let counts: Map<string, number> | undefined
  for (const i of landmarksOf(document).capitals) {
    if (i === 0 || !document.follows(i) || !isProse(document, i)) continue
    if ((document.shape(i) & (Shape.allCaps | Shape.mixed | Shape.digit | Shape.dotted | Shape.glued)) !== 0) continue
    if (isCueAfterQuotation(i)) {
      report({
        rule,
        message: 'stray',
        start: document.start(i),
        end: document.end(i),
        suggestions: [document.lower(i)],
        severity: 'error'
      })
      continue
    }
    const comma = isMark(document, i - 1, ',')
    if (!comma && !isSmall(document, i - 1)) continue
    const previous = comma ? i - 2 : i - 1
    if (previous < 0 || (comma && !isSmall(document, previous) && document.kind(previous) !== TokenKind.number))
      continue
    // "hal." at the end of a sentence looks like an abbreviation.
    if ((document.shape(previous) & Shape.dotted) !== 0 || naming.has(document.lower(previous))) continue
    const next = i + 1
    if (next >= document.count || !document.follows(next) || !isSmall(document, next) || !document.isWord(next))
      continue
    const lower = document.lower(i)
    // The news agency.
    if (lower === 'antara') continue
    const known = functionWords.has(lower)
    if (!known && !isVerb(lower)) continue
    // The article writes it so elsewhere: a name of its own.
    if (!known && isRepeated(lower)) continue
    report({
      rule,
      message: 'stray',
      start: document.start(i),
      end: document.end(i),
      suggestions: [lower],
      severity: known && !comma && !document.isQuoted(i) ? 'error' : 'warning'
    })
  }

  /** *"…," Kata X*: the comma inside says that the sentence goes on. */
  function isCueAfterQuotation(token: number): boolean {
    return (
      isMark(document, token - 2, ',') &&
      /^["”]$/.test(document.word(token - 1)) &&
      cues.has(document.lower(token)) &&
      !document.isQuoted(token)
    )
  }

  function isVerb(lower: string): boolean {
    const flags = lexicon.flags(lower)
    return voiceOf(lexicon, lower) !== '' && (flags & (Flag.Noun | Flag.Name | Flag.Foreign | Flag.English)) === 0
  }

  /** Whether the word has a capital inside a sentence elsewhere too. */
  function isRepeated(lower: string): boolean {
    counts ??= countCapitals()
    return (counts.get(lower) ?? 0) > 1
  }

  function countCapitals(): Map<string, number> {
    const result = new Map<string, number>()
    for (const i of landmarksOf(document).capitals) {
      if (i === 0 || !document.follows(i) || !isSmall(document, i - 1)) continue
      const lower = document.lower(i)
      result.set(lower, (result.get(lower) ?? 0) + 1)
    }
    return result
  }
}
