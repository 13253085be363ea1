import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {provideLexicon} from '../../src/lexicon/data.ts'
import {Linter} from '../../src/lint.ts'
import {replacements} from '../../src/lsp/text-edits.ts'
import {type Article, Workspace} from '../../src/lsp/workspace.ts'
import {provideNames} from '../../src/names/data.ts'
import {readData} from '../../src/node/data.ts'
import '../../src/text/read-html.ts'
import '../../src/text/read-markdown.ts'

const seeds = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`seeds/${name}`, 'utf8'))

/** Forget all that was kept: the next check starts from nothing, as a new process would. */
function forgetAll(): void {
  provideLexicon(() => readData('lexicon.bin'))
  provideNames(() => readData('names.bin'))
}

const words: string[] = seeds.join('\n\n').split(/(?<=\s)(?=\S)/)
const ofLength = (count: number): string => Array.from({length: count}, (_, i) => words[i % words.length]).join('')

async function checked(workspace: Workspace, document: TextDocument): Promise<Article> {
  const result = await workspace.check(document)
  if (result === undefined) throw new Error('the text was changed meanwhile')
  return result.article
}

/** What a writer types: letters, words, marks, line breaks, slips, names that are nearly known. */
const typed = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a',
    'n',
    '.',
    '\n\n',
    '"',
    '”',
    '\r\n',
    '😀',
    ', ',
    '-',
    '**',
    '<p>',
    '<!-- sunting ignore -->\n'
  ),
  fc.constantFrom(
    'pertamuan',
    'Pertamuan itu',
    'Vladimir Puttin',
    'Korea Utaran',
    'di mana',
    'kata Roland',
    'prighatin prighatin'
  )
)
const edit = fc.record({at: fc.nat(), length: fc.oneof({weight: 3, arbitrary: fc.nat(3)}, fc.nat(200)), text: typed})

describe('re-checking while typing', () => {
  it('finds what a check from nothing finds, after any edits', async () => {
    const checks: Array<{text: string; path: string; findings: unknown}> = []
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.constantFrom('plaintext', 'markdown', 'html'),
        fc.array(edit, {minLength: 1, maxLength: 6}),
        async (seed, language, edits) => {
          const workspace = new Workspace()
          let document = TextDocument.create('untitled:1', language, 1, seed)
          await workspace.check(document)
          for (const [index, {at, length, text}] of edits.entries()) {
            const start = at % (document.getText().length + 1)
            const range = {start: document.positionAt(start), end: document.positionAt(start + length)}
            document = TextDocument.update(document, [{range, text}], index + 2)
            const article = await checked(workspace, document)
            expect(article.text).toBe(document.getText())
            checks.push({text: article.text, path: article.path, findings: article.checked.report.findings})
          }
        }
      ),
      {numRuns: 25, seed: 20_260_801}
    )
    for (const {text, path, findings} of checks) {
      forgetAll()
      expect(new Linter().check(text, path).report.findings).toEqual(findings)
    }
  })

  it('one edit makes one text of another, however they differ', () => {
    const text = fc.string({unit: fc.constantFrom('a', 'b', '\n', '😀', ' '), maxLength: 20})
    fc.assert(
      fc.property(text, text, (before, after) => {
        let result = ''
        let at = 0
        for (const {start, end, text} of replacements(before, after)) {
          expect(start).toBeGreaterThanOrEqual(at)
          result += before.slice(at, start) + text
          at = end
        }
        expect(result + before.slice(at)).toBe(after)
      })
    )
  })
})

describe('a long text', () => {
  it('is not checked to the end once it has changed', async () => {
    const workspace = new Workspace()
    const document = TextDocument.create('untitled:1', 'plaintext', 1, ofLength(50_000))
    const first = workspace.check(document)
    await new Promise((resolve) => setTimeout(resolve))
    const zero = document.positionAt(0)
    TextDocument.update(
      document,
      [{range: {start: zero, end: zero}, text: 'Setelah pertamuan itu, mereka pulang.\n\n'}],
      2
    )
    const second = workspace.check(document)
    expect(await first).toBeUndefined()
    const {findings} = (await second)!.article.checked.report
    expect(findings[0].actual).toBe('pertamuan')
    expect(findings).toEqual(new Linter().check(document.getText(), 'text.txt').report.findings)
  })

  it('is checked once for all that ask', async () => {
    const workspace = new Workspace()
    const document = TextDocument.create('untitled:1', 'plaintext', 1, ofLength(20_000))
    const [first, second] = await Promise.all([checked(workspace, document), checked(workspace, document)])
    expect(first).toBe(second)
  })
})

describe('speed', () => {
  beforeAll(forgetAll)

  it('an article of 1,000 words is checked again as one types', async () => {
    const workspace = new Workspace()
    let document = TextDocument.create('untitled:1', 'plaintext', 1, ofLength(1000))
    await workspace.check(document)
    let least = Number.POSITIVE_INFINITY
    for (let version = 2; version < 250; version++) {
      const at = document.positionAt(2000 + ((version * 37) % 1000))
      document = TextDocument.update(
        document,
        [{range: {start: at, end: at}, text: 'abc defghi'[version % 10]}],
        version
      )
      least = Math.min(least, (await checked(workspace, document)).took)
    }
    // The median proper is that of scripts/bench-lsp.mjs; beside other tests only the least says anything.
    expect(least).toBeLessThan(30)
  })

  it('a file of 100,000 words stays usable', async () => {
    const workspace = new Workspace()
    const document = TextDocument.create('untitled:1', 'plaintext', 1, ofLength(100_000))
    await workspace.check(document)
    const at = document.positionAt(300_000)
    const article = await checked(
      workspace,
      TextDocument.update(document, [{range: {start: at, end: at}, text: 'x'}], 2)
    )
    expect(article.checked.report.words).toBeGreaterThan(90_000)
    // Whatever else the machine does; were any rule quadratic, this would take minutes.
    expect(article.took).toBeLessThan(20_000)
  })
})
