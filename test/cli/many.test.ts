import {mkdtempSync, readdirSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {Judged, pack} from '../../src/cli/engine/judged.ts'
import type {Outcome} from '../../src/cli/engine/outcome.ts'
import {Store} from '../../src/cli/engine/store.ts'
import type {Input} from '../../src/cli/run.ts'
import {jsonArray} from '../../src/report/formats/json-array.ts'
import {folder, sunting} from './run.ts'

describe('Store', () => {
  it('gives back what was put, from memory and from its file, in any order', () => {
    const store = new Store(10)
    const all = [0, 4, 6, 1, 0, 70_000, 3].map((length, i) => new Uint8Array(length).fill(i + 1))
    const numbers = all.map((bytes) => store.put(bytes))
    expect(numbers).toEqual(all.map((_, i) => i))
    for (const i of [6, 0, 5, 1, 3, 2, 4]) expect(Buffer.compare(store.get(numbers[i]), all[i])).toBe(0)
  })

  it('leaves no file behind, not even while it is in use', () => {
    const before = process.env.TMPDIR
    const root = mkdtempSync(path.join(tmpdir(), 'sunting-test-'))
    process.env.TMPDIR = root
    try {
      const store = new Store(0)
      store.put(new Uint8Array([1, 2, 3]))
      expect(readdirSync(root)).toEqual([])
      expect([...store.get(0)]).toEqual([1, 2, 3])
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
  })
})

describe('Judged', () => {
  const outcome: Outcome = {
    report: {path: 'a.txt', words: 2, sentences: 1, findings: []},
    names: {path: 'a.txt', entities: []},
    controls: []
  }
  const input = {path: 'a.txt'} as Input

  it.each([
    ['plain', new Judged(input, outcome)],
    ['kept as bytes', new Judged(input, outcome, new Store())],
    ['sent by a thread', new Judged(input, pack(outcome))],
    ['sent and kept', new Judged(input, pack(outcome), new Store(0))]
  ])('%s: what is set is what it gives', (_, judged) => {
    expect(judged.outcome).toEqual(outcome)
    const changed = {...outcome, report: {...outcome.report, words: 3}}
    judged.outcome = changed
    expect([judged.outcome, judged.report, judged.names, judged.controls]).toEqual([
      changed,
      changed.report,
      outcome.names,
      []
    ])
  })
})

it.each([[[]], [[1, 'a\nb']], [[{a: [1, {b: []}]}, {}]]])(
  'an array written by elements is what JSON writes: %j',
  (items) => {
    const whole = JSON.stringify({x: {y: items}}, null, 2)
    expect(`{\n  "x": {\n    "y": ${[...jsonArray(items, '    ')].join('')}\n  }\n}`).toBe(whole)
  }
)

describe('a run of many', () => {
  const article = (i: number): string =>
    i % 50 === 7
      ? 'Presiden Rusia Vladimir Putyn tiba di Jakarta.\n'
      : `Pertamuan ke-${i} digelar. Presiden Rusia Vladimir Putin hadir.\n`
  const files = Object.fromEntries(
    Array.from({length: 230}, (_, i) => [`a${String(i).padStart(3, '0')}.txt`, article(i)])
  )
  const cwd = folder(files)

  it('one thread and two find the same, in the order of the files, names compared', () => {
    const one = sunting(['--no-config', '--format', 'json', '--jobs', '1', '.'], {cwd})
    const two = sunting(['--no-config', '--format', 'json', '--jobs', '2', '.'], {cwd})
    expect(one.stderr).toBe('')
    expect(two.stdout).toBe(one.stdout)
    const report = JSON.parse(one.stdout) as {
      files: Array<{path: string; findings: Array<{rule: string; actual: string}>}>
    }
    expect(report.files.map((file) => file.path)).toEqual(Object.keys(files))
    expect(report.files[8].findings.map(({actual}) => actual)).toEqual(['Pertamuan'])
    expect(report.files[7].findings.some(({rule, actual}) => rule.startsWith('name/') && /Putyn/.test(actual))).toBe(
      true
    )
  })

  it('finds what the same articles have in a run of few', () => {
    const few = sunting(
      ['--no-config', '--no-cross-article', '--format', 'jsonl', ...Object.keys(files).slice(0, 20)],
      {cwd}
    )
    const many = sunting(['--no-config', '--no-cross-article', '--format', 'jsonl', '.'], {cwd})
    expect(many.stdout.split('\n').slice(0, 20)).toEqual(few.stdout.split('\n').slice(0, 20))
    expect(statSync(path.join(cwd, 'a000.txt')).size).toBe(files['a000.txt'].length)
  })
})
