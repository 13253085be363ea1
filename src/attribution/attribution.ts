import {demonstratives} from '../landmarks/words.ts'
import type {Entity} from '../names/entities.ts'
import {Context, type Document} from '../text/document.ts'
import {carry} from './carry.ts'
import type {Cue} from './cue.ts'
import {cuesOf} from './cues.ts'
import {kin, type Phrase, type SourceKind, speakerMention} from './phrase.ts'
import type {Quote} from './quotes.ts'
import {Speakers} from './speakers.ts'
import {textOf, type View, viewOf} from './view.ts'

export type SentenceKind =
  | 'direct-quote'
  | 'partial-quote'
  | 'indirect'
  | 'narration'
  | 'heading'
  | 'caption'
  | 'boilerplate'

export type Verdict = 'attributed' | 'carried' | 'weak' | 'unattributed' | 'exempt'

/** Who says so. */
export interface Source {
  kind: SourceKind
  /** As it stands in the text: tokens `first` … `last - 1`. */
  first: number
  last: number
  text: string
  /** Full name with its title, as far as the article knows it. */
  name: string
  entity: Entity | undefined
  /** For a pronoun: the source it stands for, as that was named last. */
  antecedent?: Source
}

/** How far a carried sentence may lean on its source. */
export type Lean = 'none' | 'loose' | 'close'

/** What is known of a sentence. */
export interface Attributed {
  index: number
  kind: SentenceKind
  verdict: Verdict
  source: Source | undefined
  /** The cue, or the opening words that carry the source on (`carried`). */
  cue: {first: number; last: number} | undefined
  cues: readonly Cue[]
  main: Cue | undefined
  quotes: readonly Quote[]
  /** A pronoun for whom the article has no name. */
  ambiguous: boolean
  lean: Lean
  /** Index of the sentence whose source is carried. */
  from: number | undefined
}

export interface Attribution {
  view: View
  sentences: Attributed[]
  /** Blocks in which somebody stands for what is said. */
  sourced: ReadonlySet<number>
}

const computed = new Map<string, (document: Document) => Attribution>()

/** The attribution of every sentence, computed once; `without` names lexicon entries to leave out. */
export function attributionOf(document: Document, without: readonly string[] = []): Attribution {
  const key = [...without].sort().join('\n')
  let compute = computed.get(key)
  if (compute === undefined) {
    const left = new Set(without.map((entry) => entry.toLowerCase()))
    compute = (doc) => attribute(viewOf(doc, left))
    computed.set(key, compute)
  }
  return document.derive(compute)
}

function attribute(view: View): Attribution {
  const {document} = view
  const speakers = new Speakers(view)
  const sentences: Attributed[] = []
  for (let index = 0; index < document.sentences.length; index++)
    sentences.push(judge(view, index, sentences, speakers))
  continueBackwards(view, sentences)
  rescueCountries(view, sentences)
  carry(view, sentences)
  const sourced = new Set<number>()
  for (const {index, source} of sentences) if (source !== undefined) sourced.add(document.sentences[index].block)
  return {view, sentences, sourced}
}

function judge(view: View, index: number, before: readonly Attributed[], speakers: Speakers): Attributed {
  const result: Attributed = {
    index,
    kind: kindOf(view, index),
    verdict: 'exempt',
    source: undefined,
    cue: undefined,
    cues: [],
    main: undefined,
    quotes: view.quotesIn[index],
    ambiguous: false,
    lean: 'none',
    from: undefined
  }
  if (result.kind === 'heading' || result.kind === 'caption' || result.kind === 'boilerplate') return result
  result.cues = cuesOf(view, index)
  const main = result.cues[0]
  const direct = result.quotes.some((quote) => quote.kind === 'direct')
  if (direct) result.kind = 'direct-quote'
  else if (main !== undefined) result.kind = 'indirect'
  else if (result.quotes.some((quote) => quote.kind === 'partial')) result.kind = 'partial-quote'
  if (main !== undefined) {
    result.main = main
    const source = sourceOf(view, main, speakers)
    result.source = source
    result.ambiguous = source === undefined || (source.kind === 'pronoun' && source.antecedent === undefined)
    result.cue = main.last > main.first ? {first: main.first, last: main.last} : undefined
    result.verdict = verdictOf(view, result)
    if (source !== undefined) speakers.spoke(source)
  } else if (direct) {
    const previous = before.at(-1)
    result.verdict = 'unattributed'
    const source = previous === undefined ? undefined : (continued(view, result, previous) ?? announced(view, index))
    if (source !== undefined) {
      result.verdict = 'carried'
      result.lean = 'close'
    } else if (previous !== undefined && guessable(view, index, previous)) result.verdict = 'weak'
    if (result.verdict !== 'unattributed') {
      result.source = source ?? previous?.source
      result.from = index - 1
    }
  }
  speakers.saw(index, main !== undefined)
  return result
}

