import {readFileSync} from 'node:fs'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {describe, expect, it} from 'vitest'
import {
  lint,
  loadReader,
  retextAttribution,
  retextEjaan,
  retextIndonesian,
  retextNames,
  retextSpelling,
  retextStyle,
  sunting
} from '../src/node/index.ts'

const text = 'Terjadinya pertamuan itu memperkuat kerjasama mereka.\n'

describe('the library', () => {
  it('lints a text', async () => {
    const report = await lint(text, {path: 'draf.txt'})
    expect(report).toMatchObject({path: 'draf.txt', words: 6, sentences: 1})
    expect(report.findings.map(({rule, actual, suggestions}) => [rule, actual, suggestions[0]])).toEqual([
      ['spelling/unknown-word', 'pertamuan', 'pertemuan'],
      ['ejaan/compound', 'kerjasama', 'kerja sama']
    ])
  })

  it('reads Markdown by the path', async () => {
    const source = 'Terjadinya **perta**muan itu dan `pertamuan`.\n'
    const {findings} = await lint(source, {path: 'draf.md'})
    expect(findings.map(({start, end}) => source.slice(start.offset, end.offset))).toEqual(['perta**muan'])
  })

  it('is a unified preset whose messages vfile-reporter prints', async () => {
    const file = await unified()
      .use(retextIndonesian)
      .use(sunting, {lang: 'en'})
      .use(retextStringify)
      .process(new VFile({value: text, path: 'draf.txt'}))
    expect(String(file)).toBe(text)
    const shown = reporter(file, {color: false})
    expect(shown).toMatch(/1:12-1:21\s+error\s+.*pertemuan.*spelling\/unknown-word\s+sunting/)
    const [message] = file.messages
    expect(message).toMatchObject({
      source: 'sunting',
      ruleId: 'spelling/unknown-word',
      actual: 'pertamuan',
      fatal: true
    })
    expect(message.expected?.[0]).toBe('pertemuan')
    expect(message.url).toMatch(/spelling\/unknown-word/)
  })

  it.each([
    ['retextSpelling', retextSpelling, 'spelling/unknown-word'],
    ['retextEjaan', retextEjaan, 'ejaan/compound']
  ] as const)('%s works alone', async (_, plugin, rule) => {
    const file = await unified().use(retextIndonesian).use(plugin).use(retextStringify).process(text)
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual([rule])
  })

  it.each([
    ['retextStyle', retextStyle],
    ['retextNames', retextNames],
    ['retextAttribution', retextAttribution]
  ] as const)('%s is quiet on sound copy', async (_, plugin) => {
    const file = await unified()
      .use(retextIndonesian)
      .use(plugin)
      .use(retextStringify)
      .process('Mereka pulang setelah rapat itu selesai.')
    expect(file.messages).toEqual([])
  })

  it('works on a tree of another parser', async () => {
    const file = await unified().use(retextEnglish).use(retextSpelling).use(retextStringify).process(text)
    expect(file.messages.map(({ruleId, place}) => [ruleId, place && 'start' in place && place.start.offset])).toEqual([
      ['spelling/unknown-word', 11]
    ])
  })

  it('has inline control in Markdown', async () => {
    await loadReader('x.md')
    const source =
      '<!-- sunting disable spelling/* -->\n\nIni pertamuan.\n\n<!-- sunting enable -->\n\nIni pertamuan.\n\n<!-- sunting ignore -->\n\nIni pertamuan.\n'
    const {findings} = await lint(source, {path: 'x.md'})
    expect(findings.map(({start}) => start.line)).toEqual([7])
  })

  it('gives positions for every node of the tree', () => {
    const source = readFileSync('seeds/kontan-korea-utara-rusia.txt', 'utf8')
    const tree = unified().use(retextIndonesian).parse(source)
    let leaves = ''
    const visit = (node: {
      type: string
      value?: string
      children?: unknown[]
      position?: {start: {offset?: number}; end: {offset?: number}}
    }) => {
      const {start, end} = node.position!
      if (node.value !== undefined) {
        expect(source.slice(start.offset, end.offset)).toBe(node.value)
        leaves += node.value
      }
      for (const child of node.children ?? []) visit(child as Parameters<typeof visit>[0])
    }
    visit(tree as Parameters<typeof visit>[0])
    expect(leaves).toBe(source)
  })
})
