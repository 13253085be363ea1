import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import {isFunctionWord, isPredicate, isPreposition, opensAdverbial, voiceOf} from '../../landmarks/words.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {edge, isChar, isProse} from './place.ts'

/** Stands for a day or month among the kinds of name. */
const timeWord = 1

/** Most tokens of one item. */
const LONGEST = 5

/** Last items that stand for others. */
const rest = new Set(['lainnya', 'lain-lain', 'sebagainya', 'seterusnya'])

/** Words right before a list. */
const openers = new Set(
  'berupa yaitu yakni meliputi seperti termasuk adalah ialah mencakup melawan bersama berisi memuat atas dari'.split(
    ' '
  )
)

/** First words of names that may have *dan* inside, and of places that contain one another. */
const institutions = new Set(
  'kementerian dinas badan lembaga komisi direktorat biro deputi kepala menteri wakil plt plh ketua balai majelis fakultas universitas institut departemen kantor asosiasi ikatan persatuan perhimpunan sekolah desa kecamatan kelurahan kabupaten kota provinsi jalan'.split(
    ' '
  )
)

/** What the items of one list have in common. */
type Frame = 'name' | 'noun' | 'number' | 'me' | 'ber' | 'di' | 'ter' | ''

const conjunction = defineTrigger(({text}) => text === 'dan' || text === 'atau')

/**
 * *Washington, Seoul dan Tokyo*: a comma before *dan* and *atau* when three or more items are listed (EYD V, Tanda
 * Koma). Only lists whose items are alike: names, nouns, or verbs of one voice.
 */
