import type {Mention} from '../names/entities.ts'
import {timeWords} from '../names/name-words.ts'
import {words} from '../names/words.ts'
import {TokenKind} from '../text/tokenize.ts'
import {isMark, textOf, type View} from './view.ts'

/** What kind of thing a noun phrase names as a source. */
export type SourceKind =
  | 'person'
  | 'organisation'
  | 'document'
  | 'role'
  | 'pronoun'
  | 'group'
  | 'country'
  | 'outlet'
  | 'thing'

/** A noun phrase that may be a source: tokens `first` … `last - 1`. */
export interface Phrase {
  kind: SourceKind
  first: number
  last: number
  /** The name in it that says who it is. */
  mention?: Mention
  text: string
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Most tokens of a title before a name in apposition. */
const TITLE = 4
/** Most tokens of a relative clause before such a name. */
const CLAUSE = 16

/** Words that end a noun phrase on its right. */
export const stops = set(
  'di ke pada dalam saat ketika kepada usai seusai setelah sesudah dengan melalui lewat sambil seraya sembari seperti terkait soal tentang untuk yang sebagai menanggapi mengenai bahwa sebelum sejak hingga sampai karena agar guna jika bila kalau sebagaimana dikutip dilansir mengutip melansir menjawab mengomentari menjelaskan menyampaikan merujuk mengatakan menambahkan begitu atas terhadap telah akan sudah tidak tak belum bisa dapat harus perlu adalah ialah merupakan menjadi itulah kemarin tadi siang malam pagi sore hari waktu meski meskipun walau namun tetapi sehingga ternyata memang masih juga justru lagi sedang tengah mulai melihat berdasarkan antara selain lantaran sebab baru-baru akhir pekan membuat didampingi bersama'
)

/** Words that end a noun phrase on its left. */
export const leftStops = set(
  'kendati lagipula lagi-lagi sekalipun bahwa karena namun tetapi sementara sedangkan saat ketika jika bila kalau agar untuk sehingga meski meskipun walau walaupun setelah sebelum usai seusai sambil seraya lalu kemudian lantas maka padahal sebab adalah ialah merupakan yang dan serta atau juga telah sudah akan masih hingga sampai seperti sebagaimana tak tidak belum bisa dapat harus justru bahkan begitu lanjut kata ujar menurut oleh itu ini tersebut dengan'
)

/** Prepositions whose phrase may stand between a subject and its verb. */
export const prepositions = set(
  'di ke pada dalam saat ketika kepada usai seusai setelah dengan melalui lewat terkait soal tentang untuk terhadap atas bersama dari sejak hingga selama mengenai sebagai via per bagi didampingi'
)

export const demonstratives = set('itu ini tersebut tadi')
export const pronouns = set('ia dia beliau mereka pihaknya dirinya keduanya')
const months = timeWords
const dayTimes = set('lalu kemarin siang malam pagi sore petang dini hari pekan tadi silam')
/** Words before the noun of a phrase. */
const openers = set('oleh lagi pula sang si para eks mantan seorang juga salah satu dari')
const notPart = set('oleh lagi pula juga dari')

export const isTime = (view: View, token: number): boolean =>
  months.has(view.document.lower(token)) || dayTimes.has(view.document.lower(token))

/** A name that can speak: a lone word at the start of a sentence that is no name in the end is none. */
export function speakerMention(view: View, token: number): Mention | undefined {
  const mention = view.entities.at(token)
  if (mention === undefined) return undefined
  if (mention.last - mention.first === 1) {
    const {document, hits} = view
    const lower = document.lower(mention.first)
    if (months.has(lower) || pronouns.has(lower) || stops.has(lower) || leftStops.has(lower)) return undefined
    if (mention.type === 'unknown' && !document.isCapital(mention.first)) return undefined
    if (
      mention.type === 'unknown' &&
      hits.all(mention.first).some((hit) => hit.list !== 'country' && hit.list !== 'topic')
    )
      return undefined
  }
  return mention
}

export const phrase = (view: View, kind: SourceKind, first: number, last: number, mention?: Mention): Phrase => ({
  kind,
  first,
  last,
  ...(mention && {mention}),
  text: textOf(view.document, first, last)
})

export function kindOfMention(view: View, mention: Mention): SourceKind {
  if (mention.type === 'person') return 'person'
  if (mention.type === 'organisation') return 'organisation'
  if (mention.type === 'place') return view.hits.at(mention.first, 'country') ? 'country' : 'thing'
  return view.hits.at(mention.first, 'country') ? 'country' : 'person'
}

/** The noun phrase that starts at a token, as it follows *kata*, *menurut* or *oleh*. */
export function phraseFrom(view: View, from: number, end: number): Phrase | undefined {
  const {document, hits} = view
  let at = from
  while (at < end && openers.has(document.lower(at)) && !hits.at(at, 'quantifier')) at++
  const start = notPart.has(document.lower(from)) ? Math.min(at, end - 1) : from
  if (at >= end) return undefined
  if (pronouns.has(document.lower(at))) return phrase(view, 'pronoun', at, at + 1)
  for (let i = at; i < Math.min(end, at + 4); i++) {
    if (document.kind(i) === TokenKind.handle) return phrase(view, 'person', at, i + 1)
    if (!document.isWord(i)) break
  }
  const mentions: Mention[] = []
  let i = at
  let commas = 0
  while (i < end && i - at < 40 && view.quoted[i] === 0) {
    const mention = speakerMention(view, i)
    if (mention !== undefined && mention.first <= i && mention.last <= end) {
      if (!(mentions.length > 0 && isTime(view, i))) mentions.push(mention)
      i = mention.last
      continue
    }
    if (document.isWord(i) || document.kind(i) === 2) {
      const lower = document.lower(i)
      if (isTime(view, i) && i > at) break
      if (i > at && joinsOffice(view, i, at, mentions)) {
        i++
        continue
      }
      // "Menteri Dalam negeri": a capital makes it part of the office.
      const inOffice = i > at && document.isCapital(i) && hits.at(i - 1, 'role') !== undefined
      if (
        !inOffice &&
        (stops.has(lower) || hits.at(i, 'neutral') || hits.at(i, 'stance') || hits.at(i, 'report')) &&
        i > at
      )
        break
      if ((stops.has(lower) || leftStops.has(lower)) && i === at && !document.isCapital(i)) return undefined
      // A small word after a person's name begins something else.
      if (
        mentions.length > 0 &&
        document.isWord(i) &&
        !document.isCapital(i) &&
        lastIsPerson(mentions) &&
        lower !== 'dan' &&
        lower !== 'dari'
      )
        break
      if (lower === 'dan' && mentions.length > 0 && speakerMention(view, i + 1) === undefined) break
      i++
      continue
    }
    if (isMark(document, i, '(')) {
      const close = closing(view, i, end)
      if (close < 0) break
      i = close + 1
      continue
    }
    if (isMark(document, i, ',')) {
      commas++
      const next = hits.at(at, 'role') ? apposed(view, i + 1) : speakerMention(view, i + 1)
      // "Juru Bicara X, Alice Boghosian": the name stands in apposition.
      const named =
        next !== undefined &&
        (next.type === 'person' ||
          (next.type === 'unknown' && (next.last - next.first > 1 || isMark(document, next.last, ','))))
      const vacant = !mentions.some(
        (known) => known.type === 'person' && !isOffice(view, known) && !isServed(view, at, known)
      )
      if (commas === 1 && named && vacant && !isTime(view, i + 1) && endsApposition(view, next.last, end)) {
        i++
        continue
      }
      const holder = vacant && hits.at(at, 'role') ? holderOf(view, i + 1, end) : undefined
      if (holder !== undefined) {
        mentions.push(holder)
        i = holder.last
        continue
      }
      break
    }
    // "Co-Founder & Group CEO X Budi": one office.
    if (document.word(i) === '&' && document.isCapital(i + 1)) {
      i++
      continue
    }
    if (isMark(document, i, "./-&'’") && document.follows(i + 1) && !isMark(document, i, '.')) {
      i++
      continue
    }
    break
  }
  let last = i
  while (last > at && !document.isWord(last - 1) && !isMark(document, last - 1, ')')) last--
  if (last <= at) return undefined
  const main = mainMention(
    view,
    mentions.filter((mention) => !(mentions.length > 1 ? isServed : isKin)(view, at, mention)),
    at
  )
  if (main?.type !== 'person' && document.lower(i) === 'yang') {
    const name = afterClause(view, i, end)
    if (name !== undefined && hits.at(at, 'role')) return classify(view, start, name.last, at, name)
  }
  return classify(view, start, last, at, main)
}

/** Words inside the name of an office: *Vice President of Sales*, *Duta Besar China untuk Austria*. */
const officeWords: ReadonlySet<string> = new Set(['of', 'for', 'and', 'untuk', 'bidang', 'urusan', 'dan'])

/** Tokens of what an office goes on with before its holder is named. */
const HOLDER = 16

/** *Direktur Pengawasan, Otoritas Jasa Keuangan (OJK) Anung*: the person at the end of an office that commas divide. */
function holderOf(view: View, from: number, end: number): Mention | undefined {
  const {document, hits} = view
  const mention = speakerMention(view, from)
  const goesOn = hits.at(from, 'institution') !== undefined || (mention !== undefined && isOffice(view, mention))
  if (!goesOn) return undefined
  for (let i = from; i < Math.min(end, from + HOLDER) && view.quoted[i] === 0; i++) {
    const name = speakerMention(view, i)
    if (name?.type === 'person' && !isOffice(view, name)) return endsApposition(view, name.last, end) ? name : undefined
    if (name !== undefined) i = name.last - 1
    else if (isMark(document, i, '(')) i = Math.max(i, closing(view, i, end))
    else if (
      isTime(view, i) ||
      !(document.isCapital(i) || officeWords.has(document.lower(i)) || isMark(document, i, ',&/-'))
    )
      return undefined
  }
  return undefined
}

/** Who stands to somebody: *istri Budi* is not Budi. */
export const kin = set(
  'istri suami kekasih pacar tunangan adik kakak putra putri menantu mertua ayah ibunda ayahanda paman keponakan sepupu ajudan keluarga kerabat'
)
/** Offices held for somebody, if a name follows in apposition: *pengacara Budi, Tono*. */
const service = set('pengacara kuasa hukum juru bicara jubir asisten manajer sahabat rekan teman')

/** *kekasih Marcello*: the name says whose, not who. */
const isKin = ({document}: View, head: number, mention: Mention): boolean =>
  kin.has(document.lower(head)) && !document.isCapital(head) && mention.first === head + 1

/** *kuasa hukum Setya, Fredrich*: likewise, where another name follows. */
const isServed = (view: View, head: number, mention: Mention): boolean => {
  const {document} = view
  if (isKin(view, head, mention)) return true
  if (!service.has(document.lower(head)) || document.isCapital(head)) return false
  return mention.first === head + 1 || (mention.first === head + 2 && service.has(document.lower(head + 1)))
}

/** *Founder dan CEO X Budi*: the office goes on, its holder was not named yet. */
function joinsOffice(view: View, token: number, head: number, mentions: readonly Mention[]): boolean {
  const {document, hits} = view
  if (!officeWords.has(document.lower(token)) || !document.isCapital(token + 1)) return false
  if (hits.at(head, 'role') === undefined) return false
  if (mentions.some((mention) => mention.type === 'person' && !isOffice(view, mention))) return false
  return document.lower(token) !== 'dan' || hits.at(token + 1, 'role') !== undefined
}

/** *aktivis X yang juga pakar hidrologi, Ercan Ayboga.*: the name in apposition after a relative clause. */
function afterClause(view: View, yang: number, end: number): Mention | undefined {
  const {document} = view
  for (let i = yang + 1; i < Math.min(end, yang + CLAUSE) && view.quoted[i] === 0; i++) {
    if (!isMark(document, i, ',')) continue
    const name = apposed(view, i + 1)
    const person = name?.type === 'person' || name?.type === 'unknown'
    return person && (name.last >= end || isMark(document, name.last, ',.')) ? name : undefined
  }
  return undefined
}

/** The name that stands at a token, alone or after its own title (*Imam Wahyudi*, *Dr. Budi*). */
function apposed(view: View, token: number): Mention | undefined {
  const mention = speakerMention(view, token)
  if (mention !== undefined) return mention
  for (let i = token + 1; i <= token + TITLE; i++) {
    const titled = speakerMention(view, i)
    if (titled !== undefined) return titled.title?.start === view.document.start(token) ? titled : undefined
  }
  return undefined
}

/** Words of a title from which on a name behind it may be that of a company. */
const LONG_OFFICE = 3

/** *Kepala Dinas Pekerjaan Umum*, *DAOP*: capitals that name an office or a body, whatever they were taken for. */
function isOffice({document, hits}: View, mention: Mention): boolean {
  if (!/\p{Ll}/u.test(mention.text)) return true
  let ordinary = true
  let named = false
  for (let i = mention.first; i < mention.last; i++) {
    if (hits.at(i, 'role') || hits.at(i, 'institution')) return true
    const lower = document.lower(i)
    if (words().isPerson(lower)) named = true
    if (!words().isIndonesian(lower)) ordinary = false
  }
  if (named) return false
  // "Wakil Presiden Manajemen Produk Qualcomm Technologies": behind a long office stands what it is an office of.
  return mention.last - mention.first > 1 && (ordinary || (mention.title?.text.split(' ').length ?? 0) > LONG_OFFICE)
}

/** After a name in apposition the sentence ends, pauses or goes on with an adjunct; a verb would make it a subject. */
const endsApposition = ({document, hits}: View, token: number, end: number): boolean =>
  token >= end || !document.isWord(token) || (stops.has(document.lower(token)) && !hits.at(token, 'between'))

const lastIsPerson = (mentions: readonly Mention[]): boolean =>
  mentions.at(-1)?.type === 'person' || mentions.at(-1)?.type === 'unknown'

/** Of several names the person; the last one where roles come first, the first one where the phrase begins with it. */
function mainMention(view: View, mentions: readonly Mention[], at: number): Mention | undefined {
  const all = mentions.filter((mention) => mention.type === 'person' || mention.type === 'unknown')
  const names = all.filter((mention) => !isOffice(view, mention))
  const named = names.length > 0 ? names : all
  const people = named.filter((mention) => mention.type === 'person')
  if (people[0]?.first === at) return people[0]
  // After an office, whose words may look like a name, the person's own name comes last.
  const startsWithRole = view.hits.at(at, 'role') !== undefined || named[0]?.title !== undefined
  if (named.length > 0) return startsWithRole ? (people.at(-1) ?? named.at(-1)) : (people[0] ?? named[0])
  return mentions[0]
}

/** What a noun phrase is by its name or its head. */
export function classify(view: View, first: number, last: number, head: number, mention: Mention | undefined): Phrase {
  const {hits, document} = view
  if (mention?.type === 'person') return phrase(view, 'person', first, last, mention)
  if (isGroup(view, first, last)) return phrase(view, 'group', first, last, mention)
  if (hits.at(head, 'document')) return phrase(view, 'document', first, last, mention)
  if (hits.at(head, 'role')) return phrase(view, mention?.type === 'unknown' ? 'person' : 'role', first, last, mention)
  if (hits.at(head, 'outlet') && mention !== undefined) return phrase(view, 'outlet', first, last, mention)
  if (hits.at(head, 'institution')) return phrase(view, 'organisation', first, last, mention)
  if (/^negara(?:nya)?$/.test(document.lower(head))) return phrase(view, 'country', first, last, mention)
  if (mention !== undefined) {
    const kind = kindOfMention(view, mention)
    if (kind !== 'country' && kind !== 'thing') return phrase(view, kind, first, last, mention)
    // "Kementerian Luar Negeri Korea Utara": what stands before the place says who it is.
    for (let i = head + 1; i < mention.first; i++) {
      if (hits.at(i, 'institution')) return phrase(view, 'organisation', i, last, mention)
      if (hits.at(i, 'role')) return phrase(view, 'role', i, last, mention)
    }
    return phrase(view, kind, first, last, mention)
  }
  if (document.kind(head) === 5) return phrase(view, 'outlet', first, last)
  return phrase(view, 'thing', first, last)
}

/** *Para analis, sejumlah kalangan, publik*: nobody in particular. */
export function isGroup({document, hits}: View, first: number, last: number): boolean {
  if (hits.at(first, 'collective')) return true
  const quantifier = hits.at(first, 'quantifier')
  // "guru-guru": any of them.
  if (quantifier === undefined) {
    const lower = document.lower(first)
    return lower.includes('-') && plural.test(lower) && !demonstratives.has(document.lower(first + 1))
  }
  for (let i = quantifier.last; i < Math.min(last, quantifier.last + 2); i++) if (hits.at(i, 'group')) return true
  return false
}

const plural =
  /^(guru|orang|ibu|bapak|emak|dokter|pejabat|polisi|pengusaha|pedagang|petani|tetangga|tokoh|aktivis|pengamat|politikus|elite|mahasiswa|kader|anak muda)-\1$/

function closing(view: View, open: number, end: number): number {
  for (let i = open + 1; i < end && i < open + 30; i++) if (isMark(view.document, i, ')')) return i
  return -1
}
