import {defaultKeymap, history, historyKeymap} from '@codemirror/commands'
import {search, searchKeymap} from '@codemirror/search'
import {type ChangeDesc, Compartment, EditorState, type Extension} from '@codemirror/state'
import {drawSelection, dropCursor, EditorView, keymap, placeholder, tooltips} from '@codemirror/view'
import type {Actions} from '../actions.ts'
import type {Texts} from '../texts.ts'
import {cardIsOpen, cardTooltip, focusCard} from './card.ts'
import {findingAt, findingMarks, placedFindings, setActive} from './findings.ts'
import {pasteHandlers} from './paste.ts'
import {sourceMap} from './sources.ts'

export interface EditorOptions {
  parent: HTMLElement
  text: string
  actions: Actions
  /** The text was changed. */
  changed: (changes: ChangeDesc) => void
  openFile: (file: File) => void
  /** A text was pasted into the empty editor: its format may be told by it. */
  started: (text: string) => void
  isMarkdown: () => boolean
}

/** The draft's editor. */
export class DraftEditor {
  readonly view: EditorView
  readonly #words = new Compartment()

  constructor({parent, text, actions, changed, openFile, started, isMarkdown}: EditorOptions) {
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          history(),
          drawSelection(),
          dropCursor(),
          EditorView.lineWrapping,
          search({top: true}),
          findingMarks,
          sourceMap,
          cardTooltip(actions),
          // The card stays over the draft, clear of the list beside it.
          tooltips({tooltipSpace: roomFor}),
          keymap.of([
            {key: 'F8', run: (view) => step(view, actions, 1)},
            {key: 'Shift-F8', run: (view) => step(view, actions, -1)},
            {key: 'Alt-ArrowDown', run: (view) => step(view, actions, 1)},
            {key: 'Alt-ArrowUp', run: (view) => step(view, actions, -1)},
            {key: 'Mod-.', run: (view) => open(view, view.state.selection.main.head) && focusCard(view)},
            {key: 'Escape', run: (view) => close(view)}
          ]),
          keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
          pasteHandlers({openFile, started, isMarkdown}),
          EditorView.domEventHandlers({
            // By the place of the click: on touch screens the caret comes later.
            click: (event, view) => {
              const at = view.posAtCoords({x: event.clientX, y: event.clientY})
              if (at === null || !view.state.selection.main.empty || !open(view, at)) close(view)
            }
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.changes)
          }),
          EditorView.contentAttributes.of({
            spellcheck: 'false',
            autocorrect: 'off',
            autocapitalize: 'sentences',
            lang: 'id',
            tabindex: '0'
          }),
          this.#words.of([]),
          look
        ]
      })
    })
  }

  /** The present text. */
  get text(): string {
    return this.view.state.doc.toString()
  }

  /** Put the words of the page's language in. */
  setTexts(texts: Texts): void {
    this.view.dispatch({
      effects: this.#words.reconfigure([
        placeholder(texts.placeholder),
        EditorView.contentAttributes.of({'aria-label': texts.draftLabel})
      ])
    })
  }

  /** Replace the whole text. */
  replace(text: string): void {
    const {state} = this.view
    this.view.dispatch({
      changes: {from: 0, to: state.doc.length, insert: text},
      selection: {anchor: 0},
      scrollIntoView: true
    })
  }
}

/** Where cards may lie: the draft, with a margin. */
function roomFor({dom}: EditorView) {
  const {top, bottom, left, right} = dom.getBoundingClientRect()
  return {top, bottom: bottom - 8, left: left + 8, right: right - 8}
}

/** Show the card of the finding at a place. */
function open(view: EditorView, at: number): boolean {
  const placed = findingAt(view.state, at)
  if (placed === undefined) return false
  // On a phone the card lies at the bottom of the screen.
  const yMargin = matchMedia('(max-width: 899px)').matches ? 340 : 5
  view.dispatch({effects: [setActive.of(placed.finding), EditorView.scrollIntoView(at, {yMargin})]})
  return true
}

function close(view: EditorView): boolean {
  if (!cardIsOpen(view)) return false
  view.dispatch({effects: setActive.of(undefined)})
  return true
}

/** Go to the finding after or before the caret, round the end. */
function step(view: EditorView, actions: Actions, direction: 1 | -1): boolean {
  const placed = placedFindings(view.state)
  if (placed.length === 0) return true
  const {head} = view.state.selection.main
  const next =
    direction === 1
      ? (placed.find(({from}) => from > head) ?? placed[0])
      : (placed.findLast(({from}) => from < head) ?? placed[placed.length - 1])
  actions.show(next.finding)
  return true
}

const look: Extension = EditorView.theme({
  '&': {height: '100%', color: 'inherit', backgroundColor: 'transparent'},
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'auto'},
  '.cm-content': {padding: 'var(--draft-pad)', caretColor: 'var(--ink)'},
  '.cm-line': {padding: '0 0 0.55em'},
  // Blank lines between paragraphs are a gap, not a line.
  '.cm-line:has(> br:only-child)': {padding: '0', lineHeight: '1'},
  '.cm-cursor': {borderLeftColor: 'var(--ink)', borderLeftWidth: '2px'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selection)'
  },
  '.cm-placeholder': {color: 'var(--ink-soft)'},
  '.cm-tooltip': {border: 'none', backgroundColor: 'var(--paper)', zIndex: '20'},
  '.cm-panels': {background: 'var(--surface)', color: 'var(--ink)', fontFamily: 'var(--sans)'},
  '.cm-panels-top': {borderBottom: '1px solid var(--rule)'}
})
