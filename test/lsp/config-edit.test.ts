import {describe, expect, it} from 'vitest'
import {type ConfigChange, editConfig} from '../../src/lsp/config-edit.ts'

const word = (value: string): ConfigChange => ({kind: 'word', word: value})
const name = (value: string): ConfigChange => ({kind: 'name', name: value})
const off = (rule: string): ConfigChange => ({kind: 'rule', rule, level: 'off'})

describe('YAML', () => {
  it.each<[string, string | undefined, ConfigChange, string]>([
    ['a file that is not there', undefined, word('swafoto'), 'vocabulary:\n  - swafoto\n'],
    ['nothing but comments', '# Redaksi\n', word('swafoto'), '# Redaksi\n\nvocabulary:\n  - swafoto\n'],
    ['an empty list', 'vocabulary: []\n', word('swafoto'), 'vocabulary:\n  - swafoto\n'],
    ['an empty key', 'vocabulary:\nlang: id\n', word('swafoto'), 'vocabulary:\n  - swafoto\nlang: id\n'],
    [
      'comments and order stay',
      '# atas\nvocabulary: # kata\n  # rapat\n  - a # satu\n\n# bawah\nlang: id\n',
      word('b'),
      '# atas\nvocabulary: # kata\n  # rapat\n  - a # satu\n  - b\n\n# bawah\nlang: id\n'
    ],
    ['a flow list stays one', 'vocabulary: [a, b]\n', word('c'), 'vocabulary: [a, b, c]\n'],
    ['lists that are not indented stay so', 'vocabulary:\n- a\n', word('b'), 'vocabulary:\n- a\n- b\n'],
    ['a word that is there', 'vocabulary: [a]\n', word('a'), 'vocabulary: [a]\n'],
    ['a word that YAML would read as something else', undefined, word('no'), 'vocabulary:\n  - no\n'],
    [
      'a name',
      'names:\n  - {name: Kyiv, variants: [Kiev]}\n',
      name('Kim Jong Un'),
      'names:\n  - {name: Kyiv, variants: [Kiev]}\n  - {name: Kim Jong Un}\n'
    ],
    ['a name that is there', 'names:\n  - {name: Kyiv}\n', name('Kyiv'), 'names:\n  - {name: Kyiv}\n'],
    ['a rule', undefined, off('ejaan/compound'), 'rules:\n  ejaan/compound: off\n'],
    [
      'a rule with a level',
      'rules:\n  ejaan/compound: warning # sering\n',
      off('ejaan/compound'),
      'rules:\n  ejaan/compound: off # sering\n'
    ],
    [
      'a rule with options',
      'rules:\n  ejaan/compound: [warning, {allow: [x]}]\n',
      off('ejaan/compound'),
      'rules:\n  ejaan/compound: [off, {allow: [x]}]\n'
    ],
    [
      'long lines are not folded',
      `lang: id\n# ${'x'.repeat(200)}\nreject: [${'a, '.repeat(60)}b]\n`,
      word('c'),
      `lang: id\n# ${'x'.repeat(200)}\nreject: [${'a, '.repeat(60)}b]\nvocabulary:\n  - c\n`
    ],
    ['CRLF stays', 'lang: id\r\n', word('c'), 'lang: id\r\nvocabulary:\r\n  - c\r\n']
  ])('%s', (_, before, change, after) => {
    expect(editConfig(before, change, 'yaml')).toBe(after)
  })

  it('comments under an empty key stay with it', () => {
    const starter = 'rules:\n  # ejaan/nonstandard-word: off\n\n# Kata.\nvocabulary: []\n'
    const edited = editConfig(starter, off('ejaan/compound'), 'yaml')
    expect(edited).toContain('# ejaan/nonstandard-word: off')
    expect(edited).toContain('# Kata.')
    expect(edited).toMatch(/rules:\n(?: *#.*\n\n?)* {2}ejaan\/compound: off\n/)
  })

  it('is refused when it is broken or not what is thought', () => {
    expect(() => editConfig('vocabulary: [a\n', word('b'), 'yaml')).toThrow()
    expect(() => editConfig('vocabulary: kata\n', word('b'), 'yaml')).toThrow(/not a list/)
    expect(() => editConfig('- a\n', word('b'), 'yaml')).toThrow(/not a mapping/)
  })
})

describe('JSON and package.json', () => {
  it('keep their indentation and other keys', () => {
    expect(editConfig('{\n    "lang": "id"\n}\n', word('a'), 'json')).toBe(
      '{\n    "lang": "id",\n    "vocabulary": [\n        "a"\n    ]\n}\n'
    )
    const edited = editConfig(
      '{"name": "x", "sunting": {"rules": {"style/*": "info"}}}',
      off('ejaan/compound'),
      'package'
    )
    expect(JSON.parse(edited)).toEqual({name: 'x', sunting: {rules: {'style/*': 'info', 'ejaan/compound': 'off'}}})
  })
})
