import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'

/** A build script, which has no declarations. */
const script = async <T>(name: string): Promise<T> => (await import(join(process.cwd(), 'scripts/lexicon', name))) as T

const {readNonstandard} = await script<{
  readNonstandard: (root: string, problems: object) => Map<string, {tier: string}>
}>('nonstandard.mjs')
const {Problems} = await script<{Problems: new () => object}>('problems.mjs')

const root = mkdtempSync(join(tmpdir(), 'sunting-'))
const folder = join(root, 'rules/ejaan/compound')
mkdirSync(folder, {recursive: true})
writeFileSync(
  join(folder, 'apart.yaml'),
  [
    'kerjasama: kerja sama',
    'orangtua: {right: [orang tua], certainty: likely}',
    'bulutangkis: {right: [bulu tangkis], certainty: disputed}',
    'olahraga: {right: [olah raga], certainty: ambiguous}'
  ].join('\n')
)
afterAll(() => rmSync(root, {recursive: true}))

describe('pairs of the ejaan lists for the lexicon', () => {
  it('keep the tier of the entry, whichever list it is in', () => {
    const pairs = readNonstandard(root, new Problems())
    expect([...pairs].map(([wrong, {tier}]) => [wrong, tier])).toEqual([
      ['kerjasama', 'certain'],
      ['orangtua', 'likely'],
      ['bulutangkis', 'disputed']
    ])
  })
})
