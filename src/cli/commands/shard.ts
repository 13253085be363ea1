import {Fault} from '../../fault.ts'
import {withPaths} from '../../report/finding.ts'
import type {Localized} from '../../rules/registry.ts'
import type {ShardArticle, ShardFile} from '../../scale/shard.ts'
import {version} from '../../version.ts'
import {Engine} from '../engine/engine.ts'
import type {CommandLine} from '../options.ts'
import {writePieces} from '../output.ts'
import {configsOf, inputsOf} from '../run.ts'
import {complain, spoken} from '../say.ts'

/** `sunting --shard i/n --format shard …`: one part of a run, for `sunting merge`. Names are compared there. */
export async function shard(line: CommandLine): Promise<number> {
  const {shard: part, formats, outputs, jobs, fix, fixDryRun, cache} = line.options
  if (part === undefined)
    throw new Fault({id: '--format shard memerlukan --shard i/n', en: '--format shard needs --shard i/n'})
  if (formats.length > 1)
    throw new Fault({
      id: '--format shard berdiri sendiri; format lain dibuat oleh "sunting merge"',
      en: '--format shard stands alone; other formats are made by "sunting merge"'
    })
  if (fix || fixDryRun || cache !== undefined)
    throw new Fault({
      id: '--format shard tidak dapat dipakai bersama --fix, --fix-dry-run, atau --cache',
      en: '--format shard cannot be used together with --fix, --fix-dry-run or --cache'
    })
  const faults: string[] = []
  const fault = (message: Localized): void => {
    faults.push(spoken(message))
    complain(message)
  }
  // `inputsOf` has taken this part already; the files of one part are `of` apart in the whole.
  const inputs = await inputsOf(line, configsOf(line), fault)
  const orders = new Map(inputs.map(({path}, i) => [path, i * part.of + part.index - 1]))
  const judged = await new Engine({cache: undefined, jobs, fault}).judge(inputs)
  const file: ShardFile = {schema: 'sunting/shard@1', version, shard: part, faults, files: []}
  function* pieces(): Generator<string> {
    // `files` is the last key: its elements are written before the brackets that close it.
    yield JSON.stringify(file).slice(0, -2)
    for (const [i, {input, outcome}] of judged.entries()) {
      const {report, names, controls} = outcome
      const article: ShardArticle = {order: orders.get(input.path) ?? 0, report: withPaths(report), names, controls}
      yield (i > 0 ? ',' : '') + JSON.stringify(article)
    }
    yield ']}\n'
  }
  const written = writePieces(outputs[0], pieces())
  if (written !== undefined) throw new Fault(written)
  return faults.length > 0 ? 2 : 0
}
