import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const bin = fileURLToPath(new URL('../../bin/sunting.js', import.meta.url))

export interface Served {
  url: string
  port: number
  process: ChildProcess
  /** Standard error so far. */
  errors(): string
  /** Send SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>
}

/** Start the built `sunting serve` on a free port, in an empty folder unless told otherwise. */
export function serve(
  args: readonly string[] = [],
  cwd = mkdtempSync(path.join(tmpdir(), 'sunting-serve-'))
): Promise<Served> {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let errors = ''
  let output = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  return new Promise((resolve, reject) => {
    void exited.then((code) => reject(new Error(`exit ${code}: ${errors}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const port = Number(output.match(/:(\d+)\//)?.[1])
      if (!port) return
      resolve({
        url: `http://127.0.0.1:${port}`,
        port,
        process: child,
        errors: () => errors,
        stop: () => {
          child.kill('SIGTERM')
          return exited
        }
      })
    })
  })
}

/** Post a form to the LanguageTool API. */
export async function check(url: string, parameters: Record<string, string>): Promise<Response> {
  return fetch(`${url}/v2/check`, {method: 'POST', body: new URLSearchParams(parameters)})
}
