import {chmodSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {langOf} from '../../src/cli/say.ts'
import {alike, at, Fault, told} from '../../src/fault.ts'
import {folder, sunting} from './run.ts'

const clean = 'Mereka pulang setelah rapat itu selesai.\n'

/** Words that no sentence of the other language has. */
const indonesian =
  /\b(?:tidak|bukan|berkas|harus|dapat|dan|atau|sudah|hanya|menerima|memerlukan|sebutkan|maksudnya|dikenal|baris|bagian|lihat|ada|adalah|beri|pakai)\b/i
const english = /\b(?:the|is|are|not|no|must|cannot|there|takes|needs|unknown|only|and|or|with|name|line|give|mean)\b/i

const shard = (index: number, of: number) =>
  JSON.stringify({schema: 'sunting/shard@1', version: '0', shard: {index, of}, faults: [], files: []})

const files = {
  'a.txt': clean,
  'b.txt': clean,
  'biner.txt': new Uint8Array([80, 75, 0, 0]),
  'rusak.txt': new Uint8Array([0x61, 0xc3, 0x28, 0x62]),
  'palsu.docx': 'x',
  'kosong/x.bin': '',
  'x.json': '{"schema": "lain"}',
  'satu.json': shard(1, 3),
  'dua.json': shard(1, 2),
  'yaml/sunting.config.yaml': 'rules: [a: b',
  'yaml/a.txt': clean,
  'kunci/sunting.config.yaml':
    'extend: sunting:kbbi\nlang: fr\nmaxWarnings: banyak\ncrossArticle: 1\nvocabulary: [1]\n',
  'kunci/a.txt': clean,
  'aturan/sunting.config.yaml':
    'rules:\n  ejaan/tidak: off\n  ejaan/number: fatal\n  ejaan/compound: [info, {allo: []}]\n  style/cliche: [info, {}, 1]\n',
  'aturan/a.txt': clean,
  'preset/sunting.config.yaml': 'extends: sunting:kbi\nnames: [{variants: []}]\n',
  'preset/a.txt': clean,
  'preset-saja/sunting.config.yaml':
    'extends: [sunting:kbi, ../kunci/lain.yaml]\nvocabularyFiles: [x.txt]\nnameFiles: [y.yaml]\n',
  'preset-saja/a.txt': clean,
  'putar/sunting.config.yaml': 'extends: ./sunting.config.yaml\n',
  'putar/a.txt': clean,
  'modul/sunting.config.js': 'export const x = 1\n',
  'modul/a.txt': clean,
  'daftar/sunting-names.yaml': '- {} x\n',
  'daftar/a.txt': clean,
  'daftar/b.txt': clean,
  'bagian/sunting-names.yaml': '- {"form": "A"}\n',
  'bagian/a.txt': clean
}

/** Arguments, what must be named, and the folder it is run in. */
const faults: Array<[what: string, args: string[], named: string, within?: string]> = [
  ['unknown option', ['--formt', 'json', 'a.txt'], '--formt'],
  ['option without a value', ['a.txt', '--format'], '--format'],
  ['value for a switch', ['--quiet=1', 'a.txt'], '--quiet'],
  ['misspelt command', ['nmaes'], 'nmaes'],
  ['no path', [], 'sunting --help'],
  ['unknown format', ['--format', 'jsn', 'a.txt'], 'jsn'],
  ['unknown level', ['--fail-on', 'fatal', 'a.txt'], 'fatal'],
  ['no number', ['--max-warnings', 'dua', 'a.txt'], 'dua'],
  ['unknown rule', ['--rule', 'ejaan/compuond=off', 'a.txt'], 'ejaan/compuond'],
  ['rule without level', ['--rule', 'ejaan/compound', 'a.txt'], 'ejaan/compound'],
  ['options that exclude each other', ['--fix', '--fix-dry-run', 'a.txt'], '--fix-dry-run'],
  ['option of another command', ['names', '--fix', 'a.txt'], '--fix'],
  ['bad --shard', ['--shard', '3/2', 'a.txt'], '3/2'],
  ['--format shard alone', ['--format', 'shard', 'a.txt'], '--shard'],
  ['--stdin with a file', ['--stdin', 'a.txt'], 'a.txt'],
  ['outputs without formats', ['--format', 'json', '--output', 'x', '--output', 'y', 'a.txt'], '--output'],
  ['report over an article', ['--output', 'a.txt', 'a.txt'], 'a.txt'],
  ['missing file', ['tiada.txt'], 'tiada.txt'],
  ['a name that is too long', [`${'x'.repeat(5000)}.txt`], 'ENAMETOOLONG'],
  ['glob that matches nothing', ['*.md'], '*.md'],
  ['folder without articles', ['kosong'], 'kosong'],
  ['binary file', ['biner.txt'], 'biner.txt'],
  ['invalid UTF-8', ['rusak.txt'], 'rusak.txt'],
  ['no .docx', ['palsu.docx'], 'palsu.docx'],
  ['--annotate without a .docx', ['--annotate', 'x.docx', 'a.txt'], '--annotate'],
  ['missing configuration', ['--config', 'tiada.yaml', 'a.txt'], 'tiada.yaml'],
  ['bad YAML', ['a.txt'], 'sunting.config.yaml:1:', 'yaml'],
  ['unknown key and bad values', ['a.txt'], 'sunting.config.yaml:5:', 'kunci'],
  ['rules of a configuration', ['a.txt'], 'sunting.config.yaml:4:', 'aturan'],
  ['a name without a name', ['a.txt'], 'sunting.config.yaml:2:', 'preset'],
  ['preset and lists that are not there', ['a.txt'], 'x.txt', 'preset-saja'],
  ['extends in a circle', ['a.txt'], 'sunting.config.yaml', 'putar'],
  ['module without a default', ['a.txt'], 'sunting.config.js', 'modul'],
  ['register that is none', ['a.txt', 'b.txt'], 'sunting-names.yaml', 'daftar'],
  ['register without a form', ['names', '--update', 'a.txt'], 'sunting-names.yaml', 'bagian'],
  ['no git repository', ['--changed-since', 'main', 'a.txt'], '--changed-since'],
  ['baseline that is not there', ['--baseline', 'tiada.json', 'a.txt'], 'tiada.json'],
  ['baseline that is none', ['--baseline', 'x.json', 'a.txt'], 'x.json'],
  ['cache over an article', ['--cache-location', 'b.txt', 'a.txt'], 'b.txt'],
  ['report that cannot be written', ['--format', 'json', '--output', 'x.json/y', 'a.txt'], 'x.json/y'],
  ['merge of nothing', ['merge'], 'sunting merge'],
  ['merge of what is no report', ['merge', 'x.json'], 'x.json'],
  ['merge of parts that do not fit', ['merge', 'satu.json', 'dua.json'], 'dua.json'],
  ['explain without a rule', ['explain'], 'sunting explain'],
  ['explain of no rule', ['explain', 'ejaan/tidak'], 'ejaan/tidak'],
  ['lsp with a file', ['lsp', 'a.txt'], 'a.txt'],
  ['serve with a bad origin', ['serve', '--port', '0', '--allow-origin', 'cms'], 'cms'],
  ['serve with a bad port', ['serve', '--port', '70000'], '70000'],
  ['worker without Redis', ['worker'], '--redis'],
  ['worker with no URL', ['worker', '--redis', 'x'], '--redis']
]

/** What is said, without what is quoted, named or another program's own words. */
const sentences = (stderr: string): string =>
  stderr
    .replace(/(tidak sah|invalid YAML): .*/g, '$1')
    .replace(/"[^"]*"|“[^”]*”|--[\w-]+/g, ' ')
    .split('\n')
    .map((line) => line.replace(/^sunting: /, '').replace(/\S*[/.:]\S*/g, ' '))
    .join('\n')

describe('faults are said in the language of the run', () => {
  const root = folder(files)
  const run = (args: readonly string[], within = '') =>
    sunting(args, {cwd: path.join(root, within), input: args.includes('--stdin') ? clean : undefined})

  it.each(faults)('%s', (_, args, named, within) => {
    const id = run(args, within)
    const en = run(['--lang', 'en', ...args], within)
    for (const {code, stderr} of [id, en]) {
      expect(code).toBe(2)
      expect(stderr).toContain(named)
      expect(stderr).toMatch(/^(?:sunting: .+\n)+$/)
    }
    expect(en.stderr.split('\n').length).toBe(id.stderr.split('\n').length)
    expect(sentences(id.stderr)).not.toMatch(english)
    expect(sentences(en.stderr)).not.toMatch(indonesian)
    // Each sees the words of its own language, so that the two lists above are no empty ones.
    for (const line of id.stderr.trim().split('\n')) expect(en.stderr.split('\n')).not.toContain(line)
  })

  it.skipIf(process.getuid?.() === 0)('unreadable file', () => {
    const file = path.join(root, 'terkunci.txt')
    writeFileSync(file, clean)
    chmodSync(file, 0)
    expect(run(['terkunci.txt']).stderr).toMatch(/terkunci\.txt: berkas tidak dapat dibaca \(EACCES\)/)
    expect(run(['--lang', 'en', 'terkunci.txt']).stderr).toMatch(/terkunci\.txt: the file cannot be read \(EACCES\)/)
  })

  it('lines of JSON that are none', () => {
    const input = 'x\n[]\n{}\n{"text": "", "path": "a.docx"}\n'
    const id = sunting(['--stdin-jsonl'], {cwd: root, input})
    const en = sunting(['--stdin-jsonl', '--lang', 'en'], {cwd: root, input})
    expect([id.code, en.code]).toEqual([2, 2])
    expect(id.stderr).toBe('sunting: 4 baris tidak dapat diperiksa\n')
    expect(en.stderr).toBe('sunting: 4 lines could not be checked\n')
    const errors = (stdout: string): string[] =>
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as {error: string}).error)
    expect(errors(id.stdout)[2]).toBe('"text" tidak ada atau bukan teks')
    expect(errors(en.stdout)[2]).toBe('"text" is missing or is no string')
    expect(sentences(errors(en.stdout).join('\n'))).not.toMatch(indonesian)
  })

  it('a configuration that asks for English is heeded once it is known', () => {
    const cwd = folder({'sunting.config.yaml': 'lang: en\n', 'a.txt': clean})
    expect(sunting(['a.txt', 'tiada.txt'], {cwd}).stderr).toBe('sunting: tiada.txt: no such file\n')
    expect(sunting(['--lang', 'id', 'a.txt', 'tiada.txt'], {cwd}).stderr).toBe('sunting: tiada.txt: berkas tidak ada\n')
  })

  it('help', () => {
    expect(sunting(['--help', '--lang', 'en']).stdout).not.toMatch(indonesian)
    expect(sunting(['--help']).stdout).toMatch(indonesian)
  })
})

