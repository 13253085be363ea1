import {landmarksOf, wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {isEdited, isNumber, rule, scales} from './place.ts'

/** Nouns whose rank follows: *peringkat ke 2, abad ke 20*. */
const ranked = new Set(
  'peringkat urutan posisi abad menit hari kali tahun babak hut ultah edisi putaran pekan minggu bulan lantai generasi seri anak gol laga lap jilid angkatan periode ayat pasal rangking ranking nomor tempat sidang presiden gubernur kunjungan pertemuan pertandingan kemenangan kekalahan kelahiran'.split(
    ' '
  )
)

const inLetters = /^ke-(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(nya)?$/

const ke = defineTrigger(({lower}) => lower === 'ke')
const spelledOut = defineTrigger(({lower}) => lower.startsWith('ke-') && inLetters.test(lower))
const decadeWord = defineTrigger(({lower, shape}) => (shape & Shape.digit) !== 0 && /^(?:1[5-9]|20)?\d0an$/.test(lower))

/** *ke 2*, *ke-dua*, *1990 an*, *1990an* (EYD V, Bilangan). */
export function ordinals({document, report}: RuleContext): void {
  for (const i of landmarksOf(document).figures) {
    if (document.kind(i) === TokenKind.number && document.isWord(i + 1)) decade(i)
  }
  for (const i of wordsFor(document, decadeWord)) glued(i)
  for (const i of wordsFor(document, ke)) {
    if (document.isWord(i + 1)) roman(i)
    else ordinal(i)
  }
  for (const i of wordsFor(document, spelledOut)) spelled(i, document.lower(i))

  /** *abad ke XX*. */
  function roman(token: number): void {
    const figure = token + 1
    if (!isEdited(document, token) || !document.follows(figure) || !/^[IVXL]+$/.test(document.word(figure))) return
    if (!ranked.has(document.lower(token - 1))) return
    report({
      rule,
      message: 'ordinal',
      start: document.start(token),
      end: document.end(figure),
      suggestions: [`${document.word(token)}-${document.word(figure)}`],
      fixable: true,
      severity: 'error'
    })
  }

  function ordinal(token: number): void {
    const figure = token + 1
    if (!isNumber(document, figure) || !isEdited(document, token) || (document.shape(figure) & Shape.glued) !== 0)
      return
    const value = document.word(figure)
    if (!/^\d{1,3}$/.test(value) || scales.has(document.lower(figure + 1)) || document.word(figure + 1) === '%') return
    const before = document.lower(token - 1)
    const times = document.lower(figure + 1) === 'kali' || document.lower(figure + 1) === 'kalinya'
    if (!ranked.has(before) && !times) return
    // "turun dari posisi 5 ke 3", "naik 2 kali".
    if (isNumber(document, token - 1) || document.lower(token - 1) === 'dari') return
    report({
      rule,
      message: 'ordinal',
      start: document.start(token),
      end: document.end(figure),
      suggestions: [`${document.word(token)}-${value}`],
      fixable: true,
      severity: 'error'
    })
  }

  /** *ke-dua*: words need no hyphen. */
  function spelled(token: number, lower: string): void {
    if (!isEdited(document, token)) return
    const match = inLetters.exec(lower)
    if (match === null) return
    const first = document.word(token)[0]
    report({
      rule,
      message: 'spelledOrdinal',
      start: document.start(token),
      end: document.end(token),
      suggestions: [`${first}e${match[1]}${match[2] ?? ''}`],
      fixable: true,
      severity: 'error'
    })
  }

  function decade(token: number): void {
    const next = token + 1
    if (next >= document.count || document.lower(next) !== 'an' || !isEdited(document, token)) return
    if (!/^(?:(?:1[5-9]|20)\d0|\d0)$/.test(document.word(token)) || (document.shape(next) & Shape.glued) !== 0) return
    report({
      rule,
      message: 'decade',
      start: document.start(token),
      end: document.end(next),
      suggestions: [`${document.word(token)}-an`],
      fixable: true,
      severity: 'error'
    })
  }

  function glued(token: number): void {
    if (!isEdited(document, token)) return
    report({
      rule,
      message: 'decade',
      start: document.start(token),
      end: document.end(token),
      suggestions: [document.word(token).replace(/an$/i, '-an')],
      fixable: true,
      severity: 'error'
    })
  }
}
