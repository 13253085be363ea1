/** Runs whole processes and says how long they took and how much memory they needed. */
import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync, rmSync} from 'node:fs'
import path from 'node:path'

const gnuTime = '/usr/bin/time'
const hasTime = existsSync(gnuTime) && spawnSync(gnuTime, ['-f', '%M', 'true']).status === 0

/**
 * @param {readonly string[]} command
 * @param {{folder: string, cwd?: string, most?: number, input?: string}} options  `folder` for scratch files; `most`: highest exit code that
 *   means the work was done
 * @returns {{ms: number, mb: number | null, stdout: string}} wall time; peak resident memory where GNU time is there to tell it
 */
export function run(command, {folder, cwd, most = 1, input}) {
  const rss = path.join(folder, 'rss')
  rmSync(rss, {force: true})
  const [program, ...args] = hasTime ? [gnuTime, '-f', '%M', '-o', rss, ...command] : command
  const before = performance.now()
  const result = spawnSync(program, args, {
    cwd,
    input,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
    encoding: 'utf8'
  })
  const ms = performance.now() - before
  if (result.error || result.status === null || result.status > most) {
    const cause = result.error?.message ?? `exit code ${result.status}`
    throw new Error(`${command.slice(0, 4).join(' ')} …: ${cause}\n${String(result.stderr).slice(0, 2000)}`)
  }
  const peak = hasTime ? Number(readFileSync(rss, 'utf8').match(/^\d+$/m)?.[0] ?? Number.NaN) / 1024 : Number.NaN
  return {ms, mb: Number.isNaN(peak) ? null : peak, stdout: result.stdout}
}

/**
 * @param {readonly number[]} values
 * @returns {number} the median
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}
