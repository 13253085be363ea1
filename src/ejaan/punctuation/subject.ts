import {landmarksOf} from '../../landmarks/landmarks.ts'
import {demonstratives, isFunctionWord, opensAdverbial, voiceOf} from '../../landmarks/words.ts'
import type {RuleContext} from '../../rules/family.ts'
import {isChar, isProse} from './place.ts'

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
  for (const comma of landmarksOf(document).commas) {
    const sentence = document.sentences[document.sentenceOf(comma)]
    if (sentence === undefined || comma - sentence.first > LONGEST || comma + 1 >= sentence.last) continue
    const {first, last} = sentence
    const next = document.lower(comma + 1)
    const copula = copulas.has(next)
    if (!copula && (!demonstratives.has(document.lower(comma - 1)) || comma - first < 2)) continue
    if (!document.isWord(first) || !document.isCapital(first) || !isProse(document, first) || document.isQuoted(first))
      continue
    if (!copula && (adverbial.has(document.lower(comma - 2)) || !isActiveOrPassive(next))) continue
    const opener = document.lower(first)
    if (opensAdverbial(opener) || adverbial.has(opener) || voiceOf(lexicon, opener) !== '') continue
    if (!isNounPhrase(first + 1, comma) || hasComma(comma + 1, Math.min(last, comma + REACH))) continue
    report({
      rule: 'ejaan/punctuation',
      message: 'subject',
      start: document.start(comma - 1),
      end: document.end(comma + 1),
      suggestions: [`${document.word(comma - 1)} ${document.word(comma + 1)}`],
      severity: copula ? 'warning' : 'info'
    })
  }

  /** Whether only the words of a noun phrase stand from `from` to before `to`. */
  function isNounPhrase(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      if (!document.isWord(i)) return false
      const lower = document.lower(i)
      if (!demonstratives.has(lower) && (isFunctionWord(lower) || voiceOf(lexicon, lower) !== '')) return false
    }
    return true
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
