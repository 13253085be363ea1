import type {HouseName, Settings} from '../config/settings.ts'
import type {Document} from '../text/document.ts'
import {keysOf} from './compile.ts'
import {textOf} from './matches.ts'

/** A form that house style speaks of. */
export interface HouseForm {
  entry: HouseName
  text: string
  tokens: number
  right: boolean
}

/** House style by the key of each form. */
export interface HouseStyle {
  byKey: Map<string, HouseForm[]>
  /** Most tokens of a form that starts with a token. */
  longest: Map<string, number>
}

const styles = new WeakMap<Settings, HouseStyle>()

export function houseStyle(settings: Settings): HouseStyle {
  const style = styles.get(settings) ?? makeStyle(settings.names)
  styles.set(settings, style)
  return style
}

function makeStyle(names: readonly HouseName[]): HouseStyle {
  const style: HouseStyle = {byKey: new Map(), longest: new Map()}
  for (const entry of names) {
    const add = (text: string, right: boolean): void => {
      const keys = keysOf(text)
      if (keys.length === 0) return
      const key = keys.join(' ')
      style.byKey.set(key, [...(style.byKey.get(key) ?? []), {entry, text, tokens: keys.length, right}])
      style.longest.set(keys[0], Math.max(style.longest.get(keys[0]) ?? 0, keys.length))
    }
    add(entry.name, true)
    for (const alias of entry.aliases ?? []) add(alias, true)
    for (const variant of entry.variants ?? []) add(variant, false)
  }
  return style
}

export interface HouseMatch {
  first: number
  last: number
  form: HouseForm
}

/** Where forms of house style stand, letter by letter; the longest at each place. */
export function houseMatches(document: Document, settings: Settings): HouseMatch[] {
  const {byKey, longest} = houseStyle(settings)
  const matches: HouseMatch[] = []
  if (byKey.size === 0) return matches
  for (const sentence of document.sentences) {
    for (let at = sentence.first; at < sentence.last; at++) {
      const most = Math.min(longest.get(document.lower(at)) ?? 0, sentence.last - at)
      for (let length = most; length >= 1; length--) {
        let key = document.lower(at)
        for (let i = at + 1; i < at + length; i++) key += ` ${document.lower(i)}`
        const text = textOf(document, at, at + length)
        const form = byKey.get(key)?.find((candidate) => candidate.text === text)
        if (form === undefined) continue
        matches.push({first: at, last: at + length, form})
        at += length - 1
        break
      }
    }
  }
  return matches
}
