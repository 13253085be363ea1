import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {documentOf} from '../text/document-of.ts'
import {controlsOf, keepControls, silenced} from './control.ts'
import type {SuntingMessage} from './reporter.ts'

/** Which family knows best when two judge the same words. */
const rank: Record<string, number> = {name: 4, ejaan: 3, spelling: 2, style: 1}

/**
 * Last plugin of the preset: drops findings that an inline directive covers, and of two findings on overlapping words
 * the one of the family that knows less. Attribution speaks of whole sentences and is not compared.
 */
export function retextResolve() {
  return (tree: Root, file: VFile): undefined => {
    const document = documentOf(tree, file)
    const ours = (file.messages as SuntingMessage[]).filter((message) => message.source === 'sunting')
    const dropped = new Set<SuntingMessage>()
    const controls = controlsOf(document)
    for (const message of ours)
      if (silenced(controls, message.ruleId ?? '', offset(message, 'start'))) dropped.add(message)
    keepControls(document, controls)
    const words = ours
      .filter((message) => !dropped.has(message) && rank[familyOf(message)] !== undefined)
      .sort((a, b) => offset(a, 'start') - offset(b, 'start'))
    for (let i = 0; i < words.length; i++) {
      for (let j = i + 1; j < words.length && offset(words[j], 'start') < offset(words[i], 'end'); j++) {
        if (dropped.has(words[i]) || dropped.has(words[j])) continue
        const loser = weaker(words[i], words[j])
        if (loser) dropped.add(loser)
      }
    }
    if (dropped.size > 0) file.messages = file.messages.filter((message) => !dropped.has(message as SuntingMessage))
  }
}

const familyOf = (message: SuntingMessage): string => (message.ruleId ?? '').split('/')[0]

function offset(message: SuntingMessage, side: 'start' | 'end'): number {
  const {place} = message
  return place && 'start' in place ? (place[side].offset ?? 0) : 0
}

const severity = {error: 3, warning: 2, info: 1}

/** Whether two findings mend different characters: a comma before *dan* and a misprint in the word before it. */
function touchesOther(a: SuntingMessage, b: SuntingMessage): boolean {
  // Halves of a word written in two are no words to be mended: the *lanjuti* of *menindak lanjuti*.
  if (joins(a) || joins(b)) return false
  const one = editOf(a)
  const other = editOf(b)
  if (one === undefined || other === undefined) return false
  // Two that insert at one place do not differ: *ibukota -> ibu kota*, twice.
  return one.start !== other.start && (one.end <= other.start || other.end <= one.start)
}

/** Whether a finding does nothing but join what is written apart, or put a hyphen there. */
const joins = ({actual, expected}: SuntingMessage): boolean =>
  actual !== undefined &&
  /^\p{L}+ \p{L}+$/u.test(actual) &&
  (actual.replace(' ', '') === expected?.[0] || actual.replace(' ', '-') === expected?.[0])

/** The part of the range that the first suggestion changes; `undefined` without one. */
function editOf({actual, expected, ...message}: SuntingMessage): {start: number; end: number} | undefined {
  const suggestion = expected?.[0]
  if (actual === undefined || suggestion === undefined) return undefined
  const most = Math.min(actual.length, suggestion.length)
  let head = 0
  while (head < most && actual[head] === suggestion[head]) head++
  let tail = 0
  while (tail < most - head && actual[actual.length - 1 - tail] === suggestion[suggestion.length - 1 - tail]) tail++
  const start = offset(message as SuntingMessage, 'start')
  return {start: start + head, end: start + actual.length - tail}
}

/** The one to drop of two findings that overlap; none when they are of one rule. */
function weaker(a: SuntingMessage, b: SuntingMessage): SuntingMessage | undefined {
  if (a.ruleId === b.ruleId && (offset(a, 'start') !== offset(b, 'start') || offset(a, 'end') !== offset(b, 'end')))
    return undefined
  if (familyOf(a) !== familyOf(b) && touchesOther(a, b)) return undefined
  // An info does not hide a finding that must be mended.
  if ((a.severity === 'info') !== (b.severity === 'info')) return a.severity === 'info' ? a : b
  // Both say the same: the one who is surer of it (*Budha* is an error, whatever a list of names prefers).
  const sure = severity[a.severity] - severity[b.severity]
  const isChoice = a.ruleId === 'name/preferred' || b.ruleId === 'name/preferred'
  if (isChoice && sure !== 0 && a.expected?.[0] === b.expected?.[0]) return sure > 0 ? b : a
  const byFamily = rank[familyOf(a)] - rank[familyOf(b)]
  if (byFamily !== 0) return byFamily > 0 ? b : a
  if (sure !== 0) return sure > 0 ? b : a
  return (b.expected?.length ?? 0) > (a.expected?.length ?? 0) ? a : b
}
