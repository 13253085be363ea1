import {type Checked, Linter, mergeCrossArticle} from '../lint.ts'
import {type ArticleNames, compareArticles, usesOf} from '../names/index.ts'
import type {Finding} from '../report/finding.ts'
import {loadReader} from '../text/read.ts'
import {checkPath, formatFor, type LspFormat} from './languages.ts'
import {type Project, Projects} from './settings.ts'

/** UTF-16 code units up to which a text is checked without a thought for the time: three long articles. */
const shortText = 30_000

/** Milliseconds that a check may take without looking whether it is still wanted. */
const slice = 30

/** Something of everything: names, quotations, slips, numbers. */
const sample = `Menteri Luar Negeri Retno Marsudi bertemu dengan Presiden Joko Widodo di Jakarta, Senin (5/2/2024).

"Kami membahas kerja sama kedua negara," kata Retno seusai pertamuan itu. Menurut dia, nilai perdagangan mencapai Rp 12,5 triliun.

Pengamat Universitas Indonesia menilai rencana tersebut di perlukan karena ekonomi sedang melambat. `.repeat(4)

/** A document as the editor has it. */
export interface OpenText {
  uri: string
  languageId: string
  version: number
  getText(): string
}

/** A document and what was last found in it. */
export interface Article {
  uri: string
  /** Name under which it is checked. */
  path: string
  format: LspFormat
  /** Version of the text that was checked. */
  version: number
  text: string
  project: Project
  /** The configuration leaves it out: nothing is found in it. */
  ignored: boolean
  checked: Checked
  names: ArticleNames
  /** The names without their places; equal for two versions whose comparison comes out the same. */
  nameKey: string
  /** How many findings the last comparison had for it. */
  compared: number
  /** All findings, those of the comparison with other open articles included. */
  findings: Finding[]
  /** Milliseconds that the check took. */
  took: number
}

/** By what an article's check is known. */
type Known = Pick<Article, 'version' | 'project' | 'format' | 'ignored'>

/** A check under way. */
interface Run extends Known {
  result: Promise<{article: Article; others: string[]} | undefined>
}

/** The open articles: checks them one by one, compares their names. Knows nothing of the protocol. */
export class Workspace {
  readonly projects = new Projects()
  readonly #articles = new Map<string, Article>()
  /** Checks under way, by URI. */
  readonly #running = new Map<string, Run>()
  /** Milliseconds a thousand characters take, at best of late: the first checks of a process are slow and say nothing. */
  #pace = Number.POSITIVE_INFINITY
  #linter: Linter | undefined

  get(uri: string): Article | undefined {
    return this.#articles.get(uri)
  }

  /**
   * The article for this version of the text, checked now unless it was; `undefined` when the text was changed before a long check
   * was through. `others` are the URIs of articles whose findings changed with its names.
   */
  async check(document: OpenText): Promise<{article: Article; others: string[]} | undefined> {
    const {project, ignored} = await this.projects.of(document.uri)
    const format = formatFor(document.uri, document.languageId)
    await loadReader(checkPath(document.uri, format))
    // From here on nothing waits but long checks: version and text belong together.
    const {uri, version} = document
    const isThis = (other: Known | undefined): boolean =>
      other?.version === version && other.project === project && other.format === format && other.ignored === ignored
    const known = this.#articles.get(uri)
    if (known !== undefined && isThis(known)) return {article: known, others: []}
    const running = this.#running.get(uri)
    if (running !== undefined && isThis(running)) return running.result
    const run: Run = {version, project, format, ignored, result: this.#check(document, project, format, ignored)}
    this.#running.set(uri, run)
    try {
      return await run.result
    } finally {
      if (this.#running.get(uri) === run) this.#running.delete(uri)
    }
  }

  async #check(
    document: OpenText,
    project: Project,
    format: LspFormat,
    ignored: boolean
  ): Promise<{article: Article; others: string[]} | undefined> {
    const {version} = document
    const path = checkPath(document.uri, format)
    const last = this.#articles.get(document.uri)
    const text = document.getText()
    const steps = project.linter.steps(text, path, {
      before: last?.project === project && last.format === format ? last.checked.document : undefined
    })
    let spent = 0
    let begun = performance.now()
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) {
      const now = performance.now()
      if (now - begun < slice) continue
      spent += now - begun
      await pause()
      if (document.version !== version) return undefined
      begun = performance.now()
    }
    const checked = step.value
    const known = this.#articles.get(document.uri)
    if (ignored) checked.report.findings = []
    const names = project.settings.crossArticle && !ignored ? project.linter.names(checked) : {path, entities: []}
    const article: Article = {
      uri: document.uri,
      path,
      format,
      version,
      text,
      project,
      ignored,
      checked,
      names,
      nameKey: nameKey(names),
      compared: known?.compared ?? 0,
      findings: checked.report.findings,
      took: 0
    }
    this.#articles.set(document.uri, article)
    const isSame = known?.nameKey === article.nameKey && known.project === project && known.ignored === ignored
    const others = isSame && article.compared === 0 ? [] : this.#compare(!isSame, article)
    article.took = spent + performance.now() - begun
    this.#pace = Math.min(this.#pace * 1.2, (article.took * 1000) / Math.max(1000, text.length))
    return {article, others}
  }

