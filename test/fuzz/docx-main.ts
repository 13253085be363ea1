/** `npm run fuzz -- --docx [--cases N] [--seed N] [--case NUMBER]`: hostile .docx files, one after the other. */
import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import '../../src/node/data.ts'
import {failingDocx} from './docx-case.ts'

const {values} = parseArgs({
  options: {
    docx: {type: 'boolean'},
    cases: {type: 'string', default: '20000'},
    seed: {type: 'string', default: '1'},
    case: {type: 'string'}
  }
})
if (values.case !== undefined) {
  const {bytes, failure} = failingDocx(Number(values.case))
  writeFileSync('hostile.docx', bytes)
  console.log(failure ?? 'holds', '(written to hostile.docx)')
  process.exit(failure === undefined ? 0 : 1)
}
const first = Number(values.seed) * 100_000_000
const kinds = new Map<string, number>()
let refused = 0
let slowest = 0
for (let number = first; number < first + Number(values.cases); number++) {
  const {failure, isRefused, ms} = failingDocx(number)
  if (isRefused) refused++
  slowest = Math.max(slowest, ms)
  if (failure === undefined) continue
  const kind = failure
    .split('\n')
    .slice(0, 2)
    .join(' ')
    .replace(/"(?:[^"\\]|\\.)*"|\d+/g, '…')
    .slice(0, 160)
  if (!kinds.has(kind)) console.log(`case ${number}: ${failure.slice(0, 2000)}`)
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
}
console.log(
  `${values.cases} files from ${first}, ${refused} refused, the slowest ${Math.round(slowest)} ms; failures by kind:`,
  Object.fromEntries(kinds)
)
process.exit(kinds.size > 0 ? 1 : 0)
