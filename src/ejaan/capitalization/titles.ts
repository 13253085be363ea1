import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Context} from '../../text/document.ts'
import {Shape} from '../../text/tokenize.ts'
import {geography, institutions, mixed, properWords, titles} from './data.ts'
import {capital, isEdited, isSmall} from './place.ts'

const rule = 'ejaan/capitalization'

/** Words before a title that make it a common noun. */
const generic = new Set(
  'seorang sang para mantan-mantan calon bakal kandidat setiap seluruh semua jadi menjadi sebagai bukan'.split(' ')
)

/** Words before a title that stands for one certain person. */
const definite = new Set('kata ujar tutur ucap ungkap menurut oleh kepada dengan bersama bahwa'.split(' '))

/** Offices that are held by one person at a time. */
const offices = new Set([
  'presiden',
  'gubernur',
  'bupati',
  'kota',
  'kapolda',
  'kapolres',
  'menteri',
  'raja',
  'ratu',
  'sultan'
])

/** Offices that have their institution between them and the name: *ketua Pansus KPK Agun Gunanjar*. */
const chairs = new Set(['ketua', 'kepala', 'direktur', 'rektor', 'sekjen', 'dirut'])

/** Forms of address before a name. */
const addresses = new Set(['pak', 'bu'])

/** Words before an institution that make it one of several. */
const several = new Set(
  'dua tiga empat lima enam tujuh delapan sembilan sepuluh beberapa banyak para setiap tiap semua seluruh berbagai antar lintas suatu kedua ketiga'.split(
    ' '
  )
)

/** Administrative areas: any name behind them is theirs. */
const areas = new Set(['kabupaten', 'kecamatan', 'kelurahan', 'provinsi'])

/** Words that go with *jalan* and the like as verbs and nouns of their own. */
const notGeography = new Set('di ke dari dan yang'.split(' '))

/** First words of titles, institutions and nouns of geography. */
const heads = new Set([...titles, ...geography, ...institutions, ...mixed.keys()].map((phrase) => phrase.split(' ')[0]))
const trigger = defineTrigger(({lower, shape}) => (shape & Shape.capital) === 0 && heads.has(lower))

