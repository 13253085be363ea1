import type {Actions} from '../actions.ts'
import {h} from '../dom.ts'
import {familyOf} from '../families.ts'
import type {PageFinding} from '../protocol.ts'
import type {Texts} from '../texts.ts'

/** Words of a finding, short enough for a button's name. */
export const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= 64) return line
  const blank = line.lastIndexOf(' ', 62)
  return `${line.slice(0, blank > 40 ? blank : 62)} …`
}

/** Kind and level, in words; the kind has the underline that it has in the draft. */
export function tag(finding: PageFinding, texts: Texts): HTMLElement {
  const family = familyOf(finding.rule)
  return h(
    'span',
    {class: 'tag'},
    h('span', {class: `tag-family family mark-${family}`}, texts.families[family]),
    h('span', {class: `tag-level is-${finding.severity}`}, texts.severities[finding.severity])
  )
}

/** Buttons that apply the suggestions. */
export function suggestionButtons(finding: PageFinding, actions: Actions, most: number): HTMLElement[] {
  const texts = actions.texts()
  return finding.suggestions.slice(0, most).map((suggestion, index) =>
    h(
      'button',
      {
        type: 'button',
        class: index === 0 ? 'suggestion is-best' : 'suggestion',
        'aria-label': texts.replaceWith(brief(finding.actual), brief(suggestion)),
        onclick: () => actions.apply(finding, suggestion)
      },
      suggestion === '' ? texts.remove : brief(suggestion)
    )
  )
}

/** What else can be done: ignore, accept, switch off. */
export function otherButtons(finding: PageFinding, actions: Actions): HTMLElement[] {
  const texts = actions.texts()
  const word = brief(finding.actual)
  const button = (text: string, long: string, act: (finding: PageFinding) => void): HTMLElement =>
    h('button', {type: 'button', class: 'quiet', 'aria-label': long, onclick: () => act(finding)}, text)
  const family = familyOf(finding.rule)
  return [
    button(texts.ignore, texts.ignoreLong(word), actions.ignore),
    ...(family === 'spelling' ? [button(texts.acceptWord, texts.acceptWordLong(word), actions.acceptWord)] : []),
    ...(family === 'name' || (family === 'spelling' && /^\p{Lu}/u.test(finding.actual))
      ? [button(texts.acceptName, texts.acceptNameLong(word), actions.acceptName)]
      : []),
    button(texts.ruleOff, texts.ruleOffLong(finding.rule), actions.switchOff)
  ]
}

/** The card of a finding, for the tooltip in the editor. */
export function findingCard(finding: PageFinding, actions: Actions, close: () => void): HTMLElement {
  const texts = actions.texts()
  const suggestions = suggestionButtons(finding, actions, 6)
  const card = h(
    'div',
    {
      class: 'card',
      role: 'dialog',
      'aria-label': `${texts.families[familyOf(finding.rule)]}: ${brief(finding.actual)}`
    },
    h(
      'div',
      {class: 'card-head'},
      tag(finding, texts),
      h('button', {type: 'button', class: 'icon card-close', 'aria-label': texts.close, onclick: close}, '×')
    ),
    suggestions.length > 0 && h('div', {class: 'suggestions'}, ...suggestions),
    h('p', {class: 'card-message'}, finding.message),
    finding.note !== null && h('p', {class: 'card-note'}, texts.notes[finding.rule] ?? finding.note),
    finding.related.length > 0 && relatedList(finding, actions),
    h(
      'div',
      {class: 'card-foot'},
      ...otherButtons(finding, actions),
      h(
        'a',
        {class: 'quiet', href: finding.url, target: '_blank', rel: 'noopener noreferrer', title: texts.rulePage},
        finding.rule
      )
    )
  )
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  })
  return card
}

function relatedList(finding: PageFinding, actions: Actions): HTMLElement {
  return h(
    'ul',
    {class: 'related', 'aria-label': actions.texts().related},
    ...finding.related
      .slice(0, 3)
      .map(({from, to, message}) =>
        h('li', {}, h('button', {type: 'button', class: 'link', onclick: () => actions.goTo(from, to)}, message))
      )
  )
}
