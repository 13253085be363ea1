import {once} from 'node:events'
import {describe, expect, test} from 'vitest'
import {linesOf} from '../../src/scale/lines.ts'
import {start, sunting} from './run.ts'

const articles = [
  {id: 'a', path: 'a.txt', text: 'Ia pergi ke pasr kemarin.'},
  {id: 2, path: 'b.md', text: '# Judul\n\nKerjasama itu diperpanjang.'},
  {id: null, text: 'Warga membeli beras.'}
]
const lines = (values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

describe('--stdin-jsonl', () => {
  test('one report line for each line, in order, with its id', async () => {
    const {code, stdout} = await sunting(['--stdin-jsonl'], {input: lines(articles)})
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({id, path, words}) => [id, path, words])).toEqual([
      ['a', 'a.txt', 5],
      [2, 'b.md', 4],
      [null, 'stdin.txt', 3]
    ])
    expect(answers.map(({findings}) => findings.map((finding: {rule: string}) => finding.rule))).toEqual([
      ['spelling/unknown-word'],
      ['ejaan/compound'],
      []
    ])
    for (const [index, {findings}] of answers.entries())
      for (const {actual, start: from, end} of findings)
        expect(articles[index].text.slice(from.offset, end.offset)).toBe(actual)
    expect(code).toBe(1)
  })

  test('the same with threads', async () => {
    const many = Array.from({length: 60}, (_, i) => ({
      id: i,
      path: i % 7 === 0 ? `${i}.md` : `${i}.txt`,
      text: 'Ia pergi ke pasr kemarin.\n\n'.repeat(1 + ((i * 7) % 40))
    }))
    const input = `${lines(many)}tidak\n`
    const one = await sunting(['--stdin-jsonl'], {input})
    const two = await sunting(['--stdin-jsonl', '--jobs', '2'], {input})
    expect(two).toEqual(one)
    expect(one.code).toBe(2)
  })

  test('a bad line is one error object, the others are judged, and the exit code is 2', async () => {
    const input = Buffer.concat([
      Buffer.from(`tidak\n\n${JSON.stringify({id: 7})}\n[1]\n`),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from(`{"id":8,"text":"Baik.","path":"x.docx"}\r\n{"id":9,"text":"Baik.\\ud800"}`)
    ])
    const {code, stdout, stderr} = await sunting(['--stdin-jsonl', '--fail-on', 'never'], {input})
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({id, line, error}) => [id, line, error?.split('(')[0].trim()])).toEqual([
      [null, 1, 'bukan JSON'],
      [7, 3, '"text" tidak ada atau bukan teks'],
      [null, 4, 'tiap baris harus objek {"id", "path", "text"}'],
      [null, 5, 'bukan UTF-8 yang sah'],
      [8, 6, '.docx bukan teks; kirim teksnya dengan "path" lain'],
      [9, undefined, undefined]
    ])
    expect(stderr).toBe('sunting: 5 baris tidak dapat diperiksa\n')
    expect(code).toBe(2)
  })

  test('does not read ahead of whoever takes the reports', async () => {
    const child = start(['--stdin-jsonl', '--fail-on', 'never'])
    child.stdout?.pause()
    const line = `${JSON.stringify({id: 1, text: 'Ia pergi ke pasr kemarin. '.repeat(400)})}\n`
    let taken = 0
    // Nobody reads: after a while no more is taken in.
    for (; taken < 4000; taken++) {
      if (child.stdin?.write(line)) continue
      if ((await Promise.race([once(child.stdin!, 'drain'), pause(1500)])) === 'paused') break
    }
    expect(taken).toBeLessThan(3000)
    child.kill()
  })

  test('lines longer than allowed are told of, not kept', async () => {
    async function* stream() {
      yield Buffer.from('ab\ncdefg')
      yield Buffer.from('hij\nk')
      yield Buffer.from('l')
    }
    const found: string[] = []
    for await (const line of linesOf(stream(), 4)) found.push('bytes' in line ? String(line.bytes) : 'too long')
    expect(found).toEqual(['ab', 'too long', 'kl'])
  })
})

const pause = (ms: number): Promise<'paused'> => new Promise((resolve) => setTimeout(() => resolve('paused'), ms))
