import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
// @ts-expect-error: a build script in JavaScript.
import {Problems} from '../../scripts/lexicon/problems.mjs'
// @ts-expect-error: a build script in JavaScript.
import {readFamilies, readLists} from '../../scripts/lexicon/read-lists.mjs'
import * as api from '../../src/lexicon/build-api.ts'

function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'sunting-lexicon-'))
  mkdirSync(join(root, 'rules/lexicon/families'), {recursive: true})
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'rules/lexicon', name), text)
  return root
}

describe('word data', () => {
  it('reads lists with defaults and flags', () => {
    const root = project({'x.txt': '# Contoh\n#: n\nprostat\nngopi /v informal\n#: place\nJawa Barat\nPSSI /acronym\n'})
    const problems = new Problems()
    const entries = readLists(root, api, problems) as {text: string; flags: number}[]
    expect(problems.list).toEqual([])
    const flags = new Map(entries.map((entry) => [entry.text, entry.flags]))
    expect(flags.get('prostat')).toBe(api.Flag.Noun | api.Flag.Word)
    expect(flags.get('ngopi')).toBe(api.Flag.Verb | api.Flag.Informal | api.Flag.Word)
    expect(flags.get('Jawa Barat')).toBe(api.Flag.Name | api.Flag.Place)
    expect(flags.get('PSSI')).toBe(api.Flag.Acronym)
  })

  it('names file and line of every fault', () => {
    const root = project({
      'x.txt': '#: n\nrumah sakit\nkata /zzz\na*b\n',
      'families/a.txt': 'ajar: v; meN- foo-\nbukan baris\nbaik: q;\n'
    })
    const problems = new Problems()
    readLists(root, api, problems)
    readFamilies(root, api, problems)
    expect(() => problems.throwIfAny()).toThrow(
      /x\.txt:2: .*blanks[\s\S]*x\.txt:3: unknown flag "zzz"[\s\S]*x\.txt:4: .*not a word[\s\S]*a\.txt:1: unknown frame "foo-"[\s\S]*a\.txt:2: expected[\s\S]*a\.txt:3: unknown class "q"/
    )
  })
})
