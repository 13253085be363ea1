import {byId, h} from '../dom.ts'
import type {Preferences} from '../preferences.ts'
import type {Texts} from '../texts.ts'

/** The lists of what this browser accepts, with a button to take each back. */
export function drawSettings(preferences: Preferences, texts: Texts, changed: () => void): void {
  const draw = (id: string, items: readonly string[], remove: (item: string) => void): void => {
    byId(id).replaceChildren(
      ...(items.length === 0
        ? [h('li', {class: 'nothing'}, texts.nothingYet)]
        : items.map((item) =>
            h(
              'li',
              {},
              h('span', {}, item),
              h(
                'button',
                {
                  type: 'button',
                  class: 'icon',
                  'aria-label': texts.takeBack(item),
                  onclick: () => {
                    remove(item)
                    changed()
                    byId(id).querySelector('button')?.focus()
                  }
                },
                '×'
              )
            )
          ))
    )
  }
  draw('accepted-words', preferences.words, (word) => {
    preferences.words = preferences.words.filter((other) => other !== word)
  })
  draw(
    'accepted-names',
    preferences.names.map(({name}) => name),
    (name) => {
      preferences.names = preferences.names.filter((other) => other.name !== name)
    }
  )
  draw('rules-off', preferences.off, (rule) => {
    preferences.off = preferences.off.filter((other) => other !== rule)
  })
}
