import {once} from 'node:events'
import {told} from '../../fault.ts'
import type {Localized} from '../../rules/registry.ts'
import {type Answer, Sender, type Sent} from '../../scale/enqueue.ts'
import {longestLine, orderOf, parseOrder} from '../../scale/jsonl.ts'
import {linesOf} from '../../scale/lines.ts'
import {defaultQueue} from '../../scale/queue.ts'
import {Tally} from '../../scale/tally.ts'
import type {CommandLine} from '../options.ts'
import {Articles} from '../run.ts'
import {complain} from '../say.ts'
import {queuePackages} from './worker.ts'

/**
 * `sunting enqueue --redis URL <path …>` (or `--stdin-jsonl`): put articles into the queue; with `--wait` a line of JSON for each
 * answer, in order. Put in twice, an article is judged once.
 */
export async function enqueue(line: CommandLine): Promise<number> {
  const {options} = line
  const packages = await queuePackages(options.redis)
  const sender = new Sender(packages, options.redis!, options.queue ?? defaultQueue, options.wait, complain)
  const tally = new Tally(options.failOn, options.maxWarnings)
  let faults = 0
  const show = async (answer: Answer): Promise<void> => {
    if ('error' in answer) faults++
    else tally.add(answer)
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain')
  }
  const fault = (message: Localized): void => {
    faults++
    complain(message)
  }
  try {
    const articles = options.stdinJsonl ? fromLines(fault) : fromFiles(line, () => faults++)
    for await (const article of articles) for await (const answer of sender.send(article)) await show(answer)
    for await (const answer of sender.rest()) await show(answer)
  } finally {
    await sender.close()
  }
  complain({id: `${sender.sent} artikel diantrekan`, en: `${sender.sent} articles queued`})
  return faults > 0 ? 2 : tally.failed ? 1 : 0
}

async function* fromFiles(line: CommandLine, fault: () => void): AsyncGenerator<Sent> {
  const articles = new Articles(line)
  for await (const {path, text, prose} of articles) {
    // What a .docx holds goes in as plain text.
    yield prose === undefined ? {path, text} : {path: `${path}.txt`, text: prose.source}
  }
  for (let i = 0; i < articles.faults; i++) fault()
}

async function* fromLines(fault: (message: Localized) => void): AsyncGenerator<Sent> {
  let number = 0
  for await (const line of linesOf(process.stdin, longestLine)) {
    number++
    try {
      const value = parseOrder(line)
      if (value !== undefined) yield orderOf(value)
    } catch (error) {
      const reason = told(error)
      fault({id: `baris ${number}: ${reason.id}`, en: `line ${number}: ${reason.en}`})
    }
  }
}
