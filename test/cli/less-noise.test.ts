import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Lines, parsePatch, shiftLines, touches} from '../../src/cli/changed.ts'
import {Progress} from '../../src/cli/progress.ts'
import type {Finding, Report} from '../../src/report/finding.ts'
import {folder, sunting} from './run.ts'

const typo = (word = 'pertamuan') => `Setelah terjadinya ${word} itu, mereka pulang.\n`
const put = (cwd: string, name: string, text: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(cwd, name)), {recursive: true})
  writeFileSync(path.join(cwd, name), text)
}
/** What is found, as `path:line word`. */
function found(args: string[], cwd: string): string[] {
  const {stdout, stderr} = sunting(['--no-config', '--format', 'json', '--fail-on', 'never', ...args], {cwd})
  expect(stderr).toBe('')
  return (JSON.parse(stdout) as Report).files.flatMap((file) =>
    file.findings.map(({start, actual}) => `${file.path}:${start.line} ${actual}`)
  )
}
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {cwd, stdio: 'pipe', encoding: 'utf8'})
function repository(files: Record<string, string>): string {
  const cwd = folder(files)
  git(cwd, 'init', '-q', '-b', 'main')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '-qm', 'awal')
  return cwd
}

describe('--changed-since', () => {
  it('lines of the merge base, what is not committed, and new files', () => {
    const cwd = repository({'a.txt': `${typo()}\nMereka pulang.\n`, 'b.txt': typo()})
    git(cwd, 'checkout', '-qb', 'cabang')
    put(cwd, 'a.txt', `${typo()}\nMereka pulang.\n\n${typo('pertamuan')}`)
    git(cwd, 'commit', '-qam', 'dua')
    // The main branch goes on; what it changed is not the author's.
    git(cwd, 'checkout', '-q', 'main')
    put(cwd, 'b.txt', `${typo()}\n${typo()}`)
    git(cwd, 'commit', '-qam', 'lain')
    git(cwd, 'checkout', '-q', 'cabang')
    put(cwd, 'baru/c.txt', typo())
    expect(found(['--changed-since', 'main', '.'], cwd)).toEqual(['a.txt:5 pertamuan', 'baru/c.txt:1 pertamuan'])
    put(cwd, 'b.txt', `\n${typo()}`)
    expect(found(['--changed-since', 'main', 'a.txt', 'b.txt'], cwd)).toEqual(['a.txt:5 pertamuan'])
    put(cwd, 'b.txt', `${typo('pertamuan besar')}`)
    expect(found(['--changed-since', 'HEAD', '.'], cwd)).toEqual(['b.txt:1 pertamuan', 'baru/c.txt:1 pertamuan'])
    expect(sunting(['--no-config', '--changed-since', 'HEAD', 'a.txt'], {cwd}).code).toBe(0)
  })

  it('renames, odd names, Windows line ends, a subfolder, a list of files from git', () => {
    const names = ['dalam/ber éda "x".txt', 'dalam/tab\there.txt', 'dalam/b.txt']
    const many = `${typo()}\n${'Mereka pulang ke rumah masing-masing kemarin.\n\n'.repeat(8)}`
    const cwd = repository(Object.fromEntries(names.map((name) => [name, many.replaceAll('\n', '\r\n')])))
    for (const name of names) put(cwd, name, `${many}${typo()}`.replaceAll('\n', '\r\n'))
    renameSync(path.join(cwd, 'dalam/b.txt'), path.join(cwd, 'dalam/ganti nama.txt'))
    git(cwd, 'add', '-A')
    const all = [...names.slice(0, 2), 'dalam/ganti nama.txt'].map((name) => `${name}:19 pertamuan`).sort()
    expect(found(['--changed-since', 'HEAD', '.'], cwd).sort()).toEqual(all)
    const inside = path.join(cwd, 'dalam')
    expect(found(['--changed-since', 'HEAD', '.'], inside).sort()).toEqual(
      all.map((name) => name.slice('dalam/'.length))
    )
    const list = git(cwd, 'diff', '--name-only', '-z', 'HEAD').split('\0').filter(Boolean)
    expect(found(['--changed-since', 'HEAD', ...list.filter((name) => name !== 'dalam/b.txt')], cwd).sort()).toEqual(
      all
    )
  })

  it('submodules, from above and from within; a working tree of its own', () => {
    const inner = repository({'a.txt': typo()})
    const cwd = repository({'b.txt': typo()})
    git(cwd, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub modul')
    git(cwd, 'commit', '-qm', 'submodul')
    put(cwd, 'sub modul/a.txt', `${typo()}\n${typo()}`)
    expect(found(['--changed-since', 'HEAD', '.'], cwd)).toEqual(['sub modul/a.txt:3 pertamuan'])
    expect(found(['--changed-since', 'HEAD', '.'], path.join(cwd, 'sub modul'))).toEqual(['a.txt:3 pertamuan'])
    git(path.join(cwd, 'sub modul'), 'commit', '-qam', 'dua')
    git(cwd, 'commit', '-qam', 'naik')
    expect(found(['--changed-since', 'HEAD~1', '.'], cwd)).toEqual(['sub modul/a.txt:3 pertamuan'])
    expect(found(['--changed-since', 'HEAD', '.'], cwd)).toEqual([])
    const beside = path.join(folder({}), 'pohon')
    git(inner, 'worktree', 'add', '-q', beside, '--detach')
    put(beside, 'a.txt', `${typo()}\n${typo()}`)
    expect(found(['--changed-since', 'main', '.'], beside)).toEqual(['a.txt:3 pertamuan'])
  })

  it('submodules whatever the user has git compare with: changed, new, and what git does not follow in them', () => {
    const inner = repository({'a.txt': typo(), 'b.txt': typo()})
    const cwd = repository({'b.txt': typo()})
    git(cwd, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'lama')
    git(cwd, 'commit', '-qm', 'submodul')
    git(cwd, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'baru')
    git(cwd, 'config', 'diff.external', 'false')
    git(path.join(cwd, 'lama'), 'config', 'diff.external', 'false')
    put(cwd, 'lama/a.txt', typo() + typo())
    put(cwd, 'lama/c.txt', typo())
    const all = ['baru/a.txt:1', 'baru/b.txt:1', 'lama/a.txt:2', 'lama/c.txt:1'].map((place) => `${place} pertamuan`)
    expect(found(['--changed-since', 'HEAD', '.'], cwd)).toEqual(all)
  })

  it('what cannot be done is said in one line', () => {
    const cwd = repository({'a.txt': typo()})
    const run = (where: string, ref = 'main') => sunting(['--no-config', '--changed-since', ref, 'a.txt'], {cwd: where})
    expect(run(cwd, 'tidak-ada')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'sunting: --changed-since: revisi "tidak-ada" tidak ada di repositori ini\n'
    })
    expect(run(cwd, '--output=x')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/bukan nama revisi|changed-since/)
    })
    expect(run(folder({'a.txt': typo()})).stderr).toMatch(/bukan bagian dari repositori git/)
    put(cwd, 'a.txt', typo('rapat'))
    git(cwd, 'commit', '-qam', 'dua')
    const shallow = folder({})
    git(shallow, 'clone', '-q', '--depth=1', `file://${cwd}`, 'klon')
    expect(run(path.join(shallow, 'klon'), 'HEAD~1').stderr).toMatch(/klon ini dangkal: .*fetch-depth: 0/)
  })

  it('reads patches whose lines look like headers', () => {
    const patch =
      'diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1,2 @@\n---- x\n+++ b/palsu\n+@@ -1 +9,9 @@\n@@ -9,2 +10,0 @@\n-x\n-y\n' +
      'diff --git a/lama b/baru\nsimilarity index 100%\nrename from lama\nrename to baru\n' +
      'diff --git a/mati b/mati\n--- a/mati\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n' +
      'diff --git a/g.docx b/g.docx\nBinary files a/g.docx and b/g.docx differ\n'
    expect([...parsePatch(patch)]).toEqual([
      ['a', [[1, 2]]],
      ['baru', []],
      ['g.docx', undefined]
    ])
    const lines: Lines = [[3, 5]]
    expect(shiftLines(lines, 1, 2)).toEqual([[5, 7]])
    expect(shiftLines(lines, 4, -1)).toEqual([[3, 4]])
    expect(shiftLines(lines, 9, 1)).toEqual(lines)
    const at = (first: number, last: number) => ({start: {line: first}, end: {line: last}}) as Finding
    expect([at(1, 2), at(2, 3), at(5, 9), at(6, 6)].map((finding) => touches(lines, finding))).toEqual([
      false,
      true,
      true,
      false
    ])
  })
})

