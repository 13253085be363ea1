import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import dictionaryId from '../../dictionary-id/index.js'
import {provideLexicon} from '../../src/lexicon/index.ts'
import nspell from '../../src/lexicon/nspell.ts'
import {rows} from './load.ts'

/** The original engine, whatever `nspell` is aliased to in imports. */
const stock: (dictionary: unknown) => {correct(word: string): boolean; suggest(word: string): string[]} = createRequire(
  import.meta.url
)('nspell')

const table = rows('dictionary.tsv').map(([form]) => form!)
const good = table.filter((form) => !form.startsWith('*'))
const bad = table.filter((form) => form.startsWith('*')).map((form) => form.slice(1))

/** Words Hunspell refuses, or undefined when it is not installed. */
function refused(words: readonly string[]): string[] | undefined {
  const base = fileURLToPath(new URL('../../dictionary-id/index', import.meta.url))
  try {
    const output = execFileSync('hunspell', ['-d', base, '-i', 'utf-8', '-l'], {
      input: `${words.join('\n')}\n`,
      stdio: ['pipe', 'pipe', 'ignore']
    })
    return output.toString('utf8').split('\n').filter(Boolean)
  } catch {
    return undefined
  }
}

describe('dictionary-id', () => {
  it('loads in stock nspell and judges the table', () => {
    const started = performance.now()
    const checker = stock(dictionaryId)
    expect(performance.now() - started).toBeLessThan(5000)
    expect(good.filter((form) => !checker.correct(form))).toEqual([])
    expect(bad.filter((form) => checker.correct(form))).toEqual([])
    expect(checker.suggest('prighatin')).toContain('prihatin')
  })

  const unknown = refused(table.map((form) => form.replace('*', '')))
  it.skipIf(unknown === undefined)('means the same to Hunspell', () => {
    expect(unknown).toEqual(bad)
  })
})

describe('the engine behind nspell’s interface', () => {
  beforeAll(() => provideLexicon(() => readFileSync(new URL('../../dist/data/lexicon.bin', import.meta.url))))

  it('recognises dictionary-id and judges the table', () => {
    const checker = nspell(dictionaryId)
    expect(good.filter((form) => !checker.correct(form))).toEqual([])
    expect(bad.filter((form) => checker.correct(form))).toEqual([])
    expect(checker.suggest('terbukan')[0]).toBe('terbuka')
    expect(checker.suggest('rumah')).toEqual([])
  })

  it('keeps the user’s words', () => {
    const checker = nspell(dictionaryId.aff, dictionaryId.dic).personal('wartegan\n*rumah\nngolah/makan\n')
    expect(checker.correct('wartegan')).toBe(true)
    expect(checker.correct('Wartegan')).toBe(true)
    expect(checker.correct('ngolah')).toBe(true)
    expect(checker.correct('rumah')).toBe(false)
    expect(checker.spell('rumah')).toEqual({correct: false, forbidden: true, warn: false})
    expect(checker.add('rumah').correct('rumah')).toBe(true)
    expect(checker.remove('negara').correct('negara')).toBe(false)
    expect(checker.spell('ijin').forbidden).toBe(true)
  })

  it('refuses other dictionaries', () => {
    expect(() => nspell({aff: 'SET UTF-8\n', dic: '0\n'})).toThrow(/dictionary-id/)
    expect(() => nspell([])).toThrow(/aff/)
  })
})
