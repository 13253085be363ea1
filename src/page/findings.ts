/** Findings from one answer of the worker to the next, and the changes they ask for. */
import {append} from '../append.ts'
import type {PageFinding} from './protocol.ts'

/** New findings, those that were there before as the same objects: rows and cards that show them stay as they are. */
export function keepIdentity(before: readonly PageFinding[], now: readonly PageFinding[]): PageFinding[] {
  const keyOf = ({rule, severity, actual, message, suggestions}: PageFinding): string =>
    `${rule}\n${severity}\n${actual}\n${message}\n${suggestions.join('\n')}`
  const known = new Map<string, PageFinding[]>()
  // From the end, so that the first is taken first.
  for (const finding of before.toReversed()) append(known, keyOf(finding), finding)
  return now.map((finding) => {
    const same = known.get(keyOf(finding))?.pop()
    return same === undefined ? finding : Object.assign(same, finding)
  })
}

/** What is ignored stays so wherever it stands. */
export const ignoreKey = ({rule, actual, message}: PageFinding): string => `${rule}\n${actual}\n${message}`

/** A change; when words are deleted, one of the blanks beside them goes too. */
export function deletion(before: string, after: string, {from, to}: {from: number; to: number}, insert: string) {
  if (insert !== '') return {from, to, insert}
  const takesBefore = before === ' ' && (after === '' || /[\s.,;:!?)\]”’]/.test(after))
  return {
    from: takesBefore ? from - 1 : from,
    to: !takesBefore && after === ' ' && (before === '' || /\s/.test(before)) ? to + 1 : to,
    insert
  }
}
