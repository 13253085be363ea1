/** The register of names: every entity of the draft, every form of it, where. */
import type {Actions} from '../actions.ts'
import {byId, h} from '../dom.ts'
import type {PageEntity} from '../protocol.ts'

export interface NamesActions extends Actions {
  replaceAll(entity: PageEntity, form: PageEntity['forms'][number]): void
}

/** Rows drawn; a register of more is for `sunting names`. */
const MOST = 300

export function drawNames(entities: readonly PageEntity[], actions: NamesActions): void {
  const texts = actions.texts()
  byId('names-none').hidden = entities.length > 0
  byId('names-table').hidden = entities.length === 0
  byId('names-body').replaceChildren(
    ...entities
      .slice(0, MOST)
      .map((entity) =>
        h(
          'tr',
          {},
          h(
            'th',
            {scope: 'row'},
            h('span', {class: 'entity-name'}, entity.name),
            h('span', {class: 'entity-type'}, texts.types[entity.type] ?? entity.type)
          ),
          h('td', {}, h('ul', {class: 'forms'}, ...entity.forms.map((form) => formItem(entity, form, actions))))
        )
      )
  )
}

function formItem(entity: PageEntity, form: PageEntity['forms'][number], actions: NamesActions): HTMLElement {
  const texts = actions.texts()
  let next = 0
  return h(
    'li',
    {class: `form is-${form.status}`},
    h(
      'button',
      {
        type: 'button',
        class: 'link',
        onclick: () => {
          const [from, to] = form.at[next++ % form.at.length] ?? [0, 0]
          actions.goTo(from, to)
        }
      },
      form.text
    ),
    h('span', {class: 'form-status'}, `${texts.statuses[form.status]} · ${texts.times(form.count)}`),
    form.status === 'variant' &&
      h(
        'button',
        {
          type: 'button',
          class: 'suggestion',
          'aria-label': `${texts.replaceAll(entity.name)} (${form.text})`,
          onclick: () => actions.replaceAll(entity, form)
        },
        texts.replaceAll(entity.name)
      )
  )
}
