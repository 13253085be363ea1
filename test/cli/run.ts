import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const bin = fileURLToPath(new URL('../../bin/sunting.js', import.meta.url))

export interface Result {
  code: number | null
  stdout: string
  stderr: string
}

/** Run the built command in a folder. */
export function sunting(args: readonly string[], options: {cwd?: string; input?: string | Uint8Array} = {}): Result {
  const result = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    cwd: options.cwd,
    input: options.input,
    env: {...process.env, NO_COLOR: '1'},
    maxBuffer: 1e9
  })
  return {code: result.status, stdout: result.stdout, stderr: result.stderr}
}

/** A fresh folder with these files; paths may hold folders. */
export function folder(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'sunting-test-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
    writeFileSync(path.join(root, name), content)
  }
  return root
}