function verdictOf(view: View, {source, ambiguous}: Attributed): Verdict {
  if (source === undefined || ambiguous) return 'weak'
  return isWeak(source) || (isBareStudy(source) && !isPublished(view, source)) ? 'weak' : 'attributed'
}

/** *Studi yang dimuat dalam The Lancet*, *riset yang dilakukan LIPI*: who published or made it is named. */
function isPublished({document}: View, {last}: Source): boolean {
  if (document.lower(last) !== 'yang' || !published.has(document.lower(last + 1))) return false
  for (let token = last + 2; token < last + 6 && document.isWord(token) && document.follows(token); token++)
    if (document.isCapital(token)) return true
  return false
}

const published = new Set(
  'dimuat diterbitkan dipublikasikan dilaporkan disiarkan dirilis diumumkan dipaparkan dilakukan digelar diadakan disusun dikerjakan dibiayai digagas'.split(
    ' '
  )
)

/** Sentences of the lead in which a country may stand for its ministry, if that speaks later. */
const LEAD = 2

/**
 * *Korea Utara mengumumkan …* in the lead stands for the ministry that speaks later; *negara tersebut* goes on with it,
 * and so does a country after its ministry in the same paragraph.
 */
function rescueCountries({document}: View, sentences: readonly Attributed[]): void {
  const body = sentences.filter(({kind}) => kind !== 'heading' && kind !== 'caption' && kind !== 'boilerplate')
  for (const [place, sentence] of body.entries()) {
    if (sentence.verdict !== 'weak' || sentence.source?.kind !== 'country') continue
    const name = sentence.source.entity?.name ?? sentence.source.text
    const before = body[place - 1]
    const inBlock =
      before !== undefined && document.sentences[before.index].block === document.sentences[sentence.index].block
    const speaks = (): boolean =>
      body.some(
        ({main, source}) =>
          main !== undefined &&
          source?.kind === 'organisation' &&
          (source.name.includes(name) || source.text.includes(name))
      )
    if (place < LEAD && speaks()) sentence.verdict = 'attributed'
    else if (before?.verdict !== 'attributed') continue
    else if (/^negara (?:itu|tersebut)$/i.test(sentence.source.text) && place <= LEAD) sentence.verdict = 'attributed'
    else if (
      inBlock &&
      sentence.main?.register === 'stance' &&
      before.source?.kind === 'organisation' &&
      before.source.name.includes(name)
    )
      sentence.verdict = 'carried'
  }
}

/** *Penelitian menunjukkan*, *data menyebut*: whose? */
export const isBareStudy = (source: {kind: SourceKind; text: string} | undefined): boolean =>
  source?.kind === 'document' &&
  /^(?:penelitian|studi|riset|survei|data)(?: (?:terbaru|terkini|ilmiah))?$/i.test(source.text)

/** Groups without a name, and countries, cannot be asked. */
const isWeak = (source: Source): boolean => source.kind === 'group' || source.kind === 'country'

/** A quotation left open goes on in the next paragraph, whose cue names its speaker; so does one cut in two. */
function continueBackwards({document}: View, sentences: readonly Attributed[]): void {
  for (let i = sentences.length - 2; i >= 0; i--) {
    const [sentence, after] = [sentences[i], sentences[i + 1]]
    if (sentence.main !== undefined || after.source === undefined) continue
    const open = sentence.verdict === 'unattributed' && sentence.quotes.at(-1)?.continues === true
    if (!open && !isCutInTwo(document, sentences, i)) continue
    sentence.verdict = 'carried'
    sentence.source = after.source
    sentence.from = after.index
    sentence.lean = 'close'
  }
}

/** Sentences back to who spoke before a quotation. */
const BACK = 3

