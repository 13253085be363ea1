/** The fuzzer by hand: `npm run fuzz -- --minutes 10 --seed 1`. Every failure is printed with what makes it again. */
import {parseArgs} from 'node:util'
import '../../src/node/data.ts'
import {runCase} from './case.ts'

const {values} = parseArgs({
  options: {
    minutes: {type: 'string', default: '1'},
    seed: {type: 'string', default: '1'},
    case: {type: 'string'},
    most: {type: 'string', default: '20'}
  }
})
if (values.case !== undefined) {
  const failure = await runCase(Number(values.case), {all: true})
  console.log(failure ?? 'holds')
  process.exit(failure === undefined ? 0 : 1)
}
const until = performance.now() + 60_000 * Number(values.minutes)
let number = Number(values.seed) * 100_000_000
let cases = 0
const kinds = new Map<string, number>()
while (performance.now() < until) {
  const failure = await runCase(number, {all: number % 4 === 0})
  cases++
  if (failure !== undefined) {
    const seen = kinds.get(failure.kind) ?? 0
    kinds.set(failure.kind, seen + 1)
    if (seen === 0) console.log(JSON.stringify(failure))
    if (kinds.size >= Number(values.most)) break
  }
  number++
}
console.log(`${cases} cases from ${Number(values.seed) * 100_000_000}; failures by kind:`, Object.fromEntries(kinds))
process.exit(kinds.size > 0 ? 1 : 0)