export function serial({document, lexicon, report}: RuleContext): void {
  for (const and of wordsFor(document, conjunction)) {
    if (and < 3 || and + 1 >= document.count) continue
    if (!document.follows(and) || !document.follows(and + 1)) continue
    if (!isItemToken(and - 1) || !isItemToken(and + 1) || !isProse(document, and)) continue
    if (!isList(and)) continue
    const before = edge(document, lexicon, and - 1)
    report({
      rule: 'ejaan/punctuation',
      message: 'serialComma',
      start: before.start,
      end: document.end(and),
      suggestions: [`${before.text}, ${document.word(and)}`],
      severity: document.isQuoted(and) ? 'info' : 'warning'
    })
  }

  function isItemToken(token: number): boolean {
    const kind = document.kind(token)
    return kind === TokenKind.word || kind === TokenKind.number
  }

  /** Token of the comma before an item that ends before `end`; -1 if something else stands there. */
  function commaBefore(end: number): number {
    for (let i = end - 1; i > end - LONGEST - 2 && i > 0 && document.follows(i); i--) {
      if (isChar(document, i, ',')) return i
      if (!isItemToken(i)) return -1
      const lower = document.lower(i)
      if (lower === 'dan' || lower === 'atau' || lower === 'yang' || lower === 'serta') return -1
    }
    return -1
  }

  function isList(and: number): boolean {
    const comma = commaBefore(and)
    if (comma < 1 || comma + 1 >= and || !isItemToken(comma - 1)) return false
    const frame = frameOf(comma + 1, and)
    if (frame === '' || isNested(and)) return false
    if (!agree(frame, frameOf(and + 1, and + 2)) && !isRest(comma, and)) return false
    // An acronym among nouns is one of them: "kepolisian, TNI dan kejaksaan".
    if (frame === 'name' && (document.isCapital(comma - 1) || !isAcronym(comma + 1))) return isListOfNames(comma, and)
    if (frame === 'noun' || frame === 'name') return isListOfNouns(comma, and, 'noun')
    if (frame === 'number') return isListOfNouns(comma, and, frame)
    return isListOfVerbs(comma, and, frame)
  }

  function isAcronym(token: number): boolean {
    return (document.shape(token) & Shape.allCaps) !== 0
  }

  function agree(frame: Frame, last: Frame): boolean {
    return frame === last || (frame === 'noun' && last === 'name') || (frame === 'name' && last === 'noun')
  }

  /** *A, B, C dan lainnya*: at least three items besides. */
  function isRest(comma: number, and: number): boolean {
    return rest.has(document.lower(and + 1)) && commaBefore(comma) > 0
  }

  function isNumeral(token: number): boolean {
    if (document.kind(token) === TokenKind.number) return true
    return !document.isCapital(token) && (lexicon.flags(document.lower(token)) & Flag.Numeral) !== 0
  }

  /** Frame of the item in `[first, end)`. */
  function frameOf(first: number, end: number): Frame {
    if (document.kind(first) === TokenKind.number) return 'number'
    const lower = document.lower(first)
    if (isFunctionWord(lower)) return ''
    if (isNumeral(first)) return 'number'
    if (document.isCapital(first)) return 'name'
    const voice = voiceOf(lexicon, lower)
    if (voice !== '') return voice as Frame
    for (let i = first; i < end; i++)
      if (isFunctionWord(document.lower(i)) && !isPreposition(document.lower(i))) return ''
    const flags = lexicon.flags(lower)
    if (flags === 0) return 'noun'
    return (flags & (Flag.Noun | Flag.Adjective | Flag.Foreign)) !== 0 ? 'noun' : ''
  }

  /** Whether the words before a comma are the opening of a sentence (*Di Jakarta, A dan B*), not an item. */
  function isOpening(comma: number): boolean {
    for (let i = comma - 1; i >= 0; i--) {
      const atStart = !document.follows(i)
      const mark = document.kind(i) === TokenKind.punctuation && !isChar(document, i, '/') && !isChar(document, i, '-')
      if (!atStart && !mark) continue
      if (isChar(document, i, ',') || isChar(document, i, ':') || isChar(document, i, ')')) return false
      const first = mark ? i + 1 : i
      const lower = document.lower(first)
      return opensAdverbial(lower) || isPreposition(lower) || voiceOf(lexicon, lower) !== '' || comma - first <= 2
    }
    return false
  }

  /** Whether the list goes on (*A, B dan C, serta D*; *A, B dan C, D, dan E*): *dan* joins the parts of one item only. */
  function isNested(and: number): boolean {
    for (let i = and + 2; i < and + 7 && i + 1 < document.count && document.follows(i); i++) {
      if (!isChar(document, i, ',')) {
        if (!isItemToken(i)) return false
        continue
      }
      if (joins(i + 1)) return true
      for (let j = i + 1; j < i + 7 && j < document.count && document.follows(j); j++) {
        if (isChar(document, j, ',') || joins(j)) return true
        if (!isItemToken(j) || isFunctionWord(document.lower(j)) || isPredicate(lexicon, document.lower(j)))
          return false
      }
      return false
    }
    return false
  }

  function joins(token: number): boolean {
    return /^(?:dan|serta|atau|hingga|sampai|maupun|plus)$/.test(document.lower(token))
  }

  function isListOfNames(comma: number, and: number): boolean {
    for (let i = comma + 1; i < and; i++)
      if (!document.isCapital(i) && document.kind(i) !== TokenKind.number) return false
    if (!document.isCapital(comma - 1) || (!document.isCapital(and + 1) && !rest.has(document.lower(and + 1))))
      return false
    const earlier = commaBefore(comma)
    const enclosed = earlier > 1 && document.isCapital(earlier + 1) && document.isCapital(earlier - 1)
    if (!enclosed && isOpening(comma)) return false
    if (institutions.has(document.lower(comma + 1)) || institutions.has(document.lower(and + 1))) return false
    let last = and + 1
    while (last + 1 < document.count && document.isCapital(last + 1) && document.follows(last + 1)) last++
    const first = start(comma, earlier)
    if (joins(first - 1)) return false
    if (!enclosed && (!governs(first - 1) || comma - first > Math.max(and - comma - 1, last - and))) return false
    let common = Flag.Place | Flag.Person | Flag.Organisation
    const items = [nameKind(first, comma), nameKind(comma + 1, and), nameKind(and + 1, last + 1)]
    for (const kind of items) if (kind !== 0) common &= kind
    return common !== 0 && common !== timeWord && (enclosed || items.every((kind) => kind !== 0))
  }

  /** Whether a word in front of the first item opens a list: a preposition, *yaitu*, *seperti*, *adalah*. */
  function governs(token: number): boolean {
    if (token < 0 || !document.follows(token + 1)) return true
    const lower = document.lower(token)
    return (
      isPreposition(lower) ||
      isFunctionWord(lower) ||
      lower === 'melawan' ||
      lower === 'bersama' ||
      lower === 'meliputi'
    )
  }

  /** First token of the capitalised run before a comma. */
  function start(comma: number, earlier: number): number {
    let first = comma - 1
    while (first - 1 > earlier && first > comma - LONGEST && document.isCapital(first - 1) && document.follows(first))
      first--
    return first
  }

  /** Kinds of name an item may be, as bits of `Flag`; 0 if its words are unknown. A day or a title fits no other. */
  function nameKind(first: number, end: number): number {
    let kinds = 0
    for (let i = first; i < end; i++) {
      const lower = document.lower(i)
      if (
        /^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)$/.test(
          lower
        )
      )
        return timeWord
      const flags = lexicon.flags(lower)
      if ((flags & Flag.Person) !== 0) kinds |= Flag.Person
      if ((flags & Flag.Place) !== 0) kinds |= Flag.Place
      if ((flags & (Flag.Organisation | Flag.Acronym)) !== 0) kinds |= Flag.Organisation
    }
    return kinds
  }

  function isListOfNouns(comma: number, and: number, frame: Frame): boolean {
    const earlier = commaBefore(comma)
    if (frame === 'number') {
      // "120 GB, 240 GB dan 480 GB": the figure stands where it does in the next item.
      const length = and - comma - 1
      return isNumeral(comma - length) && comma - length > earlier && (earlier > 0 || !isOpening(comma))
    }
    if (document.isCapital(comma - 1) && !isAcronym(comma - 1)) return false
    if (document.isCapital(and + 1) && !isAcronym(and + 1)) return false
    if (document.isCapital(comma + 1) && (!isAcronym(comma + 1) || and > comma + 2)) return false
    for (let i = comma + 2; i < and; i++) if (isPreposition(document.lower(i))) return false
    // "polisi dan tentara, warga dan wartawan": pairs.
    for (let i = comma - 1; i > comma - LONGEST && i > earlier; i--) if (joins(i)) return false
    const last = document.lower(comma - 1)
    if (isFunctionWord(last) || last.endsWith('nya')) return false
    if (earlier > 0 && earlier + 1 < comma && frameOf(earlier + 1, comma) === frame && isItemToken(earlier - 1))
      return true
    const opened = openers.has(document.lower(comma - 2)) || openers.has(document.lower(comma - 3))
    if ((!opened && isOpening(comma)) || and - comma > 3) return false
    if (!agree(frameOf(comma - 1, comma), frame)) return false
    // The list must end soon: a verb after its last item makes that item a subject.
    for (let i = and + 2; i <= and + 4 && i < document.count && document.follows(i); i++) {
      if (!isItemToken(i)) return true
      if (isPredicate(lexicon, document.lower(i))) return false
      if (isFunctionWord(document.lower(i))) return true
    }
    return true
  }

  function isListOfVerbs(comma: number, and: number, frame: Frame): boolean {
    if (isOpening(comma)) return false
    for (let i = comma - 1; i > comma - LONGEST - 1 && i > 0 && document.follows(i); i--) {
      if (!isItemToken(i)) return false
      if (voiceOf(lexicon, document.lower(i)) === frame)
        return and - comma <= LONGEST && document.lower(i - 1) !== 'yang'
      if (isFunctionWord(document.lower(i)) && !isPreposition(document.lower(i))) return false
    }
    return false
  }
}
