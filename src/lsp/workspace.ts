import {type Checked, Linter, mergeCrossArticle} from '../lint.ts'
import {type ArticleNames, compareArticles, usesOf} from '../names/index.ts'
import type {Finding} from '../report/finding.ts'
import {loadReader} from '../text/read.ts'
import {checkPath, formatFor, type LspFormat} from './languages.ts'
import {type Project, Projects} from './settings.ts'

/** UTF-16 code units up to which a text is checked without a thought for the time: three long articles. */
const shortText = 30_000

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

/** The open articles: checks them one by one, compares their names. Knows nothing of the protocol. */
export class Workspace {
  readonly projects = new Projects()
  readonly #articles = new Map<string, Article>()
  /** Milliseconds a thousand characters take, at best of late: the first checks of a process are slow and say nothing. */
  #pace = Number.POSITIVE_INFINITY
  #linter: Linter | undefined

  get(uri: string): Article | undefined {
    return this.#articles.get(uri)
  }

  /** The article for this version of the text, checked now unless it was. */
  async check(document: OpenText): Promise<{article: Article; others: string[]}> {
    const {project, ignored} = await this.projects.of(document.uri)
    const format = formatFor(document.uri, document.languageId)
    const path = checkPath(document.uri, format)
    await loadReader(path)
    // From here on nothing waits: version and text belong together.
    const known = this.#articles.get(document.uri)
    const {version} = document
    if (known?.version === version && known.project === project && known.format === format && known.ignored === ignored)
      return {article: known, others: []}
    const text = document.getText()
    const before = performance.now()
    const isNext = known?.project === project && known.format === format
    const checked = project.linter.check(text, path, {before: isNext ? known.checked.document : undefined})
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
    article.took = performance.now() - before
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
