/** Writes a reading as its morphemes: `di+per+tanggung jawab+kan+nya`. */
import type {Analysis} from './analysis.ts'

/** Morphemes in order, joined by plus signs; a reduplicated lemma is followed by `²`. */
export function morphemes(reading: Analysis): string {
  const {bound, clitics, lemma, prefixes, reduplication, suffixes} = reading
  const root = reduplication === undefined || reduplication === 'coordinate' ? lemma : `${lemma}²`
  return [clitics.pro, bound, ...prefixes, root, ...suffixes, ...(clitics.en ?? [])]
    .filter((part) => part !== undefined)
    .join('+')
}
