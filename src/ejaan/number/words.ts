import {landmarksOf} from '../../landmarks/landmarks.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Context} from '../../text/document.ts'
import {Shape} from '../../text/tokenize.ts'
import {isEdited, isNumber, rule, scales} from './place.ts'

const ones = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas']

/** A number from 1 to 100 in words; undefined for others. */
export function inWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 100) return undefined
  if (value === 100) return 'seratus'
  if (value < 12) return ones[value]
  if (value < 20) return `${ones[value - 10]} belas`
  const rest = value % 10
  return `${ones[Math.floor(value / 10)]} puluh${rest > 0 ? ` ${ones[rest]}` : ''}`
}

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1)

/** *15 orang tewas*: a sentence starts with words; with more than two words it is recast (EYD V, Bilangan). */
export function sentenceStart({document, report}: RuleContext): void {
  for (const sentence of document.sentences) {
    const {first} = sentence
    const kind = document.blocks[sentence.block].kind
    if (kind !== 'paragraph' || sentence.last - first < 6 || !isNumber(document, first) || !isEdited(document, first))
      continue
    const value = document.word(first)
    // A list's number, a year, a date, a time, a score.
    if (
      !/^[1-9]\d{0,2}(?:[.,]\d+)*$/.test(value) ||
      !document.isWord(first + 1) ||
      (document.shape(first + 1) & Shape.glued) !== 0
    )
      continue
    if (document.isCapital(first + 1) || !/[.?!…]["”]?$/.test(document.text.slice(sentence.start, sentence.end)))
      continue
    const words = scales.has(document.lower(first + 1)) ? undefined : inWords(Number(value))
    report({
      rule,
      message: 'sentenceStart',
      start: document.start(first),
      end: document.end(first),
      suggestions: words !== undefined && words.split(' ').length <= 2 ? [capital(words)] : [],
      severity: 'info'
    })
  }
}

/** *5 bulan*: numbers of one or two words are spelt out, outside lists and measures. Off unless the house wants it. */
export function smallNumbers({document, report}: RuleContext): void {
  for (const i of landmarksOf(document).figures) {
    if (!document.follows(i) || i + 1 >= document.count || !isNumber(document, i)) continue
    if (!/^[1-9]$/.test(document.word(i)) || !isEdited(document, i)) continue
    if ((document.context(i) & (Context.heading | Context.caption | Context.parenthesis)) !== 0 || document.isQuoted(i))
      continue
    if (!document.isWord(i - 1) || document.isCapital(i - 1) || !document.isWord(i + 1) || document.isCapital(i + 1))
      continue
    if (
      !/^(?:orang|bulan|tahun|hari|jam|anak|kali|negara|daerah|rumah|mobil|tersangka|korban|pekan|minggu|unit|tim|klub|gol|pemain)$/.test(
        document.lower(i + 1)
      )
    )
      continue
    if (/^(?:pukul|nomor|pasal|ayat|kelas|bab|tipe|seri|usia|umur)$/.test(document.lower(i - 1))) continue
    report({
      rule,
      message: 'small',
      start: document.start(i),
      end: document.end(i),
      suggestions: [inWords(Number(document.word(i))) ?? ''],
      severity: 'info'
    })
  }
}
