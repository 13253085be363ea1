import {Fault, told} from '../fault.ts'
import {type Fixed, fixText} from '../fix/fix.ts'
import {unifiedDiff} from '../fix/unified-diff.ts'
import {canEncode, encode} from '../node/encode.ts'
import {writeAtomically} from '../node/write.ts'
import type {Finding} from '../report/finding.ts'
import type {Localized} from '../rules/registry.ts'
import {type Lines, shiftLines, touches} from './changed.ts'
import type {Engine} from './engine/engine.ts'
import type {Judged} from './engine/judged.ts'
import {Judge, outcomeOf} from './engine/outcome.ts'
import {type ArticleText, decodeArticle, readBytes} from './files.ts'

export interface FixRun {
  /** `false`: show what would be done, as a unified diff. */
  write: boolean
  /** Only errors. */
  quiet: boolean
  /** Changed lines of a file; `undefined` for all. */
  linesOf: (path: string) => Lines | undefined
  /** Text that came from standard input, by its name. */
  given: ReadonlyMap<string, ArticleText>
  fault: (message: Localized) => void
}

export interface FixResult {
  fixes: number
  /** Texts as they are (or would be) after the fixes, of files that were not written. */
  texts: Map<string, string>
  /** Unified diffs in the files' own encodings. */
  diffs: Uint8Array[]
}

/** Fix the articles that have something to fix; what is found in them afterwards takes the place of what was. */
export async function fixArticles(all: readonly Judged[], engine: Engine, run: FixRun): Promise<FixResult> {
  const result: FixResult = {fixes: 0, texts: new Map(), diffs: []}
  const judge = new Judge()
  for (const judged of all) {
    const {path} = judged.input
    let lines = run.linesOf(path)
    const wanted = (finding: Finding): boolean =>
      finding.fixable && (!run.quiet || finding.severity === 'error') && touches(lines, finding)
    if (!judged.report.findings.some(wanted)) continue
    try {
      const given = run.given.get(path)
      const bytes = given === undefined ? readBytes(path) : undefined
      const article = given ?? (await decodeArticle(bytes!, path))
      if (article.prose !== undefined)
        throw new Fault({
          id: `${path}: .docx tidak dapat diperbaiki di tempat; pakai --annotate SALINAN.docx`,
          en: `${path}: a .docx cannot be fixed in place; use --annotate COPY.docx`
        })
      if (bytes !== undefined && Buffer.compare(encode(article.text, article), bytes) !== 0)
        throw new Fault({
          id: `${path}: tidak diperbaiki; berkas ini tidak dapat ditulis kembali bita demi bita`,
          en: `${path}: not fixed; this file cannot be written back byte by byte`
        })
      const linter = judge.linter(judged.input.config.settings)
      const fixed = fixText(article.text, {
        path,
        check: (text) => linter.check(text, path),
        wanted,
        writable: (text) => canEncode(text, article.encoding),
        onRound: (edits, text) => {
          if (lines === undefined) return
          for (const {start, end, text: replacement} of [...edits].sort((a, b) => b.start - a.start)) {
            const by = count(replacement) - count(text.slice(start, end))
            if (by !== 0) lines = shiftLines(lines, 1 + count(text.slice(0, start)), by)
          }
        }
      })
      if (fixed.text === article.text) continue
      if (bytes !== undefined && run.write) write(path, bytes, encode(fixed.text, article))
      keep(judged, fixed, run, result, article)
      engine.replace(judged, outcomeOf(linter, fixed.checked), run.write && bytes !== undefined)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      run.fault(told(error))
    }
  }
  return result
}

function keep(judged: Judged, fixed: Fixed, run: FixRun, result: FixResult, article: ArticleText): void {
  const {path} = judged.input
  result.fixes += fixed.fixes
  if (run.write && !run.given.has(path)) return
  result.texts.set(path, fixed.text)
  result.diffs.push(diffOf(path, article, fixed.text))
}

/** A unified diff in the file's own encoding; of UTF-16 in its bytes, whose lines `patch` then finds. */
function diffOf(path: string, article: ArticleText, after: string): Uint8Array {
  if (article.encoding.startsWith('utf-16')) {
    const [before, now] = [article.text, after].map((text) => Buffer.from(encode(text, article)).toString('latin1'))
    return Buffer.from(unifiedDiff(Buffer.from(path).toString('latin1'), before, now), 'latin1')
  }
  const mark = article.bom && article.encoding === 'utf-8' ? '\uFEFF' : ''
  const diff = unifiedDiff(path, mark + article.text, mark + after)
  return article.encoding === 'windows-1252'
    ? encode(diff, {encoding: 'windows-1252', bom: false})
    : new TextEncoder().encode(diff)
}

const count = (text: string): number => text.split('\n').length - 1

/** Write a file, unless it changed while it was being judged. */
function write(path: string, before: Uint8Array, after: Uint8Array): void {
  if (Buffer.compare(readBytes(path), before) !== 0)
    throw new Fault({
      id: `${path}: tidak diperbaiki; berkas ini berubah sementara diperiksa`,
      en: `${path}: not fixed; this file changed while it was being checked`
    })
  try {
    writeAtomically(path, after)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    throw new Fault({id: `${path}: tidak dapat ditulis (${code})`, en: `${path}: cannot be written (${code})`})
  }
}
