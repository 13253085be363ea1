import {landmarksOf, wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {isEdited, rule, scales} from './place.ts'

/** Words after a figure that may have a fraction. */
const fractional = new Set([...scales, 'persen', '%'])

/** Units of measure in words, of which there may be a fraction; *inci* and *liter* are written as on the box or the engine. */
const measures = new Set(
  'meter sentimeter milimeter kilometer km hektare hektar kilogram gram kg ton kuintal derajat'.split(' ')
)

/** Units that news glues to the figure. */
const gluedUnits =
  /^(\d+(?:[.,]\d+)*)(ribu|juta|miliar|triliun|persen|orang|tahun|bulan|hari|jam|menit|meter|kilometer|kilogram|hektare?|ton|liter)$/i

const withUnit = defineTrigger(({text, shape}) => (shape & Shape.digit) !== 0 && gluedUnits.test(text))

/** *1.5 juta*, *Rp 18,000*, *1,234,567*: a comma before decimals, a full stop before thousands and minutes (EYD V, Tanda Titik, Tanda Koma). */
export function separators({document, report}: RuleContext): void {
  for (const i of wordsFor(document, withUnit)) if (isEdited(document, i)) unit(i, document.word(i))
  for (const i of landmarksOf(document).figures) {
    if (document.kind(i) !== TokenKind.number || !isEdited(document, i)) continue
    const value = document.word(i)
    if (document.text.startsWith(',-', document.end(i)) && isRupiah(i, value)) dash(i, value)
    if (isLoosePercent(i)) {
      const end = document.end(i + 1)
      report({rule, message: 'percent', start: document.start(i), end, suggestions: [`${value}%`], severity: 'warning'})
      continue
    }
    if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(value) && isOnClock(i)) {
      add(i, value.replaceAll(':', '.'), 'time', 'warning')
      continue
    }
    if (!value.includes('.') && !value.includes(',')) continue
    const figure = value.replace(/^rp/i, '')
    const money =
      figure !== value || /^(?:rp\.?|us\$|\$|usd)$/.test(document.lower(i - 1)) || document.lower(i - 1) === '.'
    if (/^\d{1,3}(?:,\d{3}){2,}$/.test(figure)) add(i, value.replace(/,/g, '.'), 'thousands', 'error')
    else if (/^\d{1,3},000$/.test(figure) && money && !scales.has(document.lower(i + 1)) && isRupiah(i, value))
      add(i, value.replace(',', '.'), 'thousands', 'warning')
    else if (/^(?!0\d)\d{1,3}\.\d{1,2}$/.test(figure) && fractional.has(document.lower(i + 1)) && !isTime(i))
      add(i, value.replace('.', ','), 'decimal', 'error')
    else if (
      /^(?!0\d)\d{1,3}\.\d{1,2}$/.test(figure) &&
      measures.has(document.lower(i + 1)) &&
      document.follows(i + 1) &&
      !isVersion(i)
    )
      add(i, value.replace('.', ','), 'decimal', 'warning')
    else if (/^0\.\d+$/.test(figure) && !isVersion(i)) add(i, value.replace('.', ','), 'decimal', 'warning')
  }

  /** *10 %*. */
  function isLoosePercent(token: number): boolean {
    const sign = token + 1
    return (
      sign < document.count &&
      document.word(sign) === '%' &&
      document.start(sign) - document.end(token) === 1 &&
      !document.isQuoted(token)
    )
  }

  /** *Rp50.000,-*: what a receipt puts behind a sum. */
  function dash(token: number, value: string): void {
    const end = document.end(token) + 2
    if (/\w/.test(document.text[end] ?? ' ')) return
    report({rule, message: 'dash', start: document.start(token), end, suggestions: [value], severity: 'warning'})
  }

  function isRupiah(token: number, value: string): boolean {
    return (
      /^rp/i.test(value) ||
      /^rp\.?$/.test(document.lower(token - 1)) ||
      (document.lower(token - 1) === '.' && document.lower(token - 2) === 'rp')
    )
  }

  /** *pukul 09:00*, *09:00 WIB*; a figure with a colon alone may be a score or a verse. */
  function isOnClock(token: number): boolean {
    return document.lower(token - 1) === 'pukul' || /^wi(?:b|ta|t)$/.test(document.lower(token + 1))
  }

  function isTime(token: number): boolean {
    const before = document.lower(token - 1)
    return before === 'pukul' || before === 'jam'
  }

  /** *versi 0.9*, *Android 0.1*: no quantity. */
  function isVersion(token: number): boolean {
    const before = document.lower(token - 1)
    return (
      before === 'versi' ||
      before === 'pukul' ||
      before === 'jam' ||
      before === 'v' ||
      document.isCapital(token - 1) ||
      (/^0\.0\d/.test(document.word(token)) === false &&
        /^0\.\d\d$/.test(document.word(token)) &&
        document.lower(token + 1) === 'wib')
    )
  }

  function unit(token: number, value: string): void {
    const match = gluedUnits.exec(value)
    if (match === null) return
    add(token, `${match[1]} ${match[2]}`, 'unit', 'error')
  }

  function add(token: number, right: string, message: string, severity: 'error' | 'warning'): void {
    report({
      rule,
      message,
      start: document.start(token),
      end: document.end(token),
      suggestions: [right],
      fixable: severity === 'error',
      severity
    })
  }
}
