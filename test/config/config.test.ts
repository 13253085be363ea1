import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {configSchema} from '../../src/config/schema.ts'
import {problemsOfConfig} from '../../src/config/validate.ts'
import type {Report} from '../../src/report/finding.ts'
import {rules} from '../../src/rules/registry.ts'
import {folder, sunting} from '../cli/run.ts'

const typo = 'Setelah terjadinya pertamuan itu, mereka pulang.\n'
const off = 'rules: {spelling/unknown-word: off}\n'
const found = (args: string[], cwd: string): Record<string, string[]> => {
  const {stdout, stderr} = sunting(['--format', 'json', '--fail-on', 'never', ...args], {cwd})
  expect(stderr).toBe('')
  const {files} = JSON.parse(stdout) as Report
  return Object.fromEntries(files.map(({path: name, findings}) => [name, findings.map(({severity}) => severity)]))
}

describe('finding it', () => {
  it.each<[string, string]>([
    ['sunting.config.yaml', off],
    ['sunting.config.yml', off],
    ['sunting.config.json', '{\n\t"rules": {"spelling/unknown-word": "off"}\n}'],
    ['sunting.config.js', 'export default {rules: {"spelling/unknown-word": "off"}}'],
    ['sunting.config.js', 'export default Promise.resolve({rules: {"spelling/unknown-word": "off"}})'],
    ['package.json', '{"type": "module", "name": "x", "sunting": {"rules": {"spelling/unknown-word": "off"}}}']
  ])('%s', (name, text) => {
    const files = {[name]: text, 'a.txt': typo, ...(name.endsWith('.js') ? {'package.json': '{"type":"module"}'} : {})}
    expect(found(['a.txt'], folder(files))).toEqual({'a.txt': []})
    expect(found(['--no-config', 'a.txt'], folder(files))).toEqual({'a.txt': ['error']})
  })

  it('upwards from the file, not from the working directory; several in one run', () => {
    const cwd = folder({
      'sunting.config.yaml': off,
      'a.txt': typo,
      'dalam/jauh/b.txt': typo,
      'lain/sunting.config.yaml': 'rules: {spelling/unknown-word: warning}\n',
      'lain/c.txt': typo,
      'lain/package.json': '{"name": "tanpa-sunting"}',
      'lain/lagi/package.json': '{"sunting": {"rules": {"spelling/*": "info"}}}',
      'lain/lagi/d.txt': typo
    })
    const all = {'a.txt': [], 'dalam/jauh/b.txt': [], 'lain/c.txt': ['warning'], 'lain/lagi/d.txt': ['info']}
    expect(found(['.'], cwd)).toEqual(all)
    expect(found(Object.keys(all), cwd)).toEqual(all)
    expect(found(['../lain/c.txt', 'jauh'], path.join(cwd, 'dalam'))).toEqual({
      '../lain/c.txt': ['warning'],
      'jauh/b.txt': []
    })
    expect(found(['--config', 'lain/sunting.config.yaml', 'a.txt'], cwd)).toEqual({'a.txt': ['warning']})
  })

  it('standard input by its name', () => {
    const cwd = folder({'dalam/sunting.config.yaml': off})
    const args = ['--stdin', '--fail-on', 'error', '--stdin-filepath']
    expect(sunting([...args, 'dalam/x.txt'], {cwd, input: typo}).code).toBe(0)
    expect(sunting([...args, 'x.txt'], {cwd, input: typo}).code).toBe(1)
  })
})

