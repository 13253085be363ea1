import type {Entity, Mention} from '../names/entities.ts'
import type {Document} from '../text/document.ts'
import type {Source} from './attribution.ts'
import {speakerMention} from './phrase.ts'
import type {View} from './view.ts'

interface Known {
  source: Source
  /** Index of the sentence it was last seen in. */
  at: number
}

/** Words after which a name is no subject. */
const governing: ReadonlySet<string> = new Set(
  'dengan dalam oleh kepada untuk bagi dari di ke pada saat ketika usai setelah sejak selain karena tanpa menurut'.split(
    ' '
  )
)

/** A word follows in the sentence. */
const hasMore = (document: Document, from: number, last: number): boolean => {
  for (let i = from; i < last; i++) if (document.isWord(i)) return true
  return false
}

/** Who has spoken and who was the subject, for *-nya, ia, dia, mereka, pihaknya*. */
export class Speakers {
  readonly #view: View
  #person: Known | undefined
  #group: Known | undefined
  #subject: Known | undefined
  #introduced: Known | undefined
  /** Index of the sentence read last. */
  #last = -1

  constructor(view: View) {
    this.#view = view
  }

  /** The person that *-nya* or *ia* means: who spoke or was the subject last. */
  person(before = Number.POSITIVE_INFINITY): Source | undefined {
    const inside = before === Number.POSITIVE_INFINITY ? undefined : this.#inSentence(before)
    if (inside !== undefined) return inside
    const [spoke, subject] = [this.#person, this.#subject]
    if (spoke === undefined || subject === undefined) return (spoke ?? subject)?.source
    // A subject only displaces the last speaker in the sentence right before.
    return subject.at > spoke.at && subject.at === this.#last ? subject.source : spoke.source
  }

  /** The organisation or group that *mereka* or *pihaknya* means. */
  group(): Source | undefined {
    return this.#group?.source
  }

  /** The person with whose full name, read for the first time, the sentence before ended: *… dari Achsanul Qosasi.* */
  introduced(): Source | undefined {
    return this.#introduced?.at === this.#last ? this.#introduced.source : undefined
  }

  /** A source has spoken. */
  spoke(source: Source): void {
    const known = {source: source.antecedent ?? source, at: this.#last + 1}
    if (source.kind === 'pronoun') return
    if (source.kind === 'person' || source.kind === 'role') this.#person = known
    else if (source.kind !== 'document' && source.kind !== 'thing') this.#group = known
  }

  /** A sentence was read: the person it begins with becomes the subject. */
  saw(index: number, attributed: boolean): void {
    this.#last = index
    const {document, body, entities} = this.#view
    const {last} = document.sentences[index]
    const subject = attributed ? undefined : this.#subjectOf(body[index], last)
    if (subject !== undefined) {
      this.#subject = {source: this.#named(subject.first, subject.last, entities.entities[subject.entity]), at: index}
    }
    const end = hasMore(document, last - 1, last) ? last - 1 : last - 2
    const newcomer = this.#view.quoted[end] === 0 ? speakerMention(this.#view, end) : undefined
    if (newcomer?.type === 'person' && newcomer.last - newcomer.first > 1) {
      const entity = entities.entities[newcomer.entity]
      if (entity?.mentions[0]?.start === newcomer.start)
        this.#introduced = {source: this.#named(newcomer.first, newcomer.last, entity), at: index}
    }
    if (this.#subject !== undefined || this.#person !== undefined) return
    // The first name of all will do as long as nobody was the subject.
    for (let i = body[index]; i < last; i++) {
      const mention = speakerMention(this.#view, i)
      if (mention?.type === 'person') {
        this.#subject = {source: this.#named(mention.first, mention.last, entities.entities[mention.entity]), at: index}
        return
      }
    }
  }

  /** The person a sentence begins with, after openers, offices and commas at most. */
  #subjectOf(first: number, last: number): Mention | undefined {
    const {document, quoted, hits} = this.#view
    for (let i = first; i < Math.min(last, first + 14); i++) {
      if (quoted[i] === 1) return undefined
      const mention = speakerMention(this.#view, i)
      // A line that ends with a name (a credit) says nothing of him.
      if (mention?.type === 'person') return hasMore(document, mention.last, last) ? mention : undefined
      if (mention !== undefined) {
        i = mention.last - 1
        continue
      }
      if (governing.has(document.lower(i))) return undefined
      const passes =
        !document.isWord(i) ||
        document.isCapital(i) ||
        hits.at(i, 'role') ||
        hits.at(i, 'institution') ||
        hits.at(i, 'carry')
      if (!passes) return undefined
    }
    return undefined
  }

  /** *Budi khawatir, ia mengatakan …*: the person with whom the sentence of the pronoun begins. */
  #inSentence(before: number): Source | undefined {
    const {document, quoted, body, entities} = this.#view
    const sentence = document.sentenceOf(before)
    if (sentence < 0) return undefined
    const first = body[sentence]
    if (first >= before || quoted[first] === 1) return undefined
    const mention = speakerMention(this.#view, first)
    return mention?.type === 'person'
      ? this.#named(mention.first, mention.last, entities.entities[mention.entity])
      : undefined
  }

  #named(first: number, last: number, entity: Entity): Source {
    const text = this.#view.document.text.slice(this.#view.document.start(first), this.#view.document.end(last - 1))
    return {kind: 'person', first, last, text, name: entity?.name ?? text, entity}
  }
}
