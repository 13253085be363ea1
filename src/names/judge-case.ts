import {append} from '../append.ts'
import type {Settings} from '../config/settings.ts'
import type {Draft} from '../report/reporter.ts'
import {Context, type Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import {clustersOf} from './cluster.ts'
import {gazetteer} from './data.ts'
import {entitiesOf} from './entities.ts'
import {factsOf} from './facts.ts'
import type {RawMention} from './mentions.ts'
import {generic, isParticle} from './name-words.ts'
import {placesOfForm, writtenHere} from './related.ts'
import {words} from './words.ts'

/** Known names with a wrong capital: *Korea selatan, dewan keamanan PBB*. */
export function caseDrafts(document: Document, settings: Settings): Draft[] {
  entitiesOf(document)
  const drafts: Draft[] = articleCaseDrafts(document)
  const known = gazetteer()
  for (const node of clustersOf(document)?.nodes ?? []) {
    if (node.gazetteer === undefined || node.right.length > 0 || node.isVariant) continue
    for (const mention of node.mentions) {
      const form = mention.match?.forms.find((candidate) => known.isRight(candidate))
      if (form === undefined || mention.match?.exact === true || mention.quoted || mention.weak) continue
      const right = known.formText(form)
      if (!isCapitalFault(document, mention, right)) continue
      drafts.push({
        rule: 'name/misspelling',
        message: 'capital',
        start: mention.start,
        end: mention.end,
        suggestions: [right],
        related: placesOfForm(document, right),
        fixable: known.isRight(form) && !known.isChoice(known.entityOf(form)) && settings.namePreset !== ''
      })
    }
  }
  return drafts
}

/** Names of the article that stand somewhere with fewer capitals: *Bandar lampung* beside *Bandar Lampung*. */
function articleCaseDrafts(document: Document): Draft[] {
  const {nodes} = clustersOf(document) ?? {nodes: []}
  const firsts = new Set<string>()
  const byStart = new Map<string, RawMention[]>()
  for (const node of nodes) {
    const mention = node.mentions.find((candidate) => !candidate.weak && !candidate.quoted)
    if (
      mention === undefined ||
      mention.last - mention.first < 2 ||
      node.type === 'unknown' ||
      mention.match?.exact === false
    )
      continue
    firsts.add(document.lower(mention.first))
    append(byStart, startOf(document, mention.first), mention)
  }
  const drafts: Draft[] = []
  for (let token = 0; token < document.count; token++) {
    const known =
      document.isCapital(token) && firsts.has(document.lower(token)) ? byStart.get(startOf(document, token)) : undefined
    if (
      known === undefined ||
      document.isQuoted(token) ||
      (document.context(token) & (Context.heading | Context.link | Context.boilerplate)) !== 0
    )
      continue
    for (const mention of known) {
      const last = token + mention.last - mention.first
      if (token === mention.first || !isLess(document, token, last, mention)) continue
      drafts.push({
        rule: 'name/variant',
        start: document.start(token),
        end: document.end(last - 1),
        suggestions: [mention.text],
        related: [writtenHere(mention, mention.text)]
      })
    }
  }
  return drafts
}

/** The first two tokens of a name: few names share them. */
const startOf = (document: Document, token: number): string => `${document.lower(token)} ${document.lower(token + 1)}`

/** Whether a stretch has a name's letters with fewer capitals, and is no phrase of ordinary words. */
function isLess(document: Document, first: number, last: number, mention: RawMention): boolean {
  if (last > document.count || document.sentenceOf(last - 1) !== document.sentenceOf(first)) return false
  let less = 0
  let capitals = 0
  let ordinary = true
  for (let i = first; i < last; i++) {
    const other = mention.first + i - first
    if (document.lower(i) !== document.lower(other)) return false
    if (!document.isWord(i)) continue
    if (document.isCapital(i) && !(i === first && startsClause(document, i))) capitals++
    if ((document.shape(i) & Shape.hyphen) !== 0 || (i > first && generic.has(document.lower(i)))) return false
    // *von* and *Von* are a choice of the bearer's, seen to with the other spellings.
    if (!document.isCapital(i) && document.isCapital(other) && !isParticle(document.lower(i))) less++
    if (!factsOf(document).isIndonesian(i)) ordinary = false
  }
  return less > 0 && (!ordinary || capitals >= 2)
}

/** A word that starts the names of institutions: *mahkamah, pengadilan*. */
const isHead = (lower: string): boolean =>
  gazetteer()
    .forms(lower)
    .some(
      (form) =>
        gazetteer().type(gazetteer().entityOf(form)) === 'head' &&
        gazetteer().basis(gazetteer().entityOf(form)) === 'organisation'
    )

/** A single name of a place that is also listed as a word: *amerika*. */
const isPlaceAlone = (lower: string): boolean =>
  gazetteer()
    .forms(lower)
    .some((form) => gazetteer().isRight(form) && gazetteer().type(gazetteer().entityOf(form)) === 'place')

/** At the start of a sentence, or after a dash, colon or quotation mark. */
function startsClause(document: Document, token: number): boolean {
  return (document.context(token) & Context.sentenceStart) !== 0 || token === 0 || !document.isWord(token - 1)
}

function isCapitalFault(document: Document, mention: RawMention, right: string): boolean {
  const {text, first, last} = mention
  if (
    text === text.toUpperCase() ||
    (document.context(first) & (Context.link | Context.literal | Context.boilerplate)) !== 0
  )
    return false
  // A brand in capitals or in small letters is the writer's choice of type.
  if (last - first === 1) return false
  const parts = text.split(' ')
  const wanted = right.split(' ')
  if (parts.length !== wanted.length) return false
  const wrong = parts.flatMap((part, i) => (part === wanted[i] ? [] : [i]))
  // Only fewer capitals than there should be are a fault here, not more (a title, an emphasis).
  if (wrong.some((i) => parts[i] !== parts[i].toLowerCase())) return false
  // "kota Bandung", "tim nasional Indonesia": a common noun before a name.
  if (wrong[0] === 0 && generic.has(parts[0]) && wrong.every((place, i) => place === i)) return false
  if (
    wrong[0] === 0 &&
    wrong.length === 1 &&
    words().isIndonesian(parts[0]) &&
    !(mention.type === 'organisation' && isHead(parts[0]))
  )
    return false
  if (mention.type === 'term' && wrong[0] === 0 && words().isIndonesian(parts[0])) return false
  // "Kota tua", "Ibu kota": words that start a sentence.
  const plain = parts.every((part) => words().isIndonesian(part.toLowerCase()) && !isPlaceAlone(part.toLowerCase()))
  if (plain && wrong.length === parts.length - 1 && wrong[0] === 1)
    return mention.type === 'organisation' && parts.length === 2 && !startsClause(document, first)
  return wrong.length < parts.length || !parts.every((part) => words().isWord(part))
}
