/** The page: holds the draft, asks the worker, shows what it says. */

import type {ChangeDesc} from '@codemirror/state'
import {EditorView} from '@codemirror/view'
import type {Settings} from '../config/settings.ts'
import {LintClient} from './client.ts'
import {byId, say} from './dom.ts'
import {DraftEditor} from './editor/editor.ts'
import {activeFinding, placedFindings, placeOf, setActive, setFindings} from './editor/findings.ts'
import {setChosenSource, setMap} from './editor/sources.ts'
import {familyOf} from './families.ts'
import {deletion, ignoreKey, keepIdentity} from './findings.ts'
import {keepDraft, keptDraft} from './kept-draft.ts'
import {FindingsPanel} from './panels/findings-panel.ts'
import {drawNames, type NamesActions} from './panels/names-panel.ts'
import {type SourcesActions, SourcesPanel, toMap} from './panels/sources-panel.ts'
import {drawSummary} from './panels/summary-panel.ts'
import {type Preferences, settingsFor, writePreferences} from './preferences.ts'
import type {Checked, PageEntity, PageFinding} from './protocol.ts'
import {type Texts, texts} from './texts.ts'

export type View = 'draft' | 'findings' | 'names' | 'sources' | 'summary'

/** Milliseconds of rest before a check; longer texts are given more. */
const REST = 90
/** Milliseconds of typing without a rest after which a check is made anyway. */
const MOST_REST = 1_000

/** What the page leaves to its surroundings. */
export interface PageOptions {
  openFile: (file: File) => void
  /** A text was pasted into the empty draft. */
  started: (text: string) => void
}

const nothing: Checked = {
  findings: [],
  sentences: [],
  entities: [],
  figures: {words: 0, sentences: 0, paragraphs: 0, longest: null, quoted: 0},
  ms: 0
}

export class Page implements NamesActions, SourcesActions {
  readonly preferences: Preferences
  readonly client: LintClient
  readonly editor: DraftEditor
  readonly #findings: FindingsPanel
  readonly #sources: SourcesPanel
  /** The last answer, and everything that was typed since it was asked. */
  #checked: Checked = nothing
  #since: ChangeDesc | undefined
  #ignored = new Set<string>()
  #view: View = 'findings'
  /** Whether the draft shows the attribution map: beside the sources, and on a phone when it is reached from them. */
  #hasMap = false
  #drewMap = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #ready = false
  /** When the first change was made that no check has seen. */
  #firstChange: number | undefined
  /** Name of the draft: its extension says how it is read. */
  path = 'draf.txt'
  project: Partial<Settings> = {}

  constructor(preferences: Preferences, worker: Worker, {openFile, started}: PageOptions) {
    this.preferences = preferences
    this.client = new LintClient(worker, (message) => this.failed(message))
    this.editor = new DraftEditor({
      parent: byId('editor'),
      text: keptDraft(),
      actions: this,
      changed: (changes) => this.#changed(changes),
      openFile,
      started,
      isMarkdown: () => this.path.endsWith('.md')
    })
    this.#findings = new FindingsPanel(this, () => this.#draw())
    this.#sources = new SourcesPanel(this)
    this.#sources.text = (from, to) => this.editor.view.state.sliceDoc(from, to)
    addEventListener('pagehide', () => keepDraft(this.editor.text))
    this.check()
  }

  texts = (): Texts => texts[this.preferences.lang] as Texts

  get settings(): Settings {
    return settingsFor(this.preferences, this.project)
  }

  get input() {
    return {text: this.editor.text, path: this.path, settings: this.settings}
  }

  failed(message: string): void {
    this.#status(this.texts().failed + message, 'failed')
  }

  /** Check the present text as soon as the worker is free. */
  check(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#firstChange = undefined
    this.#status(this.#ready ? byId('status').textContent : this.texts().loading, 'busy')
    this.client.check(
      () => this.input,
      () => {
        this.#since = undefined
      },
      (checked) => this.#answered(checked)
    )
  }

  /** Draw everything anew: the language or the filters were changed. */
  redraw(): void {
    this.editor.setTexts(this.texts())
    this.#draw()
    this.#showStatus()
  }

  show = (finding: PageFinding): void => {
    const place = placeOf(this.editor.view.state, finding)
    if (place === undefined) return
    this.goTo(place.from, place.to)
    this.editor.view.dispatch({effects: setActive.of(finding)})
    this.#findings.mark(finding)
  }

