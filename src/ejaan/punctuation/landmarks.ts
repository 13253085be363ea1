import generated from '../../generated/style.json' with {type: 'json'}
import {defaultLexicon} from '../../lexicon/data.ts'
import {CLASS_MASK, Flag} from '../../lexicon/flags.ts'
import {Context, type Document} from '../../text/document.ts'
import {Shape, TokenKind} from '../../text/tokenize.ts'
import {acronyms, geography, institutions, mixed, properWords, titles} from '../capitalization/data.ts'

/** What a word may start or be, as bits: asked once for each token, so that each check looks at its own tokens only. */
export const Mark = {
  /** May be a proper name in small letters. */
  proper: 1,
  /** First word of a title or of a noun of geography. */
  title: 2,
  /** *dan, atau*. */
  and: 4,
  /** *tetapi, melainkan, sedangkan*. */
  contrast: 8,
  bahwa: 16,
  currency: 32,
  /** *ke*, *ke-dua*. */
  ordinal: 64,
  /** First word of a phrase of the `style` lists. */
  phrase: 128
} as const

/** Tokens by what they are worth looking at for, each list in the order of the text. */
export interface Landmarks {
  /** Bits of `Mark` by token. */
  bits: Uint8Array
  /** Words with a bit. */
  words: Int32Array
  /** Punctuation. */
  marks: Int32Array
  /** Words with a capital first letter. */
  capitals: Int32Array
  /** Numbers, and words with a digit. */
  figures: Int32Array
}

export const landmarksOf = (document: Document): Landmarks => document.derive(compute)

function compute(document: Document): Landmarks {
  const {count, tokens} = document
  const bits = new Uint8Array(count)
  const words = new Int32Array(count)
  const marks = new Int32Array(count)
  const capitals = new Int32Array(count)
  const figures = new Int32Array(count)
  let word = 0
  let mark = 0
  let capital = 0
  let figure = 0
  for (let i = 0; i < count; i++) {
    const kind = tokens.kind[i]
    if (kind === TokenKind.punctuation) marks[mark++] = i
    else if (kind === TokenKind.number) figures[figure++] = i
    else if (kind === TokenKind.word) {
      const shape = tokens.shape[i]
      if ((shape & Shape.digit) !== 0) figures[figure++] = i
      if ((shape & Shape.capital) !== 0) {
        capitals[capital++] = i
        // Inside a sentence only "Rp" and "Ke 2" have capitals among the marks.
        if (
          (document.context(i) & Context.sentenceStart) === 0 &&
          tokens.end[i] - tokens.start[i] > 3 &&
          (shape & Shape.hyphen) === 0
        )
          continue
      }
      const value = (shape & Shape.capital) === 0 ? cachedBits(document, i) : bitsOf(document.lower(i))
      if (value === 0) continue
      bits[i] = value
      words[word++] = i
    }
  }
  return {
    bits,
    words: words.subarray(0, word),
    marks: marks.subarray(0, mark),
    capitals: capitals.subarray(0, capital),
    figures: figures.subarray(0, figure)
  }
}

const fixed = new Map<string, number>([
  ['dan', Mark.and],
  ['atau', Mark.and],
  ['tetapi', Mark.contrast],
  ['melainkan', Mark.contrast],
  ['sedangkan', Mark.contrast],
  ['bahwa', Mark.bahwa],
  ['rp', Mark.currency],
  ['rp.', Mark.currency],
  ['ke', Mark.ordinal],
  ['anda', Mark.proper],
  ['minggu', Mark.proper]
])
const phraseHeads = new Set(generated.phrases.map(({head}) => head[0]))
const titleHeads = new Set(
  [...titles, ...geography, ...institutions, ...mixed.keys()].map((phrase) => phrase.split(' ')[0])
)

/** Slots of the cache, a power of two. */
const SLOTS = 1 << 15
/** Words already asked for, by hash: most tokens are settled without making a string. */
const keys = new Uint32Array(SLOTS)
const values = new Uint8Array(SLOTS)

/** FNV-1a over the code units of a token, its length mixed in; never 0. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x81_1c_9d_c5 ^ (end - start)
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93)
  hash ^= hash >>> 15
  return hash >>> 0 || 1
}

function cachedBits(document: Document, token: number): number {
  const hash = hashOf(document.text, document.start(token), document.end(token))
  const slot = hash & (SLOTS - 1)
  if (keys[slot] === hash) return values[slot]
  const bits = bitsOf(document.lower(token))
  keys[slot] = hash
  values[slot] = bits
  return bits
}

function bitsOf(lower: string): number {
  let bits = fixed.get(lower) ?? 0
  if (phraseHeads.has(lower)) bits |= Mark.phrase
  if (titleHeads.has(lower)) bits |= Mark.title
  if (properWords.has(lower) || acronyms.has(lower) || isPlaceOnly(lower)) bits |= Mark.proper
  if (lower.startsWith('ke-')) bits |= Mark.ordinal
  return bits
}

/** What a place in the lexicon must not be besides, to be sure that small letters are wrong. */
const otherUse =
  CLASS_MASK |
  Flag.Foreign |
  Flag.English |
  Flag.Informal |
  Flag.Bound |
  Flag.Nonstandard |
  Flag.Person |
  Flag.Word |
  Flag.Acronym

/** Letters from which a name is too long to be a misprint of a word. */
const LONG_NAME = 9
/** Frequency class (16 a doubling) of a place that news knows: eight occurrences. */
const KNOWN_NAME = 48

function isPlaceOnly(lower: string): boolean {
  if (lower.length < 5) return false
  const lexicon = defaultLexicon()
  const flags = lexicon.flags(lower)
  if ((flags & Flag.Place) === 0 || (flags & otherUse) !== 0) return false
  // A short name that news hardly knows is rather a misprint of a word (*karas* for *keras*): left to the spelling rules.
  return lower.length >= LONG_NAME || lexicon.frequency(lower) >= KNOWN_NAME
}
