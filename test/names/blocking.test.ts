import {describe, expect, it} from 'vitest'
import './core.ts'
import {blocksOf} from '../../src/names/blocking.ts'
import {partsOfText, tokenKinship} from '../../src/names/compare.ts'
import {leastCost} from '../../src/names/costs.ts'
import {distanceOf} from '../../src/names/distance.ts'
import type {Node} from '../../src/names/nodes.ts'
import {Owners} from '../../src/names/owners.ts'
import {soundOf} from '../../src/names/sounds.ts'

/** mulberry32: the same names in every run. */
let state = 7
const random = (): number => {
  state = (state + 0x6d2b79f5) >>> 0
  let t = Math.imul(state ^ (state >>> 15), state | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]
const parts = 'tj dj oe sy kh ch a i u e o ya wi to ko su ra man din h zh gh ov ev sky ph th b r l n'.split(' ')
const name = (): string => Array.from({length: 2 + Math.floor(random() * 3)}, () => pick(parts)).join('')
/** The name with one letter left out, doubled or exchanged. */
const near = (text: string): string => {
  const at = Math.floor(random() * text.length)
  return text.slice(0, at) + pick(['', text[at] + text[at], pick('aeioujyhkst')]) + text.slice(at + 1)
}

const node = (id: number, text: string): Node => {
  const {tokens} = partsOfText(text)
  return {
    id,
    text,
    tokens,
    right: [],
    mentions: [],
    count: 1,
    type: 'person',
    gazetteer: undefined,
    isVariant: false,
    entity: -1
  }
}

describe('comparing few with few', () => {
  it('never puts two spellings further apart by their letters than they are', () => {
    for (let i = 0; i < 3000; i++) {
      const a = soundOf(name())
      const b = soundOf(random() < 0.5 ? near(a.text) : name())
      const paid = distanceOf(a, b, 100)
      if (paid < Infinity) expect(leastCost(a.classes, b.classes)).toBeLessThanOrEqual(paid)
    }
  })

  it('finds by how names begin what comparing with all of them finds', () => {
    const full = Array.from({length: 300}, (_, id) => node(id, `Xaverius ${name()}`))
    const owners = new Owners(full)
    let found = 0
    for (let i = 0; i < 400; i++) {
      const token = near(pick(full).tokens[1])
      const best = owners.find(token)
      if (best === undefined) continue
      found++
      const {kind} = tokenKinship(token, best.token, false, false) ?? {}
      expect(kind).toBe(best.kind)
      const earlier = full.slice(0, full.indexOf(best.node)).flatMap(({tokens}) => tokens)
      for (const other of earlier) {
        if (other.length < 5 || Math.abs(other.length - token.length) > 2 || other === token) continue
        const kin = tokenKinship(token, other, false, false)
        expect(kin === undefined || kin.kind === 'equal' || kin.cost > 0.16 || kin.cost === 0).toBe(true)
      }
    }
    expect(found).toBeGreaterThan(20)
  })

  it('gives spellings of one name a block', () => {
    const pairs = [
      ['Kim Jong Un', 'Kim Jong-un'],
      ['Soekarno Putri', 'Sukarnoputri'],
      ['Lavrov', 'Lavrof'],
      ['Joko Widodo', 'Joko Wdodo']
    ]
    const blocks = blocksOf(pairs.flat().map((text, key) => ({key, text})))
    for (let i = 0; i < pairs.length; i++)
      expect(
        blocks.some((block) => block.includes(2 * i) && block.includes(2 * i + 1)),
        pairs[i].join()
      ).toBe(true)
  })
})