describe('what it says', () => {
  it('extends packages, whose globs are meant for the project', () => {
    const cwd = folder({
      'a.txt': typo,
      'dalam/b.txt': typo,
      'node_modules/redaksi-gaya/package.json': '{"name": "redaksi-gaya", "main": "gaya.yaml"}',
      'node_modules/redaksi-gaya/gaya.yaml':
        'rules: {spelling/*: warning}\noverrides: [{files: dalam/, rules: {spelling/*: info}}]\n',
      'node_modules/@redaksi/gaya/lain.yaml': 'rules: {spelling/*: off}\n',
      'sunting.config.yaml': 'extends: redaksi-gaya\n',
      'lain.yaml': 'extends: ["@redaksi/gaya/lain.yaml"]\n',
      'tiada.yaml': 'extends: redaksi-tiada\n'
    })
    expect(found(['.'], cwd)).toEqual({'a.txt': ['warning'], 'dalam/b.txt': ['info']})
    expect(found(['--config', 'lain.yaml', 'a.txt'], cwd)).toEqual({'a.txt': []})
    expect(sunting(['--config', 'tiada.yaml', 'a.txt'], {cwd})).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^sunting: tiada\.yaml:1:10: extends: .*ENOENT\)\n$/)
    })
  })

  it('a package.json that is broken is not passed over when our settings are in it', () => {
    const cwd = folder({'a.txt': typo, 'package.json': '{"sunting": {"rules": {"spelling/*": "off"}'})
    expect(sunting(['a.txt'], {cwd})).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^sunting: package\.json:1:\d+: JSON tidak sah/)
    })
    const other = folder({'a.txt': typo, 'package.json': '{"devDependencies": {"sunting": "1"}'})
    expect(found(['a.txt'], other)).toEqual({'a.txt': ['error']})
  })

  it.each([
    ['throw "alasan"', 'tidak dapat dijalankan: alasan'],
    ['export default () => ({})', 'harus berupa pasangan kunci dan nilai, bukan fungsi'],
    ['export const lang = "id"', 'tidak ada "export default"']
  ])('a module that is no configuration: %s', (code, message) => {
    const cwd = folder({'a.txt': typo, 'package.json': '{"type": "module"}', 'sunting.config.js': code})
    expect(sunting(['a.txt'], {cwd})).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `sunting: sunting.config.js: ${message}\n`
    })
  })

  it('extends files and presets, lists add up, what comes later wins', () => {
    const cwd = folder({
      'dasar/dasar.yaml': 'extends: sunting:newsroom\nvocabularyFiles: [kata.txt]\nrules: {style/*: off}\n',
      'dasar/kata.txt': '# kata kita\npertamuan /n\n',
      'sunting.config.yaml': 'extends: [./dasar/dasar.yaml]\nvocabulary: [krimbatul]\nrules: {style/pleonasm: info}\n',
      'a.txt': 'Setelah pertamuan krimbatul itu, mereka pulang.\n'
    })
    expect(found(['a.txt'], cwd)).toEqual({'a.txt': []})
    const {stdout} = sunting(['--print-config', 'a.txt'], {cwd})
    const shown = JSON.parse(stdout) as {
      sources: string[]
      accept: string[]
      rules: Record<string, unknown>
      namePreset: string
    }
    expect(shown.sources.map((source) => path.basename(source))).toEqual([
      'sunting:newsroom',
      'dasar.yaml',
      'sunting.config.yaml'
    ])
    expect(shown).toMatchObject({accept: ['pertamuan', 'krimbatul'], namePreset: 'newsroom'})
    expect(shown.rules['style/pleonasm']).toBe('info')
    expect(Object.keys(shown.rules)).toEqual([...rules.keys()])
  })

  it('a family set later undoes its rules set before, on the command line too', () => {
    const cwd = folder({
      'dasar.yaml': 'rules: {spelling/unknown-word: error}\n',
      'sunting.config.yaml': 'extends: dasar.yaml\nrules: {spelling/*: info}\n',
      'a.txt': typo
    })
    expect(found(['a.txt'], cwd)).toEqual({'a.txt': ['info']})
    expect(found(['--rule', 'spelling/*=off', 'a.txt'], cwd)).toEqual({'a.txt': []})
    expect(found(['--rule', 'spelling/unknown-word=warning', 'a.txt'], cwd)).toEqual({'a.txt': ['warning']})
  })

  it('overrides by glob, ignore by gitignore patterns', () => {
    const cwd = folder({
      'sunting.config.yaml':
        'ignore: [arsip/, "*.bak.txt"]\noverrides:\n  - files: opini/\n    rules: {spelling/unknown-word: info}\n    genre: opinion\n' +
        '  - files: ["*-kasar.{txt,md}"]\n    rules: {spelling/unknown-word: off}\n',
      'a.txt': typo,
      'arsip/b.txt': typo,
      'c.bak.txt': typo,
      'opini/d.txt': typo,
      'opini/dalam/e-kasar.md': typo
    })
    expect(found(['.'], cwd)).toEqual({'a.txt': ['error'], 'opini/d.txt': ['info'], 'opini/dalam/e-kasar.md': []})
    const named = sunting(['arsip/b.txt', '--format', 'json'], {cwd})
    expect(named.code).toBe(0)
    expect(named.stderr).toMatch(/arsip\/b\.txt: dilewati; ada di "ignore" .*sunting\.config\.yaml/)
    expect(JSON.parse(sunting(['--print-config', 'opini/d.txt'], {cwd}).stdout)).toMatchObject({genre: 'opinion'})
    expect(JSON.parse(sunting(['--print-config', 'arsip/b.txt'], {cwd}).stdout)).toMatchObject({ignored: true})
  })

  it('failOn, maxWarnings, lang, names from files', () => {
    const cwd = folder({
      'sunting.config.yaml':
        'failOn: warning\nmaxWarnings: 5\nlang: en\nnameFiles: [nama.yaml]\nrules: {spelling/*: warning}\n',
      'nama.yaml': '- {name: Kyiv, variants: [Kiev], type: place}\n',
      'a.txt': typo
    })
    expect(sunting(['a.txt'], {cwd})).toMatchObject({code: 1, stdout: expect.stringMatching(/1 warning in 1 file/)})
    expect(sunting(['--fail-on', 'never', 'a.txt'], {cwd}).code).toBe(0)
    expect(sunting(['--fail-on', 'never', '--max-warnings', '0', 'a.txt'], {cwd}).code).toBe(1)
    expect(JSON.parse(sunting(['--print-config', 'a.txt'], {cwd}).stdout)).toMatchObject({
      failOn: 'warning',
      maxWarnings: 5,
      names: [{name: 'Kyiv', variants: ['Kiev'], type: 'place'}]
    })
  })
})