/** *Rossi yakin …. "…." "…," kata Rossi*: one speaker before and after, and nobody between. */
function isCutInTwo({sentences}: Document, all: readonly Attributed[], index: number): boolean {
  const [sentence, after] = [all[index], all[index + 1]]
  if (sentence.kind !== 'direct-quote' || (sentence.verdict !== 'unattributed' && sentence.verdict !== 'weak'))
    return false
  const speaker = after.source?.entity
  if (speaker === undefined || after.verdict !== 'attributed' || after.kind !== 'direct-quote') return false
  const {block} = sentences[index]
  for (let i = index - 1; i >= Math.max(0, index - BACK) && sentences[i].block === block; i--)
    if (all[i].source !== undefined) return all[i].source?.entity === speaker
  // Nobody spoke in the paragraph before.
  return sentences[index + 1].block === block
}

/** The speaker that a quotation without a cue goes on with, or that the words before it announce. */
function continued({document}: View, {index, quotes}: Attributed, previous: Attributed): Source | undefined {
  const [here, there] = [document.sentences[index], document.sentences[index - 1]]
  if (previous.source === undefined || (previous.verdict !== 'attributed' && previous.verdict !== 'carried'))
    return undefined
  const unclosed = previous.quotes.at(-1)
  if (unclosed?.continues === true) return previous.source
  if (quotes[0]?.open !== here.first || breaksOff(document, quotes[0], here.last)) return undefined
  if (document.text[there.end - 1] === ':') return previous.source
  // "…," kata Budi. "…": the same paragraph goes on quoting, or the next one with nothing but the quotation.
  if (previous.kind !== 'direct-quote') return undefined
  if (here.block === there.block) return previous.source
  // Each post of a row of posts is somebody else's.
  const post = /@|\bakun\b/i.test(previous.source.text)
  return !post && makesUp(document, quotes, here.last) ? previous.source : undefined
}

/** *"…,"* and no more: the words that named the speaker are gone. */
const breaksOff = (document: Document, {close, closed}: Quote, last: number): boolean =>
  closed && close + 1 >= last && document.text[document.end(close - 1) - 1] === ','

/** Nothing stands after the last quotation but marks and a credit: *(ptr)*. */
function makesUp(document: Document, quotes: readonly Quote[], last: number): boolean {
  const quote = quotes.at(-1)
  if (quote === undefined || !quote.closed) return true
  const next = quote.close + 1
  return next >= last || !document.isWord(next)
}

/** Questions that a quotation answers: *Lalu bagaimana tanggapan Jedar?* */
const asksFor = /\b(?:tanggapan|komentar|jawaban|pendapat|penjelasan|reaksi|respons|kata|pesan|cerita|pengakuan)\b/i

/** *Berikut petikan surat Miryam:*, *Apa kata Budi?*: the name in the sentence that announces. */
function announced(view: View, index: number): Source | undefined {
  const {document} = view
  const {first, last, start, end} = document.sentences[index - 1]
  const mark = document.text[end - 1]
  if (mark !== ':' && !(mark === '?' && asksFor.test(document.text.slice(start, end)))) return undefined
  for (let i = last - 1; i >= first; i--) {
    const mention = speakerMention(view, i)
    if (mention?.type !== 'person' && mention?.type !== 'organisation') continue
    const entity = view.entities.entities[mention.entity]
    return {
      kind: mention.type,
      first: mention.first,
      last: mention.last,
      text: mention.text,
      name: entity === undefined ? mention.text : fullName(view, entity),
      entity
    }
  }
  return undefined
}

/** The reader can guess the speaker: of the paraphrase before, or of the quotation right above. */
function guessable(view: View, index: number, previous: Attributed): boolean {
  const {sentences} = view.document
  if (previous.source === undefined || previous.kind === 'heading') return false
  if (sentences[index].block === sentences[index - 1].block || previous.kind === 'direct-quote') return true
  return previous.main !== undefined && previous.verdict === 'attributed'
}

/** A credit in brackets is shorter than this, in UTF-16 code units. */
const CREDIT = 40

function kindOf(view: View, index: number): SentenceKind {
  const {document} = view
  const sentence = document.sentences[index]
  const context = document.context(sentence.first)
  if (context & Context.heading) return 'heading'
  if (context & Context.caption) return 'caption'
  if (context & Context.boilerplate) return 'boilerplate'
  // Initials of the author, a lone credit.
  if (
    sentence.end - sentence.start < CREDIT &&
    /^[[(][^()[\]]*[\])]\.?$/.test(document.text.slice(sentence.start, sentence.end))
  )
    return 'boilerplate'
  return 'narration'
}

