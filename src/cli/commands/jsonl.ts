import {once} from 'node:events'
import {setImmediate as turn} from 'node:timers/promises'
import {answersTo, type Check, checkHere, longestLine} from '../../scale/jsonl.ts'
import {linesOf} from '../../scale/lines.ts'
import {Tally} from '../../scale/tally.ts'
import type {Threads} from '../../scale/threads.ts'
import {thrift} from '../engine/thrift.ts'
import {tooManyWarnings} from '../notices.ts'
import type {CommandLine} from '../options.ts'
import {settingsFor} from '../run.ts'
import {complain} from '../say.ts'

/**
 * `sunting --stdin-jsonl`: a report line for each line of standard input, in order. No line is read before the ones ahead of it
 * are written, so that memory does not grow with the stream. Articles are judged alone: names are not compared.
 */
export async function jsonl(line: CommandLine): Promise<number> {
  const {options} = line
  const settings = {...(await settingsFor(line)), crossArticle: false}
  const jobs = options.jobs ?? 1
  const here = checkHere(settings)
  let check: Check = here
  let threads: Threads | undefined
  if (jobs === 1) thrift()
  else {
    threads = new (await import('../../scale/threads.ts')).Threads(settings, jobs - 1, thrift)
    check = beside(threads, here)
  }
  const tally = new Tally(options.failOn, options.maxWarnings)
  let faults = 0
  // More than all have in hand at a time: an answer that is late holds up those behind it.
  for await (const answer of answersTo(
    linesOf(process.stdin, longestLine),
    check,
    jobs > 1 ? 4 * jobs : 1,
    settings.lang
  )) {
    if ('findings' in answer) {
      const whole = {...answer}
      if (options.quiet) answer.findings = answer.findings.filter(({severity}) => severity === 'error')
      tally.add(answer, whole)
    } else faults++
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain')
  }
  await threads?.close()
  if (options.quiet && tally.excess !== undefined) complain(tooManyWarnings(tally.excess))
  if (faults > 0) complain({id: `${faults} baris tidak dapat diperiksa`, en: `${faults} lines could not be checked`})
  return faults > 0 ? 2 : tally.failed ? 1 : 0
}

/** Judges in the threads and, when these have enough in hand, in this one as well, so that `--jobs 2` starts one. */
function beside(threads: Threads, here: Check): Check {
  const waiting: Array<() => Promise<unknown>> = []
  let isUnderWay = false
  async function take(): Promise<void> {
    if (isUnderWay) return
    isUnderWay = true
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await next()
      // What the threads have done meanwhile is taken, and they are given more, before the next one here.
      await turn()
    }
    isUnderWay = false
  }
  return (path, text) =>
    new Promise((resolve, reject) => {
      waiting.push(async () => {
        // Not waited for: who is busy says so.
        if (!threads.areBusy) threads.check(path, text).then(resolve, reject)
        else await here(path, text).then(resolve, reject)
      })
      void take()
    })
}