describe('--baseline', () => {
  const args = (...rest: string[]) => ['--baseline', 'dasar.json', ...rest]

  it('accepts what is recorded, wherever it moves, and reports what is new', () => {
    const cwd = folder({'a.txt': typo(), 'dalam/b.txt': typo()})
    const update = sunting(['--no-config', ...args('--update-baseline', '.')], {cwd})
    expect(update).toMatchObject({code: 0, stderr: 'sunting: dasar.json: 2 temuan dicatat\n'})
    expect(found(args('.'), cwd)).toEqual([])
    put(cwd, 'a.txt', `Paragraf baru di atas.\n\n${typo()}`)
    expect(found(args('.'), cwd)).toEqual([])
    put(cwd, 'a.txt', `${typo()}\n${typo()}\n${typo('terjadinya krimbatul')}`)
    expect(found(args('.'), cwd)).toEqual(expect.arrayContaining(['a.txt:3 pertamuan', 'a.txt:5 krimbatul']))
    expect(found(args('.'), cwd)).not.toContain('a.txt:1 pertamuan')
    expect(found(['--baseline', '../dasar.json', '.'], path.join(cwd, 'dalam'))).toEqual([])
  })

  it('takes names that every object has for what they are', () => {
    const cwd = folder({constructor: typo(), __proto__: typo()})
    writeFileSync(path.join(cwd, '__proto__'), typo())
    const args = ['--no-config', '--baseline', 'b.json', 'constructor', '__proto__']
    expect(sunting(args.toSpliced(3, 0, '--update-baseline'), {cwd}).stderr).toContain('2 temuan dicatat')
    expect(sunting(args, {cwd})).toMatchObject({code: 0, stderr: ''})
    put(cwd, 'constructor', typo() + typo())
    expect(sunting(args, {cwd}).code).not.toBe(2)
    expect(found(['--baseline', 'b.json', 'constructor'], cwd)).toEqual(['constructor:2 pertamuan'])
  })

  it('tells stale entries; an update drops them and keeps files that were not judged', () => {
    const cwd = folder({'a.txt': typo(), 'b.txt': typo(), 'c.txt': typo()})
    sunting(['--no-config', ...args('--update-baseline', '.')], {cwd})
    const before = readFileSync(path.join(cwd, 'dasar.json'), 'utf8')
    put(cwd, 'a.txt', 'Mereka pulang.\n')
    rmSync(path.join(cwd, 'b.txt'))
    const {stderr, code} = sunting(['--no-config', ...args('.')], {cwd})
    expect(code).toBe(0)
    expect(stderr.split('\n').slice(0, 3)).toEqual([
      'sunting: dasar.json: a.txt: spelling/unknown-word “pertamuan” sudah tidak ditemukan',
      'sunting: dasar.json: b.txt: berkas sudah tidak ada',
      'sunting: dasar.json: 2 catatan sudah usang; perbarui dengan --update-baseline'
    ])
    sunting(['--no-config', ...args('--update-baseline', 'a.txt')], {cwd})
    const after = JSON.parse(readFileSync(path.join(cwd, 'dasar.json'), 'utf8')) as {files: object}
    expect(Object.keys(after.files)).toEqual(['c.txt'])
    put(cwd, 'a.txt', typo())
    put(cwd, 'b.txt', typo())
    sunting(['--no-config', ...args('--update-baseline', '.')], {cwd})
    expect(readFileSync(path.join(cwd, 'dasar.json'), 'utf8')).toBe(before)
  })

  it.each<[string, string | undefined, RegExp]>([
    ['not there', undefined, /dasar\.json: baseline tidak ada; buat dengan --update-baseline/],
    ['not JSON', '{', /dasar\.json: baseline tidak dapat dibaca/],
    ['not ours', '{"files": {}}', /dasar\.json: bukan baseline Sunting/],
    ['of another shape', '{"schema": "sunting/baseline@1", "files": {"a.txt": {"x/y": 3}}}', /bukan baseline Sunting/]
  ])('one that is %s is a fault', (_, text, message) => {
    const cwd = folder({'a.txt': typo(), ...(text === undefined ? {} : {'dasar.json': text})})
    expect(sunting(['--no-config', ...args('a.txt')], {cwd})).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(message)
    })
    expect(sunting(['--no-config', '--update-baseline', 'a.txt'], {cwd}).stderr).toMatch(/memerlukan --baseline/)
  })
})