/** A cue's source, its pronouns resolved. */
function sourceOf(view: View, cue: Cue, speakers: Speakers): Source | undefined {
  const {phrase} = cue
  if (phrase === undefined) {
    if (!cue.nya) return undefined
    const known = speakers.person()
    return known
  }
  if (phrase.kind === 'pronoun') return fromPronoun(view, phrase, speakers)
  return toSource(view, phrase, speakers)
}

function fromPronoun(view: View, phrase: Phrase, speakers: Speakers): Source {
  const {document} = view
  const word = document.lower(phrase.first)
  const known = /^(?:mereka|pihaknya|keduanya)$/.test(word)
    ? (speakers.group() ?? speakers.person())
    : speakers.person(phrase.first)
  return {
    kind: known?.kind ?? 'pronoun',
    first: phrase.first,
    last: phrase.last,
    text: phrase.text,
    name: known?.name ?? phrase.text,
    entity: known?.entity,
    ...(known && {antecedent: known})
  }
}

function toSource(view: View, phrase: Phrase, speakers: Speakers): Source {
  const entity = phrase.mention && view.entities.entities[phrase.mention.entity]
  const source: Source = {
    kind: phrase.kind,
    first: phrase.first,
    last: phrase.last,
    text: phrase.text,
    name: phrase.text,
    entity: undefined
  }
  // "Ulama karismatik Jawa Timur ini", "pria asal Purworejo": the office or description stands for who spoke last.
  if ((phrase.kind === 'role' || phrase.kind === 'person' || phrase.kind === 'thing') && describes(view, phrase)) {
    const known = (phrase.kind === 'role' ? speakers.introduced() : undefined) ?? speakers.person(phrase.first)
    if (known !== undefined) return {...source, name: known.name, entity: known.entity, antecedent: known}
  }
  if (entity === undefined || phrase.kind === 'document') return source
  // "juru bicara Kementerian Luar Negeri Inggris": the name is only where.
  if (phrase.kind === 'role' && entity.type === 'place') return source
  return {...source, name: fullName(view, entity), entity}
}

/** Nouns that describe somebody who was named before: a new person would get *seorang*. */
const descriptions = /^(?:pria|wanita|perempuan|lelaki|laki-laki|gadis|ibu|ayah|bapak)$/

/** A noun phrase that describes instead of naming: it ends in *itu*, or is a bare *pria*, *wanita*. */
function describes({document}: View, phrase: Phrase): boolean {
  if (demonstratives.has(document.word(phrase.last - 1))) return true
  if (phrase.mention?.type === 'person') return false
  // "sang gelandang Italia": the place is where somebody already known comes from.
  if (document.lower(phrase.first) === 'sang' && phrase.mention?.type === 'place') return true
  if (descriptions.test(document.lower(phrase.first))) return true
  // "kekasih Marcello tersebut": whose, then the demonstrative.
  if (kin.has(document.lower(phrase.first)) && demonstratives.has(document.lower(phrase.last))) return true
  // "gelandang yang baru pulih ini": the demonstrative closes a relative clause.
  if (document.lower(phrase.last) !== 'yang' || phrase.mention !== undefined) return false
  for (let i = phrase.last + 1; i < phrase.last + 9 && document.isWord(i); i++)
    if (demonstratives.has(document.lower(i))) return true
  return false
}

/** *Ajun Komisaris Roland Manurung*: the entity's name with the first title it has. */
function fullName({names}: View, entity: Entity): string {
  const name = names.get(entity) ?? titledName(entity)
  names.set(entity, name)
  return name
}

function titledName(entity: Entity): string {
  const titled =
    entity.type === 'person' || entity.type === 'unknown'
      ? entity.mentions.find((mention) => mention.title !== undefined)
      : undefined
  const name = titled?.title ? `${titled.title.text.replace(/\s+/g, ' ')} ${entity.name}` : entity.name
  // The initials by which the article calls him or it: "Agus Harimurti Yudhoyono (AHY)".
  const short = entity.mentions.find((mention) => /^\p{Lu}{2,6}$/u.test(mention.text) && !name.includes(mention.text))
  return short === undefined ? name : `${name} (${short.text})`
}

/** Text of a source or cue as the author wrote it. */
export const wordsOf = (view: View, part: {first: number; last: number}): string =>
  textOf(view.document, part.first, part.last)
