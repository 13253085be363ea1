import {execFileSync} from 'node:child_process'
import {chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Report} from '../../src/report/finding.ts'
import {folder, sunting} from './run.ts'

const wrong = 'Pemerintah menjalin kerjasama itu.\nKerjasama itu baik.\n'
const right = 'Pemerintah menjalin kerja sama itu.\nKerja sama itu baik.\n'
const read = (cwd: string, name: string) => readFileSync(path.join(cwd, name))

describe('--fix', () => {
  it('writes the file, reports what is left, and twice is once', () => {
    const cwd = folder({'a.txt': wrong})
    const first = sunting(['--no-config', '--fix', 'a.txt'], {cwd})
    expect(first.code).toBe(0)
    expect(first.stdout).toMatch(/Tidak ada temuan .*; 2 diperbaiki\.\n$/)
    expect(read(cwd, 'a.txt').toString()).toBe(right)
    expect(readdirSync(cwd)).toEqual(['a.txt'])
    sunting(['--no-config', '--fix', 'a.txt'], {cwd})
    expect(read(cwd, 'a.txt').toString()).toBe(right)
  })

  it('keeps line ends, byte-order mark, encoding, permissions and symbolic links', () => {
    const crlf = wrong.replaceAll('\n', '\r\n')
    const cwd = folder({
      'bom.txt': `\uFEFF${crlf}`,
      'utf16.txt': Buffer.from(`\uFEFF${crlf}`, 'utf16le'),
      'win.txt': Buffer.from(`\u0093Kerjasama\u0094 itu baik. ${wrong}`, 'latin1')
    })
    chmodSync(path.join(cwd, 'bom.txt'), 0o640)
    symlinkSync('bom.txt', path.join(cwd, 'taut.txt'))
    sunting(['--no-config', '--fix', 'taut.txt', 'utf16.txt', 'win.txt'], {cwd})
    expect(read(cwd, 'bom.txt').toString()).toBe(`\uFEFF${right.replaceAll('\n', '\r\n')}`)
    expect(statSync(path.join(cwd, 'bom.txt')).mode & 0o777).toBe(0o640)
    expect(lstatSync(path.join(cwd, 'taut.txt')).isSymbolicLink()).toBe(true)
    expect(read(cwd, 'utf16.txt').toString('utf16le')).toBe(`\uFEFF${right.replaceAll('\n', '\r\n')}`)
    expect(read(cwd, 'win.txt').toString('latin1')).toContain(right)
    expect(read(cwd, 'win.txt')[0]).toBe(0x93)
  })

  it('keeps markup round and in the words', () => {
    const cwd = folder({
      'a.md': '---\ntitle: Kerjasama itu\n---\n\nMereka **kerja**sama dan [kerjasama](x) `kerjasama`.\n',
      'a.html': '<p title="kerjasama">Pihak itu <b>kerja</b>sama &amp; kerjasama.</p>\n'
    })
    sunting(['--no-config', '--fix', '.'], {cwd})
    expect(read(cwd, 'a.md').toString()).toBe(
      '---\ntitle: Kerja sama itu\n---\n\nMereka **kerja** sama dan [kerja sama](x) `kerjasama`.\n'
    )
    expect(read(cwd, 'a.html').toString()).toBe(
      '<p title="kerjasama">Pihak itu <b>kerja</b> sama &amp; kerja sama.</p>\n'
    )
  })

  it('fixes only what would be reported: errors with --quiet, changed lines with --changed-since', () => {
    const cwd = folder({'a.txt': wrong})
    const args = ['--no-config', '--fix', '--rule', 'ejaan/compound=warning', 'a.txt']
    sunting([...args, '--quiet'], {cwd})
    expect(read(cwd, 'a.txt').toString()).toBe(wrong)
    const git = (...rest: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...rest], {cwd, stdio: 'pipe'})
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'a')
    writeFileSync(path.join(cwd, 'a.txt'), `${wrong}Baris ketiga tentang kerjasama.\n`)
    sunting([...args, '--changed-since', 'HEAD'], {cwd})
    expect(read(cwd, 'a.txt').toString()).toBe(`${wrong}Baris ketiga tentang kerja sama.\n`)
  })

  it('standard input: the fixed text on standard output', () => {
    const {stdout, code} = sunting(['--no-config', '--fix', '--stdin', '--stdin-filepath', 'a.txt'], {input: wrong})
    expect({stdout, code}).toEqual({stdout: right, code: 0})
  })

  // The superuser may write everything.
  it.skipIf(process.getuid?.() === 0)('a file that may not be written stays, and is said', () => {
    const cwd = folder({'a.txt': wrong, 'b.txt': wrong})
    chmodSync(path.join(cwd, 'a.txt'), 0o444)
    const {code, stderr} = sunting(['--no-config', '--fix', '.'], {cwd})
    expect({code, stderr}).toEqual({code: 2, stderr: 'sunting: a.txt: tidak dapat ditulis (EACCES)\n'})
    expect(read(cwd, 'a.txt').toString()).toBe(wrong)
    expect(read(cwd, 'b.txt').toString()).toBe(right)
  })

  it('contradictions are refused', () => {
    for (const args of [
      ['--fix', '--fix-dry-run', 'a.txt'],
      ['--fix-dry-run', '--format', 'json', 'a.txt'],
      ['--fix', '--update-baseline', '--baseline', 'b.json', 'a.txt']
    ])
      expect(sunting(args, {cwd: folder({'a.txt': wrong})})).toMatchObject({code: 2, stdout: ''})
  })
})

