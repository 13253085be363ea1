/**
 * Bound forms: written joined to the next word (KB01), hyphenated before a capital or a digit (*non-ASEAN*, *pasca-2024*).
 * Source: EYD V (2022), Gabungan Kata; the forms KBBI VI enters with a hyphen.
 */

/** Bound forms free to combine with any content word. */
const PRODUCTIVE = [
  'antar',
  'anti',
  'pasca',
  'pra',
  'non',
  'multi',
  'super',
  'semi',
  'sub',
  'inter',
  'intra',
  'swa',
  'maha',
  'tuna',
  'adi',
  'kontra',
  'makro',
  'mikro',
  'mega',
  'mono',
  'poli',
  'pro',
  'purna',
  'supra',
  'tele',
  'trans',
  'ultra',
  'hiper',
  'hipo',
  'infra',
  'ekstra',
  'mini',
  'neo',
  'nir',
  'bio',
  'geo',
  'agro',
  'foto',
  'psiko',
  'sosio',
  'elektro',
  'kuasi',
  'proto',
  'pan',
  'para',
  'ko',
  're',
  'de',
  'eka',
  'dwi',
  'tri',
  'catur',
  'panca',
  'dasa',
  'serba',
  'awa',
  'bi',
  'eks',
  'oto',
  'auto',
  'hidro',
  'termo',
  'ante',
  'arki',
  'dis',
  'meta',
  'manca',
  'paripurna',
  'peri',
  'ortho',
  'orto',
  'retro',
  'semu',
  'supra',
  'tuna',
  'vice',
  'wira',
  'kilo',
  'mili',
  'senti',
  'nano',
  'giga',
  'tera',
  'euro',
  'indo',
  'afro'
] as const

const BOUND = new Set<string>(PRODUCTIVE)

/** Forms so short that they hide in other words: they need a longer host. */
const SHORT_HOST_MIN = 5
const HOST_MIN = 4

/** Forms that combine too rarely to be guessed; only listed words have them. */
const LISTED_ONLY = new Set([
  'ko',
  're',
  'de',
  'bi',
  'pan',
  'para',
  'oto',
  'auto',
  'ante',
  'arki',
  'dis',
  'meta',
  'peri',
  'ortho',
  'orto',
  'semu',
  'vice',
  'wira',
  'paripurna',
  'awa',
  'manca',
  'serba',
  'mono',
  'poli',
  'euro',
  'indo',
  'afro',
  'tera',
  'geo',
  'hipo',
  'tri',
  'eka',
  'adi',
  'dasa'
])

/** A bound form taken off its host. */
export interface BoundSplit {
  readonly bound: string
  readonly host: string
  /** Whether the combination is free enough to be accepted without being listed. */
  readonly productive: boolean
}

/** True for a bound form. */
export function isBound(form: string): boolean {
  return BOUND.has(form)
}

/** All splits of a joined or hyphenated form into a bound form and a host. */
export function splitBound(form: string): BoundSplit[] {
  const splits: BoundSplit[] = []
  for (let length = 2; length <= 10 && length < form.length - 2; length++) {
    const bound = form.slice(0, length)
    if (!BOUND.has(bound)) continue
    const hyphen = form[length] === '-'
    const host = form.slice(hyphen ? length + 1 : length)
    const minimum = length <= 3 ? SHORT_HOST_MIN : HOST_MIN
    splits.push({
      bound,
      host,
      productive: (hyphen && host.length > 1) || (host.length >= minimum && !LISTED_ONLY.has(bound))
    })
  }
  return splits
}
