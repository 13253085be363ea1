import type {Mention} from '../names/entities.ts'
import {
  classify,
  demonstratives,
  isGroup,
  isTime,
  kindOfMention,
  leftStops,
  type Phrase,
  phrase,
  phraseFrom,
  prepositions,
  pronouns,
  speakerMention,
  stops
} from './phrase.ts'
import {isMark, type View} from './view.ts'

/** Where a name with the title and role words before it starts. */
function nameStart(view: View, mention: Mention, limit: number): number {
  const {document, hits} = view
  let first = mention.first
  while (first > limit) {
    const at = first - 1
    if (mention.title !== undefined && document.start(at) >= mention.title.start) {
      first = at
      continue
    }
    if (isMark(document, at, '.') || !document.isWord(at)) break
    const lower = document.lower(at)
    if (lower === 'dari' && first - 1 > limit && mention.type !== 'place') {
      first = at
      continue
    }
    if (stops.has(lower) || leftStops.has(lower) || isTime(view, at)) break
    if (hits.at(at, 'role') || document.isCapital(at) || hits.at(at, 'institution') || first < mention.first) {
      first = at
      continue
    }
    // "politikus senior Partai X Budi": one small word between a role and the name.
    if (at - 1 >= limit && (hits.at(at - 1, 'role') || hits.at(at - 2, 'role'))) {
      first = at
      continue
    }
    break
  }
  while (first < mention.first && (document.lower(first) === 'dari' || !document.isWord(first))) first++
  return first
}

function opening(view: View, close: number, start: number): number {
  for (let i = close - 1; i >= start && i > close - 30; i--) if (isMark(view.document, i, '(')) return i
  return -1
}

/** Tokens before a verb within which its subject stands: no clause is longer. */
const CLAUSE = 200

/** The subject of the verb at a token, looked for to its left within its sentence; `start` bounds the search. */
export function subjectBefore(view: View, verb: number, from: number, loosely = true): Phrase | undefined {
  const start = Math.max(from, verb - CLAUSE)
  const found = findSubject(view, verb, start) ?? (loosely ? clauseSubject(view, verb, start) : undefined)
  if (found?.kind !== 'group' || found.first - 2 < start) return found
  // "Choe Son Hui dan para pejabat": the one with a name can be asked.
  if (!/^(?:dan|serta|bersama)$/.test(view.document.lower(found.first - 1))) return found
  const mention = speakerMention(view, found.first - 2)
  if (mention === undefined || (mention.type !== 'person' && mention.type !== 'organisation')) return found
  const first = nameStart(view, mention, start)
  return classify(view, first, mention.last, first, mention)
}

function findSubject(view: View, verb: number, start: number): Phrase | undefined {
  const {document, hits} = view
  let at = verb - 1
  for (let steps = 0; steps < 8 && at >= start; steps++) {
    at = skipBetween(view, at, start)
    if (at < start) break
    if (view.quoted[at] === 1) {
      // "Ketua umum "Peduli" Budi": a quoted title inside; else the subject would have to stand before the quotation.
      return undefined
    }
    const lower = document.lower(at)
    if (pronouns.has(lower)) return phrase(view, 'pronoun', at, at + 1)
    const mention = speakerMention(view, at)
    if (mention !== undefined && !isTime(view, at)) {
      const first = nameStart(view, mention, start)
      const before = first > start ? document.lower(first - 1) : ''
      const appositive = isMark(document, first - 1, ',') && first - 1 > start
      if (prepositions.has(before) && !(mention.type === 'person' && before === 'dari')) {
        at = first - 2
        continue
      }
      if (before === 'oleh') return undefined
      if (
        mention.type === 'place' &&
        kindOfMention(view, mention) !== 'country' &&
        !hits.at(first, 'role') &&
        !hits.at(first, 'institution')
      ) {
        const wide = wholePhrase(view, mention.last, start)
        if (wide !== undefined) return wide
        at = first - 1
        continue
      }
      if (appositive && mention.type !== 'person') {
        const earlier = nameBeforeComma(view, first - 2, start)
        if (earlier !== undefined) return earlier
      }
      const wide = mention.type === 'person' ? undefined : wholePhrase(view, mention.last, start)
      if (wide !== undefined && wide.first < first) return wide
      return classify(view, first, mention.last, first, mention)
    }
    if (at > start && document.isCapital(at) && document.isCapital(at - 1) && honorifics.has(document.lower(at - 1)))
      return phrase(view, 'person', at - 1, at + 1)
    const apposed = capitalRun(view, at, start)
    if (apposed !== undefined) return apposed
    const wide = wholePhrase(view, at + 1, start)
    if (wide !== undefined) return wide
    // A prepositional phrase or a relative clause between: go on before it.
    const jump = beforePreposition(view, at, start)
    if (jump >= at) break
    at = jump
  }
  return undefined
}

/** What a name is called by; what follows is one, be it a word as well (*Gus Maksum*). */
const honorifics: ReadonlySet<string> = new Set(
  'gus ning cak kang kiai kyai nyai ustaz ustad ustazah habib buya tuan pak bu bang mas mbak kak om tante mbah eyang romo suster haji hajah raden'.split(
    ' '
  )
)

