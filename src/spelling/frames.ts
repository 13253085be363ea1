import listed from '../generated/frames.json' with {type: 'json'}
import type {Lexicon} from '../lexicon/index.ts'
import type {Document} from '../text/document.ts'
import {TokenKind} from '../text/tokenize.ts'

/** A word that another was meant for where its neighbours fit. */
interface Frame {
  meant: string
  before: Place
  after: Place
}

/** What may stand at a place. */
interface Place {
  /** Nothing is asked but what is excluded. */
  any: boolean
  words: ReadonlySet<string>
  classes: readonly string[]
  not: ReadonlySet<string>
}

const frames = new Map<string, Frame[]>()
for (const [word, meant, before, after] of listed as Array<[string, string, string[], string[]]>) {
  const list = frames.get(word) ?? []
  list.push({meant, before: placeOf(before), after: placeOf(after)})
  frames.set(word, list)
}

function placeOf(items: readonly string[]): Place {
  const isClass = (item: string): boolean => item === '#' || item.startsWith('@')
  return {
    any: items.every((item) => item === '-' || item.startsWith('!')),
    words: new Set(
      items.filter((item) => !isClass(item) && !item.startsWith('!') && item !== '-').map((item) => item.toLowerCase())
    ),
    classes: items.filter(isClass),
    not: new Set(items.filter((item) => item.startsWith('!')).map((item) => item.slice(1).toLowerCase()))
  }
}

/** Whether a word in lower case may be another's in some frame. */
export const isFramed = (lower: string): boolean => frames.has(lower)

/** The word that is meant where a token stands, by its neighbours. */
export function framed(document: Document, lexicon: Lexicon, token: number): string | undefined {
  return frames
    .get(document.lower(token))
    ?.find(({before, after}) => fits(document, lexicon, token - 1, before) && fits(document, lexicon, token + 1, after))
    ?.meant
}

function fits(document: Document, lexicon: Lexicon, token: number, place: Place): boolean {
  const isInside = token >= 0 && token < document.count
  const lower = isInside ? document.lower(token) : ''
  if (place.not.has(lower)) return false
  if (place.any || place.words.has(lower)) return true
  return isInside && place.classes.some((name) => isOf[name]?.(document, token, lower, lexicon) === true)
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const days = set('senin selasa rabu kamis jumat sabtu minggu ahad')
const numerals = set(
  'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belasan puluhan beberapa ratus'
)
const sides = set('utara selatan timur barat')
const quotes = set('" ” ’ \'')

/** Classes of what may stand beside a word. */
const isOf: Record<string, (document: Document, token: number, lower: string, lexicon: Lexicon) => boolean> = {
  '#': (_, __, lower) => /^\d/.test(lower),
  '@bil': (_, __, lower) => numerals.has(lower),
  '@hari': (_, __, lower) => days.has(lower),
  '@arah': (_, __, lower) => sides.has(lower),
  '@me': (_, __, lower, lexicon) => /^me[lmnrwy][a-z]{3,}$/.test(lower) && lexicon.isWord(lower),
  '@di': (_, __, lower, lexicon) => /^di[a-z]{4,}$/.test(lower) && lexicon.isWord(lower),
  '@kapital': (document, token) => document.isWord(token) && document.isCapital(token),
  '@henti': (document, token, lower) => document.kind(token) === TokenKind.punctuation && /^[.,;:!?]$/.test(lower),
  '@kutip': (document, token, lower) => quotes.has(lower) && document.word(token - 1) === ','
}