describe('what is wrong is said with its place, and nothing is judged by half of it', () => {
  it.each<[string, string, string]>([
    ['unknown key', 'lang: id\nruls: {}\n', ':2:1: kunci "ruls" tidak dikenal; maksudnya rules?'],
    [
      'unknown rule',
      'rules:\n  ejaan/compond: off\n',
      ':2:3: rules: tidak ada aturan "ejaan/compond"; maksudnya ejaan/compound?'
    ],
    [
      'wrong level',
      'rules:\n  style/*: eror\n',
      ':2:12: rules.style/*: tingkat harus off, info, warning, atau error, bukan "eror"; maksudnya error?'
    ],
    [
      'YAML 1.1 off',
      'rules:\n  style/*: false\n',
      ':2:12: rules.style/*: tingkat harus off, info, warning, atau error, bukan false'
    ],
    [
      'unknown option',
      'rules:\n  ejaan/compound: [error, {alow: []}]\n',
      ':2:28: rules.ejaan/compound[1]: ejaan/compound tidak punya opsi "alow"; maksudnya allow?'
    ],
    ['wrong list', 'vocabulary: kata\n', ':1:13: vocabulary: harus berupa daftar, bukan "kata"'],
    [
      'number in a list',
      'vocabulary:\n  - a\n  - 12\n',
      ':3:5: vocabulary[1]: harus berupa teks, bukan 12; beri tanda petik'
    ],
    [
      'wrong genre',
      'overrides:\n  - files: a\n    genre: opini\n',
      ':3:12: overrides[0].genre: harus salah satu dari news, opinion'
    ],
    ['override without files', 'overrides:\n  - rules: {}\n', ':2:5: overrides[0]: kunci "files" harus ada'],
    ['name without name', 'names:\n  - {variants: [a]}\n', ':2:5: names[0]: kunci "name" harus ada'],
    [
      'unknown preset',
      'extends: sunting:newsrom\n',
      ':1:10: extends: tidak ada preset "sunting:newsrom"; maksudnya sunting:newsroom?'
    ],
    ['missing file to extend', 'extends: [a.yaml]\n', ':1:11: extends[0]: a.yaml: tidak dapat dibaca (ENOENT)'],
    [
      'missing word list',
      'vocabularyFiles: [k.txt]\n',
      ':1:19: vocabularyFiles[0]: "k.txt" tidak dapat dibaca (ENOENT)'
    ],
    ['missing name list', 'nameFiles: [n.yaml]\n', ':1:13: nameFiles[0]: n.yaml: tidak dapat dibaca (ENOENT)'],
    ['not a mapping', '- a\n', ':1:1: harus berupa pasangan kunci dan nilai, bukan daftar'],
    ['YAML', 'rules: [a: b\n', 'YAML tidak sah'],
    ['twice the same key', 'lang: id\nlang: en\n', ':2:1: YAML tidak sah'],
    ['circle', 'extends: sunting.config.yaml\n', 'extends berputar']
  ])('%s', (_, config, message) => {
    const {code, stdout, stderr} = sunting(['a.txt'], {cwd: folder({'a.txt': typo, 'sunting.config.yaml': config})})
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('sunting: sunting.config.yaml')
    expect(stderr).toContain(message)
  })

  it('every cause has its line; files with a right configuration are still judged', () => {
    const cwd = folder({
      'a.txt': typo,
      'buruk/sunting.config.yaml': 'satu: 1\ndua: 2\nlang: xx\n',
      'buruk/b.txt': typo,
      'buruk/c.txt': typo
    })
    const {code, stdout, stderr} = sunting(['--format', 'json', '.'], {cwd})
    expect(code).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(3)
    expect((JSON.parse(stdout) as Report).files.map((file) => file.path)).toEqual(['a.txt'])
  })

  it('in package.json, JSON and modules too', () => {
    const at = (files: Record<string, string>) => sunting(['a.txt'], {cwd: folder({'a.txt': typo, ...files})}).stderr
    expect(at({'package.json': '{\n  "sunting": {\n    "ruls": {}\n  }\n}\n'})).toMatch(
      /^sunting: package\.json:3:5: kunci "ruls"/
    )
    expect(at({'sunting.config.json': '{"lang": "id",\n "names": 3}'})).toMatch(
      /^sunting: sunting\.config\.json:2:11: names: /
    )
    expect(at({'sunting.config.js': 'throw new Error("aduh")', 'package.json': '{"type":"module"}'})).toMatch(
      /tidak dapat dijalankan: aduh/
    )
    expect(at({'sunting.config.js': 'export default {ruls: 1}', 'package.json': '{"type":"module"}'})).toMatch(
      /kunci "ruls"/
    )
    expect(at({'dasar.yaml': 'x: 1\n', 'sunting.config.yaml': 'extends: dasar.yaml\n'})).toMatch(
      /^sunting: dasar\.yaml:1:1: kunci "x"/
    )
  })
})

