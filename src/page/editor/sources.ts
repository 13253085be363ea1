/** The attribution map in the editor: each sentence by its verdict, with the number of its source after it. */
import {type Extension, type Range, RangeSet, StateEffect, StateField} from '@codemirror/state'
import {Decoration, type DecorationSet, EditorView, WidgetType} from '@codemirror/view'

/** A sentence to be drawn. */
export interface MapSentence {
  from: number
  to: number
  verdict: string
  /** What stands after it: the number of its source, "?" or "!"; '' for nothing. */
  mark: string
  /** The same in words. */
  label: string
}

/** Draw the map, or take it away (`undefined`). */
export const setMap = StateEffect.define<readonly MapSentence[] | undefined>()
/** Set one source apart: the number whose sentences stay in full colour. */
export const setChosenSource = StateEffect.define<string | undefined>()

class NoteWidget extends WidgetType {
  readonly #mark: string
  readonly #label: string
  readonly #verdict: string

  constructor({mark, label, verdict}: MapSentence) {
    super()
    this.#mark = mark
    this.#label = label
    this.#verdict = verdict
  }

  override eq(other: NoteWidget): boolean {
    return other.#mark === this.#mark && other.#verdict === this.#verdict && other.#label === this.#label
  }

  override toDOM(): HTMLElement {
    const note = document.createElement('span')
    note.className = `note note-${this.#verdict}`
    note.textContent = this.#mark
    note.title = this.#label
    note.setAttribute('role', 'img')
    note.setAttribute('aria-label', this.#label)
    return note
  }
}

interface MapState {
  sentences: readonly MapSentence[] | undefined
  chosen: string | undefined
  set: DecorationSet
}

const map = StateField.define<MapState>({
  create: () => ({sentences: undefined, chosen: undefined, set: Decoration.none}),
  update(value, transaction) {
    let {sentences, chosen, set} = value
    if (transaction.docChanged) set = set.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(setMap)) sentences = effect.value
      else if (effect.is(setChosenSource)) chosen = effect.value
      else continue
      set = draw(sentences, chosen)
    }
    return set === value.set ? value : {sentences, chosen, set}
  },
  provide: (field) => EditorView.decorations.from(field, ({set}) => set)
})

function draw(sentences: readonly MapSentence[] | undefined, chosen: string | undefined): DecorationSet {
  const ranges: Array<Range<Decoration>> = []
  for (const sentence of sentences ?? []) {
    const {from, to, verdict, mark} = sentence
    if (to <= from) continue
    const apart = chosen !== undefined && mark.replace('↳', '') !== chosen ? ' is-apart' : ''
    ranges.push(Decoration.mark({class: `said said-${verdict}${apart}`}).range(from, to))
    if (mark !== '') ranges.push(Decoration.widget({widget: new NoteWidget(sentence), side: 1}).range(to))
  }
  return RangeSet.of(ranges, true)
}

export const sourceMap: Extension = map
