import type {Document} from '../text/document.ts'
import {Shape} from '../text/tokenize.ts'
import {Capitals} from './capitals.ts'
import {gazetteer} from './data.ts'
import type {EntityType, Mention} from './entities.ts'
import {type Facts, factsOf} from './facts.ts'
import {endOfPerson, isTitleCased, keyOf, partsOf} from './headlines.ts'
import {findMatches, type Match, type Matches, textOf} from './matches.ts'
import {typeOf} from './name-type.ts'
import {compass, governed, isParticle, isRoman, joiners, timeWords} from './name-words.ts'

/** A name found, before it is known whose. */
export interface RawMention extends Mention {
  /** The gazetteer's stretch it is, if any. */
  match?: Match
  /** In a title-cased heading or the like: no evidence for a spelling of its own. */
  weak: boolean
}

/** Names in the order of the text. */
export function findMentions(document: Document): RawMention[] {
  const known = findMatches(document)
  const finder = new Finder(document, known)
  for (const [index, sentence] of document.sentences.entries()) finder.sentence(index, sentence.first, sentence.last)
  return finder.finish()
}

class Finder {
  readonly document: Document
  readonly known: Matches
  readonly capitals: Capitals
  readonly facts: Facts
  readonly found: RawMention[] = []
  /** Title-cased sentences, looked at when the names of the others are known. */
  readonly later: Array<[number, number, number]> = []
  #sentence = 0
  #weak = false
  #title: Mention['title']
  #covered = 0

  constructor(document: Document, known: Matches) {
    this.document = document
    this.known = known
    this.capitals = new Capitals(document)
    this.facts = factsOf(document)
  }

  sentence(index: number, first: number, last: number): void {
    if (isTitleCased(this.document, first, last)) this.later.push([index, first, last])
    else this.#scan(index, first, last)
  }

  finish(): RawMention[] {
    const names = new Set<string>()
    for (const mention of this.found) for (const part of partsOf(this.document, mention)) names.add(part)
    for (const [index, first, last] of this.later) this.#headline(index, first, last, names)
    return this.found.sort((a, b) => a.first - b.first)
  }