  goTo = (from: number, to: number): void => {
    if (this.#view !== 'draft' && matchMedia('(max-width: 899px)').matches) this.setView('draft')
    const {view} = this.editor
    const length = view.state.doc.length
    const [start, end] = this.#mapped(from, to)
    view.dispatch({
      selection: {anchor: Math.min(start, length), head: Math.min(end, length)},
      effects: [setActive.of(undefined), EditorView.scrollIntoView(Math.min(start, length), {y: 'center'})]
    })
    view.focus()
  }

  apply = (finding: PageFinding, suggestion: string): void => {
    const {view} = this.editor
    const place = placeOf(view.state, finding)
    if (place === undefined) return
    const change = deletion(
      view.state.sliceDoc(place.from - 1, place.from),
      view.state.sliceDoc(place.to, place.to + 1),
      place,
      suggestion
    )
    view.dispatch({changes: change, effects: setActive.of(undefined), userEvent: 'input.complete'})
    say(this.texts().corrected(finding.actual.replace(/\s+/g, ' '), suggestion))
    this.#drop([finding])
  }

  /** Apply every fix that is safe, in one step that can be undone. */
  fixAll = (): void => {
    const {view} = this.editor
    const fixes = this.#safe()
    if (fixes.length === 0) return
    view.dispatch({
      changes: fixes.map(({finding, from, to}) =>
        deletion(
          view.state.sliceDoc(from - 1, from),
          view.state.sliceDoc(to, to + 1),
          {from, to},
          finding.suggestions[0]
        )
      ),
      effects: setActive.of(undefined),
      userEvent: 'input.complete'
    })
    say(this.texts().fixed(fixes.length))
    this.#drop(fixes.map(({finding}) => finding))
  }

  ignore = (finding: PageFinding): void => {
    this.#ignored.add(ignoreKey(finding))
    this.#drop([finding])
  }

  acceptWord = (finding: PageFinding): void =>
    this.#accept(finding.actual, () => this.preferences.words.push(finding.actual))

  acceptName = (finding: PageFinding): void => {
    this.#accept(finding.actual, () => {
      this.preferences.names.push({name: finding.actual})
      this.preferences.words.push(...finding.actual.split(/\s+/))
    })
  }

  switchOff = (finding: PageFinding): void => {
    this.preferences.off.push(finding.rule)
    say(this.texts().switchedOff(finding.rule))
    this.#preferencesChanged()
  }

  replaceAll = (entity: PageEntity, form: PageEntity['forms'][number]): void => {
    const {view} = this.editor
    const changes = form.at
      .map(([from, to]) => this.#mapped(from, to))
      .filter(([from, to]) => view.state.sliceDoc(from, to) === form.text)
      .map(([from, to]) => ({from, to, insert: entity.name}))
    view.dispatch({changes, userEvent: 'input.complete'})
    say(this.texts().fixed(changes.length))
  }

  chooseSource = (number: string | undefined): void => {
    this.editor.view.dispatch({effects: setChosenSource.of(number)})
  }

  setView(view: View): void {
    this.#view = view
    this.#hasMap = view === 'sources' || (view === 'draft' && this.#hasMap)
    document.body.dataset.view = view
    if (activeFinding(this.editor.view.state)) this.editor.view.dispatch({effects: setActive.of(undefined)})
    for (const button of document.querySelectorAll<HTMLElement>('[data-show]')) {
      if (button.dataset.show === view) button.setAttribute('aria-current', 'true')
      else button.removeAttribute('aria-current')
    }
    for (const panel of document.querySelectorAll<HTMLElement>('.panel')) {
      const isShown = panel.id === `view-${view}` || (view === 'draft' && panel.id === 'view-findings')
      panel.hidden = !isShown
    }
    this.#drawMap()
  }

  preferencesChanged(): void {
    this.#preferencesChanged()
  }

  #preferencesChanged(): void {
    writePreferences(this.preferences)
    this.editor.view.dispatch({effects: setActive.of(undefined)})
    this.check()
  }

  #accept(word: string, act: () => void): void {
    act()
    say(this.texts().accepted(word))
    this.#preferencesChanged()
  }

  #changed(changes: ChangeDesc): void {
    this.#since = this.#since === undefined ? changes : this.#since.composeDesc(changes)
    clearTimeout(this.#timer)
    clearTimeout(keeping)
    keeping = setTimeout(() => keepDraft(this.editor.text), 800)
    markEmpty(this.editor.view.state.doc.length === 0)
    // A text that takes long to check is given more rest; who never rests sees findings all the same.
    const now = performance.now()
    this.#firstChange ??= now
    const rest = Math.max(REST, Math.min(600, this.#checked.ms / 2))
    byId('status').dataset.state = 'busy'
    this.#timer = setTimeout(() => this.check(), Math.max(0, Math.min(rest, this.#firstChange + MOST_REST - now)))
  }

  /** A place of the last answer in the present text. */
  #mapped(from: number, to: number): [from: number, to: number] {
    return this.#since === undefined ? [from, to] : [this.#since.mapPos(from, 1), this.#since.mapPos(to, -1)]
  }

  #answered(checked: Checked): void {
    this.#checked = {...checked, findings: keepIdentity(this.#checked.findings, checked.findings)}
    this.#ready = true
    document.documentElement.dataset.ready = ''
    document.documentElement.dataset.checked = String(Math.round(checked.ms))
    this.#draw()
    this.#showStatus()
  }

  #draw(): void {
    const {view} = this.editor
    const since = this.#since
    const active = activeFinding(view.state)
    const findings = this.#checked.findings.filter((finding) => !this.#ignored.has(ignoreKey(finding)))
    // What was typed over since the text was sent is stale and left out.
    const fresh = findings.filter(
      ({rule, from, to}) => since === undefined || rule.startsWith('attribution/') || !since.touchesRange(from, to)
    )
    const placed = fresh
      .filter(({rule}) => !this.#findings.hidden.has(familyOf(rule)))
      .map((finding) => {
        const [from, to] = this.#mapped(finding.from, finding.to)
        return {finding, from, to}
      })
    const same = placed.find(({finding}) => finding === active)
    view.dispatch({effects: [setFindings.of(placed), setActive.of(same?.finding)]})
    this.#findings.update(fresh)
    this.#findings.mark(same?.finding)
    this.#drawPanels()
    this.#count(fresh.length)
  }

  /** Only the panel that is seen is drawn. */
  #drawPanels(): void {
    const {entities, sentences} = this.#checked
    byId('count-names').textContent = entities.length > 0 ? String(entities.length) : ''
    byId('count-sources').textContent = String(new Set(sentences.map(({source}) => source).filter(Boolean)).size || '')
    if (this.#view === 'names') drawNames(entities, this)
    else if (this.#view === 'summary') drawSummary(this.#checked, this.preferences.lang, this)
    else if (this.#view === 'sources') this.#sources.draw(sentences)
    this.#drawMap(false)
  }

  #drawMap(withPanel = true): void {
    if (withPanel) this.#drawPanels()
    const on = this.#hasMap
    document.body.classList.toggle('has-map', on)
    const map = on
      ? toMap(this.#checked.sentences, this.texts()).map((sentence) => {
          const [from, to] = this.#mapped(sentence.from, sentence.to)
          return {...sentence, from, to}
        })
      : undefined
    if (map === undefined && !this.#drewMap) return
    this.#drewMap = map !== undefined
    this.editor.view.dispatch({effects: setMap.of(map)})
  }

  #safe() {
    let last = -1
    return placedFindings(this.editor.view.state).filter(({finding, from, to}) => {
      if (!finding.fixable || finding.suggestions.length === 0 || from < last) return false
      last = to
      return true
    })
  }

  #count(count: number): void {
    const texts = this.texts()
    byId('count-findings').textContent = count > 0 ? String(count) : ''
    const safe = this.#safe().length
    const button = byId<HTMLButtonElement>('fix-all')
    button.disabled = safe === 0
    button.title = safe === 0 ? texts.fixAllNone : ''
    byId('count-safe').textContent = safe > 0 ? String(safe) : ''
  }

  /** Take findings off the list before the next answer comes. */
  #drop(findings: readonly PageFinding[]): void {
    const gone = new Set(findings)
    this.#checked = {...this.#checked, findings: this.#checked.findings.filter((finding) => !gone.has(finding))}
    this.#draw()
    this.#showStatus()
  }

  #showStatus(): void {
    const {figures} = this.#checked
    if (!this.#ready) return
    const count = this.#checked.findings.filter((finding) => !this.#ignored.has(ignoreKey(finding))).length
    const words = figures.words.toLocaleString(this.preferences.lang === 'id' ? 'id-ID' : 'en')
    const isPending = this.#timer !== undefined || this.client.busy
    this.#status(figures.words === 0 ? '' : this.texts().checked(count, words), isPending ? 'busy' : 'done')
  }

  #status(text: string, state: 'busy' | 'done' | 'failed'): void {
    const status = byId('status')
    if (status.textContent !== text) status.textContent = text
    status.dataset.state = state
  }
}

/** Whether there is a draft: an empty page shows how to begin. */
export const markEmpty = (isEmpty: boolean): void => {
  document.body.classList.toggle('is-empty', isEmpty)
}

let keeping: ReturnType<typeof setTimeout> | undefined