describe('the language of a command line that is not right', () => {
  it.each<[string, string[], string]>([
    ['none', ['a.txt'], 'id'],
    ['before', ['--lang', 'en', '--galat'], 'en'],
    ['after', ['--galat', '--lang=en'], 'en'],
    ['the last that is one', ['--lang', 'en', '--lang=fr'], 'en'],
    ['the last', ['--lang=en', '--lang', 'id'], 'id'],
    ['no value', ['--lang'], 'id'],
    ['a file of this name', ['--', '--lang=en'], 'id']
  ])('%s', (_, argv, lang) => {
    expect(langOf(argv)).toBe(lang)
  })
})

describe('a fault', () => {
  it('says all of its lines in both languages', () => {
    const fault = new Fault(at('a.txt', {id: 'satu', en: 'one'}), alike('2'))
    expect(told(fault)).toEqual({id: 'a.txt: satu\n2', en: 'a.txt: one\n2'})
    expect(fault.message).toBe('a.txt: satu\n2')
    expect(told(new Error('x'))).toEqual(alike('x'))
  })

  it('cannot be made in one language', () => {
    // `npm run check` fails when one of these is no error any more.
    // @ts-expect-error a text of no language
    expect(() => new Fault('berkas tidak ada')).not.toThrow()
    // @ts-expect-error a text of one language
    expect(new Fault({id: 'berkas tidak ada'}).message).toBe('berkas tidak ada')
  })
})
