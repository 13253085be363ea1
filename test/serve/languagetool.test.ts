import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import '../../src/node/data.ts'
import {Linter} from '../../src/lint.ts'
import type {CheckResponse} from '../../src/serve/languagetool.ts'
import {check, type Served, serve} from './start.ts'

const require = createRequire(import.meta.url)
const frensia = readFileSync('seeds/frensia-putin-korea-utara.txt', 'utf8')
const typo = 'Setelah terjadinya pertamuan itu, mereka pulang.'

let served: Served
beforeAll(async () => {
  served = await serve(['--no-config'])
})
afterAll(async () => {
  await served.stop()
})

const matchesOf = async (parameters: Record<string, string>) => {
  const response = await check(served.url, {language: 'id-ID', ...parameters})
  expect(response.status).toBe(200)
  return ((await response.json()) as CheckResponse).matches
}

/**
 * The types of every field in an answer of LanguageTool 6.4 (`curl -d text=… -d language=en-US …/v2/check`), as a
 * client that reads them strictly (Java, Rust) needs them.
 */
const recorded = {
  software: {
    name: 'string',
    version: 'string',
    buildDate: 'string',
    apiVersion: 'number',
    premium: 'boolean',
    premiumHint: 'string',
    status: 'string'
  },
  warnings: {incompleteResults: 'boolean'},
  language: {
    name: 'string',
    code: 'string',
    detectedLanguage: {name: 'string', code: 'string', confidence: 'number', source: 'string'}
  },
  matches: [
    {
      message: 'string',
      shortMessage: 'string',
      replacements: [{value: 'string'}],
      offset: 'number',
      length: 'number',
      context: {text: 'string', offset: 'number', length: 'number'},
      sentence: 'string',
      type: {typeName: 'string'},
      rule: {
        id: 'string',
        description: 'string',
        issueType: 'string',
        urls: [{value: 'string'}],
        category: {id: 'string', name: 'string'},
        isPremium: 'boolean',
        confidence: 'number'
      },
      ignoreForIncompleteSentence: 'boolean',
      contextForSureMatch: 'number'
    }
  ],
  sentenceRanges: [['number']]
}

