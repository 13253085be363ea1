import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, it} from 'vitest'
import {lint} from '../../src/node/index.ts'
import {folder, sunting} from '../cli/run.ts'

const texts = {
  'a.md':
    '---\ntitle: Kerjasama itu\n---\n\nPemimpin Korea Utara Kim Jong Un tiba di Moskow. Kim Jong-un pulang. Kim Jong Un bertemu pertamuan.\n\n<!-- sunting disable ejaan/compound -->\n\nKerjasama itu.\n',
  'b.txt': 'Setelah pertamuan itu, Kim Jong-un pulang. “Kami siap,” kata Roland.\n',
  'c.html': '<p>Bersih.</p>\n'
}
const ajv = new Ajv2020({strict: true, strictTypes: false, allErrors: true})
for (const name of readdirSync('schema'))
  ajv.addSchema(JSON.parse(readFileSync(path.join('schema', name), 'utf8')) as object, name)

const follows = (name: string, value: unknown): void => {
  const validate = ajv.getSchema(name)!
  expect(validate(value), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true)
}

it.each<[string, string[]]>([
  ['report.schema.json', ['--format', 'json', '.']],
  ['names.schema.json', ['names', '--format', 'json', '.']],
  ['sources.schema.json', ['sources', '--format', 'json', '.']],
  ['shard.schema.json', ['--shard', '1/1', '--format', 'shard', '.']]
])('what is written follows %s, which the package ships', (name, args) => {
  const {stdout, stderr} = sunting([...args, '--no-config'], {cwd: folder(texts)})
  expect(stderr).not.toMatch(/kesalahan/)
  const value = JSON.parse(stdout) as Record<string, unknown>
  follows(name, value)
  // Nothing that is no part of it may be there.
  expect(ajv.getSchema(name)!({...value, lain: 1})).toBe(false)
})

it('a baseline follows its schema', () => {
  const cwd = folder(texts)
  sunting(['--no-config', '--baseline', 'b.json', '--update-baseline', '.'], {cwd})
  const baseline = JSON.parse(readFileSync(path.join(cwd, 'b.json'), 'utf8')) as object
  expect(Object.keys((baseline as {files: object}).files)).toContain('b.txt')
  follows('baseline.schema.json', baseline)
})

it('lines of JSON and the library give elements of the report, each related place with its path', async () => {
  const cwd = folder(texts)
  const file = ajv.compile({$ref: 'report.schema.json#/$defs/file'})
  const lines = sunting(['--no-config', '--format', 'jsonl', '.'], {cwd}).stdout.trimEnd().split('\n')
  for (const line of lines) expect(file(JSON.parse(line)), JSON.stringify(file.errors)).toBe(true)
  const report = await lint(texts['a.md'], {path: 'a.md'})
  expect(file(report), JSON.stringify(file.errors)).toBe(true)
  const related = report.findings.flatMap((finding) => finding.related)
  expect(related.length).toBeGreaterThan(0)
  for (const place of related) expect(place.path).toBe('a.md')
})
