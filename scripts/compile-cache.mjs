/**
 * Runs the bundled program on a few articles and keeps what V8 has compiled by then: `node compile-cache.mjs dist/program-….cjs`.
 * The same wrapper as in `src/cli/start/load.ts`.
 */
import {mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setFlagsFromString} from 'node:v8'
import vm from 'node:vm'

const file = path.resolve(process.argv[2])
const script = new vm.Script(`(function (exports, require, module, __filename) {${readFileSync(file, 'latin1')}\n})`, {
  filename: file
})
const target = {exports: {}, suntingImport: (specifier) => import(specifier)}
script.runInThisContext()(target.exports, createRequire(file), target, file)
const folder = mkdtempSync(path.join(tmpdir(), 'sunting-build-'))
try {
  for (const format of ['json', 'pretty'])
    await target.exports.main(['--no-config', '--format', format, '--output', path.join(folder, format), 'seeds'])
  process.exitCode = 0
} finally {
  rmSync(folder, {recursive: true, force: true})
  // The run has set flags (`src/cli/engine/thrift.ts`); V8 takes compiled code only under the flags it was kept with, here its own.
  setFlagsFromString('--semi-space-growth-factor=2')
  setFlagsFromString('--heap-growing-percent=0')
  if (process.versions.v8.startsWith('11.')) {
    setFlagsFromString('--interrupt-budget=67584')
    setFlagsFromString('--max-inlined-bytecode-size-cumulative=920')
  }
  const kept = file.replace(/\.cjs$/, '.cache')
  writeFileSync(`${kept}.tmp`, script.createCachedData())
  renameSync(`${kept}.tmp`, kept)
}
