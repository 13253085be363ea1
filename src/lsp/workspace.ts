import {addCrossArticle, type Checked} from '../lint.ts'
import type {ArticleNames} from '../names/index.ts'
import type {FileReport, Finding} from '../report/finding.ts'
import {loadReader} from '../text/read.ts'
import {checkPath, formatFor, type LspFormat} from './languages.ts'
import {type Project, Projects} from './settings.ts'

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
  checked: Checked
  names: ArticleNames
  /** All findings, those of the comparison with other open articles included. */
  findings: Finding[]
  /** Milliseconds that the check took. */
  took: number
}

/** The open articles: checks them one by one, compares their names. Knows nothing of the protocol. */
export class Workspace {
  readonly projects = new Projects()
  readonly #articles = new Map<string, Article>()

  get(uri: string): Article | undefined {
    return this.#articles.get(uri)
  }

  /** The article for this version of the text, checked now unless it was. */
  async check(document: OpenText): Promise<{article: Article; others: string[]}> {
    const project = await this.projects.of(document.uri)
    const known = this.#articles.get(document.uri)
    const format = formatFor(document.uri, document.languageId)
    if (known?.version === document.version && known.project === project && known.format === format)
      return {article: known, others: []}
    const path = checkPath(document.uri, format)
    await loadReader(path)
    const text = document.getText()
    const before = performance.now()
    const checked = withoutStacks(() => project.linter.check(text, path))
    const names = project.settings.crossArticle ? project.linter.names(checked) : {path, entities: []}
    const article: Article = {
      uri: document.uri,
      path,
      format,
      version: document.version,
      text,
      project,
      checked,
      names,
      findings: checked.report.findings,
      took: 0
    }
    this.#articles.set(document.uri, article)
    const others = this.#compare(project, known === undefined || !sameNames(known.names, names), article)
    article.took = performance.now() - before
    return {article, others}
  }

  /** Forget a closed article; returns the articles whose findings changed by it. */
  close(uri: string): string[] {
    const article = this.#articles.get(uri)
    this.#articles.delete(uri)
    return article === undefined ? [] : this.#compare(article.project, true, undefined)
  }

  /** URI of an article by the name under which it was checked. */
  uriOf(path: string): string {
    for (const article of this.#articles.values()) if (article.path === path) return article.uri
    return path
  }

  /**
   * Compare the names of the open articles of a project. `checked` gets its findings in any case, the others only when
   * names changed; returns the URIs of those whose findings are not what they were.
   */
  #compare(project: Project, changed: boolean, checked: Article | undefined): string[] {
    const articles = [...this.#articles.values()].filter((article) => article.project === project)
    const alone = articles.length < 2 && project.register === undefined
    if (!project.settings.crossArticle) return []
    const reports = new Map<string, FileReport>()
    for (const article of articles) {
      if (changed || article === checked)
        reports.set(article.path, {...article.checked.report, findings: [...article.checked.report.findings]})
    }
    if (!alone) {
      const names = articles.map((article) => article.names)
      const controls = new Map(articles.map((article) => [article.path, article.checked.controls]))
      addCrossArticle(reports, names, project.settings, (path) => controls.get(path), project.register)
    }
    const others: string[] = []
    for (const article of articles) {
      const findings = reports.get(article.path)?.findings
      if (findings === undefined) continue
      if (article !== checked && !sameFindings(article.findings, findings)) others.push(article.uri)
      article.findings = findings
    }
    return others
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

/** Whether two versions of an article have the same names the same number of times. */
function sameNames(a: ArticleNames, b: ArticleNames): boolean {
  return keyOf(a) === keyOf(b)
}

const keyOf = ({entities}: ArticleNames): string =>
  JSON.stringify(
    entities.map(({name, gazetteer, forms}) => [
      name,
      gazetteer,
      forms.map(({text, places}) => [text, places.filter((place) => !place.exempt).length])
    ])
  )

/** Whether the findings that names cause are the same; those of other families only change with the article's text. */
function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return (
    a.length === b.length &&
    a.every((finding, i) => finding.start.offset === b[i].start.offset && finding.message === b[i].message)
  )
}
