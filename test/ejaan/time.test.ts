import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {retextEjaan, retextIndonesian, retextStyle} from '../../src/node/index.ts'

const processor = unified().use(retextIndonesian).use(retextEjaan).use(retextStyle).freeze()

/** Processor time of one check, in ms: what else the machine does is left out. */
function time(text: string): number {
  const file = new VFile({value: text})
  const before = process.cpuUsage()
  processor.runSync(processor.parse(file), file)
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('time of the ejaan and style families', () => {
  // Four times the text may take four times as long, with room for the garbage collector; the square would be sixteen.
  it.each([
    'a',
    '"',
    ' ',
    ',',
    '(',
    '- ',
    '"a" ',
    'di di ',
    'Rp 5 ',
    'Jakarta ',
    'A, ',
    'dan ',
    'x, y dan ',
    'Ia pergi Untuk belajar ',
    'kata Budi, ',
    'presiden ',
    'ke 2 ',
    'tidak ',
    '"Jadi '
  ])('is linear up to 1 MB of %j', (unit) => {
    const text = (size: number): string => unit.repeat(Math.ceil(size / unit.length))
    time(text(50_000))
    const quarter = Math.max(40, time(text(250_000)))
    const half = time(text(500_000))
    const whole = time(text(1_000_000))
    expect(half).toBeLessThan(quarter * 6)
    expect(whole).toBeLessThan(quarter * 11)
  })
})
