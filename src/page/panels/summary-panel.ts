import type {Actions} from '../actions.ts'
import {byId, h} from '../dom.ts'
import {familyList, familyOf} from '../families.ts'
import type {Checked} from '../protocol.ts'
import {sourcedShare} from './sources-panel.ts'

/** Words a minute of silent reading in Indonesian news. */
const READING_PACE = 200

/** The summary: what kind of text it is and how much is to be done. */
export function drawSummary({figures, findings, sentences, entities}: Checked, lang: string, actions: Actions): void {
  const texts = actions.texts()
  const locale = lang === 'id' ? 'id-ID' : 'en'
  const number = (value: number, digits = 0): string =>
    value.toLocaleString(locale, {minimumFractionDigits: digits, maximumFractionDigits: digits})
  const {words} = figures
  byId('summary-none').hidden = words > 0
  byId('summary-some').hidden = words === 0
  const share = sourcedShare(sentences)
  const percent = (value: number): string => `${number(value * 100)}%`
  const rows: Array<[name: string, value: string, place?: {from: number; to: number}]> = [
    [texts.words, number(words)],
    [texts.sentences, number(figures.sentences)],
    [texts.paragraphs, number(figures.paragraphs)],
    [texts.readingTime, texts.minutes(Math.round(words / READING_PACE))],
    [texts.average, figures.sentences === 0 ? '–' : number(words / figures.sentences, 1)],
    [
      texts.longest,
      figures.longest === null ? '–' : texts.wordCount(figures.longest.words),
      figures.longest ?? undefined
    ],
    [texts.quoted, words === 0 ? '–' : percent(figures.quoted / words)],
    [texts.sourced, share === undefined ? '–' : percent(share)],
    [texts.names, number(entities.length)]
  ]
  byId('figures').replaceChildren(
    ...rows.map(([name, value, place]) =>
      h(
        'div',
        {},
        h('dt', {}, name),
        h(
          'dd',
          {},
          place === undefined
            ? value
            : h('button', {type: 'button', class: 'link', onclick: () => actions.goTo(place.from, place.to)}, value)
        )
      )
    )
  )
  const counts = new Map<string, number>()
  for (const {rule} of findings) counts.set(familyOf(rule), (counts.get(familyOf(rule)) ?? 0) + 1)
  const most = Math.max(1, ...counts.values())
  const row = (name: string, count: number, sample: string | undefined): HTMLElement =>
    h(
      'tr',
      {},
      h('th', {scope: 'row'}, h('span', {class: sample === undefined ? undefined : `family mark-${sample}`}, name)),
      h('td', {class: 'bar-cell', 'aria-hidden': 'true'}, sample !== undefined && bar(sample, count / most)),
      h('td', {class: 'figure'}, number(count)),
      h('td', {class: 'figure'}, words === 0 ? '–' : number((count / words) * 100, 1))
    )
  byId('family-body').replaceChildren(
    ...familyList.map((family) => row(texts.families[family], counts.get(family) ?? 0, family)),
    row(texts.total, findings.length, undefined)
  )
}

/** A bar of a chart; its width goes through the style object, which the page's policy allows. */
function bar(family: string, share: number): HTMLElement {
  const element = h('span', {class: `chart-bar bar-${family}`})
  element.style.setProperty('--share', String(share))
  return element
}
