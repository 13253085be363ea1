import {Flag} from '../lexicon/flags.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'

/** Auxiliaries and adverbs that stand between a subject and its verb. */
const auxiliaries = new Set(
  'akan telah sudah sedang tengah masih juga pun bisa dapat harus mesti perlu ingin mau belum tidak tak bukan adalah merupakan ialah kembali turut ikut sempat mulai terus langsung resmi kini lalu hanya justru malah bahkan memang pernah segera baru jauh lebih sangat cukup semakin makin kurang hadir tiba datang pergi'.split(
    ' '
  )
)

/** Voice of a verb by its prefix; '' for other words. */
export function voiceOf(lexicon: Lexicon, lower: string): string {
  const prefix = lower.startsWith('me')
    ? 'me'
    : lower.startsWith('ber')
      ? 'ber'
      : lower.startsWith('di')
        ? 'di'
        : lower.startsWith('ter')
          ? 'ter'
          : ''
  if (prefix === '' || lower.length < 5) return ''
  const flags = lexicon.flags(lower)
  // Not listed: the shape must do, for a full analysis would cost more than it brings.
  if (flags === 0) return lower.length > 7 ? prefix : ''
  return (flags & Flag.Verb) !== 0 ? prefix : ''
}

/** Whether a lower-case word can open the predicate of a sentence. */
export const isPredicate = (lexicon: Lexicon, lower: string): boolean =>
  auxiliaries.has(lower) ||
  (voiceOf(lexicon, lower) !== '' &&
    lower !== 'terhadap' &&
    lower !== 'terkait' &&
    lower !== 'berdasarkan' &&
    lower !== 'bersama' &&
    lower !== 'termasuk' &&
    lower !== 'bernama')

/** Words that join, introduce or modify: no item of a list starts with them. */
const functionWords = new Set(
  'yang yakni yaitu seperti termasuk misalnya antara baik khususnya terutama bahkan juga serta sehingga karena ketika saat jika kalau bila apabila agar supaya bahwa meski meskipun walau walaupun namun tetapi tapi melainkan sedangkan sementara sebab lalu kemudian setelah sebelum selama hingga sampai sejak seraya sambil maka apalagi padahal dengan tanpa untuk guna demi oleh tentang sebagai ini itu tersebut dia ia mereka kami kita saya anda kamu beliau pun lagi saja hanya tidak tak bukan belum akan telah sudah sedang masih dapat bisa harus adalah ialah merupakan apa siapa mana bagaimana mengapa selain menurut kata ujar tutur ucap jelas ungkap tegas papar imbuh lanjut tambah katanya ujarnya tuturnya ucapnya jelasnya ungkapnya tegasnya paparnya imbuhnya lanjutnya tambahnya begitu demikian jadi entah dan atau maupun terkait akibat lantaran usai di ke dari pada kepada dalam bagi para sang si ada nanti kini sekarang kemarin alih-alih sesuai semenjak sepanjang berdasarkan melalui lewat terhadap atas sebagaimana secara'.split(
    ' '
  )
)

export const isFunctionWord = (lower: string): boolean => functionWords.has(lower)

/** Words at the start of a sentence that are its subject, so that no comma has to end an opening. */
const subjects = new Set('ia dia mereka kami kita saya anda kamu beliau ini itu para sang si ada'.split(' '))

/** Whether a word at the start of a sentence opens an adverbial that ends at the first comma. */
export const opensAdverbial = (lower: string): boolean => functionWords.has(lower) && !subjects.has(lower)

/** Determiners that close a noun phrase. */
export const demonstratives: ReadonlySet<string> = new Set(['itu', 'ini', 'tersebut'])

/** Prepositions whose repetition makes a list: *di A, di B, dan di C*. */
const prepositions = new Set('di ke dari pada kepada dalam bagi untuk dengan oleh tentang'.split(' '))

export const isPreposition = (lower: string): boolean => prepositions.has(lower)

/** Months, in lower case. */
export const months: ReadonlySet<string> = new Set(
  'januari februari maret april mei juni juli agustus september oktober november desember'.split(' ')
)
