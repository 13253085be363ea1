import {demonstratives} from '../landmarks/words.ts'
import type {Attributed, Source} from './attribution.ts'
import {speakerMention} from './phrase.ts'
import type {View} from './view.ts'

/** Sentences of the lead that a source in the first few sentences stands for. */
const LEAD = 3

/**
 * Give sentences without a cue the source they lean on: the sentence before in the same paragraph, an opening word that
 * goes on (*Hal itu, Sebab, Dengan demikian*), the quotation after it, both sides (sandwich), or the lead's source.
 */
export function carry(view: View, sentences: Attributed[]): void {
  const body = sentences.filter((sentence) => sentence.kind !== 'boilerplate' && sentence.kind !== 'caption')
  let place = -1
  for (const [at, sentence] of body.entries()) {
    if (sentence.kind === 'heading') continue
    place++
    if (sentence.verdict !== 'exempt') continue
    const opener = openerOf(view, sentence)
    const before = previous(body, at)
    const after = next(body, at)
    const [from, lean] = choose(view, sentence, before, after, place, opener !== undefined)
    if (from === undefined || from.source === undefined) continue
    sentence.verdict = 'carried'
    sentence.source = from.source
    sentence.from = from.index
    // Nobody can be asked what a weak source meant: it covers nothing.
    sentence.lean = from.verdict === 'weak' ? 'none' : lean
    sentence.cue = opener
  }
}

const holds = (sentence: Attributed | undefined): boolean =>
  sentence?.source !== undefined &&
  (sentence.verdict === 'attributed' || sentence.verdict === 'carried' || sentence.verdict === 'weak')

const same = (a: Source | undefined, b: Source | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.kind !== 'country' &&
  a.kind !== 'group' &&
  (a.entity !== undefined ? a.entity === b.entity : a.name === b.name)

/** The sentence before, unless a subhead stands between. */
function previous(body: readonly Attributed[], at: number): Attributed | undefined {
  const before = body[at - 1]
  return before === undefined || before.kind === 'heading' || !holds(before) ? undefined : before
}

/** The next sentence that says who speaks, at most two on, unless a subhead stands between. */
function next(body: readonly Attributed[], at: number): Attributed | undefined {
  for (let i = at + 1; i <= at + 2 && i < body.length; i++) {
    if (body[i].kind === 'heading') return undefined
    if (holds(body[i])) return body[i]
  }
  return undefined
}

/** Whose words a sentence without a cue goes on with, and how closely it leans on them. */
function choose(
  view: View,
  sentence: Attributed,
  before: Attributed | undefined,
  after: Attributed | undefined,
  place: number,
  goesOn: boolean
): [Attributed | undefined, Attributed['lean']] {
  const {sentences} = view.document
  const block = sentences[sentence.index].block
  const inBlock = before !== undefined && sentences[before.index].block === block
  // Between two sentences of one speaker.
  if (before !== undefined && after !== undefined && same(before.source, after.source))
    return [before, before.verdict === 'attributed' && (inBlock || goesOn) ? 'close' : 'loose']
  if (before !== undefined && (inBlock || goesOn)) return [before, 'loose']
  if (after !== undefined) {
    // The paraphrase stands before the quotation, in its paragraph or the one before.
    const announces = sentences[after.index].block === block || after.kind === 'direct-quote'
    if (announces && after.index <= sentence.index + 2) return [after, 'loose']
    if (place < LEAD) return [after, 'loose']
  }
  return before === undefined || newSubject(view, sentence) ? [undefined, 'none'] : [before, 'loose']
}

/** The sentence begins with a name of its own: it tells of somebody else. */
function newSubject(view: View, sentence: Attributed): boolean {
  const mention = speakerMention(view, view.body[sentence.index])
  if (mention === undefined) return false
  return sentence.index === 0 || view.entities.entities[mention.entity]?.type === 'person'
}

/** The words with which a sentence goes on with what a source said. */
export function openerOf(view: View, sentence: Attributed): {first: number; last: number} | undefined {
  const {document, hits} = view
  const first = view.body[sentence.index]
  const hit = hits.at(first, 'carry')
  if (hit !== undefined) return {first, last: hit.last}
  // "Kebijakan itu …", "Dari 246 itu …": a demonstrative within the first words.
  const from = document.lower(first) === 'dari' ? first + 1 : first
  for (let i = from + 1; i <= from + 2 && i < document.sentences[sentence.index].last; i++) {
    if (!document.isWord(i) && document.kind(i) !== 2) break
    if (demonstratives.has(document.lower(i))) return {first, last: i + 1}
  }
  const lower = document.lower(first)
  if (lower.length > 5 && lower.endsWith('nya')) return {first, last: first + 1}
  return undefined
}