  #scan(index: number, first: number, last: number): void {
    this.#sentence = index
    this.#weak = false
    this.#covered = first
    let at = first
    while (at < last) {
      const match = this.#matchAt(at)
      const title = this.known.titles[at]
      if (match === undefined && title === undefined && !this.capitals.isNameable(at)) {
        at++
        continue
      }
      at = this.#run(at, this.#endOfRun(at, last))
    }
  }

  /** A run of capitalised words, cut at titles, known names and heads of organisations. */
  #run(first: number, end: number): number {
    const {document, known} = this
    this.#title = undefined
    let pending = -1
    const flush = (to: number, type?: EntityType): void => {
      if (pending >= 0 && pending < to) this.#chunk(pending, to, type)
      pending = -1
    }
    let at = first
    if (
      this.#matchAt(at) === undefined &&
      known.titles[at] === undefined &&
      this.capitals.startsSentence(at) &&
      this.capitals.isPlainWord(at, end)
    )
      at++
    while (at < end) {
      const lower = document.lower(at)
      if (timeWords.has(lower) && pending < 0 && !((known.names[at]?.last ?? 0) > at + 1)) {
        this.#title = undefined
        at++
        continue
      }
      const match = this.#matchAt(at)
      const title = known.titles[at]
      if (
        title !== undefined &&
        title.last <= Math.max(end, title.last) &&
        (match === undefined || title.last > match.last) &&
        this.#isTitle(title, pending)
      ) {
        flush(at)
        if (title.type === 'head') {
          const type = this.#headType(title, end)
          const to = type === undefined ? title.last : this.#endOfOrganisation(title.last, end)
          if (type !== undefined && to > title.last) this.#add(at, to, type)
          at = to
          continue
        }
        this.#title = this.#titled(at, title.last)
        at = title.last
        continue
      }
      if (match !== undefined && this.#isBoundary(match, pending, end)) {
        flush(match.first)
        this.#add(match.first, this.#withCompass(match, end), match.type as EntityType, match)
        at = Math.max(this.#covered, match.last)
        if (match.type === 'person') this.#title = undefined
        continue
      }
      if (timeWords.has(lower)) {
        flush(at)
        this.#title = undefined
        at++
        continue
      }
      if (pending < 0 && this.capitals.isNameable(at)) pending = at
      at++
    }
    flush(end)
    return Math.max(at, end)
  }

  #matchAt(at: number): Match | undefined {
    const match = this.known.names[at]
    if (match === undefined) return undefined
    const {document} = this
    // A sentence may start with a word that is also a name: Serang, Medan, Solo.
    if (
      match.last - match.first === 1 &&
      this.capitals.startsSentence(at) &&
      this.facts.isIndonesian(at) &&
      !this.capitals.seenInside(document.word(at))
    )
      return undefined
    return match
  }

  #isTitle(title: Match, pending: number): boolean {
    const {document} = this
    const capital = document.isCapital(title.first)
    // *Lalu Jimmy pulang*: rather the conjunction than the Sasak title.
    if (
      title.last - title.first === 1 &&
      this.capitals.startsSentence(title.first) &&
      this.facts.isFunction(title.first)
    )
      return false
    if (!capital && title.last - title.first === 1)
      return pending < 0 && document.isCapital(title.last < document.count ? title.last : title.first)
    if (title.type === 'head')
      return (
        capital &&
        pending < 0 &&
        title.last < this.document.count &&
        this.capitals.isNameable(title.last) &&
        this.#adjacent(title.last)
      )
    if (pending < 0) return true
    // Raja, Putra, Surya: a title inside a name is a name unless it is only a word.
    return !this.facts.isPerson(title.first) && !isParticle(document.lower(title.last - 1))
  }

  /** What the name is that a head starts; `undefined` when the head is none of it: *Pemerintah Jerman, Kota Bandung*. */
  #headType(head: Match, end: number): EntityType | undefined {
    if (head.last >= end) return undefined
    const {document} = this
    const group = gazetteer().basis(gazetteer().entityOf(head.forms[0]))
    const next = this.known.names[head.last]
    if (group === 'event') return this.capitals.startsSentence(head.first) ? undefined : 'term'
    if (next?.type === 'person' && next.last - next.first > 1) return undefined
    if (next?.type === 'place' && (group === 'place' || governed.has(document.lower(head.first)))) return undefined
    return group === 'place' ? 'place' : 'organisation'
  }

  /** The title so far and what is added to it: *Wakil Ketua DPR*. */
  #titled(first: number, last: number): NonNullable<Mention['title']> {
    const start =
      this.#title !== undefined && this.document.start(first) - this.#title.end <= 1
        ? this.#title.start
        : this.document.start(first)
    const end = this.document.end(last - 1)
    return {start, end, text: this.document.text.slice(start, end)}
  }

  #isBoundary(match: Match, pending: number, end: number): boolean {
    const {document} = this
    const single = match.last - match.first === 1
    // *Andi Arif* is not the whole of *Andi Arif Rahman*.
    if (match.type === 'person' && match.last < end && this.#goesOn(match.last)) return false
    if (match.type === 'person') return !single || pending < 0
    if (!single)
      return pending < 0 || match.type !== 'place' || this.#title === undefined || !this.facts.isPerson(match.first)
    const acronym = (document.shape(match.first) & Shape.allCaps) !== 0
    if (acronym) return pending < 0 || match.exact
    if (pending >= 0) return false
    // *Adhi* is a company and a given name: *Adhi Hidayat*.
    if (match.type === 'organisation' && this.facts.isPerson(match.first) && this.#isSurname(match.last, end))
      return false
    if (match.last >= end || this.#title !== undefined || this.#isSeat(match)) return true
    // "Manchester City", "Jakarta International Stadium" are one name; "Korea Suwon FC" and "Jakarta Anies Baswedan" are not.
    const next = document.lower(match.last)
    if (this.known.names[match.last] !== undefined || this.known.titles[match.last] !== undefined) return true
    return this.facts.isPerson(match.last) || compass.has(next) || timeWords.has(next) || match.type !== 'place'
  }

  /** A place right behind what says which kind of place it is: *Kota Bandung* ends there. */
  #isSeat({first, type}: Match): boolean {
    const head = this.known.titles[first - 1]
    return (
      type === 'place' && head?.type === 'head' && gazetteer().basis(gazetteer().entityOf(head.forms[0])) === 'place'
    )
  }

  /** Whether a name goes on with a word that people are called. */
  #isSurname(at: number, end: number): boolean {
    return (
      at < end && this.facts.isPerson(at) && this.known.names[at] === undefined && this.known.titles[at] === undefined
    )
  }

  /** Whether the next token can only be more of the same name. */
  #goesOn(at: number): boolean {
    const {known, document} = this
    return (
      this.capitals.isNameable(at) &&
      known.names[at] === undefined &&
      known.titles[at] === undefined &&
      !timeWords.has(document.lower(at)) &&
      (document.shape(at) & Shape.allCaps) === 0
    )
  }

  /** *Jakarta* + *Barat* when the gazetteer does not know the two together. */
  #withCompass(match: Match, end: number): number {
    if (match.type !== 'place' || match.last >= end) return match.last
    return compass.has(this.document.lower(match.last)) && this.document.isCapital(match.last)
      ? match.last + 1
      : match.last
  }

  /** Where the name of an organisation that starts with a head ends. */
  #endOfOrganisation(from: number, end: number): number {
    let at = from
    while (at < end && at - from < 7) {
      if (at > from && (this.known.titles[at]?.type === 'title' || timeWords.has(this.document.lower(at)))) break
      const match = this.known.names[at]
      if (match?.type === 'person' && match.last - match.first > 1 && at > from) break
      if (match !== undefined && match.last <= end) {
        at = match.last
        continue
      }
      at++
    }
    while (at > from && !this.capitals.isNameable(at - 1)) at--
    return Math.max(at, from)
  }

  #endOfRun(first: number, last: number): number {
    const {document} = this
    let at = Math.max(first + 1, this.#matchAt(first)?.last ?? 0, this.known.titles[first]?.last ?? 0)
    while (at < last) {
      if (!this.#adjacent(at)) break
      const match = this.#matchAt(at)
      if (match !== undefined && match.last <= last) at = match.last
      else if (this.capitals.isNameable(at)) at++
      else if (at + 1 < last && this.#joins(at, first) && this.#adjacent(at + 1) && this.capitals.isNameable(at + 1))
        at += 2
      else if (
        isParticle(document.lower(at)) &&
        at + 2 < last &&
        isParticle(document.lower(at + 1)) &&
        this.capitals.isNameable(at + 2)
      )
        at += 3
      else break
    }
    return at
  }

  /** A small word between two capitals: *bin, van, de*; *dan* in the names of ministries. */
  #joins(at: number, first: number): boolean {
    const lower = this.document.lower(at)
    if (isParticle(lower)) return true
    if (!joiners.has(lower)) return false
    for (let i = at - 1; i >= first && i > at - 6; i--) if (this.known.titles[i]?.type === 'head') return true
    return false
  }

  /** Nothing but white space before the token. */
  #adjacent(at: number): boolean {
    const {document} = this
    return (
      document.start(at) > document.end(at - 1) &&
      document.text.slice(document.end(at - 1), document.start(at)).indexOf('\n\n') < 0
    )
  }

  /** A stretch that is no known name: cut ordinary words at the start of a sentence, then keep it. */
  #chunk(first: number, last: number, type: EntityType | undefined): void {
    const {document} = this
    let from = first
    let to = last
    while (from < to && this.capitals.startsSentence(from) && this.capitals.isPlainWord(from, to)) from++
    while (to > from && isParticle(document.lower(to - 1)) && !document.isCapital(to - 1)) to--
    if (from >= to) return
    if (to - from === 1) {
      const word = document.word(from)
      if (word.length < 2 || isRoman(word) || word === 'Rp' || this.known.titles[from] !== undefined) return
      // An ordinary word with a capital (Tahun, Pemerintah) names nobody.
      if (
        this.known.names[from] === undefined &&
        this.facts.isIndonesian(from) &&
        !this.facts.isName(from) &&
        this.#title === undefined
      )
        return
      if (/^(?:Saya|Anda|Kami|Ia|Dia|Kita|Tuhan|Allah)$/.test(word)) return
    }
    from = this.#endOfOffice(from, to)
    if (from === to) return
    const match = this.known.names[from]
    this.#add(
      from,
      to,
      type ?? typeOf(document, from, to, this.#title !== undefined),
      match?.last === to ? match : undefined
    )
  }

  /** Words of an office that go on after its title: the *Pekerjaan Umum* of *Kepala Dinas Pekerjaan Umum Rudi Hartono*. */
  #endOfOffice(first: number, last: number): number {
    const {facts} = this
    if (this.#title === undefined) return first
    let at = first
    while (at < last && facts.isIndonesian(at) && !facts.isPerson(at) && this.known.names[at] === undefined) at++
    if (at === first) return first
    // One word more that nobody knows may be of the office, misspelt.
    if (at < last && !facts.isPerson(at) && (facts.isWord(at) || last - at === 1)) return first
    this.#title = this.#titled(first, at)
    return at
  }

  #add(first: number, last: number, type: EntityType, match?: Match): void {
    const {document} = this
    const start = document.start(first)
    const end = document.end(last - 1)
    const mention: RawMention = {
      start,
      end,
      first,
      last,
      text: textOf(document, first, last),
      type,
      entity: -1,
      quoted: document.isQuoted(first),
      sentence: this.#sentence,
      weak:
        this.#weak ||
        (this.capitals.startsSentence(first) &&
          document.end(first) - document.start(first) > 2 &&
          (document.shape(first) & Shape.allCaps) !== 0 &&
          match?.exact !== true)
    }
    if (this.#title !== undefined && (type === 'person' || type === 'unknown')) mention.title = this.#title
    if (match !== undefined && match.last === last) mention.match = match
    this.found.push(mention)
    this.#covered = last
  }

  /** A title-cased line: known names, and names of the rest of the article. */
  #headline(index: number, first: number, last: number, names: ReadonlySet<string>): void {
    this.#sentence = index
    this.#weak = true
    this.#title = undefined
    const {document} = this
    for (let at = first; at < last; ) {
      const match = this.known.names[at]
      let to = 0
      for (let length = Math.min(5, last - at); length >= 1 && to === 0; length--) {
        if (names.has(keyOf(document, at, at + length))) to = at + length
      }
      if (match !== undefined && match.last >= to && (match.exact || match.last - match.first > 1)) {
        this.#weak = !match.exact || match.last - match.first < 2
        this.#add(at, match.last, match.type as EntityType, match)
        this.#weak = true
        at = match.last
      } else if (to > 0) {
        this.#add(at, to, 'unknown')
        at = to
      } else {
        to = endOfPerson(document, at, last)
        if (to > at + 1) this.#add(at, to, 'person')
        at = Math.max(to, at + 1)
      }
    }
  }
}
