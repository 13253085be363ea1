import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import type {NamesReport} from '../../src/names/names-report.ts'
import type {Report} from '../../src/report/finding.ts'
import {folder, sunting} from './run.ts'

const kim = (name: string) =>
  `Pemimpin Korea Utara ${name} tiba di Moskow pada Senin pagi. Kunjungan itu berlangsung tiga hari.\n\nMenurut jadwal, ${name} bertemu para menteri. Setelah itu ${name} pulang.\n`

describe('sunting names', () => {
  it('prints JSON by the contract', () => {
    const cwd = folder({'a.txt': kim('Kim Jong Un'), 'b.txt': kim('Kim Jong-un')})
    const report = JSON.parse(sunting(['names', '--no-config', '--format', 'json', '.'], {cwd}).stdout) as NamesReport
    const validate = new Ajv2020({strict: false}).compile(
      JSON.parse(readFileSync('schema/names.schema.json', 'utf8')) as object
    )
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    const entity = report.entities.find(({name}) => name === 'Kim Jong Un')
    expect(entity?.forms.map(({text, status, count}) => [text, status, count])).toEqual([
      ['Kim Jong Un', 'preferred', 3],
      ['Kim Jong-un', 'variant', 3]
    ])
    expect(entity?.forms[1].at[0].path).toBe('b.txt')
  })

  it('prints a table, and a page that loads nothing', () => {
    const cwd = folder({'a.txt': kim('Kim Jong Un')})
    expect(sunting(['names', '--no-config', 'a.txt'], {cwd}).stdout).toMatch(
      /^Kim Jong Un {2}\(person\)\n {2}utama +3× {2}Kim Jong Un +a\.txt:1/m
    )
    const page = sunting(['names', '--no-config', '--format', 'html', 'a.txt'], {cwd}).stdout
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toMatch(/content="default-src (?:'|&[^;]+;)none/)
    expect(page).not.toMatch(/(?:src|href)="?https?:/)
  })

  it('keeps a register that holds tomorrow’s article to what was published', () => {
    const published = Object.fromEntries(Array.from({length: 6}, (_, i) => [`lama/${i}.txt`, kim('Haeruddin Salim')]))
    const cwd = folder({...published, 'baru.txt': kim('Haerudin Salim')})
    expect(sunting(['names', '--update', 'lama'], {cwd})).toMatchObject({code: 0, stdout: ''})
    const register = readFileSync(path.join(cwd, 'sunting-names.yaml'), 'utf8')
    expect(register).toMatch(/"form":"Haeruddin Salim"/)
    const report = JSON.parse(sunting(['--format', 'json', 'baru.txt'], {cwd}).stdout) as Report
    const found = report.files[0].findings.filter(({rule}) => rule.startsWith('name/'))
    expect(found.map(({actual, suggestions}) => [actual, suggestions[0]])).toContainEqual([
      'Haerudin Salim',
      'Haeruddin Salim'
    ])
    // Twice is the same as once.
    sunting(['names', '--update', 'lama'], {cwd})
    expect(readFileSync(path.join(cwd, 'sunting-names.yaml'), 'utf8')).toBe(register)
  })

  it('refuses a register that is none', () => {
    const cwd = folder({'a.txt': kim('Kim Jong Un'), 'sunting-names.yaml': 'bukan: register\n'})
    expect(sunting(['names', '--update', 'a.txt'], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/sunting-names\.yaml: baris 1/)
    })
  })
})