describe('--cache', () => {
  const run = (cwd: string, ...rest: string[]) =>
    sunting(['--no-config', '--format', 'json', '--fail-on', 'never', '--cache-location', 'simpan/c', ...rest, '.'], {
      cwd
    })

  it('gives what a run without it gives: nothing changed, one file changed, other options, names compared', () => {
    const name = (spelling: string) => `Presiden ${spelling} tiba di Jakarta. Presiden ${spelling} bertemu menteri.\n`
    const cwd = folder({
      ...Object.fromEntries([1, 2, 3, 4].map((n) => [`n${n}.txt`, name('Volodymyr Zelenskyy')])),
      'beda.txt': name('Volodymyr Zelensky'),
      'a.md': `<!-- sunting disable spelling/* -->\n\n${typo()}`
    })
    mkdirSync(path.join(cwd, 'simpan'))
    const same = (...rest: string[]) => {
      const plain = sunting(['--no-config', '--format', 'json', '--fail-on', 'never', ...rest, '.'], {cwd})
      expect(run(cwd, ...rest)).toEqual(plain)
      expect(run(cwd, ...rest)).toEqual(plain)
      return plain.stdout
    }
    same()
    put(cwd, 'beda.txt', name('Volodymyr Zelenskyy'))
    same()
    put(cwd, 'n1.txt', typo())
    expect(same()).toContain('pertamuan')
    same('--rule', 'spelling/*=info')
    same('--lang', 'en')
    same('--no-cross-article')
    rmSync(path.join(cwd, 'n2.txt'))
    same()
    same()
  })

  it('makes the folder it lies in; where it cannot be written, that is said and the report is the same', () => {
    const cwd = folder({'a.txt': typo()})
    const at = (location: string) => sunting(['--no-config', '--cache-location', location, 'a.txt'], {cwd})
    const {stdout, stderr} = at('node_modules/.cache/sunting')
    expect(stderr).toBe('')
    expect(readFileSync(path.join(cwd, 'node_modules/.cache/sunting'), 'utf8')).toContain('pertamuan')
    expect(at('a.txt/x')).toMatchObject({stdout, stderr: 'sunting: a.txt/x: cache tidak dapat ditulis (ENOTDIR)\n'})
  })

  it('is used: an unchanged file is not judged again, whatever its times say', () => {
    const cwd = folder({'a.txt': typo(), 'simpan/x.bin': ''})
    run(cwd)
    const file = path.join(cwd, 'simpan/c')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('pertamuan', 'DARI-CACHE'))
    utimesSync(path.join(cwd, 'a.txt'), 1, 1)
    expect(run(cwd).stdout).toContain('DARI-CACHE')
    writeFileSync(file, 'rusak')
    expect(run(cwd).stdout).toContain('pertamuan')
    put(cwd, 'a.txt', 'Mereka pulang.\n')
    expect(run(cwd).stdout).not.toContain('CACHE')
  })

  it('a warm one answers for 400 files in 0.3 s', () => {
    const cwd = folder(
      Object.fromEntries(
        Array.from({length: 400}, (_, n) => [
          `b${n}.txt`,
          `${typo()}\nPresiden Joko Widodo tiba di kota itu, kata Menteri ${n}.\n`
        ])
      )
    )
    mkdirSync(path.join(cwd, 'simpan'))
    const first = run(cwd)
    // The time of the processor, so that what else runs on the machine does not count; the best of some runs.
    let least = Number.POSITIVE_INFINITY
    for (let i = 0; i < 8 && least >= 300; i++) {
      const command = `TIMEFORMAT='%U %S'; time "${process.execPath}" "${path.resolve('bin/sunting.js')}" --no-config --format json --fail-on never --cache-location simpan/c .`
      const {stdout, stderr} = spawnSync('bash', ['-c', command], {cwd, encoding: 'utf8', maxBuffer: 1e9})
      expect(stdout).toBe(first.stdout)
      const [user, system] = stderr.trim().split(' ').map(Number)
      least = Math.min(least, 1000 * (user + system))
    }
    expect(least).toBeLessThan(300)
  })
})

