import {isUpper} from './characters.ts'
import type {Block} from './prose.ts'
import type {Quotation} from './quotations.ts'
import {Shape, TokenKind, type Tokens} from './tokenize.ts'

/** A sentence. Offsets are UTF-16 code units in the text; tokens `first` … `last - 1`. */
export interface Sentence {
  start: number
  end: number
  first: number
  last: number
  /** Index of the block. */
  block: number
}

/** Verbs that make *"…?" Agun menambahkan.* one sentence. */
const reporting =
  /^(?:menambahkan|mengatakan|menjelaskan|menuturkan|menegaskan|mengungkapkan|menyatakan|melanjutkan|memaparkan|menyebut|menyebutkan|berujar|berkata|bertutur|menerangkan|menanggapi|bertanya|menjawab|menyampaikan|menulis|menandaskan|mengimbuhkan|kata|ujar|ucap|tutur|tegas|jelas|tambah|lanjut|imbuh|ungkap|papar|terang|tanya|jawab|tandas|pungkas|cetus|sebut)(?:nya)?$/i

/** Cut the blocks into sentences. A quotation that closes is never cut; a block always ends a sentence. */
export function findSentences(
  text: string,
  tokens: Tokens,
  blocks: readonly Block[],
  quotations: readonly Quotation[]
): Sentence[] {
  const sentences: Sentence[] = []
  const {depth, closing} = closedQuotations(tokens.count, quotations)
  let token = 0
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    while (token < tokens.count && tokens.start[token] < block.start) token++
    let first = token
    while (token < tokens.count && tokens.start[token] < block.end) {
      if (depth[token] === 0) {
        const closes = closing[token] !== 0
        const ends = closes ? endsQuotation(text, tokens, token) : endsSentence(text, tokens, token)
        if (ends) {
          let last = token + 1
          while (last < tokens.count && tokens.start[last] < block.end && isTrailing(text, tokens, last)) last++
          if (last >= tokens.count || tokens.start[last] >= block.end || starts(text, tokens, last, closes)) {
            sentences.push({start: tokens.start[first], end: tokens.end[last - 1], first, last, block: index})
            first = last
          }
          token = last
          continue
        }
      }
      token++
    }
    if (first < token)
      sentences.push({start: tokens.start[first], end: tokens.end[token - 1], first, last: token, block: index})
  }
  return sentences
}

/** Where the quotations stand that close, by token: how deep inside of them (their own marks excepted), and where one ends. */
function closedQuotations(count: number, quotations: readonly Quotation[]): {depth: Int32Array; closing: Uint8Array} {
  const depth = new Int32Array(count + 1)
  const closing = new Uint8Array(count + 1)
  for (const {closed, open, close} of quotations) {
    if (!closed) continue
    closing[close] = 1
    if (close <= open + 1) continue
    depth[open + 1]++
    depth[close]--
  }
  for (let token = 1; token <= count; token++) depth[token] += depth[token - 1]
  return {depth, closing}
}

const isStop = (char: string): boolean => char === '.' || char === '!' || char === '?' || char === '…'

function endsSentence(text: string, tokens: Tokens, token: number): boolean {
  if (tokens.kind[token] === TokenKind.punctuation) return isStop(text[tokens.start[token]])
  // "dll." and "S.H." may end a sentence; a title or an initial (Prof. Soepomo, B.J. Habibie) may not.
  if (tokens.kind[token] !== TokenKind.word || (tokens.shape[token] & Shape.dotted) === 0) return false
  return /^(?:dll|dkk|dsb|dst|dsbnya|tbk|jr|sr|inc|ltd|co|corp|s\.h|m\.h|s\.e|m\.si|s\.t|m\.m|s\.sos|m\.pd|s\.pd|ph\.d|m\.a|a\.m|p\.m)\.$/i.test(
    text.slice(tokens.start[token], tokens.end[token])
  )
}

/** Whether the sentence is over with the quotation: its last mark inside is a full stop, or one follows. */
function endsQuotation(text: string, tokens: Tokens, close: number): boolean {
  if (close === 0) return false
  return isStop(text[tokens.end[close - 1] - 1])
}

const isTrailing = (text: string, tokens: Tokens, token: number): boolean =>
  (tokens.shape[token] & Shape.glued) !== 0 &&
  tokens.kind[token] === TokenKind.punctuation &&
  /^["'”’»)\]!?.…]/.test(text[tokens.start[token]])

/** Words that may follow the verb of *"…?" Agun menambahkan di Jakarta.* */
const adjunct =
  /^(?:di|kepada|saat|ketika|dalam|pada|usai|seusai|seperti|melalui|lewat|sambil|seraya|dengan|lagi|pula)$/i

const weekday = /^(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad)$/i

/** *"…." Ia mengatakan tiga orang …*, *"…." Ia menerangkan, hanya …*: the verb tells something of its own, so it begins another sentence. */
function tellsMore(text: string, tokens: Tokens, verb: number): boolean {
  if (!/^(?:me|ber)/i.test(text.slice(tokens.start[verb], tokens.end[verb]))) return false
  const comma = verb + 1 < tokens.count && text[tokens.start[verb + 1]] === ','
  const next = comma ? verb + 2 : verb + 1
  if (next >= tokens.count || tokens.kind[next] !== TokenKind.word) return false
  const word = text.slice(tokens.start[next], tokens.end[next])
  // "…?" Agun menambahkan, Rabu (10/8).
  return !adjunct.test(word) && !(comma && weekday.test(word))
}

/** Whether a new sentence can start with this token. */
function starts(text: string, tokens: Tokens, token: number, afterQuotation: boolean): boolean {
  const glued = (tokens.shape[token] & Shape.glued) !== 0
  const char = text[tokens.start[token]]
  if (glued && !/["“‘]/.test(char))
    return (
      isUpper(text.charCodeAt(tokens.start[token])) && text.length > 0 && tokens.end[token] - tokens.start[token] > 1
    )
  if (afterQuotation) {
    for (let i = token; i < Math.min(token + 6, tokens.count); i++) {
      if (tokens.kind[i] !== TokenKind.word) break
      const word = text.slice(tokens.start[i], tokens.end[i])
      // "…." Lebih lanjut Harya menjelaskan …: no verb of speaking, and a new sentence.
      if (/^lebih$/i.test(word)) return true
      if (reporting.test(word)) return tellsMore(text, tokens, i)
      if ((tokens.shape[i] & Shape.capital) === 0) break
    }
  }
  if (tokens.kind[token] === TokenKind.word || tokens.kind[token] === TokenKind.url) {
    return (
      (tokens.shape[token] & (Shape.capital | Shape.digit | Shape.mixed)) !== 0 || tokens.kind[token] === TokenKind.url
    )
  }
  if (tokens.kind[token] === TokenKind.number) return true
  if (tokens.kind[token] === TokenKind.handle || tokens.kind[token] === TokenKind.symbol) return true
  return /["“‘'«([—–\-•*]/.test(char)
}
