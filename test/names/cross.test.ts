import {describe, expect, it} from 'vitest'
import './core.ts'
import {settingsOf} from '../../src/config/settings.ts'
import {type ArticleNames, articleNames} from '../../src/names/article.ts'
import {compareArticles} from '../../src/names/cross.ts'
import {namesReport} from '../../src/names/names-report.ts'
import {readRegister, updateRegister, writeRegister} from '../../src/names/register.ts'
import {Document} from '../../src/text/document.ts'

const article = (path: string, text: string): ArticleNames => articleNames(Document.fromText(text), path)
const right = (path: string): ArticleNames =>
  article(path, 'Acara itu dibuka Grigory Maslyukov. Lalu Grigory Maslyukov pulang.')
const settings = settingsOf({})

describe('across articles', () => {
  it('reports the minority, with its place and where the majority stands', () => {
    const wrong = 'Acara itu dibuka Grigori Maslyukov kemarin.'
    const found = compareArticles([right('a.txt'), right('b.txt'), article('c.txt', wrong), right('d.txt')], settings)
    expect(found).toHaveLength(1)
    const {path, finding} = found[0]
    expect(path).toBe('c.txt')
    expect(finding).toMatchObject({
      rule: 'name/variant',
      actual: 'Grigori Maslyukov',
      suggestions: ['Grigory Maslyukov'],
      fixable: false
    })
    expect(wrong.slice(finding.start.offset, finding.end.offset)).toBe('Grigori Maslyukov')
    expect(finding.related[0].path).toBe('a.txt')
  })

  it('needs more than one article on the other side', () => {
    expect(
      compareArticles([right('a.txt'), article('b.txt', 'Acara itu dibuka Grigori Maslyukov kemarin.')], settings)
    ).toEqual([])
  })

  it('can be switched off, and house style has the last word', () => {
    const all = [
      right('a.txt'),
      right('b.txt'),
      right('c.txt'),
      article('d.txt', 'Acara itu dibuka Grigori Maslyukov kemarin.')
    ]
    expect(compareArticles(all, settingsOf({crossArticle: false}))).toEqual([])
    expect(compareArticles(all, settingsOf({names: [{name: 'Grigori Maslyukov'}]}))).toEqual([])
  })

  it('counts what the register says was published', () => {
    const register = updateRegister(readRegister(''), [right('2026/a.txt'), right('2026/b.txt'), right('2026/c.txt')])
    const text = writeRegister(register)
    expect(writeRegister(readRegister(text))).toBe(text)
    const again = updateRegister(readRegister(text), [right('2026/a.txt')])
    expect(writeRegister(again)).toBe(text)
    expect(
      compareArticles(
        [article('hari-ini.txt', 'Acara itu dibuka Grigori Maslyukov kemarin.')],
        settings,
        readRegister(text)
      )
    ).toHaveLength(1)
  })

  it('says which line of a register is broken', () => {
    expect(() => readRegister('# nama\n- {"form": "A"}\n')).toThrow(/baris 2/)
    expect(() => readRegister('# nama\n\nbukan yaml\n')).toThrow(/baris 3/)
  })
})

describe('the report of names', () => {
  it('has every form with its status and places', () => {
    const {entities} = namesReport(
      [article('a.txt', 'Joko Widodo tiba. Jokowi pulang. Lalu Djoko Widodo kembali.')],
      settings
    )
    expect(entities).toHaveLength(1)
    expect(entities[0]).toMatchObject({name: 'Joko Widodo', type: 'person', basis: 'gazetteer'})
    expect(Object.fromEntries(entities[0].forms.map(({text, status}) => [text, status]))).toEqual({
      'Joko Widodo': 'preferred',
      Jokowi: 'alias',
      'Djoko Widodo': 'variant'
    })
  })

  it('keeps two people apart', () => {
    const {entities} = namesReport([article('a.txt', 'Joko Widodo bertemu Joko Santoso.')], settings)
    expect(entities.map(({name}) => name).sort()).toEqual(['Joko Santoso', 'Joko Widodo'])
  })
})