describe('--jobs', () => {
  it('any number of threads gives the same report, faults included', () => {
    const cwd = folder({
      ...Object.fromEntries(Array.from({length: 12}, (_, n) => [`b${n}.md`, `**pertam**uan ke-${n}\n\n${typo()}`])),
      'buruk.txt': new Uint8Array([0, 1])
    })
    const run = (...rest: string[]) => sunting(['--no-config', '--format', 'json', ...rest, '.'], {cwd})
    const one = run('--jobs', '1')
    expect(one.code).toBe(2)
    for (const jobs of ['2', '5']) expect(run('--jobs', jobs)).toEqual(one)
    expect(run()).toEqual(one)
    expect(run('--jobs', '0')).toMatchObject({code: 2, stderr: expect.stringMatching(/--jobs menerima bilangan bulat/)})
    const lines = sunting(['--no-config', '--format', 'jsonl', '--no-cross-article', '--jobs', '3', '.'], {cwd}).stdout
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as {path: string}).path)
    ).toEqual((JSON.parse(one.stdout) as Report).files.map((file) => file.path))
  })
})

it('progress is for terminals only', () => {
  const written: string[] = []
  const {write} = process.stderr
  process.stderr.write = ((text: string) => written.push(text) > 0) as typeof write
  const ci = process.env.CI
  delete process.env.CI
  try {
    for (const isTTY of [false, true]) {
      const progress = new Progress(2, 'id', {isTTY})
      const from = performance.now()
      while (performance.now() - from < 450);
      progress.tick()
      progress.end()
    }
  } finally {
    process.stderr.write = write
    if (ci !== undefined) process.env.CI = ci
  }
  expect(written).toEqual(['\r\u001B[2K1/2 berkas', '\r\u001B[2K'])
})