/** *…, Mira Lesmana Putri, mengatakan*: two to five capitalised words between commas are a name, known or not. */
function capitalRun(view: View, at: number, start: number): Phrase | undefined {
  const {document} = view
  if (!isMark(document, at + 1, ',')) return undefined
  let first = at
  while (first > start && document.isWord(first) && document.isCapital(first)) first--
  if (!isMark(document, first, ',') || at - first < 2 || at - first > 5) return undefined
  const mention = lastMention(view, first + 1, at + 1)
  if (mention !== undefined && mention.type !== 'person' && mention.type !== 'unknown') return undefined
  return phrase(view, 'person', first + 1, at + 1, mention)
}

/** Skip adverbs, brackets, commas, days and dates leftwards; the token found. */
function skipBetween(view: View, from: number, start: number): number {
  const {document, hits} = view
  let at = from
  while (at >= start) {
    const lower = document.lower(at)
    if (
      hits.at(at, 'between') &&
      !(demonstratives.has(lower) && at > start && document.isWord(at - 1) && !hits.at(at - 1, 'between'))
    )
      at--
    else if (isMark(document, at, ')')) {
      const open = opening(view, at, start)
      if (open < 0) return at
      at = open - 1
    } else if (isMark(document, at, ',-–—')) at--
    else if (document.kind(at) === 2 || isTime(view, at)) at--
    else return at
  }
  return at
}

/** A phrase of small words that ends before `last` and whose head can be a source. */
function wholePhrase(view: View, last: number, start: number): Phrase | undefined {
  const {document, hits} = view
  let first = last - 1
  if (demonstratives.has(document.lower(first)) && first > start) first--
  while (first > start) {
    const before = first - 1
    if (!document.isWord(before) || view.quoted[before] === 1) break
    const lower = document.lower(before)
    if (leftStops.has(lower) || (prepositions.has(lower) && lower !== 'dari') || hits.at(before, 'neutral')) break
    first = before
  }
  if (document.lower(first) === 'dari') first++
  if (first > start && prepositions.has(document.lower(first - 1))) return undefined
  for (let head = first; head < last && head < first + 4; head++) {
    if (hits.at(head, 'collective') && head > first && !hits.at(head, 'role')) continue
    const capable =
      (isGroup(view, head, last) ? true : undefined) ??
      hits.at(head, 'document') ??
      hits.at(head, 'role') ??
      hits.at(head, 'institution') ??
      hits.at(head, 'collective') ??
      hits.at(head, 'country') ??
      (document.lower(head) === 'negara' && head === first ? true : undefined)
    if (capable === undefined) continue
    const mention = lastMention(view, head, last)
    return classify(view, head, last, head, mention)
  }
  // "Personel Backstreet Boys itu": whoever it is was spoken of before.
  return demonstratives.has(document.lower(last - 1)) && last - first > 1
    ? phrase(view, 'thing', first, last)
    : undefined
}

function lastMention(view: View, first: number, last: number): Mention | undefined {
  let found: Mention | undefined
  for (let i = first; i < last; i++) {
    const mention = speakerMention(view, i)
    if (mention === undefined) continue
    if (found === undefined || mention.type === 'person') found = mention
    i = mention.last - 1
  }
  return found
}

/** The token before the preposition or *yang* that governs a token. */
function beforePreposition(view: View, at: number, start: number): number {
  const {document} = view
  for (let i = at; i >= start && i > at - 14; i--) {
    if (isMark(document, i, ',;:') && i < at) return i
    const lower = document.lower(i)
    if ((prepositions.has(lower) && lower !== 'untuk') || lower === 'yang') return i - 1
    if (lower === 'untuk') return at
  }
  return at
}

/** *Yuri Ushakov, penasihat Kremlin, mengatakan*: the name before the comma. */
function nameBeforeComma(view: View, at: number, start: number): Phrase | undefined {
  const mention = at >= start ? speakerMention(view, at) : undefined
  if (mention?.type !== 'person') return undefined
  const first = nameStart(view, mention, start)
  return classify(view, first, mention.last, first, mention)
}

/** The noun phrase a clause begins with. */
function clauseSubject(view: View, verb: number, start: number): Phrase | undefined {
  const {document, hits} = view
  let clause = start
  for (let i = verb - 1; i > start; i--) {
    if (document.lower(i) === 'bahwa' || isMark(document, i, ';')) {
      clause = i + 1
      break
    }
  }
  // After a comma, or at the very start: the first phrase that can be a source.
  for (let at = clause, tries = 0; at < verb && tries < 4; tries++) {
    const lower = document.lower(at)
    if (!prepositions.has(lower) && !hits.at(at, 'carry')) {
      const found = phraseFrom(view, at, verb)
      if (found !== undefined && found.kind !== 'thing') return found
    } else if (pronouns.has(lower)) return phrase(view, 'pronoun', at, at + 1)
    while (at < verb && !isMark(document, at, ',')) at++
    at++
  }
  return undefined
}
