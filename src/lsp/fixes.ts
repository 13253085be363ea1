import {fixText} from '../fix/index.ts'
import type {Finding} from '../report/finding.ts'
import {type Replacement, replacements} from './text-edits.ts'
import type {Article} from './workspace.ts'

/** Characters that mean the same in plain text, Markdown and HTML. */
const harmless = /^[\p{L}\p{N} ,.;:?!'’“”()/-]*$/u

/** What a suggestion changes; `undefined` when it cannot be put there without touching markup. */
export function suggestionEdits(article: Article, finding: Finding, suggestion: string): Replacement[] | undefined {
  const {document} = article.checked
  const {start, end} = finding
  const map = document.prose.map
  const direct = [{start: start.offset, end: end.offset, text: suggestion}]
  if (map === undefined) return direct
  // No markup in the range and none in the suggestion: nothing can go wrong.
  if (harmless.test(finding.actual) && harmless.test(suggestion)) return direct
  let first = true
  const fixed = fixText(article.text, {
    path: article.path,
    check: () => {
      const findings = first ? [{...finding, fixable: true, suggestions: [suggestion]}] : []
      first = false
      return {...article.checked, report: {...article.checked.report, findings}}
    }
  })
  return fixed.fixes === 0 ? undefined : replacements(article.text, fixed.text)
}

/** What "fix all safe" changes: every fixable finding, again until none is left. */
export function allFixes(article: Article): Replacement[] {
  let first = true
  const fixed = fixText(article.text, {
    path: article.path,
    check: (text) => {
      if (!first) return article.project.linter.check(text, article.path)
      first = false
      return {...article.checked, report: {...article.checked.report, findings: article.findings}}
    }
  })
  return replacements(article.text, fixed.text)
}