describe('--fix-dry-run', () => {
  const files = {
    'a.txt': wrong,
    'dengan spasi/ber éda.txt': wrong,
    'crlf.txt': wrong.replaceAll('\n', '\r\n'),
    'tanpa akhir.txt': wrong.trimEnd(),
    'bom.txt': `\uFEFF${wrong}`,
    'win.txt': Buffer.from(`\u0093Ya\u0094 kerjasama itu. ${wrong}`, 'latin1'),
    'utf16.txt': Buffer.from(`\uFEFF${wrong}`, 'utf16le'),
    'bersih.txt': 'Mereka pulang.\n'
  }

  it.each<[string, string[]]>([
    ['patch', ['-p0', '--binary']],
    ['git', ['apply', '-p0']]
  ])('prints a diff that %s applies, and writes nothing', (program, args) => {
    const [dry, wet] = [folder(files), folder(files)]
    const {stdout: _, ...run} = sunting(['--no-config', '--fix-dry-run', '.'], {cwd: dry})
    expect(run).toEqual({code: 0, stderr: ''})
    expect(read(dry, 'a.txt').toString()).toBe(wrong)
    const diff = execFileSync(process.execPath, [path.resolve('bin/sunting.js'), '--no-config', '--fix-dry-run', '.'], {
      cwd: dry
    })
    expect(diff.toString('latin1')).not.toContain('bersih')
    execFileSync(program, args, {cwd: dry, input: diff})
    sunting(['--no-config', '--fix', '.'], {cwd: wet})
    for (const name of Object.keys(files)) expect(read(dry, name), name).toEqual(read(wet, name))
  })

  it('the report of what would be left goes to its file', () => {
    const cwd = folder({'a.txt': `${wrong}Setelah krimbatul itu.\n`})
    const args = [
      '--no-config',
      '--fix-dry-run',
      '--format',
      'json',
      '--output',
      'l.json',
      '--fail-on',
      'info',
      'a.txt'
    ]
    const {stdout, code} = sunting(args, {cwd})
    expect(stdout).toMatch(/^--- a\.txt\n\+\+\+ a\.txt\n@@ /)
    const report = JSON.parse(read(cwd, 'l.json').toString()) as Report
    expect(report.files[0].findings.map(({actual}) => actual)).toEqual(['krimbatul'])
    expect(code).toBe(1)
  })
})
