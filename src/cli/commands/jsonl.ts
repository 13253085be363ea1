import {once} from 'node:events'
import {answersTo, checkHere, longestLine} from '../../scale/jsonl.ts'
import {linesOf} from '../../scale/lines.ts'
import {Tally} from '../../scale/tally.ts'
import {thrift} from '../engine/thrift.ts'
import type {CommandLine} from '../options.ts'
import {settingsFor} from '../run.ts'

/**
 * `sunting --stdin-jsonl`: a report line for each line of standard input, in order. No line is read before the ones ahead of it
 * are written, so that memory does not grow with the stream. Articles are judged alone: names are not compared.
 */
export async function jsonl(line: CommandLine): Promise<number> {
  const {options} = line
  const settings = {...(await settingsFor(line)), crossArticle: false}
  const jobs = options.jobs ?? 1
  if (jobs === 1) thrift()
  const threads = jobs > 1 ? new (await import('../../scale/threads.ts')).Threads(settings, jobs) : undefined
  const check = threads === undefined ? checkHere(settings) : threads.check.bind(threads)
  const tally = new Tally(options.failOn, options.maxWarnings)
  let faults = 0
  // Two for each thread, so that none waits for its next text.
  for await (const answer of answersTo(linesOf(process.stdin, longestLine), check, jobs > 1 ? 2 * jobs : 1)) {
    if ('findings' in answer) {
      if (options.quiet) answer.findings = answer.findings.filter(({severity}) => severity === 'error')
      tally.add(answer)
    } else faults++
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain')
  }
  await threads?.close()
  if (faults > 0) process.stderr.write(`sunting: ${faults} baris tidak dapat diperiksa\n`)
  return faults > 0 ? 2 : tally.failed ? 1 : 0
}
