import {Flag, type Lexicon} from '../lexicon/index.ts'
import {Context, type Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import {defaultLists} from './lists/data.ts'

/** Words that nobody doubles on purpose: function words, units. */
const functionWords = new Set(
  'yang dan di ke dari untuk ini itu juga akan telah adalah pada dengan oleh bahwa tidak dalam sudah atau tersebut karena sebagai bisa ada dapat agar kepada serta tetapi para saat masih hanya namun bagi antara seperti setelah harus hingga menjadi lebih ia dia mereka kami kita saya merupakan sementara lalu pun maka jika ketika sejak terhadap secara tentang sebuah seorang belum bukan persen miliar triliun rupiah dolar kilometer akibat sebelum sesudah selama melalui sehingga walaupun meskipun supaya'.split(
    ' '
  )
)

/** What a word written twice in a row is. */
export type Repetition = 'slip' | 'plural'

/**
 * Whether the word at a token and the next one are one word written twice, and which kind: a slip (*yang yang*) or a
 * reduplication without its hyphen (*anak anak*). Names (*Luwu Luwu Timur*), numerals and quoted speech are left alone.
 */
export function repetitionAt(document: Document, lexicon: Lexicon, token: number): Repetition | undefined {
  const next = token + 1
  if (next >= document.count || !document.isWord(token) || !document.isWord(next) || !document.follows(next))
    return undefined
  const word = document.lower(token)
  if (word !== document.lower(next) || word.length < 2) return undefined
  if ((document.context(token) & (Context.literal | Context.boilerplate)) !== 0) return undefined
  if (!/^\s+$/.test(document.text.slice(document.end(token), document.start(next)))) return undefined
  if ((document.shape(token) & (Shape.digit | Shape.hyphen | Shape.allCaps)) !== 0) return undefined
  // *Luwu Luwu Timur* are names; *Undang Undang Dasar* has a word that is doubled more often than not.
  const doubled = lexicon.frequency(`${word}-${word}`)
  if (document.isCapital(next)) return doubled > lexicon.frequency(word) ? 'plural' : undefined
  if (functionWords.has(word)) return 'slip'
  // "tata bahasa | bahasa Semitik": the first of the two ends a compound, whose joined spelling is a listed mistake.
  if (document.follows(token) && defaultLists().mayStart(document.lower(token - 1) + word)) return undefined
  const flags = lexicon.flags(word)
  if ((flags & (Flag.Numeral | Flag.Interjection | Flag.Informal | Flag.Foreign | Flag.English)) !== 0) return undefined
  // "Cepat cepat" may be speech; a noun that news doubles is a plural in a quotation too.
  if (document.isQuoted(token)) {
    return (flags & Flag.Noun) !== 0 && doubled > 0 ? 'plural' : undefined
  }
  if (lexicon.flags(`${word}-${word}`) !== 0 || doubled > 0) return 'plural'
  if ((flags & (Flag.Noun | Flag.Adjective)) !== 0 && (flags & Flag.Root) !== 0) return 'plural'
  return lexicon.isWord(word) ? 'slip' : undefined
}
