import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {allFixes, suggestionEdits} from '../../src/lsp/fixes.ts'
import {ignoreHere} from '../../src/lsp/ignore.ts'
import type {Replacement} from '../../src/lsp/text-edits.ts'
import {type Article, Workspace} from '../../src/lsp/workspace.ts'
import '../../src/node/index.ts'

const applied = (text: string, edits: readonly Replacement[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, {start, end, text: put}) => now.slice(0, start) + put + now.slice(end), text)

const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '')
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A seed as it might stand in a repository of articles. */
const forms: Record<string, (text: string) => string> = {
  plaintext: (text) => text,
  markdown: (text) => {
    const [title = '', ...rest] = paragraphs(text)
    const blocks = rest.map((line, i) =>
      i % 4 === 1 ? `- ${line}` : i % 4 === 2 ? `> ${line}` : line.replace(/(\w{4})(\w+)/, '**$1**$2')
    )
    return `# ${title}\n\n${blocks.join('\n\n')}\n`
  },
  html: (text) =>
    `<article>\n${paragraphs(text)
      .map((line) => `  <p>${escaped(line).replace(/(\w{5,})/, '<em>$1</em>')}</p>\n`)
      .join('')}</article>\n`
}

async function check(text: string, language: string): Promise<Article> {
  return (await new Workspace().check(TextDocument.create('untitled:1', language, 1, text)))!.article
}

describe.each(Object.keys(forms))('actions on the findings of the seeds: %s', (language) => {
  it.each(readdirSync('seeds').filter((name) => name.endsWith('.txt')))('%s', async (name) => {
    const article = await check(forms[language](readFileSync(`seeds/${name}`, 'utf8')), language)
    // Two of a rule say enough; every one is read back several times.
    const seen = new Map<string, number>()
    for (const finding of article.findings) {
      seen.set(finding.rule, (seen.get(finding.rule) ?? 0) + 1)
      if (seen.get(finding.rule)! > 2) continue
      const [first] = finding.suggestions
      const edits = first === undefined ? undefined : suggestionEdits(article, finding, first)
      // A correction changes nothing outside its range.
      for (const {start, end} of edits ?? []) {
        expect(start).toBeGreaterThanOrEqual(finding.start.offset)
        expect(end).toBeLessThanOrEqual(finding.end.offset)
      }
      const insertion = ignoreHere(article.checked.document, article.path, finding)
      expect(insertion === undefined, finding.rule).toBe(language === 'plaintext')
      if (insertion === undefined) continue
      const {at, text} = insertion
      const after = await check(applied(article.text, [{start: at, end: at, text}]), language)
      const places = (of: Article) => of.findings.map((other) => `${other.rule} ${other.start.offset}`)
      expect(places(after)).not.toContain(`${finding.rule} ${finding.start.offset + text.length}`)
    }
    const after = await check(applied(article.text, allFixes(article)), language)
    expect(after.findings.filter((finding) => finding.fixable)).toEqual([])
  })
})
