import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {hunks} from '../../src/fix/hunks.ts'
import {applyEdits, type Edit, fixText, unifiedDiff} from '../../src/fix/index.ts'
import type {Checked} from '../../src/lint.ts'
import type {Finding} from '../../src/report/finding.ts'
import {Document} from '../../src/text/document.ts'
import {loadReader, readProse} from '../../src/text/read.ts'

await loadReader('a.md')
await loadReader('a.html')

/** A linter that knows nothing but pairs of wrong and right words, found wherever they stand in the prose. */
function checker(path: string, pairs: ReadonlyArray<readonly [string, string]>): (text: string) => Checked {
  return (text) => {
    const document = new Document(readProse(text, path))
    const findings: Finding[] = []
    for (const [wrong, right] of pairs) {
      for (let at = document.text.indexOf(wrong); at >= 0; at = document.text.indexOf(wrong, at + 1)) {
        const range = document.range(at, at + wrong.length)
        findings.push({
          ...range,
          rule: 'ejaan/compound',
          severity: 'error',
          message: 'x',
          note: null,
          actual: text.slice(range.start.offset, range.end.offset),
          suggestions: [right],
          fixable: true,
          related: [],
          url: ''
        })
      }
    }
    findings.sort((a, b) => a.start.offset - b.start.offset)
    return {report: {path, words: 0, sentences: 0, findings}, document, controls: []}
  }
}

const fix = (path: string, text: string, pairs: ReadonlyArray<readonly [string, string]>): string =>
  fixText(text, {path, check: checker(path, pairs)}).text

describe('markup inside the range stays', () => {
  it.each<[string, string, string, string, string]>([
    ['a.md', '**kerja**sama', 'kerjasama', 'kerja sama', '**kerja** sama'],
    ['a.md', 'Ia bekerja*sama* lagi', 'bekerjasama', 'bekerja sama', 'Ia bekerja *sama* lagi'],
    ['a.md', '__kerjasama__', 'kerjasama', 'kerja sama', '__kerja sama__'],
    ['a.md', '[dimana](x) ia', 'dimana', 'di mana', '[di mana](x) ia'],
    ['a.md', '*di* **atas**', 'di atas', 'diatas', '*di***atas**'],
    ['a.md', 'Ia *me*rubah', 'merubah', 'mengubah', 'Ia *me*ngubah'],
    ['a.md', 'di [di mana](x)', 'di di', 'di', '[di mana](x)'],
    ['a.html', '<b>kerja</b>sama', 'kerjasama', 'kerja sama', '<b>kerja</b> sama'],
    ['a.html', '<p>kerja&shy;sama</p>', 'kerjasama', 'kerja sama', '<p>kerja &shy;sama</p>'],
    ['a.md', 'ker\u00adjasama', 'kerjasama', 'kerja sama', 'ker\u00adja sama'],
    ['a.md', '+++\ntitle = "kerjasama"\n+++\n', 'kerjasama', 'kerja sama', '+++\ntitle = "kerja sama"\n+++\n'],
    ['a.html', '<p>A &amp; B sama2</p>', 'B sama2', 'B sama-sama', '<p>A &amp; B sama-sama</p>'],
    ['a.html', '<p>ijin</p>', 'ijin', 'izin & <b>', '<p>izin &amp; &lt;b&gt;</p>'],
    ['a.html', '<p>tanpa&nbsp;ijin</p>', 'tanpa\u00a0ijin', 'tanpa izin', '<p>tanpa&nbsp;izin</p>'],
    ['a.txt', 'ker\u00adjasama', 'kerjasama', 'kerja sama', 'ker\u00adja sama'],
    ['a.md', 'kata\r\n> dua', 'kata', 'kita', 'kita\r\n> dua']
  ])('%s %s', (path, text, wrong, right, after) => {
    expect(fix(path, text, [[wrong, right]])).toBe(after)
  })

  it('does nothing that would read otherwise: an insertion that would start a list, YAML that would break', () => {
    expect(fix('a.md', '---\ntitle: ijin\n---\n', [['ijin', 'izin: ya']])).toBe('---\ntitle: ijin\n---\n')
    const cell = '| a | b |\n|---|---|\n| ijin | c |\n'
    const fixed = fix('a.md', cell, [['ijin', 'i|n']])
    expect(readProse(fixed, 'a.md').blocks).toHaveLength(4)
  })
})

