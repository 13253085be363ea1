import {landmarksOf, wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {demonstratives, isFunctionWord, isPredicate} from '../../landmarks/words.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Context} from '../../text/document.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {isEdited, isNumber, rule, scales} from './place.ts'

/** Nouns whose rank follows, and from which nobody sets out: *peringkat ke 2, abad ke 20*. */
const ranked = new Set(
  'peringkat urutan posisi abad menit hari kali tahun babak hut ultah edisi putaran pekan minggu bulan lantai generasi seri gol laga lap jilid angkatan periode ayat pasal rangking ranking nomor semester gelombang tahap episode musim kilometer'.split(
    ' '
  )
)

/** Nouns of going, which have a rank or a destination: *kunjungan ke 2 sang menteri*, but *kunjungan ke 2 negara*. */
const going = new Set(['kunjungan', 'penerbangan', 'perjalanan', 'perpindahan'])

/** What somebody may bring to a destination: *anak ke 3 pasangan itu*, but *mengantar anak ke 2 sekolah*. */
const carried = new Set(
  'anak tempat sidang presiden gubernur pertemuan pertandingan kemenangan kekalahan kelahiran peringatan perayaan korban pasien kongres muktamar kasus gelar trofi medali'.split(
    ' '
  )
)

/** Where one goes: *rombongan kongres ke 4 kota*. */
const destinations = new Set(
  'kota negara desa kabupaten provinsi kecamatan kelurahan daerah wilayah kawasan sekolah rumah gedung stadion tempat lokasi pulau puskesmas gereja masjid kampus pasar titik benua pos bandara pelabuhan'.split(
    ' '
  )
)

/** Words before such a noun among which its verb is looked for. */
const REACH = 4

/** Feasts that count years: *peringatan ke 75 tahun*. */
const feasts = new Set(['peringatan', 'perayaan'])

const spelledOut10 = 'dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh'
const inLetters = new RegExp(`^ke-(${spelledOut10})(nya)?$`)
const smallNumber = new RegExp(`^(?:${spelledOut10})$`)

const ke = defineTrigger(({lower}) => lower === 'ke')
const spelledOut = defineTrigger(({lower}) => lower.startsWith('ke-') && inLetters.test(lower))
const joinedRoman = defineTrigger(({text}) => /^ke-[IVXL]+$/.test(text))
const decadeWord = defineTrigger(({lower, shape}) => (shape & Shape.digit) !== 0 && /^(?:1[5-9]|20)?\d0an$/.test(lower))

/** *ke 2*, *ke-dua*, *1990 an*, *1990an* (EYD V, Bilangan). */
export function ordinals({document, lexicon, report}: RuleContext): void {
  for (const i of landmarksOf(document).figures) {
    if (document.kind(i) === TokenKind.number && document.isWord(i + 1)) decade(i)
  }
  for (const i of wordsFor(document, decadeWord)) glued(i)
  for (const i of wordsFor(document, ke)) {
    if (!document.isWord(i + 1)) ordinal(i)
    else if (smallNumber.test(document.lower(i + 1))) torn(i)
    else roman(i)
  }
  for (const i of wordsFor(document, joinedRoman)) {
    if (isEdited(document, i)) addRoman(i, i, document.word(i).slice(3), 'warning')
  }
  for (const i of wordsFor(document, spelledOut)) spelled(i, document.lower(i))

  /** *abad ke XX*: a Roman figure says by itself that it is a rank (EYD V, Bilangan). */
  function roman(token: number): void {
    const figure = token + 1
    if (!isEdited(document, token) || !document.follows(figure) || !/^[IVXL]+$/.test(document.word(figure))) return
    if (isRanked(token, figure)) addRoman(token, figure, document.word(figure), 'error')
  }

  function addRoman(first: number, last: number, numeral: string, severity: 'error' | 'warning'): void {
    const value = romanValue(numeral)
    if (value === 0) return
    report({
      rule,
      message: 'roman',
      start: document.start(first),
      end: document.end(last),
      suggestions: [`ke-${value}`, numeral],
      severity
    })
  }

  function ordinal(token: number): void {
    const figure = token + 1
    if (!isNumber(document, figure) || !isEdited(document, token) || (document.shape(figure) & Shape.glued) !== 0)
      return
    const value = document.word(figure)
    if (!/^\d{1,3}$/.test(value) || scales.has(document.lower(figure + 1)) || document.word(figure + 1) === '%') return
    const times = document.lower(figure + 1) === 'kali' || document.lower(figure + 1) === 'kalinya'
    if (!isRanked(token, figure) && !times) return
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

  /** *generasi ke tiga*. */
  function torn(token: number): void {
    const figure = token + 1
    if (!isEdited(document, token) || !document.follows(figure) || !isRanked(token, figure)) return
    report({
      rule,
      message: 'spelledOrdinal',
      start: document.start(token),
      end: document.end(figure),
      suggestions: [`${document.word(token)}${document.lower(figure)}`],
      severity: 'error'
    })
  }

  /** Whether *ke* and a number are the rank of the noun before them. */
  function isRanked(token: number, figure: number): boolean {
    const noun = document.lower(token - 1)
    if (ranked.has(noun) || (noun === 'jadi' && document.lower(token - 2) === 'hari')) return true
    const next = figure + 1
    if (!going.has(noun) && !carried.has(noun)) return isCounted(token - 1, next)
    if (next >= document.count || !document.follows(next) || !document.isWord(next)) return true
    if (feasts.has(noun) && document.lower(next) === 'tahun') return true
    // What is counted there is a destination.
    if ((lexicon.flags(document.lower(next)) & Flag.Noun) === 0 || isFunctionWord(document.lower(next))) return true
    if (going.has(noun) || destinations.has(document.lower(next))) return false
    for (let i = token - 2; i > token - 2 - REACH && i >= 0 && document.isWord(i) && document.follows(i + 1); i--)
      if (isPredicate(lexicon, document.lower(i))) return false
    return true
  }

  /** *orang ke tiga itu*, *tim ke empat tiba*: no noun behind the number that could be where somebody goes. */
  function isCounted(noun: number, next: number): boolean {
    if (noun < 0 || !document.follows(next) || !document.isWord(next)) return false
    const flags = lexicon.flags(document.lower(noun))
    if ((flags & Flag.Noun) === 0 || (flags & (Flag.Verb | Flag.Adjective | Flag.Numeral)) !== 0) return false
    if (document.isCapital(noun) && (document.context(noun) & Context.sentenceStart) === 0) return false
    if (demonstratives.has(document.lower(next))) return true
    // Only a subject has its predicate behind it.
    return (
      (document.context(noun) & Context.sentenceStart) !== 0 &&
      isPredicate(lexicon, document.lower(next)) &&
      (lexicon.flags(document.lower(next)) & Flag.Noun) === 0
    )
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

const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX']
const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

/** Value of a Roman numeral below 90; 0 when it is none. */
function romanValue(numeral: string): number {
  for (let ten = 0; ten < tens.length; ten++)
    for (let unit = 0; unit < units.length; unit++) if (numeral === tens[ten] + units[unit]) return ten * 10 + unit
  return 0
}
