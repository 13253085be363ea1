import type {Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import type {EntityType} from './entities.ts'
import {factsOf} from './facts.ts'
import {compass, speechAfter, speechBefore, works} from './name-words.ts'

/** What a name is that the gazetteer does not know, by its words and what stands beside it. */
export function typeOf(document: Document, first: number, last: number, isTitled: boolean): EntityType {
  const facts = factsOf(document)
  const single = last - first === 1
  const inCapitals = (document.shape(first) & Shape.allCaps) !== 0
  const work = single ? undefined : works.get(document.lower(last - 1))
  if (work !== undefined) return work
  // *analis Barat*: the West is no person.
  if (single && compass.has(document.lower(first))) return 'place'
  if (isTitled) return 'person'
  if (inCapitals && single) return 'unknown'
  if (last - first <= 4 && speaks(document, first, last)) return 'person'
  if (!single && ((facts.isPerson(first) && !inCapitals) || document.text[document.end(first) - 1] === '.'))
    return 'person'
  const before = first > 0 ? document.lower(first - 1) : ''
  if (last - first <= 2 && (before === 'di' || before === 'ke') && !facts.isPerson(first)) return 'place'
  return single && facts.isPerson(first) && !facts.isPlace(first) ? 'person' : 'unknown'
}

/** Beside a verb of speech: *kata Barnet, Haradinaj mengatakan*. */
function speaks(document: Document, first: number, last: number): boolean {
  const facts = factsOf(document)
  if (facts.isPlace(last - 1)) return false
  if (last - first === 1 && facts.isIndonesian(first) && !facts.isPerson(first)) return false
  return (
    (first > 0 && speechBefore.has(document.lower(first - 1))) ||
    (last < document.count && document.isWord(last) && speechAfter.has(document.lower(last)))
  )
}
