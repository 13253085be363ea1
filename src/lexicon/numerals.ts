/**
 * Number words and figures with affixes: *keenam, seperenam, ketiganya, ke-17, 1990-an, ke-2*.
 * Source: EYD V (2022), Angka dan Bilangan.
 */

const UNITS = [
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
  'seratus',
  'seribu',
  'sejuta'
]
const SCALES = ['puluh', 'belas', 'ratus', 'ribu', 'juta', 'miliar', 'triliun']
const STEMS = new Set([...UNITS, ...SCALES])

/** How a number word is built. */
export interface NumeralAnalysis {
  readonly lemma: string
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
  readonly frame: string
}

const PREFIXED: readonly (readonly [string, readonly string[], string])[] = [
  ['seper', ['se', 'per'], 'seper-'],
  ['ber', ['ber'], 'ber-'],
  ['per', ['per'], 'per-'],
  ['ke', ['ke'], 'ke-'],
  ['se', ['se'], 'se-']
]

/** Affixed number word, or undefined. */
export function analyseNumeral(form: string): NumeralAnalysis | undefined {
  if (STEMS.has(form)) return {lemma: form, prefixes: [], suffixes: [], frame: ''}
  for (const [prefix, prefixes, frame] of PREFIXED) {
    if (!form.startsWith(prefix)) continue
    const stem = form.slice(prefix.length)
    if (STEMS.has(stem) && allowed(prefix, stem)) return {lemma: stem, prefixes, suffixes: [], frame}
    if (stem.endsWith('an') && STEMS.has(stem.slice(0, -2)) && prefix === 'ber') {
      return {lemma: stem.slice(0, -2), prefixes, suffixes: ['an'], frame: 'ber-an'}
    }
  }
  if (form.endsWith('an')) {
    const stem = form.slice(0, -2)
    if (SCALES.includes(stem)) return {lemma: stem, prefixes: [], suffixes: ['an'], frame: '-an'}
  }
  return undefined
}

function allowed(prefix: string, stem: string): boolean {
  if (prefix === 'se') return SCALES.includes(stem)
  if (prefix === 'ke')
    return stem !== 'satu' && !['puluh', 'belas', 'ratus', 'ribu', 'juta', 'miliar', 'triliun'].includes(stem)
  if (prefix === 'per' || prefix === 'seper') return stem !== 'satu' && stem !== 'belas' && stem !== 'puluh'
  return stem !== 'satu' ? true : prefix === 'ber'
}

/** Figures with Indonesian affixes: *ke-17, 1990-an, 2-nya, ke-2-nya, XX-an*; Roman numerals count as figures. */
export const FIGURE = /^(?:ke-|se-|ber-|per-)?(?:\d+(?:[.,]\d+)*|[ivxlcdm]+)(?:-an)?(?:-?nya)?$/i

/** True for a figure with at least one digit and affixes the norm allows. */
export function isFigure(form: string): boolean {
  return FIGURE.test(form) && (/\d/.test(form) || /^ke-|-an$|^[IVXLCDM]+$/.test(form))
}
