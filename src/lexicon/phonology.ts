/**
 * Sound changes where an affix meets a stem (KPST: initial k, p, s, t melt into the nasal).
 * Sources: EYD V (2022), TBBBI 4 (Moeliono et al. 2017) ch. 4.
 */

const VOWEL = /[aeiou]/

/** Stems of which meN-/peN- does not melt the first letter although it could. */
const UNMELTED = new Set(['kaji', 'punya', 'syarat'])

/** Stems whose first closed syllable in *er* drops the r of ber-. */
const BE_STEMS = new Set(['kerja', 'serta', 'ternak', 'terbang', 'pergi', 'perkara', 'percik'])

/** Stems whose first syllable in *er* officially drops the r of ter-; the form with r is tolerated. */
const TE_STEMS = new Set([
  'cermin',
  'percaya',
  'pergok',
  'perdaya',
  'percik',
  'perlekuk',
  'serta',
  'perinci',
  'perosok',
  'perangah'
])

const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWEL.test(letter)

/** Number of vowel letters: 1 means a one-syllable stem (*cek, bom, klik*). */
export function vowelCount(stem: string): number {
  let count = 0
  for (const letter of stem) if (VOWEL.test(letter)) count++
  return count
}

/** True when the stem begins with two consonants that block melting (*kritik, protes, transfer*), *ng/ny* excepted. */
function startsWithCluster(stem: string): boolean {
  return !isVowel(stem[0]) && stem.length > 1 && !isVowel(stem[1]) && !/^n[gy]/.test(stem)
}

/**
 * The nasal prefix on a stem: `nasal('me', 'pukul')` = ['memukul'].
 * The first form is the standard one; further forms are accepted variants.
 */
export function nasal(head: 'me' | 'pe', stem: string): string[] {
  const first = stem[0]
  if (first === undefined) return []
  const plain = nasalPlain(head, stem, first)
  if (vowelCount(stem) !== 1 || stem.length > 5) return [plain]
  const long = `${head}nge${stem}`
  return startsWithCluster(stem) ? [plain, long] : [long]
}

function nasalPlain(head: string, stem: string, first: string): string {
  if (isVowel(first)) return `${head}ng${stem}`
  const melts = !startsWithCluster(stem) && !UNMELTED.has(stem)
  const rest = stem.slice(1)
  switch (first) {
    case 'p':
      return melts ? `${head}m${rest}` : `${head}m${stem}`
    case 'b':
    case 'f':
    case 'v':
      return `${head}m${stem}`
    case 't':
      return melts ? `${head}n${rest}` : `${head}n${stem}`
    case 'd':
    case 'c':
    case 'j':
    case 'z':
      return `${head}n${stem}`
    case 's':
      return melts ? `${head}ny${rest}` : `${head}n${stem}`
    case 'k':
      return melts ? `${head}ng${rest}` : `${head}ng${stem}`
    case 'g':
    case 'h':
    case 'q':
    case 'x':
      return `${head}ng${stem}`
    default:
      return `${head}${stem}`
  }
}

/** ber- on a stem: *berlari, berenang, bekerja, belajar*. */
export function ber(stem: string): string[] {
  if (stem === 'ajar') return ['belajar']
  if (stem.startsWith('r') || BE_STEMS.has(stem)) return [`be${stem}`]
  return [`ber${stem}`]
}

/** ter- on a stem: *terbawa, terasa, tecermin* (and the tolerated *tercermin*). */
export function ter(stem: string): string[] {
  if (stem.startsWith('r')) return [`te${stem}`]
  if (stem === 'ajar') return ['terpelajar']
  return TE_STEMS.has(stem) ? [`te${stem}`, `ter${stem}`] : [`ter${stem}`]
}

/** per- on a stem: *perkuat, perebut(kan), pelajar(i), pekerja(kan)*. */
export function per(stem: string): string[] {
  if (stem === 'ajar') return ['pelajar']
  if (stem.startsWith('r') || BE_STEMS.has(stem)) return [`pe${stem}`]
  return [`per${stem}`]
}

/** Adds -i, which a stem in -i cannot take. */
export function suffixI(stem: string): string[] {
  return stem.endsWith('i') ? [] : [`${stem}i`]
}

/**
 * Stems that a nasal prefix could hide: `unnasal('me', 'memukul')` = ['pukul', 'mukul'].
 * Forward generation decides which of them are right.
 */
export function unnasal(head: 'me' | 'pe', form: string): string[] {
  if (!form.startsWith(head)) return []
  const rest = form.slice(head.length)
  const stems = new Set<string>()
  if (rest.startsWith('nge')) stems.add(rest.slice(3))
  if (rest.startsWith('ng')) {
    stems.add(rest.slice(2))
    stems.add(`k${rest.slice(2)}`)
  }
  if (rest.startsWith('ny')) stems.add(`s${rest.slice(2)}`)
  if (rest.startsWith('n')) {
    stems.add(rest.slice(1))
    stems.add(`t${rest.slice(1)}`)
  }
  if (rest.startsWith('m')) {
    stems.add(rest.slice(1))
    stems.add(`p${rest.slice(1)}`)
  }
  stems.add(rest)
  return [...stems].filter((stem) => stem.length >= 2 && nasal(head, stem).includes(form))
}
