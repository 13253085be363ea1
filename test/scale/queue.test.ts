import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {collect, start, sunting} from './run.ts'

const redis = spawnSync('redis-server', ['--version']).status === 0
if (!redis) console.warn('redis-server is not installed (apt-get install -y redis-server): the queue is NOT tested')

const folder = mkdtempSync(path.join(tmpdir(), 'sunting-queue-'))
let server: ChildProcess | undefined
let url = ''

beforeAll(async () => {
  if (!redis) return
  const port = await freePort()
  url = `redis://127.0.0.1:${port}`
  server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore']
  })
  await new Promise<void>((resolve) => {
    server?.stdout?.on('data', (chunk: Buffer) => String(chunk).includes('Ready to accept') && resolve())
  })
})
afterAll(() => {
  server?.kill()
  rmSync(folder, {recursive: true, force: true})
})

for (let i = 0; i < 12; i++)
  writeFileSync(path.join(folder, `a-${String(i).padStart(2, '0')}.txt`), `Warga ke-${i} pergi ke pasr kemarin.\n`)
const files = Array.from({length: 12}, (_, i) => `a-${String(i).padStart(2, '0')}.txt`)
const on = (queue: string): string[] => ['--redis', url, '--queue', queue]
const parse = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe.skipIf(!redis)('worker and enqueue, on a real Redis', () => {
  test('answers come in order and are those of the command line', async () => {
    const worker = start(['worker', ...on('urut')], folder)
    const ended = collect(worker)
    const {code, stdout} = await sunting(['enqueue', '--wait', ...on('urut'), ...files], {cwd: folder})
    worker.kill('SIGTERM')
    const direct = await sunting(['--no-cross-article', '--format', 'json', ...files], {cwd: folder})
    expect(parse(stdout)).toEqual(JSON.parse(direct.stdout).files)
    expect(code).toBe(1)
    expect((await ended).stderr).toContain('12 artikel diperiksa')
  })

  test('an article put in twice is judged once, and answered from what was found', async () => {
    const first = await sunting(['enqueue', ...on('dua'), ...files], {cwd: folder})
    expect(first.code).toBe(0)
    await sunting(['enqueue', ...on('dua'), ...files.slice(0, 5)], {cwd: folder})
    const worker = await sunting(['worker', '--drain', ...on('dua')], {cwd: folder})
    expect(worker.stderr).toContain('12 artikel diperiksa')
    // Nobody works now: the answers are those kept.
    const again = await sunting(['enqueue', '--wait', ...on('dua'), ...files], {cwd: folder})
    expect(parse(again.stdout)).toHaveLength(12)
  })

  test('a worker killed in the middle loses nothing and doubles nothing', async () => {
    // Long enough to be in hand when the worker is killed.
    const long = Array.from({length: 40_000}, (_, i) => `Warga ke-${i} pergi ke pasr kemarin.`).join('\n\n')
    writeFileSync(path.join(folder, 'panjang.txt'), long)
    const all = ['panjang.txt', ...files]
    await sunting(['enqueue', ...on('mati'), ...all], {cwd: folder})
    const victim = start(['worker', '--lock', '2', ...on('mati')], folder)
    await new Promise<void>((resolve) => {
      victim.stderr?.on('data', (chunk: Buffer) => String(chunk).includes('menunggu') && setTimeout(resolve, 400))
    })
    victim.kill('SIGKILL')
    const {stderr, code} = await sunting(['worker', '--drain', '--lock', '2', ...on('mati')], {cwd: folder})
    expect(code).toBe(0)
    expect(stderr).toMatch(/1[0-3] artikel diperiksa\n$/)
    const {stdout} = await sunting(['enqueue', '--wait', ...on('mati'), ...all], {cwd: folder})
    const answers = parse(stdout)
    expect(answers.map((answer) => answer.path)).toEqual(all)
    expect(answers.every(({findings}) => findings.length > 0)).toBe(true)
  }, 60_000)

  test('lines of JSON go in, bad ones are said; a Redis that is not there is one line', async () => {
    const worker = start(['worker', ...on('baris')], folder)
    const ended = collect(worker)
    const input = '{"id":"x","path":"x.txt","text":"Ia ke pasr kemarin."}\ntidak\n'
    const {code, stdout, stderr} = await sunting(['enqueue', '--stdin-jsonl', '--wait', ...on('baris')], {input})
    worker.kill('SIGTERM')
    await ended
    expect(parse(stdout)).toMatchObject([{id: 'x', path: 'x.txt', findings: [{actual: 'pasr'}]}])
    expect(stderr).toContain('baris 2: bukan JSON')
    expect(code).toBe(2)
    const none = await sunting(['worker', '--redis', 'redis://u:rahasia@127.0.0.1:1'])
    expect(none).toMatchObject({
      code: 2,
      stderr: 'sunting: redis://127.0.0.1:1: Redis tidak dapat dihubungi (ECONNREFUSED)\n'
    })
    expect((await sunting(['worker', '--redis', 'localhost'])).stderr).toContain('--redis menerima URL')
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const {port} = probe.address() as {port: number}
      probe.close(() => resolve(port))
    })
  })
}
