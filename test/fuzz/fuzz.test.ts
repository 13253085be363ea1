import {describe, expect, test} from 'vitest'
import '../../src/node/data.ts'
import {Linter} from '../../src/lint.ts'
import {loadReader} from '../../src/text/read.ts'
import {runCase} from './case.ts'
import {failingDocx} from './docx-case.ts'
import {check} from './properties.ts'
import {grows, scales, times} from './scaling.ts'
import {extensions} from './texts.ts'

/** Milliseconds that the random cases and the growing texts may take here; by hand for as long as one likes (`npm run fuzz`). */
const randomTime = 5000
const growingTime = 5000

describe('random texts', () => {
  test('nothing breaks: places, order, reporters, fixes, names, attribution', async () => {
    // The same cases every day: what is new is found by hand and put below.
    const until = performance.now() + randomTime
    for (let number = 1; number < 400 && performance.now() < until; number++)
      expect(await runCase(number, {all: number % 4 === 0})).toBeUndefined()
  }, 60_000)
})

describe('random .docx files', () => {
  // Tens of thousands by hand: `npm run fuzz -- --docx`.
  test('are refused in one line or read, and a copy with comments reads the same', () => {
    const until = performance.now() + randomTime
    let read = 0
    for (let number = 1; number < 600 && performance.now() < until; number++) {
      const {failure, isRefused} = failingDocx(number)
      expect(failure, `file ${number}`).toBeUndefined()
      if (!isRefused) read++
    }
    expect(read).toBeGreaterThan(10)
  }, 60_000)
})

/** Texts that broke something once, or easily could. */
const texts: Record<string, string> = {
  'an attribute called __proto__': '<a __proto__ >kata</a><p constructor="x">kata',
  'an address after a mark': '_http://r [t,,http://c. u,<e>a)www. Surel:redaksi@contoh.id,,itu.',
  'elements in each other': `${'<div>'.repeat(3000)}Ia ke pasr.${'<b>x'.repeat(500)}`,
  'quotes in each other': `${'“'.repeat(3000)}Ia ke pasr.${'”'.repeat(3000)}`,
  'block quotes in each other': `${'> '.repeat(2000)}Ia ke pasr.`,
  'lists in each other': `${'- '.repeat(2000)}Ia ke pasr.`,
  'emphasis in emphasis': `${'*a '.repeat(3000)}Ia ke pasr.${' a*'.repeat(3000)}`,
  'a lone surrogate at every place': '\ud800Ia\udc00 ke\ud83d pasr\ude00.\ud800',
  'a carriage return before HTML': '\rg,<?>y',
  nothing: '',
  'a byte-order mark alone': '\ufeff',
  'a byte-order mark before Markdown': '\ufeffIa pergi *ke* pasr.\n\nKerjasama itu',
  'a NUL before an entity': '\u0000i &bs i <!-->',
  'nothing but controls': '\u0000\u0001\u001b[31m\u007f\u0085\u2028\u2029',
  'marks that stand on nothing': '\u0301'.repeat(3000),
  'a turn of the writing direction': '\u202eIa ke pasr\u202c \u2066שלום pasr\u2069.'
}

describe('texts that broke something once', () => {
  for (const [name, text] of Object.entries(texts)) {
    test(name, async () => {
      for (const extension of extensions)
        await check({text, path: `a.${extension}`, settings: {}}, {all: text.length < 100})
    })
  }
})

describe('long texts', () => {
  // Of a million and of ten megabytes by hand: `npm run fuzz -- --long`.
  test('many quotes, and a line of a megabyte', () => {
    const linter = new Linter()
    expect(linter.check('"'.repeat(100_000), 'a.txt').report.words).toBe(0)
    expect(linter.check('a'.repeat(1_000_000), 'a.txt').report.words).toBe(1)
  }, 60_000)

  test('no text takes time that grows faster than it', async () => {
    await Promise.all(['a.md', 'a.html'].map(loadReader))
    const linter = new Linter()
    const until = performance.now() + growingTime
    const found: string[] = []
    for (const scale of scales) {
      if (performance.now() > until) break
      // A machine that is busy makes anything look slow once; not three times.
      const growing = (): boolean => grows(times(scale, linter, 3000, 1), 10)
      if (growing() && growing() && growing()) found.push(scale.name)
    }
    expect(found).toEqual([])
  }, 60_000)
})
