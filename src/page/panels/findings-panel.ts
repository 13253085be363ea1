/** The list of findings: in the order of the text, walked with the arrow keys. */
import type {Actions} from '../actions.ts'
import {byId, h} from '../dom.ts'
import {familyList, familyOf} from '../families.ts'
import type {PageFinding} from '../protocol.ts'
import {brief, otherButtons, suggestionButtons, tag} from './card-content.ts'

/** Items drawn at once; a long text has thousands. */
const STEP = 100

export class FindingsPanel {
  readonly #list = byId<HTMLOListElement>('findings-list')
  readonly #filters = byId('filters')
  readonly #more = byId<HTMLButtonElement>('findings-more')
  readonly #actions: Actions
  readonly #filtered: () => void
  readonly hidden = new Set<string>()
  #findings: readonly PageFinding[] = []
  #shown: readonly PageFinding[] = []
  /** Rows by their finding, made once. */
  #rows = new WeakMap<PageFinding, HTMLElement>()
  #most = STEP
  #at = 0

  constructor(actions: Actions, filtered: () => void) {
    this.#actions = actions
    this.#filtered = filtered
    this.#list.addEventListener('keydown', (event) => this.#key(event))
    this.#list.addEventListener('focusin', ({target}) => {
      const index = this.#items().findIndex((item) => item.contains(target as Node))
      if (index >= 0) this.#rove(index)
    })
    this.#more.addEventListener('click', () => {
      const first = this.#most
      this.#most += STEP
      this.#draw()
      this.#focus(first)
    })
  }

  update(findings: readonly PageFinding[]): void {
    const hadFocus = this.#list.contains(document.activeElement)
    if (findings.length < this.#findings.length / 2) this.#most = STEP
    this.#findings = findings
    this.#drawFilters()
    this.#draw()
    // The list was drawn anew under the editor's fingers: stay at the same row.
    if (hadFocus && !this.#list.contains(document.activeElement))
      this.#focus(Math.min(this.#at, this.#items().length - 1))
  }

  /** Mark the finding that the editor shows. */
  mark(finding: PageFinding | undefined): void {
    const index = finding === undefined ? -1 : this.#shown.indexOf(finding)
    for (const [i, item] of this.#items().entries()) item.classList.toggle('is-active', i === index)
    const item = this.#items()[index]
    if (item === undefined || this.#list.contains(document.activeElement)) return
    this.#rove(index)
    if (item.offsetParent !== null) item.scrollIntoView({block: 'nearest'})
  }

  #items(): HTMLElement[] {
    return [...this.#list.children] as HTMLElement[]
  }

  #draw(): void {
    const texts = this.#actions.texts()
    this.#shown = this.#findings.filter(({rule}) => !this.hidden.has(familyOf(rule)))
    const rows = this.#shown.slice(0, this.#most).map((finding, index) => {
      const row = this.#rows.get(finding) ?? this.#item(finding)
      this.#rows.set(finding, row)
      this.#setTabbable(row, index === this.#at)
      return row
    })
    const isSame =
      rows.length === this.#list.children.length && rows.every((row, index) => row === this.#list.children[index])
    if (!isSame) this.#list.replaceChildren(...rows)
    const left = this.#shown.length - this.#most
    this.#more.hidden = left <= 0
    this.#more.textContent = texts.more(Math.min(STEP, left))
    const isEmpty = document.body.classList.contains('is-empty')
    byId('findings-none').hidden = this.#shown.length > 0 || isEmpty
    byId('guide').hidden = !isEmpty
    byId('guide-list').replaceChildren(
      ...familyList.map((family) =>
        h(
          'div',
          {},
          h('dt', {class: `family mark-${family}`}, texts.families[family]),
          h('dd', {}, texts.guide[family])
        )
      )
    )
    byId('findings-none-text').textContent = this.#findings.length > 0 ? texts.allHidden : texts.noFindingsText
    byId('findings-keys').hidden = this.#shown.length === 0
  }

  #item(finding: PageFinding): HTMLElement {
    const [best] = finding.suggestions
    return h(
      'li',
      {class: `finding is-${finding.severity}`},
      h(
        'button',
        {type: 'button', class: 'finding-main', onclick: () => this.#actions.show(finding)},
        tag(finding, this.#actions.texts()),
        h(
          'span',
          {class: 'finding-words'},
          h('span', {class: 'finding-actual'}, brief(finding.actual)),
          best !== undefined && best !== '' && h('span', {class: 'finding-arrow', 'aria-hidden': 'true'}, ' → '),
          best !== undefined && best !== '' && h('span', {class: 'finding-best'}, brief(best))
        ),
        h('span', {class: 'finding-message'}, finding.message)
      ),
      h(
        'div',
        {class: 'finding-actions'},
        ...suggestionButtons(finding, this.#actions, 4),
        h('span', {class: 'finding-others'}, ...otherButtons(finding, this.#actions))
      )
    )
  }

  #setTabbable(item: HTMLElement, is: boolean): void {
    for (const button of item.querySelectorAll('button')) button.tabIndex = is ? 0 : -1
  }

  #rove(index: number): void {
    if (index === this.#at) return
    const items = this.#items()
    if (items[this.#at]) this.#setTabbable(items[this.#at], false)
    this.#at = index
    if (items[index]) this.#setTabbable(items[index], true)
  }

  #focus(index: number): void {
    const item = this.#items()[index]
    if (item === undefined) {
      byId('view-findings').focus()
      return
    }
    this.#rove(index)
    this.#setTabbable(item, true)
    item.querySelector<HTMLElement>('.finding-main')?.focus()
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const last = this.#items().length - 1
    const to: Record<string, number> = {
      ArrowDown: Math.min(last, this.#at + 1),
      ArrowUp: Math.max(0, this.#at - 1),
      Home: 0,
      End: last
    }
    const finding = this.#shown[this.#at]
    if (event.key in to) this.#focus(to[event.key])
    else if (/^[1-9]$/.test(event.key) && finding?.suggestions[Number(event.key) - 1] !== undefined) {
      this.#actions.apply(finding, finding.suggestions[Number(event.key) - 1])
    } else return
    event.preventDefault()
  }

  #drawFilters(): void {
    const texts = this.#actions.texts()
    const counts = new Map<string, number>()
    for (const {rule} of this.#findings) counts.set(familyOf(rule), (counts.get(familyOf(rule)) ?? 0) + 1)
    const focused = document.activeElement?.id
    this.#filters.replaceChildren(
      ...familyList
        .filter((family) => counts.has(family) || this.hidden.has(family))
        .map((family) =>
          h(
            'label',
            {class: 'filter'},
            h('input', {
              type: 'checkbox',
              id: `filter-${family}`,
              checked: !this.hidden.has(family),
              onchange: (event: Event) => {
                if ((event.target as HTMLInputElement).checked) this.hidden.delete(family)
                else this.hidden.add(family)
                this.#draw()
                this.#filtered()
              }
            }),
            h('span', {class: `family mark-${family}`}, texts.families[family]),
            h('span', {class: 'count'}, String(counts.get(family) ?? 0))
          )
        )
    )
    if (focused?.startsWith('filter-')) byId(focused)?.focus()
  }
}
