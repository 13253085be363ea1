import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
// @ts-expect-error a build script without types
import {buildNames} from '../../scripts/build-names.mjs'
import {compileNames, type Entry, keysOf, readEntry} from '../../src/names/compile.ts'
import {Status} from '../../src/names/format.ts'
import {Gazetteer} from '../../src/names/gazetteer.ts'

const entry = (value: unknown): Entry => {
  const read = readEntry(value, 'x.yaml:1', undefined)
  if (typeof read === 'string') throw new Error(read)
  return read
}

describe('the compiled gazetteer', () => {
  const {bytes, warnings} = compileNames(
    [
      entry({name: 'Kyiv', type: 'place', variants: ['Kiev'], basis: 'UNGEGN'}),
      entry({name: 'Tiongkok', type: 'place', aliases: ['RRT'], variants: ['China'], preferred: {newsroom: 'China'}}),
      entry({name: 'H.O.S. Tjokroaminoto', type: 'person', aliases: ['Tjokroaminoto']}),
      entry({name: 'Makasar', type: 'place'}),
      entry({name: 'Makassar', type: 'place', variants: ['Makasar']})
    ],
    [['Muhammad', 'Mohamad']]
  )
  const names = new Gazetteer(bytes)

  it('finds forms by their tokens in lower case', () => {
    const [form] = names.forms(keysOf('Kiev').join(' '))
    expect([
      names.formText(form),
      names.status(form),
      names.name(names.entityOf(form)),
      names.basis(names.entityOf(form))
    ]).toEqual(['Kiev', Status.variant, 'Kyiv', 'UNGEGN'])
    expect(names.forms(keysOf('H.O.S. Tjokroaminoto').join(' '))).toHaveLength(1)
    expect(names.forms('tak ada')).toEqual([])
  })

  it('knows what presets prefer', () => {
    const entity = names.entityOf(names.forms('rrt')[0])
    expect([names.preferred(entity, 'kbbi'), names.preferred(entity, 'newsroom'), names.isChoice(entity)]).toEqual([
      'Tiongkok',
      'China',
      true
    ])
  })

  it('never judges a variant that is another name', () => {
    expect(
      names
        .forms('makasar')
        .map((form) => names.status(form))
        .sort()
    ).toEqual([Status.name, Status.ambiguous])
    expect(warnings).toHaveLength(1)
  })

  it('finds tokens one letter away, and equivalent given names', () => {
    expect([...names.near('kyv')].map((token) => names.tokenText(token))).toContain('kyiv')
    expect(names.equivalent('mohamad')).toBe(names.equivalent('muhammad'))
    expect(names.equivalent('kyiv')).toBe(-1)
  })
})

describe('building', () => {
  it('names file and line of a mistake', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'names-'))
    writeFileSync(
      path.join(folder, 'places.yaml'),
      '# tempat\n- {name: Kyiv, type: place}\n- {name: Lviv, type: town}\n'
    )
    const {errors} = await buildNames({folder, out: path.join(folder, 'names.bin')})
    expect(errors).toEqual([expect.stringMatching(/^rules\/name\/places\.yaml:3: .*town/)])
  })
})