/** Types of a value's fields; a list by its first item. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])]
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]))
  }
  return typeof value
}

describe('POST /v2/check', () => {
  it('answers in the shape of LanguageTool', async () => {
    const response = await check(served.url, {text: typo, language: 'auto'})
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    const body = (await response.json()) as CheckResponse
    expect(shapeOf(body)).toEqual(recorded)
    const [match] = body.matches
    expect(match).toMatchObject({
      offset: typo.indexOf('pertamuan'),
      length: 9,
      sentence: typo,
      rule: {id: 'spelling/unknown-word', issueType: 'misspelling', category: {id: 'TYPOS'}},
      type: {typeName: 'UnknownWord'}
    })
    expect(match.replacements[0].value).toBe('pertemuan')
    expect(match.context.text.slice(match.context.offset, match.context.offset + match.context.length)).toBe(
      'pertamuan'
    )
  })

  it.each([
    'frensia-putin-korea-utara',
    'bdadinfo-putin-kunjungi-pyongyang',
    'eastjourney-putin-bertemu-kim',
    'hasil-pertemuan-pyongyang',
    'kontan-korea-utara-rusia'
  ])('finds in %s what the library finds', async (name) => {
    const text = readFileSync(`seeds/${name}.txt`, 'utf8')
    const {findings} = new Linter().check(text, 'text.txt').report
    const matches = await matchesOf({text})
    expect(matches.map(({rule, offset, length}) => [rule.id, offset, offset + length])).toEqual(
      findings.map(({rule, start, end}) => [rule, start.offset, end.offset])
    )
  })

  it('counts offsets in UTF-16 code units', async () => {
    const text = `😀 ${typo}`
    const [match] = await matchesOf({text})
    expect(text.slice(match.offset, match.offset + match.length)).toBe('pertamuan')
  })

  it('reads annotated text: markup is skipped, offsets count it', async () => {
    const annotation = [
      {markup: '<p>'},
      {text: 'Setelah terjadinya '},
      {markup: '<b>'},
      {text: 'pertamuan'},
      {markup: '</b>'},
      {text: ' itu, mereka pulang.'},
      {markup: '</p><p>', interpretAs: '\n\n'},
      {text: 'Mereka menbawa buku.'}
    ]
    const source = annotation.map((piece) => piece.text ?? piece.markup).join('')
    const matches = await matchesOf({data: JSON.stringify({annotation})})
    expect(matches.map(({offset, length}) => source.slice(offset, offset + length))).toEqual(['pertamuan', 'menbawa'])
  })

  it('knows rules, categories and families', async () => {
    const ids = async (parameters: Record<string, string>) =>
      new Set((await matchesOf({text: frensia, ...parameters})).map(({rule}) => rule.id))
    const all = await ids({})
    expect(all).toContain('spelling/unknown-word')
    expect([...all].some((id) => id.startsWith('attribution/'))).toBe(true)
    expect(await ids({disabledRules: 'spelling/unknown-word'})).not.toContain('spelling/unknown-word')
    expect(await ids({disabledCategories: 'TYPOS'})).not.toContain('spelling/unknown-word')
    expect([...(await ids({disabledCategories: 'attribution'}))].some((id) => id.startsWith('attribution/'))).toBe(
      false
    )
    expect(await ids({enabledRules: 'spelling/unknown-word', enabledOnly: 'true'})).toEqual(
      new Set(['spelling/unknown-word'])
    )
    expect((await ids({level: 'picky'})).size).toBeGreaterThanOrEqual(all.size)
  })

  it('answers what the browser add-on sends: one text in two modes', async () => {
    // The shape the add-on sends to a server of one's own, from its description (not recorded here); texts are annotated even without markup.
    const recorded = {
      data: JSON.stringify({annotation: [{text: frensia}]}),
      textSessionId: '51384:1763686800000',
      enableHiddenRules: 'true',
      motherTongue: 'id',
      level: 'default',
      language: 'auto',
      noopLanguages: 'id,en',
      preferredLanguages: 'id,en',
      preferredVariants: 'en-US,de-DE,pt-BR,ca-ES',
      disabledRules: 'WHITESPACE_RULE',
      useragent: 'webextension-chrome-ng'
    }
    const [all, sentences, whole] = await Promise.all([
      matchesOf({text: frensia}),
      matchesOf({...recorded, mode: 'allButTextLevelOnly'}),
      matchesOf({...recorded, mode: 'textLevelOnly'})
    ])
    const places = (matches: typeof all) => matches.map(({rule, offset, length}) => `${offset} ${length} ${rule.id}`)
    expect(whole.length).toBeGreaterThan(0)
    expect(sentences.length).toBeGreaterThan(0)
    expect([...places(sentences), ...places(whole)].sort()).toEqual(places(all).sort())
  })

  it('answers what the annotatedtext library (npm) makes of Markdown', async () => {
    // As recorded from annotatedtext 1.2: every piece has an offset beside it.
    const text = '# Judul\n\nMereka menbawa buku. Setelah `kode` **pertamuan** itu.\n'
    const annotation = [
      {interpretAs: '# ', markup: '# ', offset: {end: 2, start: 0}},
      {offset: {end: 7, start: 2}, text: 'Judul'},
      {interpretAs: '\n\n', markup: '\n\n', offset: {end: 9, start: 7}},
      {offset: {end: 38, start: 9}, text: 'Mereka menbawa buku. Setelah '},
      {interpretAs: '`kode`', markup: '`kode`', offset: {end: 44, start: 38}},
      {offset: {end: 45, start: 44}, text: ' '},
      {interpretAs: '**', markup: '**', offset: {end: 47, start: 45}},
      {offset: {end: 56, start: 47}, text: 'pertamuan'},
      {interpretAs: '**', markup: '**', offset: {end: 58, start: 56}},
      {offset: {end: 63, start: 58}, text: ' itu.'},
      {interpretAs: '\n', markup: '\n', offset: {end: 64, start: 63}}
    ]
    const matches = await matchesOf({data: JSON.stringify({annotation}), language: 'auto'})
    expect(matches.map(({offset, length}) => text.slice(offset, offset + length))).toEqual(['menbawa', 'pertamuan'])
  })

  it('GET is answered as well, with its parameters in the address', async () => {
    const response = await fetch(`${served.url}/v2/check?${new URLSearchParams({language: 'id-ID', text: typo})}`)
    expect(((await response.json()) as CheckResponse).matches.map(({replacements}) => replacements[0].value)).toEqual([
      'pertemuan'
    ])
  })

  it.each<[string, Record<string, string>, number, RegExp]>([
    ['a strange mode', {text: typo, language: 'id', mode: 'x'}, 400, /^Error: 'mode' must be one of/],
    ['no text', {language: 'id'}, 400, /^Error: Missing 'text' or 'data' parameter/],
    ['no language', {text: typo}, 400, /^Error: Missing 'language' parameter/],
    ['another language', {text: typo, language: 'en-US'}, 400, /^Error: 'en-US' is not a language code known/],
    ['bad data', {data: '{', language: 'id'}, 400, /^Error: 'data' is not JSON/],
    ['both', {text: typo, data: '{}', language: 'id'}, 400, /^Error: Set only/],
    [
      'only and not',
      {text: typo, language: 'id', enabledOnly: 'true', enabledRules: 'x', disabledRules: 'y'},
      400,
      /^Error: You cannot specify/
    ],
    ['only nothing', {text: typo, language: 'id', enabledOnly: 'true'}, 400, /^Error: You must specify/]
  ])('refuses as LanguageTool does: %s', async (_, parameters, status, message) => {
    const response = await check(served.url, parameters)
    expect(response.status).toBe(status)
    expect(await response.text()).toMatch(message)
  })

  it('GET /v2/languages, /v2/info, /v2/healthcheck', async () => {
    const get = async (name: string) => (await fetch(`${served.url}/v2/${name}`)).text()
    expect(JSON.parse(await get('languages'))).toEqual([{name: 'Indonesian', code: 'id', longCode: 'id-ID'}])
    expect(JSON.parse(await get('info'))).toMatchObject({software: {name: 'Sunting', apiVersion: 1}})
    expect(await get('healthcheck')).toBe('OK')
  })
})

describe('clients', () => {
  it('gramma (npm) checks a file and its own library with us', async () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'sunting-gramma-'))
    writeFileSync(path.join(cwd, 'draf.txt'), typo)
    writeFileSync(
      path.join(cwd, '.gramma.json'),
      JSON.stringify({api_url: `${served.url}/v2/check`, api_key: '', dictionary: [], language: 'auto', rules: {}})
    )
    const bin = path.resolve('node_modules/gramma/src/cli.js')
    const run = spawnSync(process.execPath, [bin, 'check', '--print', 'draf.txt'], {
      cwd,
      encoding: 'utf8',
      env: {...process.env, HOME: cwd, NO_COLOR: '1'},
      timeout: 30_000
    })
    const output = `${run.stdout}${run.stderr}`
    expect(output).toContain('pertamuan')
    expect(output).toContain('pertemuan')
    const gramma = require('gramma') as {
      check(
        text: string,
        options: object
      ): Promise<{matches: Array<{word: string; replacements: Array<{value: string}>}>}>
      replaceAll(text: string, changes: Array<{offset: number; length: number; change: string}>): string
    }
    const {matches} = await gramma.check(typo, {api_url: `${served.url}/v2/check`, language: 'auto'})
    expect(matches[0].word).toBe('pertamuan')
    expect(matches[0].replacements[0].value).toBe('pertemuan')
  })
})
