import type {Genre, Settings} from '../config/settings.ts'
import {Context, type Document} from '../text/document.ts'
import type {View} from './view.ts'

/** Front-matter fields that may name a section. */
const sections = [
  'genre',
  'rubrik',
  'kanal',
  'kategori',
  'category',
  'categories',
  'section',
  'type',
  'jenis',
  'tag',
  'tags',
  'label',
  'layout',
  'url',
  'permalink',
  'slug'
]

const labels: ReadonlyArray<[Genre, RegExp]> = [
  ['editorial', /\b(?:tajuk(?: rencana)?|editorial|catatan redaksi)\b/i],
  ['opinion', /\b(?:opini|opinion|kolom(?:nis)?|esai|surat pembaca|gagasan|mimbar|perspektif|column)\b/i],
  ['review', /\b(?:review|resensi|ulasan film|ulasan buku|kritik film)\b/i],
  ['interview', /\b(?:wawancara(?: khusus)?|tanya jawab|interview)\b/i],
  [
    'advertorial',
    /\b(?:advertorial|advetorial|adv|iklan|konten bersponsor|sponsored|branded ?content|info produk|pariwara|inforial|siaran pers|press release)\b/i
  ],
  ['sport', /\b(?:olahraga|sepak ?bola|sport|sports|bola|motogp|bulu ?tangkis)\b/i],
  ['weather', /\b(?:cuaca|prakiraan cuaca|weather)\b/i]
]

/** Smallest share of a genre's words among all words, and how many different ones, to be taken for it by shape. */
const SPORT = {share: 0.02, kinds: 6}
const WEATHER = {share: 0.05, kinds: 4}
const FIRST_PERSON = 0.018

/** Genres in which only quotations are judged. */
const quotesOnly = new Set<Genre>(['opinion', 'editorial', 'review', 'interview', 'advertorial', 'sport', 'weather'])

/** Whether statements want a source in a genre. */
export const judgesClaims = (genre: Genre): boolean => !quotesOnly.has(genre)

/** What an article is: by configuration, front matter, label or byline, and last by its shape. */
export function genreOf(view: View, settings: Settings): Genre {
  if (settings.genre !== undefined) return settings.genre
  const {document} = view
  const {meta} = document.prose
  for (const field of sections) {
    const value = meta[field]
    const found = value === undefined ? undefined : labels.find(([, pattern]) => pattern.test(value))
    if (found !== undefined) return found[0]
  }
  return byLabel(document) ?? byShape(view)
}

/** A label in the first lines or the last (*OPINI*, *(ADV)*, *Oleh: …*). */
function byLabel(document: Document): Genre | undefined {
  const {blocks, text} = document
  for (const [index, block] of blocks.entries()) {
    if (index > 3 && index < blocks.length - 2) continue
    const value = text.slice(block.start, Math.min(block.end, block.start + 90))
    const short = block.end - block.start < 60
    if (
      /^(?:\[?\(?(?:advertorial|adv|iklan|pariwara|inforial|konten bersponsor|siaran pers|press release)\)?\]?)(?:$|[\s:./|–-])/i.test(
        value
      ) ||
      /\((?:adv|advertorial|inforial)[^)]*\)\.?\s*$/i.test(text.slice(Math.max(block.start, block.end - 40), block.end))
    )
      return 'advertorial'
    if (/^(?:tajuk(?: rencana)?|editorial|catatan redaksi)(?:$|[:|–-])/i.test(value)) return 'editorial'
    if (/^(?:opini|kolom|esai|gagasan|perspektif)(?:$|\s*[:|–-])/i.test(value)) return 'opinion'
    if (index <= 3 && short && /^oleh\s*:?\s+\p{Lu}/iu.test(value) && /^oleh/i.test(value) && !/[.!?]$/.test(value))
      return 'opinion'
    if (/^(?:review|resensi|ulasan)(?:$|\s*[:|–-]|\s+(?:film|buku|novel|album|game)\b)/i.test(value)) return 'review'
    if (/^(?:wawancara(?: khusus)?|petikan wawancara|tanya jawab)(?:$|\s*[:|–-])/i.test(value)) return 'interview'
  }
  return undefined
}

function byShape({document, hits, quoted}: View): Genre {
  const sport = density(document, hits.of('sport'))
  if (sport.kinds >= SPORT.kinds && sport.share >= SPORT.share) return 'sport'
  const weather = density(document, hits.of('weather'))
  if (weather.kinds >= WEATHER.kinds && weather.share >= WEATHER.share) return 'weather'
  // Questions and answers in turn.
  const asks = document.blocks.filter(
    (block) =>
      block.kind === 'paragraph' &&
      /\?["”’)]*$/.test(document.text.slice(block.end - 3, block.end)) &&
      !/^["“”‘]/.test(document.text.slice(block.start, block.start + 1))
  )
  if (asks.length >= 4 && asks.length >= document.blocks.length / 4) return 'interview'
  const first = hits
    .of('first-person')
    .filter((hit) => quoted[hit.first] === 0 && (document.context(hit.first) & Context.quoted) === 0)
  if (first.length >= 5 && first.length / Math.max(1, document.words) >= FIRST_PERSON) return 'opinion'
  return 'news'
}

function density(document: Document, found: ReadonlyArray<{text: string}>): {share: number; kinds: number} {
  return {share: found.length / Math.max(1, document.words), kinds: new Set(found.map((hit) => hit.text)).size}
}
