import {readdirSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import * as core from '../src/index.ts'
import * as node from '../src/node/index.ts'

const page = readFileSync('docs/api.md', 'utf8')
/** Whether a table or the list of types names it, as code. */
const isNamed = (name: string): boolean =>
  page.split('\n').some((line) => /^(?:\| `|`)/.test(line) && new RegExp(`\`${name}[\`(]`).test(line))

it('docs/api.md names every value that is exported, and both doors have the same', () => {
  expect(Object.keys(node).sort()).toEqual(Object.keys(core).sort())
  expect(Object.keys(core).filter((name) => !isNamed(name))).toEqual([])
})

it('docs/api.md names every type that is exported', () => {
  const types = [...readFileSync('src/index.ts', 'utf8').matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(
    ([, all, list]) =>
      list
        .split(',')
        .map((name) => name.trim())
        .filter((name) => all !== undefined || name.startsWith('type '))
        .map((name) => name.replace(/^type /, ''))
  )
  expect(types.length).toBeGreaterThan(5)
  expect(types.filter((name) => !isNamed(name))).toEqual([])
})

it('docs/api.md imports nothing that is not there, and names every schema', () => {
  const imported = [...page.matchAll(/import \{([^}]*)\} from 'sunting(?:\/core)?'/g)].flatMap(([, list]) =>
    list.split(',').map((name) => name.trim())
  )
  expect(imported.filter((name) => !(name in core))).toEqual([])
  for (const file of readdirSync('schema')) expect(page).toContain(`\`${file.replace('.schema.json', '')}\``)
})
