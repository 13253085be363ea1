import {withPaths} from '../../report/finding.ts'
import type {ShardFile} from '../../scale/shard.ts'
import {version} from '../../version.ts'
import {Engine} from '../engine/engine.ts'
import {Fault} from '../fault.ts'
import type {CommandLine} from '../options.ts'
import {writeOutput} from '../output.ts'
import {complain, configsOf, inputsOf} from '../run.ts'

/** `sunting --shard i/n --format shard …`: one part of a run, for `sunting merge`. Names are compared there. */
export async function shard(line: CommandLine): Promise<number> {
  const {shard: part, formats, outputs, jobs, fix, fixDryRun, cache} = line.options
  if (part === undefined) throw new Fault('--format shard memerlukan --shard i/n')
  if (formats.length > 1) throw new Fault('--format shard berdiri sendiri; format lain dibuat oleh "sunting merge"')
  if (fix || fixDryRun || cache !== undefined)
    throw new Fault('--format shard tidak dapat dipakai bersama --fix, --fix-dry-run, atau --cache')
  const faults: string[] = []
  const fault = (message: string): void => {
    faults.push(message)
    complain(message)
  }
  // `inputsOf` has taken this part already; the files of one part are `of` apart in the whole.
  const inputs = await inputsOf(line, configsOf(line), fault)
  const orders = new Map(inputs.map(({path}, i) => [path, i * part.of + part.index - 1]))
  const judged = await new Engine({cache: undefined, jobs, fault}).judge(inputs)
  const file: ShardFile = {
    schema: 'sunting/shard@1',
    version,
    shard: part,
    files: judged.map(({input, outcome: {report, names, controls}}) => ({
      order: orders.get(input.path) ?? 0,
      report: withPaths(report),
      names,
      controls
    })),
    faults
  }
  const text = `${JSON.stringify(file)}\n`
  const [output] = outputs
  if (output === undefined) process.stdout.write(text)
  else {
    const written = writeOutput(output, text)
    if (written !== undefined) throw new Fault(written)
  }
  return faults.length > 0 ? 2 : 0
}