describe('to a fixed point', () => {
  it('goes on while a fix makes something to fix', () => {
    expect(
      fix('a.txt', 'a', [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd']
      ])
    ).toBe('d')
  })

  it('ends in the same text wherever it enters a circle', () => {
    const pairs = [
      ['ab', 'ba'],
      ['ba', 'ab']
    ] as const
    expect(fix('a.txt', 'ab', pairs)).toBe(fix('a.txt', 'ba', pairs))
  })

  it('leaves what is not wanted', () => {
    const check = checker('a.txt', [['x', 'y']])
    const {text, fixes} = fixText('x x', {path: 'a.txt', check, wanted: ({start}) => start.offset === 2})
    expect([text, fixes]).toEqual(['x y', 1])
  })

  const word = fc.constantFrom(
    'kerja',
    'sama',
    '**',
    '*',
    ' ',
    '\n\n',
    '&amp;',
    'dimana',
    '[',
    '](x)',
    '`',
    '> ',
    '\u00ad',
    'é',
    '_'
  )
  it.each(['a.txt', 'a.md', 'a.html'])('%s: twice is once, and nothing outside the ranges changes', (path) => {
    const pairs = [
      ['kerjasama', 'kerja sama'],
      ['dimana', 'di mana'],
      ['samasama', 'sama-sama'],
      ['sama sama', 'sama-sama']
    ] as const
    fc.assert(
      fc.property(fc.array(word, {maxLength: 14}), (parts) => {
        const text = parts.join('')
        const rounds: Array<[readonly Edit[], string]> = []
        const check = checker(path, pairs)
        const {text: once} = fixText(text, {path, check, onRound: (edits, before) => rounds.push([edits, before])})
        expect(fixText(once, {path, check}).text).toBe(once)
        for (const [edits, before] of rounds) {
          const ranges = check(before).report.findings
          for (const {start, end} of edits)
            expect(ranges.some((range) => range.start.offset <= start && end <= range.end.offset)).toBe(true)
        }
        // All that is not letters or blanks of the words themselves is still there.
        const markup = (value: string) => value.replace(/[a-z -]/g, '')
        expect(markup(once)).toBe(markup(text))
      }),
      {numRuns: 150}
    )
  })
})

describe('hunks', () => {
  it('are the smallest edits and make the one of the other', () => {
    const text = fc.stringMatching(/^[ab \n]{0,12}$/)
    fc.assert(
      fc.property(text, text, (before, after) => {
        const made = applyEdits(before, hunks(before, after))
        const blank = (value: string) => value.replace(/\s/g, ' ')
        expect(blank(made)).toBe(blank(after))
        if (blank(before) === blank(after)) expect(made).toBe(after)
      })
    )
  })

  it('refuses overlaps', () => {
    expect(() =>
      applyEdits('abc', [
        {start: 0, end: 2, text: ''},
        {start: 1, end: 3, text: ''}
      ])
    ).toThrow(/overlap/)
  })
})

it('a diff quotes what must be quoted and knows files without a last line end', () => {
  expect(unifiedDiff('a b.txt', 'x', 'y')).toBe(
    '--- a b.txt\t\n+++ a b.txt\t\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n'
  )
  expect(unifiedDiff('a"b.txt', 'x\n', 'y\n')).toMatch(/^--- "a\\"b.txt"\n/)
  expect(unifiedDiff('a', 'x', 'x')).toBe('')
})
