import type {Block} from './prose.ts'

/** "Read also" lines: their own block even when the next sentence is glued to them. */
const related =
  /^(?:(?:baca|simak|tonton|lihat|cek)\s+(?:juga|pula|selengkapnya|video)\b|artikel terkait|berita terkait)/i

/** Navigation, counters, credits: nothing an editor wrote for the reader. */
const boilerplate = [
  /^(?:share this article|advertisement|iklan|scroll to (?:continue|resume)|terkini lainnya|tautan sahabat|berita lainnya|terpopuler|most popular|copyright|hak cipta|loading|tags?|topik terkait|ikuti kami|follow)\b/i,
  /^(?:\d+ min(?:utes?)? read|\d+ komentar|\d+ views?)$/i,
  /^(?:editor|reporter|penulis|pewarta|kontributor|penyunting|jurnalis|sumber berita|laporan wartawan|redaktur|uploader)\s*[:/]/i,
  /^\(?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|co\.id|id|net|org|news|tv)\)?$/i,
  /^(?:home|beranda|news|berita)(?:\s*[>»/|]\s*[\w ]+)+$/i
]

/** A picture's text: a credit with its label, or in brackets at the end where no sentence ended before it. */
const caption = [
  /(?:^|[\s(.])(?:foto|dok(?:\.|umentasi)?|ilustrasi|infografis|grafis)\s*[:/]|\((?:foto|dok|istimewa|ilustrasi)[^)]*\)$/i,
  /[^.!?\s]\s*\((?:ist|antara|reuters|afp|ap|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|id|net))[^)]*\)$/i
]

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu

/** Words that stay small in a title. */
const small = new Set(
  'dan di ke dari yang untuk dalam dengan pada atau oleh bagi akan tak tidak sebagai tentang karena hingga soal para si sang vs per agar saat usai jadi itu ini'.split(
    ' '
  )
)

/** Give each block its kind, and cut "Baca juga" titles from the sentence glued to them. */
export function classifyBlocks(text: string, blocks: Block[]): Block[] {
  const result: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const value = text.slice(block.start, block.end)
    if (related.test(value)) {
      const cut = endOfRelated(value)
      result.push({kind: 'related', start: block.start, end: block.start + value.slice(0, cut).trimEnd().length})
      if (cut < value.length) {
        const start = block.start + cut + (value.slice(cut).search(/\S/) || 0)
        result.push(...classifyBlocks(text, [{...block, start}]))
      }
      continue
    }
    result.push({
      ...block,
      kind: kindOf(
        value,
        index,
        blocks.length,
        index > 0 ? text.slice(blocks[index - 1].start, blocks[index - 1].end) : '',
        index + 1 < blocks.length ? text.slice(blocks[index + 1].start, blocks[index + 1].end) : ''
      )
    })
  }
  return result
}

function kindOf(value: string, index: number, count: number, before: string, after: string): Block['kind'] {
  if (value.length > 400) return 'paragraph'
  if (boilerplate.some((pattern) => pattern.test(value))) return 'boilerplate'
  if (value.length < 320 && caption.some((pattern) => pattern.test(value))) return 'caption'
  if (!/[\p{L}\p{N}]/u.test(value)) return 'boilerplate'
  // A byline: two or three names between the title and a reading time or date.
  if (/^\d+ min(?:utes?)? read$/i.test(after) && (value.match(wordPattern)?.length ?? 0) <= 4) return 'boilerplate'
  const ends = /[.…]["”’')\]]*$/.test(value)
  const asks = /[!?]["”’')\]]*$/.test(value)
  if (ends || /[,;:]$/.test(value) || /^["“‘\-–—•*(]/.test(value) || count === 1) return 'paragraph'
  const words = value.match(wordPattern) ?? []
  if (index === 0 && words.length <= 26 && (!asks || isTitleCase(words))) return 'heading'
  if (!asks && before !== '' && words.length <= 16) return 'heading'
  if (asks && words.length <= 14 && (isTitleCase(words) || words.length <= 8) && index > 0 && after !== '')
    return isTitleCase(words) ? 'heading' : 'paragraph'
  if (index <= 2 && words.length <= 26 && isTitleCase(words)) return 'heading'
  return 'paragraph'
}

/** Whether titles leave a lower-case word small. */
export const isSmallInTitles = (lower: string): boolean => small.has(lower)

/** Whether most words that can be capitalised are. */
export function isTitleCase(words: readonly string[]): boolean {
  let big = 0
  let all = 0
  for (const word of words) {
    if (small.has(word.toLowerCase()) || /^\d/.test(word)) continue
    all++
    if (word[0] !== word[0].toLowerCase()) big++
  }
  return all > 0 && big / all >= 0.8
}

/**
 * Where the title of a "Baca juga" line ends: a title is written with capitals, so the first small word that no title
 * has small belongs to the next sentence, and so does the capitalised word before it, its subject.
 */
function endOfRelated(value: string): number {
  if (/[:"”]\s*$/.test(value)) return value.length
  const stop = value.search(/[.!?]\s+\p{Lu}/u)
  let seen = 0
  let previous = -1
  for (const match of value.matchAll(wordPattern)) {
    seen++
    const word = match[0]
    const capital = word[0] !== word[0].toLowerCase() || /^\d/.test(word)
    if (seen > 3 && !capital && !small.has(word.toLowerCase())) {
      if (stop >= 0 && stop < match.index) return stop + 1
      return previous > 0 && titleCased(value.slice(0, match.index)) ? previous : value.length
    }
    if (capital) previous = match.index
  }
  return stop >= 0 ? stop + 1 : value.length
}

function titleCased(value: string): boolean {
  const words = (value.match(wordPattern) ?? []).slice(2)
  return words.length >= 3 && isTitleCase(words)
}
