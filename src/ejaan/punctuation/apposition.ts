import {landmarksOf} from '../../landmarks/landmarks.ts'
import {isFunctionWord, isPredicate, isPreposition, opensAdverbial} from '../../landmarks/words.ts'
import {Flag} from '../../lexicon/flags.ts'
import type {RuleContext} from '../../rules/family.ts'
import {TokenKind} from '../../text/tokenize.ts'
import {cues} from './data.ts'
import {isProse} from './place.ts'

/** First words of what somebody is (*Presiden Rusia, Ketua DPR*), lower case. */
const heads = new Set(
  'presiden menteri perdana gubernur bupati wali walikota camat lurah kepala ketua wakil sekretaris sekjen direktur dirut komisaris manajer kapolri kapolda kapolres kapolresta kapolsek kasat kabid kabag kadiv humas panglima pangdam juru jubir koordinator anggota pelatih kapten penasihat pengacara kuasa staf deputi asisten rektor dekan guru profesor pengamat peneliti analis pakar ekonom duta pendiri pemilik raja ratu sultan jaksa hakim pemimpin dirjen irjen menko mensesneg menkeu mendagri menlu menpora menhub kadis kasubag ceo co-founder founder manager penyerang bek gelandang kiper striker pembalap petinju penyanyi aktor aktris vokalis penulis sutradara pemain bintang legenda artis musisi presenter komedian desainer chef dokter kapolda perwakilan kuasa pendeta ustaz uskup konsultan tersangka terdakwa korban saksi mantan'.split(
    ' '
  )
)

/** What goes on after *kata Ketua DPR, Setya Novanto*. */
const afterSpeaker = new Set(
  'saat ketika di kepada dalam usai seperti pada melalui lewat seusai sebagaimana'.split(' ')
)

/** Most tokens between the start of the apposition and its end. */
const LONGEST = 12
/** Most tokens between the start of the sentence and the title. */
const LONGEST_CLAUSE = 30

/** *Vladimir Putin, Presiden Rusia berencana*: an apposition has a comma on both sides (EYD V, Tanda Koma). */
export function apposition({document, lexicon, report}: RuleContext): void {
  for (const comma of landmarksOf(document).commas) {
    if (comma < 2 || comma + 2 >= document.count || !document.isCapital(comma + 1) || !document.isWord(comma - 1))
      continue
    if (!isProse(document, comma) || document.isQuoted(comma)) continue
    const last = endOfName(comma + 1)
    const next = last + 1
    if (next >= document.count || !document.isWord(next) || document.isCapital(next)) continue
    if (document.sentenceOf(next) !== document.sentenceOf(comma)) continue
    const from = startOf(comma)
    if (from === undefined) continue
    const title = isTitle(comma + 1, last)
    const known = isTitle(from.first, comma - 1)
      ? !title && last - comma <= 5 && isPerson(comma + 1, last)
      : title && isPerson(from.first, comma - 1)
    if (!known) continue
    const lower = document.lower(next)
    const goesOn = from.spoken ? afterSpeaker.has(lower) : isPredicate(lexicon, lower)
    if (!goesOn) continue
    const after = lexicon.isWord(document.lower(next)) ? document.word(next) : ''
    report({
      rule: 'ejaan/punctuation',
      message: 'apposition',
      start: document.start(last),
      end: document.start(next) + after.length,
      suggestions: [`${document.word(last)}, ${after}`],
      severity: 'warning'
    })
  }

  /** Where the words before the comma start: the sentence, or the cue *kata*. */
  function startOf(comma: number): {first: number; spoken: boolean} | undefined {
    const sentence = document.sentences[document.sentenceOf(comma)]
    let first = sentence.first
    // A dateline: "Frensia.Id- ", "JAKARTA, KOMPAS.com - ".
    for (let i = Math.min(comma, first + 7); i > sentence.first; i--) {
      if (document.kind(i) === TokenKind.punctuation && /^[-–—]+$/.test(document.word(i))) {
        first = i + 1
        break
      }
    }
    for (let i = comma - 1; i > Math.max(first, comma - LONGEST); i--) {
      if (document.isWord(i) && cues.has(document.lower(i)) && !document.isCapital(i))
        return {first: i + 1, spoken: true}
      if (!document.isWord(i)) return undefined
      if (!document.isCapital(i) && isFunctionWord(document.lower(i)) && document.lower(i) !== 'dan') break
    }
    if (comma <= first || !document.isCapital(first)) return undefined
    if (comma - first <= LONGEST && isRun(first, comma)) return {first, spoken: false}
    return insideClause(first, comma)
  }

  /** Whether only the words of one noun phrase stand between. */
  function isRun(first: number, end: number): boolean {
    for (let i = first; i < end; i++) {
      if (!document.isWord(i)) return false
      const lower = document.lower(i)
      if (!document.isCapital(i) && lower !== 'dan' && (isFunctionWord(lower) || isPredicate(lexicon, lower)))
        return false
    }
    return true
  }

  /** A title inside a clause that has begun with its subject: *Ia bertemu Presiden Rusia, Vladimir Putin di Moskow*. */
  function insideClause(first: number, comma: number): {first: number; spoken: boolean} | undefined {
    if (opensAdverbial(document.lower(first)) || isPredicate(lexicon, document.lower(first))) return undefined
    let head = comma - 1
    while (
      head - 1 > first &&
      document.isWord(head - 1) &&
      (document.isCapital(head - 1) || document.lower(head - 1) === 'dan')
    )
      head--
    if (
      head <= first ||
      head - first > LONGEST_CLAUSE ||
      comma - head > LONGEST ||
      !heads.has(document.lower(head)) ||
      head === comma - 1
    )
      return undefined
    for (let i = first; i < head; i++) {
      if (!document.isWord(i) || (i > first && opensAdverbial(document.lower(i)) && !isPreposition(document.lower(i))))
        return undefined
    }
    return {first: head, spoken: true}
  }

  function endOfName(first: number): number {
    let last = first
    while (
      last + 1 < document.count &&
      document.isWord(last + 1) &&
      document.isCapital(last + 1) &&
      document.follows(last + 1)
    )
      last++
    return last
  }

  function isTitle(first: number, last: number): boolean {
    if (!heads.has(document.lower(first)) || last <= first) return false
    for (let i = first + 1; i <= last; i++) if (isGiven(document.lower(i))) return false
    return true
  }

  /** A given name, and neither a place nor a word. */
  function isGiven(lower: string): boolean {
    const flags = lexicon.flags(lower)
    return (flags & Flag.Person) !== 0 && (flags & (Flag.Place | Flag.Word | Flag.Organisation)) === 0
  }

  function isPerson(first: number, last: number): boolean {
    if (last - first > 4) return false
    let known = false
    for (let i = first; i <= last; i++) {
      const flags = lexicon.flags(document.lower(i))
      if (
        heads.has(document.lower(i)) ||
        /^(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad)$/.test(document.lower(i))
      )
        return false
      if ((flags & Flag.Person) !== 0) known = true
      else if (i === first && (flags & (Flag.Place | Flag.Word)) !== 0) return false
    }
    return known
  }
}
