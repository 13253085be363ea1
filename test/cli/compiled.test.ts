import {execFileSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

/** Loads the program's script as `src/cli/start/load.ts` does; prints whether V8 refuses what the build compiled. */
const load = `
  const [vm, fs, path] = ['vm', 'fs', 'path'].map((name) => require(name))
  const file = path.join(process.argv[1], process.argv[2])
  const source = '(function (exports, require, module, __filename) {' + fs.readFileSync(file, 'latin1') + '\\n})'
  const cachedData = fs.readFileSync(file.replace(/\\.cjs$/, '.cache'))
  console.log(new vm.Script(source, {filename: file, cachedData}).cachedDataRejected)
`

it('starts from what the build compiled: a refused cache costs every short run a third more', () => {
  const program = readdirSync(dist).find((name) => /^program-.*\.cjs$/.test(name))!
  expect(execFileSync(process.execPath, ['-e', load, dist, program], {encoding: 'utf8'}).trim()).toBe('false')
})
