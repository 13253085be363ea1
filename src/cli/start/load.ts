import {readFileSync} from 'node:fs'
import module from 'node:module'
import {homedir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import vm from 'node:vm'

/** What `program.ts` exports. */
export interface Program {
  main(argv: readonly string[]): Promise<number>
  work(): Promise<unknown>
  judgeTexts(): Promise<unknown>
}

/** Name of the program's script, which has its content's hash in it; filled in by the bundler. */
declare const SUNTING_PROGRAM: string

/** As Node wraps CommonJS; `scripts/compile-cache.mjs` does the same, or V8 refuses its cache. */
const wrapper = ['(function (exports, require, module, __filename) {', '\n})']

/** `module.enableCompileCache` came with Node 22.1. */
type EnableCompileCache = (directory?: string) => unknown

/**
 * Load the program, compiled already if V8 takes what the build kept for it (same version, same flags). Otherwise Node's own
 * compile cache, where it has one, in the user's cache folder: nobody else can write there, unlike the system's temporary folder.
 */
export function loadProgram(): Program {
  const file = fileURLToPath(new URL(SUNTING_PROGRAM, import.meta.url))
  const require = module.createRequire(file)
  const cachedData = readIfThere(file.replace(/\.cjs$/, '.cache'))
  if (cachedData !== undefined) {
    const script = new vm.Script(`${wrapper[0]}${readFileSync(file, 'latin1')}${wrapper[1]}`, {
      filename: file,
      cachedData
    })
    if (!script.cachedDataRejected) {
      const target = {exports: {}, suntingImport: (specifier: string): Promise<unknown> => import(specifier)}
      script.runInThisContext()(target.exports, require, target, file)
      return target.exports as Program
    }
  }
  const {enableCompileCache} = module as unknown as {enableCompileCache?: EnableCompileCache}
  enableCompileCache?.(path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'sunting'))
  return require(file) as Program
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
