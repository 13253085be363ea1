import type {RuleContext} from '../../rules/family.ts'
import {isChar, isProse} from './place.ts'
import {isFunctionWord, opensAdverbial, voiceOf} from './words.ts'

const determiners = new Set(['itu', 'ini', 'tersebut'])
const copulas = new Set(['adalah', 'merupakan', 'ialah'])

/** Heads of adverbials of time and manner, which may have a comma after them. */
const adverbial = new Set(
  'hari malam pagi siang sore petang saat tahun bulan pekan minggu musim kali waktu detik momen jam menit awal akhir hal alasan intinya berkat atas mengenai perihal demi sisi satu pertama kedua ketiga sehari setahun sebulan semalam sore dini belakangan baru kala selama'.split(
    ' '
  )
)

/** Most words of the subject. */
const LONGEST = 6
/** No other comma so near: it would be the second one of an insertion. */
const REACH = 14

/** *Kesepakatan itu, muncul setelah …*: no comma between a subject and its predicate (EYD V, Tanda Koma). */
export function subject({document, lexicon, report}: RuleContext): void {
  for (const {first, last} of document.sentences) {
    if (!document.isWord(first) || !document.isCapital(first) || !isProse(document, first) || document.isQuoted(first))
      continue
    const opener = document.lower(first)
    if (opensAdverbial(opener) || adverbial.has(opener) || voiceOf(lexicon, opener) !== '') continue
    const comma = commaAfter(first, last)
    if (comma < 0) continue
    const next = document.lower(comma + 1)
    const afterNoun =
      determiners.has(document.lower(comma - 1)) && !adverbial.has(document.lower(comma - 2)) && isActiveOrPassive(next)
    if (!afterNoun && !copulas.has(next)) continue
    if (hasComma(comma + 1, Math.min(last, comma + REACH))) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'subject',
      start: document.start(comma - 1),
      end: document.end(comma + 1),
      suggestions: [`${document.word(comma - 1)} ${document.word(comma + 1)}`],
      severity: copulas.has(next) ? 'warning' : 'info'
    })
  }

  /** The comma that ends the first words, if they are a noun phrase. */
  function commaAfter(first: number, last: number): number {
    for (let i = first + 1; i <= first + LONGEST && i + 1 < last; i++) {
      if (isChar(document, i, ',')) return i - first >= 2 || copulas.has(document.lower(i + 1)) ? i : -1
      if (!document.isWord(i)) return -1
      const lower = document.lower(i)
      if (determiners.has(lower)) continue
      if (isFunctionWord(lower) || voiceOf(lexicon, lower) !== '') return -1
    }
    return -1
  }

  function isActiveOrPassive(lower: string): boolean {
    const voice = voiceOf(lexicon, lower)
    return voice === 'me' || voice === 'ber' || lower === 'muncul' || lower === 'akan'
  }

  function hasComma(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (isChar(document, i, ',')) return true
    return false
  }
}
