/** The card of the active finding: what, why, and buttons that put it right. */
import {type Extension, StateField} from '@codemirror/state'
import {type EditorView, showTooltip, type Tooltip} from '@codemirror/view'
import type {Actions} from '../actions.ts'
import {findingCard} from '../panels/card-content.ts'
import type {PageFinding} from '../protocol.ts'
import {activeFinding, placeOf, setActive} from './findings.ts'

interface Shown {
  finding: PageFinding | undefined
  tooltip: Tooltip | null
}

/** The card at the active finding; it goes when the text changes. */
export function cardTooltip(actions: Actions): Extension {
  return StateField.define<Shown>({
    create: () => ({finding: undefined, tooltip: null}),
    update(value, transaction) {
      const finding = activeFinding(transaction.state)
      const place = finding === undefined ? undefined : placeOf(transaction.state, finding)
      if (finding === undefined || place === undefined)
        return value.tooltip === null ? value : {finding: undefined, tooltip: null}
      if (finding === value.finding && value.tooltip?.pos === place.from) return value
      return {
        finding,
        tooltip: {
          pos: place.from,
          end: place.to,
          above: false,
          arrow: false,
          create: (view) => ({
            dom: findingCard(finding, actions, () => {
              view.dispatch({effects: setActive.of(undefined)})
              view.focus()
            }),
            offset: {x: 0, y: 6}
          })
        }
      }
    },
    provide: (field) => showTooltip.from(field, ({tooltip}) => tooltip)
  })
}

/** Move the focus into the card: to its best suggestion, so that Enter corrects; the button that closes it comes first in the card. */
export function focusCard(view: EditorView): boolean {
  const page = view.dom.ownerDocument
  const button = page.querySelector<HTMLElement>('.card .suggestion') ?? page.querySelector<HTMLElement>('.card button')
  button?.focus()
  return button !== null
}

export const cardIsOpen = (view: EditorView): boolean => activeFinding(view.state) !== undefined
