import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {parseShard, partOf} from '../../src/scale/shard.ts'
import {sunting} from './run.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'sunting-merge-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

// One article of another part writes the name as the others do not.
for (let i = 0; i < 7; i++) {
  const name = i === 4 ? 'Sergey Lavrov' : 'Sergei Lavrov'
  writeFileSync(
    path.join(folder, `artikel-${i}.txt`),
    `Menteri Luar Negeri Rusia ${name} tiba di Jakarta, Senin. ${name} bertemu wartawan di pasr itu.\n`
  )
}
const files = Array.from({length: 7}, (_, i) => `artikel-${i}.txt`)
const run = (args: string[]) => sunting(args, {cwd: folder})
const json = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))

describe('--shard and merge', () => {
  test('the parts together are the whole, each file once', () => {
    const list = Array.from({length: 10}, (_, i) => i)
    const parts = [1, 2, 3].map((index) => partOf(list, {index, of: 3}))
    expect(parts.flat().sort((a, b) => a - b)).toEqual(list)
    expect(parts.map((part) => part.length)).toEqual([4, 3, 3])
    expect([parseShard('2/4'), parseShard('0/4'), parseShard('5/4'), parseShard('1'), parseShard('a/b')]).toEqual([
      {index: 2, of: 4},
      undefined,
      undefined,
      undefined,
      undefined
    ])
  })

  test('a merged run is the run itself, names across parts included', async () => {
    for (const part of [1, 2, 3])
      expect(
        (await run(['--shard', `${part}/3`, '--format', 'shard', '--output', `bagian-${part}.json`, ...files])).code
      ).toBe(0)
    const merged = await run([
      'merge',
      '--format',
      'json',
      '--output',
      'satu.json',
      '--format',
      'names',
      '--output',
      'nama.json',
      'bagian-3.json',
      'bagian-1.json',
      'bagian-2.json'
    ])
    expect(merged).toMatchObject({code: 1, stderr: ''})
    const whole = await run(['--format', 'json', ...files])
    expect(json('satu.json')).toEqual(JSON.parse(whole.stdout))
    expect(whole.stdout).toContain('name/variant')
    const names = await run(['names', '--format', 'json', ...files])
    expect(json('nama.json')).toEqual(JSON.parse(names.stdout))
  })

  test('a part that is missing, twice or no report is said, and the rest is merged', async () => {
    writeFileSync(path.join(folder, 'lain.json'), '{"schema": "lain"}')
    const merged = await run([
      'merge',
      '--format',
      'json',
      'bagian-1.json',
      'bagian-1.json',
      'bagian-3.json',
      'lain.json',
      'tiada.json'
    ])
    expect(merged.code).toBe(2)
    expect(merged.stderr).toContain('bagian-1.json: bagian 1 sudah ada dalam bagian-1.json')
    expect(merged.stderr).toContain('bagian 2/3 tidak ada')
    expect(merged.stderr).toContain('lain.json: bukan laporan Sunting')
    expect(merged.stderr).toContain('tiada.json: tidak dapat dibaca (ENOENT)')
    expect(JSON.parse(merged.stdout).files.length).toBeGreaterThan(4)
  })

  test('plain reports are put together, and registers of names add up', async () => {
    for (const part of [1, 2]) {
      writeFileSync(
        path.join(folder, `laporan-${part}.json`),
        (await run(['--shard', `${part}/2`, '--format', 'json', ...files])).stdout
      )
      writeFileSync(
        path.join(folder, `nama-${part}.json`),
        (await run(['names', '--shard', `${part}/2`, '--format', 'json', ...files])).stdout
      )
    }
    const merged = await run(['merge', '--format', 'json', 'laporan-1.json', 'laporan-2.json'])
    expect(JSON.parse(merged.stdout).summary.files).toBe(7)
    expect(merged.stderr).toContain('tidak memuat nama')
    const names = JSON.parse((await run(['merge', 'nama-1.json', 'nama-2.json'])).stdout)
    const forms = names.entities.flatMap((entity: {forms: Array<{text: string; count: number}>}) => entity.forms)
    const count = (text: string) =>
      forms
        .filter((form: {text: string}) => form.text === text)
        .reduce((sum: number, form: {count: number}) => sum + form.count, 0)
    expect(count('Sergei Lavrov')).toBe(12)
    expect((await run(['merge', 'nama-1.json', 'laporan-1.json'])).code).toBe(2)
  })
})