  /** Forget a closed article; returns the articles whose findings changed by it. */
  close(uri: string): string[] {
    const article = this.#articles.get(uri)
    this.#articles.delete(uri)
    return article === undefined ? [] : this.#compare(true, undefined)
  }

  /**
   * Check a short text of our own, so that data are read and code is compiled before the first article comes; call it
   * some times. Does nothing once there is an article.
   */
  warm(): void {
    if (this.#articles.size > 0) return
    this.#linter ??= new Linter()
    const before = performance.now()
    this.#linter.names(this.#linter.check(sample, 'sample.txt'))
    this.#pace = Math.min(this.#pace, ((performance.now() - before) * 1000) / sample.length)
  }

  /** Milliseconds that checking a text again will take; 0 where they are too few to matter. */
  expected(length: number): number {
    if (length < shortText) return 0
    return Number.isFinite(this.#pace) ? (this.#pace * length) / 1000 : 0
  }

  /** URI of an article by the name under which it was checked. */
  uriOf(path: string): string {
    for (const article of this.#articles.values()) if (article.path === path) return article.uri
    return path
  }

  /**
   * Compare the names of all open articles, under the settings of each. `checked` gets its findings in any case, the
   * others only when names changed; returns the URIs of those whose findings are not what they were.
   */
  #compare(changed: boolean, checked: Article | undefined): string[] {
    const all = [...this.#articles.values()].filter(({project, ignored}) => project.settings.crossArticle && !ignored)
    const names = all.map((article) => article.names)
    const wanted = changed ? all : all.filter((article) => article === checked)
    const others: string[] = []
    for (const project of new Set(wanted.map((article) => article.project))) {
      if (all.length < 2 && project.register === undefined) {
        for (const article of wanted) {
          article.compared = 0
          if (take(article, article.checked.report.findings, checked)) others.push(article.uri)
        }
        continue
      }
      const found = compareArticles(names, project.settings, project.register)
      for (const article of wanted) {
        if (article.project !== project) continue
        const report = {...article.checked.report, findings: [...article.checked.report.findings]}
        const own = found.filter(({path}) => path === article.path)
        article.compared = own.length
        mergeCrossArticle(new Map([[article.path, report]]), own, () => article.checked.controls)
        if (take(article, report.findings, checked)) others.push(article.uri)
      }
    }
    return others
  }
}

/** Lets messages in that have arrived. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

/** Give an article its findings; says whether they changed without the article having been checked. */
function take(article: Article, findings: Finding[], checked: Article | undefined): boolean {
  const changed = article !== checked && !sameFindings(article.findings, findings)
  article.findings = findings
  return changed
}

/** All of an article's names that a comparison looks at, but for where they stand. */
const nameKey = ({entities}: ArticleNames): string =>
  JSON.stringify(
    entities.map(({forms, ...entity}) => [entity, forms.map(({places, ...form}) => [form, usesOf({places})])])
  )

/** Whether the findings that names cause are the same; those of other families only change with the article's text. */
function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return (
    a.length === b.length &&
    a.every((finding, i) => finding.start.offset === b[i].start.offset && finding.message === b[i].message)
  )
}
