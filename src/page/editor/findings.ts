/** Findings in the editor: underlines that move with the text, one of them active. */
import {type ChangeDesc, type EditorState, type Extension, RangeSet, StateEffect, StateField} from '@codemirror/state'
import {Decoration, type DecorationSet, EditorView} from '@codemirror/view'
import {familyOf} from '../families.ts'
import type {PageFinding} from '../protocol.ts'

/** A finding where it stands now. */
export interface Placed {
  finding: PageFinding
  from: number
  to: number
}

interface Marks {
  /** One decoration a finding, in order; its spec holds the finding. */
  set: DecorationSet
  active: PageFinding | undefined
}

/** New findings, at their places in the present text. */
export const setFindings = StateEffect.define<readonly Placed[]>()
/** The finding that is shown in the card and marked in the list. */
export const setActive = StateEffect.define<PageFinding | undefined>()

const marks = StateField.define<Marks>({
  create: () => ({set: Decoration.none, active: undefined}),
  update(value, transaction) {
    let {set, active} = value
    if (transaction.docChanged) set = withoutTouched(set, transaction.changes).map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(setFindings)) set = toSet(effect.value)
      else if (effect.is(setActive)) active = effect.value
    }
    return set === value.set && active === value.active ? value : {set, active}
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({set}) => set),
    EditorView.decorations.of((view) => activeMark(view.state))
  ]
})

const toSet = (placed: readonly Placed[]): DecorationSet =>
  RangeSet.of(
    placed
      .filter(({from, to}) => to > from)
      .map(({finding, from, to}) =>
        Decoration.mark({
          class: `mark mark-${familyOf(finding.rule)} is-${finding.severity}`,
          inclusive: false,
          finding
        }).range(from, to)
      ),
    true
  )

/** Findings on sentences stand until the next check; typing in one does not settle it. */
const isWhole = (value: Decoration): boolean =>
  (value.spec as {finding: PageFinding}).finding.rule.startsWith('attribution/')

/** A finding whose words were changed says nothing about the new ones. */
function withoutTouched(set: DecorationSet, changes: ChangeDesc): DecorationSet {
  let result = set
  changes.iterChangedRanges((from, to) => {
    result = result.update({
      filterFrom: from,
      filterTo: to,
      filter: (start, end, value) => isWhole(value) || end <= from || start >= to
    })
  })
  return result
}

function activeMark(state: EditorState): DecorationSet {
  const {active} = state.field(marks)
  const place = active === undefined ? undefined : placeOf(state, active)
  return place === undefined
    ? Decoration.none
    : Decoration.set(Decoration.mark({class: 'mark-active'}).range(place.from, place.to))
}

/** All findings where they stand now. */
export function placedFindings(state: EditorState): Placed[] {
  const placed: Placed[] = []
  for (const cursor = state.field(marks).set.iter(); cursor.value; cursor.next()) {
    placed.push({finding: (cursor.value.spec as {finding: PageFinding}).finding, from: cursor.from, to: cursor.to})
  }
  return placed
}

/** Where a finding stands now; `undefined` when its words were changed. */
export function placeOf(state: EditorState, finding: PageFinding): Placed | undefined {
  for (const cursor = state.field(marks).set.iter(); cursor.value; cursor.next()) {
    if ((cursor.value.spec as {finding: PageFinding}).finding === finding)
      return {finding, from: cursor.from, to: cursor.to}
  }
  return undefined
}

/** The shortest finding at a place. */
export function findingAt(state: EditorState, at: number): Placed | undefined {
  let best: Placed | undefined
  state.field(marks).set.between(at, at, (from, to, value) => {
    if (best === undefined || to - from < best.to - best.from) {
      best = {finding: (value.spec as {finding: PageFinding}).finding, from, to}
    }
  })
  return best
}

export const activeFinding = (state: EditorState): PageFinding | undefined => state.field(marks).active

export const findingMarks: Extension = marks
