import type {Document, Point} from '../text/document.ts'
import type {Directive} from '../text/prose.ts'

/** An inline control comment, the source span it silences, and what it silenced. Plain data. */
export interface Control {
  kind: Directive['kind']
  /** Rule ids and families as written; empty: all. */
  rules: string[]
  /** Where the comment stands. */
  at: Point
  /** Span in the source; empty for `enable`. `null`: to the end. */
  start: number
  end: number | null
  /** Rules and families that a later `enable` took out of a `disable` of more, and from where in the source. */
  freed?: Array<{rules: string[]; from: number}>
  /** Rules of `rules` that silenced a finding; `*` when all rules are meant. */
  used: string[]
}

/** The inline control of an article, with the spans it silences. */
export function controlsOf(document: Document): Control[] {
  const controls: Control[] = []
  const open: Control[] = []
  for (const {kind, rules, source, at, until} of document.prose.directives) {
    const control: Control = {
      kind,
      rules,
      at: document.point(source.start),
      start: source.end,
      end: source.end,
      used: []
    }
    controls.push(control)
    if (kind === 'ignore') control.end = Math.max(source.end, document.sourceEnd(until ?? at))
    else if (kind === 'disable') {
      control.end = null
      open.push(control)
    } else {
      for (let i = open.length - 1; i >= 0; i--) {
        const earlier = open[i]
        const named = earlier.rules.length > 0 && earlier.rules.every((rule) => isAmong(rule, rules))
        if (rules.length === 0 || named) {
          earlier.end = source.start
          open.splice(i, 1)
        } else if (
          earlier.rules.length === 0 ||
          rules.some((rule) => earlier.rules.some((other) => meet(rule, other)))
        ) {
          earlier.freed = [...(earlier.freed ?? []), {rules, from: source.start}]
        } else continue
        control.used.push('*')
      }
    }
  }
  return controls
}

const familyOf = (name: string): string => name.replace(/\/.*$/, '')

/** Whether a rule (or family) is among names of rules and families: `ejaan/compound` is among `ejaan`, `ejaan/*`. */
const isAmong = (rule: string, names: readonly string[]): boolean => {
  const family = familyOf(rule)
  return names.some((name) => name === rule || name === `${family}/*` || name === family)
}

/** Whether two names of rules or families have a rule in common. */
const meet = (a: string, b: string): boolean => isAmong(a, [b]) || isAmong(b, [a])

/** Whether a finding is silenced; what silences it is marked as used. */
export function silenced(controls: readonly Control[], rule: string, offset: number): boolean {
  let found = false
  for (const control of controls) {
    if (control.kind === 'enable' || offset < control.start || (control.end !== null && offset >= control.end)) continue
    const by = control.rules.length === 0 ? '*' : control.rules.find((name) => isAmong(rule, [name]))
    if (by === undefined || control.freed?.some(({rules, from}) => offset >= from && isAmong(rule, rules))) continue
    found = true
    if (!control.used.includes(by)) control.used.push(by)
  }
  return found
}

const kept = new WeakMap<Document, Control[]>()

/** Keep what the last plugin of the preset found, for the linter. */
export const keepControls = (document: Document, controls: Control[]): void => {
  kept.set(document, controls)
}

/** The controls that were kept for a document. */
export const keptControls = (document: Document): Control[] => kept.get(document) ?? []
