import type {Root} from 'nlcst'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {type Settings, settingsOf} from './config/settings.ts'
import {type ArticleNames, articleNames, compareArticles, type Register} from './names/index.ts'
import {stages} from './preset.ts'
import {type Control, keptControls, silenced} from './report/control.ts'
import {byPlace, type FileReport, type Finding, withPaths} from './report/finding.ts'
import {findingsOf} from './report/reporter.ts'
import {Document, type Typing} from './text/document.ts'
import {documentOf} from './text/document-of.ts'
import {toNlcst} from './text/nlcst.ts'
import type {Prose} from './text/prose.ts'
import {loadReader, readProse} from './text/read.ts'

/** One article after all plugins have seen it. */
export interface Checked {
  report: FileReport
  document: Document
  /** Inline control in the article, with what each comment silenced. */
  controls: Control[]
}

/** Judges articles under one set of settings; the processors are made once and used for all of them. */
export class Linter {
  readonly settings: Settings
  readonly #stages: ReadonlyArray<(tree: Root, file: VFile) => void>

  constructor(options?: Partial<Settings>) {
    this.settings = settingsOf(options)
    this.#stages = stages.map((stage) => {
      const processor = unified().use(stage, this.settings).freeze()
      return (tree, file) => processor.runSync(tree, file)
    })
  }

  /**
   * Report on a text; `path` decides how it is read (its extension) and stands in the report. A prose that was read
   * already (.docx) is judged as it is. With `typing`, the next version of the article, checked by the same linter with
   * this version's document as `before`, is judged anew only where it changed.
   */
  check(text: string | Prose, path: string, typing?: Typing): Checked {
    const steps = this.steps(text, path, typing)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
  }

  /** The same step by step: in between, a caller may do other work, or give up. */
  *steps(text: string | Prose, path: string, typing?: Typing): Generator<void, Checked, void> {
    const file = new VFile({value: typeof text === 'string' ? text : text.source, path})
    const tree = toNlcst(new Document(typeof text === 'string' ? readProse(text, path) : text, typing))
    for (const stage of this.#stages) {
      yield
      withoutStacks(() => stage(tree, file))
    }
    const document = documentOf(tree, file)
    return {
      report: {path, words: document.words, sentences: document.sentences.length, findings: findingsOf(file)},
      document,
      controls: keptControls(document)
    }
  }

  /** What the names of an article come to; small enough to keep for every article of a run. */
  names({document, report}: Checked): ArticleNames {
    return articleNames(document, report.path)
  }
}

/**
 * Every finding is a `VFileMessage` and so an `Error`, whose stack nobody reads but takes a tenth of the check to write
 * down. Should the work fail, it is done again for an error that says where.
 */
function withoutStacks<T>(work: () => T): T {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return work()
  } catch {
    Error.stackTraceLimit = limit
    return work()
  } finally {
    Error.stackTraceLimit = limit
  }
}

/** A finding that shows only when articles are compared. */
export interface CrossFinding {
  path: string
  finding: Finding
}

/** Add the findings that only show when articles are compared. The reports are changed in place. */
export function addCrossArticle(
  reports: ReadonlyMap<string, FileReport>,
  names: Iterable<ArticleNames>,
  settings: Settings,
  controls?: (path: string) => Control[] | undefined,
  register?: Register
): void {
  mergeCrossArticle(reports, compareArticles(names, settings, register), controls)
}

/**
 * Put findings across articles into their reports, in place, save where a finding stands already. `controls` gives the
 * inline control of an article, which silences these findings as well.
 */
export function mergeCrossArticle(
  reports: ReadonlyMap<string, FileReport>,
  found: Iterable<CrossFinding>,
  controls?: (path: string) => Control[] | undefined
): void {
  for (const {path, finding} of found) {
    const report = reports.get(path)
    if (report === undefined || silenced(controls?.(path) ?? [], finding.rule, finding.start.offset)) continue
    const others = report.findings.filter((other) => overlaps(other, finding))
    // What the run knows of a name is more than a hint from one article.
    if (others.some((other) => other.severity !== 'info' || !other.rule.startsWith('name/'))) continue
    if (others.length > 0) report.findings = report.findings.filter((other) => !others.includes(other))
    report.findings.push(finding)
    report.findings.sort(byPlace)
  }
}

/** Whether a finding of the words (not of the sentence) already stands there. */
const overlaps = (a: Finding, b: Finding): boolean =>
  !a.rule.startsWith('attribution/') && a.start.offset < b.end.offset && b.start.offset < a.end.offset

/** Lint one text. With several, use a `Linter`. */
export async function lint(text: string, options: Partial<Settings> & {path?: string} = {}): Promise<FileReport> {
  const {path = 'text.txt', ...settings} = options
  await loadReader(path)
  return withPaths(new Linter(settings).check(text, path).report)
}
