/** The attribution map beside the draft: who says how much, and what nobody says. */
import type {Actions} from '../actions.ts'
import {byId, h} from '../dom.ts'
import type {MapSentence} from '../editor/sources.ts'
import type {PageSentence} from '../protocol.ts'
import type {Texts} from '../texts.ts'

const verdicts = ['attributed', 'carried', 'weak', 'unattributed', 'exempt'] as const

/** Sentences that need a source listed. */
const MOST = 100

/** A source with its number on the map and its sentences. */
interface Source {
  number: number
  name: string
  weak: boolean
  sentences: PageSentence[]
}

export interface SourcesActions extends Actions {
  chooseSource(number: string | undefined): void
}

/** Sources in the order of the text. */
function sourcesIn(sentences: readonly PageSentence[]): Source[] {
  const byName = new Map<string, Source>()
  for (const sentence of sentences) {
    if (sentence.source === '') continue
    let source = byName.get(sentence.source)
    if (source === undefined) {
      source = {number: byName.size + 1, name: sentence.source, weak: true, sentences: []}
      byName.set(sentence.source, source)
    }
    source.sentences.push(sentence)
    if (sentence.verdict === 'attributed') source.weak = false
  }
  return [...byName.values()]
}

/** What the editor draws: verdicts with the numbers of the list. */
export function toMap(sentences: readonly PageSentence[], texts: Texts): MapSentence[] {
  const numbers = new Map(sourcesIn(sentences).map(({name, number}) => [name, number]))
  return sentences.map(({from, to, verdict, source}) => {
    const number = numbers.get(source)
    const mark =
      verdict === 'unattributed'
        ? '!'
        : number === undefined
          ? verdict === 'weak'
            ? '?'
            : ''
          : verdict === 'carried'
            ? `↳${number}`
            : verdict === 'weak'
              ? `${number}?`
              : String(number)
    return {
      from,
      to,
      verdict,
      mark,
      label: `${texts.verdicts[verdict] ?? verdict}${source === '' ? '' : `: ${source}`}`
    }
  })
}

/** Share of claims (sentences that need a source) that have one; `undefined` without claims. */
export function sourcedShare(sentences: readonly PageSentence[]): number | undefined {
  const claims = sentences.filter(({verdict}) => verdict !== 'exempt')
  if (claims.length === 0) return undefined
  return claims.filter(({verdict}) => verdict === 'attributed' || verdict === 'carried').length / claims.length
}

export class SourcesPanel {
  readonly #actions: SourcesActions
  #chosen: string | undefined

  constructor(actions: SourcesActions) {
    this.#actions = actions
  }

  draw(sentences: readonly PageSentence[]): void {
    const texts = this.#actions.texts()
    byId('sources-none').hidden = sentences.length > 0
    byId('sources-some').hidden = sentences.length === 0
    const counts = new Map<string, number>()
    for (const {verdict} of sentences) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
    byId('verdicts').replaceChildren(
      ...verdicts
        .filter((verdict) => counts.has(verdict))
        .map((verdict) =>
          h(
            'li',
            {},
            h('span', {class: `said said-${verdict}`}, texts.verdicts[verdict]),
            h('span', {class: 'count'}, String(counts.get(verdict)))
          )
        )
    )
    const sources = sourcesIn(sentences)
    byId('sources-nobody').hidden = sources.length > 0
    byId('sources-list').replaceChildren(...sources.map((source) => this.#source(source)))
    const bare = sentences.filter(({verdict}) => verdict === 'unattributed' || verdict === 'weak')
    byId('sources-all').hidden = bare.length > 0
    byId('unsourced-list').replaceChildren(
      ...bare.slice(0, MOST).map((sentence) => {
        const {from, to, verdict} = sentence
        return h(
          'li',
          {},
          h(
            'button',
            {type: 'button', class: 'link', onclick: () => this.#actions.goTo(from, to)},
            sentenceText(this.#text(from, to))
          ),
          h('span', {class: 'form-status'}, texts.verdicts[verdict])
        )
      })
    )
  }

  /** Text of a sentence; set by the page, which has the draft. */
  text: (from: number, to: number) => string = () => ''

  #text(from: number, to: number): string {
    return this.text(from, to)
  }

  #source({number, name, weak, sentences}: Source): HTMLElement {
    const texts = this.#actions.texts()
    const key = String(number)
    return h(
      'li',
      {value: number},
      h(
        'button',
        {
          type: 'button',
          class: 'source',
          'aria-pressed': this.#chosen === key ? 'true' : 'false',
          onclick: (event: Event) => {
            this.#chosen = this.#chosen === key ? undefined : key
            for (const button of document.querySelectorAll('.source')) button.setAttribute('aria-pressed', 'false')
            ;(event.currentTarget as HTMLElement).setAttribute('aria-pressed', String(this.#chosen === key))
            this.#actions.chooseSource(this.#chosen)
            if (this.#chosen !== undefined) this.#actions.goTo(sentences[0].from, sentences[0].to)
          }
        },
        h('span', {class: `note note-${weak ? 'weak' : 'attributed'}`, 'aria-hidden': 'true'}, key),
        h('span', {class: 'source-name'}, name),
        h(
          'span',
          {class: 'form-status'},
          `${texts.sentenceCount(sentences.length)}${weak ? ` · ${texts.verdicts.weak}` : ''}`
        )
      )
    )
  }
}

const sentenceText = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 110 ? `${line.slice(0, line.lastIndexOf(' ', 106))} …` : line
}
