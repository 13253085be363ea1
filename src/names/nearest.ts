import {gazetteer} from './data.ts'
import {distance} from './distance.ts'
import {plain} from './phonemes.ts'

/** The preferred form, unless the variant is one of a shorter right form: *Banwaslu* of *Bawaslu*. */
export function nearest(text: string, tokens: readonly string[], entity: number, preferred: string): string {
  const known = gazetteer()
  if (
    preferred
      .toLowerCase()
      .split(' ')
      .some((token) => tokens.includes(token))
  )
    return preferred
  let best = preferred
  let least = 1.35
  for (const form of known.formsOf(entity)) {
    if (!known.isRight(form) || known.length(form) !== tokens.length) continue
    const paid = distance(plain(text.toLowerCase()), plain(known.formText(form).toLowerCase()), least)
    if (paid >= least) continue
    least = paid
    best = known.formText(form)
  }
  return best
}