/** *presiden Prabowo*, *sungai Musi*: a title or a noun of geography in small letters before its name. */
export function beforeNames({document, lexicon, report}: RuleContext): void {
  for (const i of wordsFor(document, trigger)) {
    if (!document.isCapital(i + 1) && !document.isCapital(i + 2) && !document.isCapital(i + 3)) continue
    if (!isSmall(document, i) || !isEdited(document, i)) continue
    if (mixed.get(document.lower(i))?.has(document.word(i + 1)) === true && document.follows(i + 1)) {
      const word = document.word(i)
      report({
        rule,
        message: 'title',
        start: document.start(i),
        end: document.end(i),
        suggestions: [capital(word)],
        severity: 'warning'
      })
      continue
    }
    const last = endOf(i)
    if (last < 0) continue
    const words = document.text.slice(document.start(i), document.end(last))
    const lower = words.toLowerCase()
    const isTitle = titles.has(lower)
    const isInstitution = institutions.has(lower)
    if (
      isTitle
        ? !namesPerson(i, last) && !namesOffice(i, last)
        : isInstitution
          ? !namesInstitution(i)
          : !namesPlace(i, last)
    )
      continue
    report({
      rule,
      message: isTitle ? 'title' : isInstitution ? 'institution' : 'geography',
      start: document.start(i),
      end: document.end(last),
      suggestions: [words.split(' ').map(capital).join(' ')],
      // Of areas (provinsi, kecamatan) reference works write the small form too.
      severity: areas.has(lower) ? 'info' : 'warning'
    })
  }

  /** Last token of the title or noun that starts here; -1. */
  function endOf(first: number): number {
    let found = -1
    let phrase = ''
    for (let i = first; i < first + 3 && i < document.count && isSmall(document, i); i++) {
      phrase = i === first ? document.lower(i) : `${phrase} ${document.lower(i)}`
      if (
        (titles.has(phrase) || geography.has(phrase) || institutions.has(phrase)) &&
        document.isCapital(i + 1) &&
        document.isWord(i + 1) &&
        document.follows(i + 1)
      )
        found = i
    }
    return found
  }

  /** Whether a person's name comes next, at once or after a place (*presiden Rusia Vladimir Putin*). */
  function namesPerson(first: number, last: number): boolean {
    if (generic.has(document.lower(first - 1)) || isNameBefore(first)) return false
    let next = last + 1
    while (
      next < last + 5 &&
      (isPlaceOnly(next) || (chairs.has(document.lower(last)) && !isGivenName(next))) &&
      document.isCapital(next + 1) &&
      document.isWord(next + 1)
    )
      next++
    if (next > last + 1 && !document.follows(next)) return false
    if (!document.isCapital(next)) return false
    // Nothing but a name stands behind a form of address: *bu Mega*.
    if (addresses.has(document.lower(first))) return (lexicon.flags(document.lower(next)) & Flag.Person) !== 0
    return isGivenName(next) && (next > last + 1 || !chairs.has(document.lower(last)))
  }

  /** A capital before the title that no sentence start explains. */
  function isNameBefore(first: number): boolean {
    return document.isCapital(first - 1) && (document.context(first - 1) & Context.sentenceStart) === 0
  }

  /** A person's name that is neither a place nor a word, unless another one follows: *Ani Yudhoyono*. */
  function isGivenName(token: number): boolean {
    const flags = lexicon.flags(document.lower(token))
    if ((flags & Flag.Person) === 0) return false
    if ((flags & (Flag.Place | Flag.Word | Flag.Acronym)) === 0) return true
    const next = token + 1
    return (
      document.isCapital(next) &&
      document.follows(next) &&
      (lexicon.flags(document.lower(next)) & (Flag.Person | Flag.Word | Flag.Place)) === Flag.Person
    )
  }

  /** *kata presiden Rusia*: the title stands for its bearer, not for any holder of it. */
  function namesOffice(first: number, last: number): boolean {
    if (!definite.has(document.lower(first - 1)) || !offices.has(document.lower(last)) || !isPlaceOnly(last + 1))
      return false
    // "presiden Georgia ke-3 itu": one of several.
    return !/^(?:itu|ini|tersebut|ke-.*|pertama|terpilih|sebelumnya)$/.test(document.lower(last + 2))
  }

  /** *partai Hanura*, *kementerian Luar Negeri*, but *dua partai Islam*, *sebuah universitas Jerman*. */
  function namesInstitution(first: number): boolean {
    const before = document.lower(first - 1)
    if (isNameBefore(first) || several.has(before) || before.startsWith('se')) return false
    const lower = document.lower(first + 1)
    const flags = lexicon.flags(lower)
    // A country or a religion says of which kind it is.
    if (properWords.has(lower) && lower !== 'indonesia') return areas.has(document.lower(first))
    return flags === 0 || (flags & (Flag.Name | Flag.Noun | Flag.Acronym)) !== 0
  }

  function isPlaceOnly(token: number): boolean {
    const flags = lexicon.flags(document.lower(token))
    return document.isWord(token) && document.isCapital(token) && (flags & Flag.Place) !== 0
  }

  function namesPlace(first: number, last: number): boolean {
    const before = document.lower(first - 1)
    const lower = document.lower(last + 1)
    if (notGeography.has(lower) || (document.shape(last + 1) & 2) !== 0) return false
    const word = document.lower(first)
    // "jalan" is also a verb and an adverb; only after a preposition of place is it surely a street.
    if (word === 'jalan') return (before === 'di' || before === 'ke' || before === 'dari') && !document.isCapital(first)
    if (before === 'dua' || before === 'kedua' || before === 'beberapa' || before === 'para' || before.startsWith('se'))
      return false
    const flags = lexicon.flags(lower)
    return (
      (flags === 0 || (flags & (Flag.Place | Flag.Person)) !== 0) &&
      !/^(?:indonesia|jepang|amerika|eropa|asia)$/.test(lower)
    )
  }
}
