/**
 * Clitics: -nya -ku -mu, -lah -kah -tah -pun behind a word, ku- and kau- before a bare transitive verb.
 */
import {Flag} from './flags.ts'

/** Clitics found on a form, in writing order. */
export interface Clitics {
  /** ku- or kau-. */
  readonly pro?: 'ku' | 'kau'
  /** -nya, -ku, -mu, -lah, -kah, -tah, -pun. */
  readonly en?: readonly string[]
}

/** A form split into host and clitics. */
export interface Split {
  readonly host: string
  readonly en: readonly string[]
}

const PRONOUNS = ['nya', 'ku', 'mu'] as const
const PARTICLES = ['lah', 'kah', 'tah', 'pun'] as const

/** Every string of enclitics the language allows, longest first: *nyalah, kukah, nya, lah …*. */
export const ENCLITICS: readonly (readonly string[])[] = [
  ...PRONOUNS.flatMap((pronoun) => ['lah', 'kah', 'tah'].map((particle) => [pronoun, particle])),
  ...PRONOUNS.map((pronoun) => [pronoun]),
  ...PARTICLES.map((particle) => [particle])
]

const SPELT = ENCLITICS.map((en) => ({en, text: en.join('')}))
/** The same by the code of their last letter: most words end in none of these. */
const BY_LAST = new Map([...'auhn'].map((last) => [last.charCodeAt(0), SPELT.filter(({text}) => text.endsWith(last))]))
const NONE: Split[] = []

/** All ways to take enclitics off a form; hosts of fewer than two letters are left out. */
export function splitEnclitics(form: string): readonly Split[] {
  const spelt = BY_LAST.get(form.charCodeAt(form.length - 1))
  if (spelt === undefined) return NONE
  const splits: Split[] = []
  for (const {en, text} of spelt) {
    if (form.length > text.length + 1 && form.endsWith(text)) splits.push({host: form.slice(0, -text.length), en})
  }
  return splits
}

const NO_PRONOUN = Flag.Conjunction | Flag.Particle | Flag.Preposition | Flag.Interjection
const CONTENT = Flag.Noun | Flag.Verb | Flag.Adjective | Flag.Numeral | Flag.Pronoun | Flag.Adverb

/** Words with -pun written joined; elsewhere *pun* stands apart (KE02). */
export const JOINED_PUN: readonly string[] =
  'adapun andaipun ataupun bagaimanapun biarpun jikapun kalaupun kendatipun maupun meskipun sekalipun sementangpun sungguhpun walaupun'.split(
    ' '
  )

/** Function words that take a pronoun or particle all the same (*untuknya, bagiku, agaknya*). */
const FUNCTION_HOSTS = new Set([
  'untuk',
  'bagi',
  'dengan',
  'oleh',
  'pada',
  'kepada',
  'daripada',
  'dari',
  'tentang',
  'antara',
  'terhadap',
  'sama',
  'tanpa',
  'seperti',
  'karena',
  'selama',
  'setelah',
  'sesudah',
  'sebelum',
  'ketika',
  'sehingga',
  'sebab',
  'kalau',
  'sejak',
  'menurut',
  'agak',
  'rupa',
  'kiranya'
])

/** Words that refuse -lah, -kah and -tah. */
const NO_PARTICLE = new Set(['yang', 'dan', 'atau', 'di', 'ke', 'si', 'sang', 'para'])

/** Words that never carry -ku, -mu or -nya although their class would allow it. */
const NO_PRONOUN_HOSTS = new Set([
  'saya',
  'aku',
  'kamu',
  'engkau',
  'anda',
  'dia',
  'ia',
  'kita',
  'kami',
  'mereka',
  'beliau',
  'ini',
  'itu',
  'yang',
  'dan',
  'di',
  'ke',
  'akan',
  'maka',
  'juga'
])

/**
 * Whether a known host of these flags may carry the enclitics.
 * -pun is written joined only in a closed set, which the lexicon lists; it is refused here.
 */
export function allowsEnclitics(host: string, flags: number, en: readonly string[]): boolean {
  for (const clitic of en) {
    switch (clitic) {
      case 'pun':
        return false
      case 'tah':
        if ((flags & (Flag.Pronoun | Flag.Interjection)) === 0) return false
        break
      case 'lah':
      case 'kah':
        if (NO_PARTICLE.has(host)) return false
        break
      default: {
        // One pronoun is enough: *sebelumnyanya*.
        if (NO_PRONOUN_HOSTS.has(host) || (host.endsWith('nya') && !/(?:ta|pu)nya$/.test(host))) return false
        if ((flags & NO_PRONOUN) !== 0 && (flags & CONTENT) === 0 && !FUNCTION_HOSTS.has(host)) return false
      }
    }
  }
  return true
}
