import {type ChildProcess, spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'

export const program = fileURLToPath(new URL('../../bin/sunting.js', import.meta.url))

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

/** Run the command line as its users do. */
export function sunting(args: string[], {input, cwd}: {input?: string | Buffer; cwd?: string} = {}): Promise<Ran> {
  return collect(start(args, cwd), input)
}

export const start = (args: string[], cwd?: string): ChildProcess =>
  spawn(process.execPath, [program, ...args, '--no-config'], {cwd})

export function collect(child: ChildProcess, input?: string | Buffer): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString()})
    )
    child.stdin?.end(input)
  })
}