describe('the JSON Schema', () => {
  const schema = configSchema(rules.values())
  const validate = new Ajv2020({strict: false}).compile(schema)

  it('is the one that is shipped', () => {
    expect(JSON.parse(readFileSync('schema/config.schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  it.each<[string, boolean]>([
    ['lang: id\nrules: {style/*: off, ejaan/compound: [warning, {allow: [a]}]}\nextends: sunting:kbbi\n', true],
    ['names: [{name: Kyiv, variants: [Kiev], reject: true}]\noverrides: [{files: [a], genre: opinion}]\n', true],
    ['ruls: {}\n', false],
    ['rules: {ejaan/tidak-ada: off}\n', false],
    ['rules: {ejaan/compound: [warning, {alow: [a]}]}\n', false],
    ['rules: {ejaan/compound: fatal}\n', false],
    ['names: [{}]\n', false],
    ['maxWarnings: -1\n', false]
  ])('agrees with the check at run time: %s', (text, right) => {
    const value = parse(text) as unknown
    expect(validate(value)).toBe(right)
    expect(problemsOfConfig(value).length === 0).toBe(right)
  })

  it('what init writes is right, and names the schema', () => {
    const cwd = folder({'a.txt': 'Mereka pulang.\n'})
    sunting(['init'], {cwd})
    const text = readFileSync(path.join(cwd, 'sunting.config.yaml'), 'utf8')
    expect(text).toMatch(/^# yaml-language-server: \$schema=.*config\.schema\.json$/m)
    expect(validate(parse(text))).toBe(true)
    expect(sunting(['a.txt'], {cwd})).toMatchObject({code: 0, stderr: ''})
    // With every example line in use it is right as well.
    const used = text
      .replace(/^(?:names|overrides): \[\]\n/gm, '')
      .replace(/^( *)# (?= *(?:\S+: ?[[{oni]|\S+:$|- ))/gm, '$1')
    expect(parse(used)).toMatchObject({names: [{name: 'Kyiv'}], overrides: [{files: 'opini/'}]})
    writeFileSync(path.join(cwd, 'sunting.config.yaml'), used)
    expect(sunting(['--print-config', 'a.txt'], {cwd})).toMatchObject({code: 0, stderr: ''})
  })
})

describe('options of rules', () => {
  const pages = Object.fromEntries(
    [...rules.keys()].map((id) => [id, readFileSync(`rules/${id}/rule.md`, 'utf8').split('## Pengaturan')[1] ?? ''])
  )

  it('the pages of the rules and the check agree on who takes "allow"', () => {
    for (const [id, page] of Object.entries(pages)) {
      const problems = problemsOfConfig({rules: {[id]: ['info', {allow: ['a']}]}})
      expect(problems.length === 0, id).toBe(/`(?:[^`]*\{)?allow:/.test(page))
    }
  })

  it('every example on a page is right', () => {
    let count = 0
    for (const [id, page] of Object.entries(pages)) {
      for (const [, example] of page.matchAll(/`(?:rules: \{)?([a-z-]+\/[a-z-]+: \[[^`]*\])\}?`/g)) {
        count++
        const value = {rules: parse(example.replace(', …', '')) as object}
        expect(problemsOfConfig(value), `${id}: ${example}`).toEqual([])
      }
    }
    expect(count).toBeGreaterThan(3)
  })

  it('the newsroom preset leaves what newspapers print', () => {
    const text = 'Warga menyambut Ramadhan. Harganya Rp 5.000 di China.\n'
    const kbbi = folder({'a.txt': text, 'sunting.config.yaml': 'extends: sunting:kbbi\n'})
    const newsroom = folder({'a.txt': text, 'sunting.config.yaml': 'extends: sunting:newsroom\n'})
    const words = (cwd: string) => {
      const {stdout} = sunting(['--format', 'json', '--rule', 'attribution/*=off', 'a.txt'], {cwd})
      return (JSON.parse(stdout) as Report).files[0].findings.map(({actual}) => actual)
    }
    expect(words(kbbi)).toEqual(['Ramadhan', 'Rp 5.000', 'China'])
    expect(words(newsroom)).toEqual([])
  })
})

describe('inline control', () => {
  const run = (text: string, args: string[] = []) =>
    sunting(['--no-config', '--format', 'json', ...args, 'a.md'], {cwd: folder({'a.md': text})})

  it('silences, by rule, family or all', () => {
    for (const what of ['', ' spelling/unknown-word', ' spelling/*', ' spelling']) {
      const {stdout, stderr} = run(`<!-- sunting ignore${what} -->\n\n${typo}`)
      expect((JSON.parse(stdout) as Report).files[0].findings).toEqual([])
      expect(stderr).toBe('')
    }
    const {stdout} = run(`<!-- sunting disable -->\n\n${typo}\n<!-- sunting enable -->\n\n${typo}`)
    expect((JSON.parse(stdout) as Report).files[0].findings.map(({start}) => start.line)).toEqual([7])
  })

  it.each([
    ['spelling/unknown-word ejaan/compound', 'ejaan/compound'],
    ['spelling ejaan/*', 'ejaan/compound'],
    ['', 'ejaan'],
    ['', 'ejaan/compound style']
  ])('disable %s, enable %s: only that again', (disabled, enabled) => {
    const both = 'Setelah pertamuan itu, mereka kerjasama.\n'
    const {stdout, stderr} = run(
      `<!-- sunting disable ${disabled} -->\n\n${both}\n<!-- sunting enable ${enabled} -->\n\n${both}\n<!-- sunting enable -->\n\n${both}`
    )
    const {findings} = (JSON.parse(stdout) as Report).files[0]
    expect(stderr).toBe('')
    expect(
      findings.filter(({rule}) => /^(?:spelling|ejaan)/.test(rule)).map(({start, actual}) => `${start.line} ${actual}`)
    ).toEqual(['7 kerjasama', '11 pertamuan', '11 kerjasama'])
  })

  it('what does nothing is said, with its place', () => {
    expect(run('<!-- sunting disable spelling/unknown-word -->\n\nMereka pulang.\n').stderr).toBe(
      'sunting: a.md:1:1: "sunting disable spelling/unknown-word" tidak menahan temuan apa pun; hapus\n'
    )
    expect(run('<!-- sunting disable spelling/unknown-wrd -->\n\nMereka pulang.\n').stderr).toMatch(
      /maksudnya spelling\/unknown-word\?/
    )
    expect(run('Mereka pulang.\n\n<!-- sunting enable -->\n').stderr).toMatch(/tidak menutup apa pun/)
    expect(run('<!-- sunting disable spelling/* -->\n\nMereka pulang.\n', ['--rule', 'spelling/*=off']).stderr).toBe('')
    expect(run('<!-- sunting disable spelling/* -->\n\nMereka pulang.\n', ['--quiet']).stderr).toBe('')
  })
})
