/** `npm run fuzz -- --scaling [--size N]`: which texts take super-linear time, and in which family. */
import {parseArgs} from 'node:util'
import '../../src/node/data.ts'
import {Linter} from '../../src/lint.ts'
import {families} from '../../src/rules/registry.ts'
import {loadReader} from '../../src/text/read.ts'
import {grows, only, scales, times} from './scaling.ts'

const {values} = parseArgs({
  options: {size: {type: 'string', default: '20000'}, only: {type: 'string', default: ''}, scaling: {type: 'boolean'}}
})
const size = Number(values.size)
await loadReader('a.md')
await loadReader('a.html')
const all = new Linter()
const shown = (list: readonly number[]): string => list.map((ms) => ms.toFixed(1)).join(' → ')
let found = 0
for (const scale of scales) {
  if (!scale.name.includes(values.only)) continue
  const whole = times(scale, all, size)
  if (!grows(whole) && whole[2] < 3000) continue
  found++
  console.log(`${scale.name}: ${shown(whole)} ms at ${size}, ${2 * size}, ${4 * size}`)
  for (const family of [undefined, ...families]) {
    const own = times(scale, new Linter(only(family)), size)
    if (own[2] > 30) console.log(`    ${family ?? 'reading'}: ${shown(own)}${grows(own, 8) ? '  <-- grows' : ''}`)
  }
}
console.log(`${found} of ${scales.length} texts grow faster than their length`)
process.exit(found > 0 ? 1 : 0)
