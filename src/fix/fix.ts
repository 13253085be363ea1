import type {Checked} from '../lint.ts'
import type {Finding} from '../report/finding.ts'
import type {Document} from '../text/document.ts'
import type {Prose} from '../text/prose.ts'
import {readProse} from '../text/read.ts'
import {applyEdits, type Edit} from './edit.ts'
import {type Fix, fixOf, manners} from './place.ts'

export interface FixOptions {
  /** Judge a text; its path, and with it the reader, is the caller's. */
  check: (text: string) => Checked
  /** Path of the text: its extension chooses the reader. */
  path: string
  /** Which findings may be fixed; all when left out. */
  wanted?: (finding: Finding) => boolean
  /** Whether a replacement can be written in the file's encoding. */
  writable?: (text: string) => boolean
  /** Told of each round of edits before it is applied, with the text they apply to. */
  onRound?: (edits: readonly Edit[], text: string) => void
}

export interface Fixed {
  text: string
  /** Number of findings mended. */
  fixes: number
  /** What is found in the text as it is now. */
  checked: Checked
}

/** More rounds than this are a rule that never comes to rest. */
const mostRounds = 25

/**
 * Apply the first suggestion of every fixable finding until none is left. Fixes of one round never overlap; in marked-up
 * text every round is read back, and what does not read as meant is not done. Of texts that follow one another in a
 * circle the least is taken, so that fixing twice is fixing once.
 */
export function fixText(text: string, options: FixOptions): Fixed {
  let current = text
  let checked = options.check(current)
  let fixes = 0
  const seen = [current]
  for (let round = 0; round < mostRounds; round++) {
    const step = oneRound(current, checked, options)
    if (step.count === 0 || step.text === current) break
    const circle = seen.indexOf(step.text)
    if (circle >= 0) {
      const [least] = seen.slice(circle).sort()
      return {text: least, fixes: least === text ? 0 : fixes, checked: options.check(least)}
    }
    options.onRound?.(step.edits, current)
    current = step.text
    fixes += step.count
    seen.push(current)
    checked = options.check(current)
  }
  return {text: current, fixes, checked}
}

interface Round {
  text: string
  edits: Edit[]
  count: number
}

function oneRound(text: string, {report, document}: Checked, options: FixOptions): Round {
  const {wanted = () => true, writable = () => true} = options
  const fixes = report.findings
    .filter((finding) => finding.fixable && wanted(finding) && writable(finding.suggestions[0] ?? ''))
    .map((finding) => fixOf(document, finding))
    .filter((fix) => fix !== undefined)
  const chosen = withoutOverlaps(fixes)
  if (document.prose.map === undefined) {
    const edits = chosen.map((fix) => fix.prose)
    return {text: applyEdits(text, edits), edits, count: edits.length}
  }
  return inMarkup(text, document, chosen, options.path)
}

/** Fixes in their order, the first of two that meet. */
function withoutOverlaps(fixes: readonly Fix[]): Fix[] {
  const chosen: Fix[] = []
  let sourceEnd = -1
  let proseEnd = -1
  for (const fix of [...fixes].sort((a, b) => a.finding.start.offset - b.finding.start.offset)) {
    if (fix.finding.start.offset <= sourceEnd - 1 || fix.prose.start < proseEnd) continue
    if (fix.finding.start.offset === sourceEnd && fix.finding.end.offset === sourceEnd) continue
    chosen.push(fix)
    sourceEnd = fix.finding.end.offset
    proseEnd = fix.prose.end
  }
  return chosen
}

/** All at once in the plainest manner; if that does not read as meant, one after the other in any manner that does. */
function inMarkup(text: string, {prose}: Document, fixes: readonly Fix[], path: string): Round {
  const plain = fixes.map((fix) => fix.edits(manners[0]))
  if (plain.every((edits) => edits !== undefined)) {
    const edits = plain.flat()
    const after = tryEdits(text, prose, fixes, edits, path)
    if (after !== undefined) return {text: after, edits, count: fixes.length}
  }
  const done: Fix[] = []
  let edits: Edit[] = []
  let result = text
  for (const fix of fixes) {
    for (const manner of manners) {
      const own = fix.edits(manner)
      if (own === undefined) continue
      const after = tryEdits(text, prose, [...done, fix], [...edits, ...own], path)
      if (after === undefined) continue
      result = after
      edits = [...edits, ...own]
      done.push(fix)
      break
    }
  }
  return {text: result, edits, count: done.length}
}

/** The edited text if it reads as meant: the words of the fixes changed, all else as before; otherwise `undefined`. */
function tryEdits(
  text: string,
  prose: Prose,
  fixes: readonly Fix[],
  edits: readonly Edit[],
  path: string
): string | undefined {
  let after: string
  try {
    after = applyEdits(text, edits)
  } catch {
    return undefined
  }
  const meant = applyEdits(
    prose.text,
    fixes.map((fix) => fix.prose)
  )
  const read = readProse(after, path)
  const alike =
    read.text === meant &&
    read.blocks.length === prose.blocks.length &&
    read.blocks.every((block, i) => block.kind === prose.blocks[i].kind) &&
    read.links.length === prose.links.length &&
    read.links.every((link, i) => link.href === prose.links[i].href) &&
    read.literals.length === prose.literals.length &&
    read.directives.length === prose.directives.length
  return alike ? after : undefined
}
