import {Fault, told} from '../fault.ts'
import {parseCommandLine} from './options.ts'
import {complain, langOf, speak} from './say.ts'

/** What went wrong and where, on one line. */
const trace = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).replace(/\n\s+at /g, ' ← ') : String(error)

/** Run the command line; resolves to the exit code. Only what a command needs is loaded. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    speak(langOf(argv))
    const line = parseCommandLine(argv)
    if (line.help) {
      process.stdout.write((await import('./help.ts')).help(line.options.lang))
      return 0
    }
    if (line.version) {
      process.stdout.write(`${(await import('../version.ts')).version}\n`)
      return 0
    }
    switch (line.command) {
      case 'explain':
        return (await import('./commands/explain.ts')).explain(line)
      case 'init':
        return (await import('./commands/init.ts')).init(line)
      case 'names':
        return await (await import('./commands/names.ts')).names(line)
      case 'lsp':
        return await (await import('./commands/lsp.ts')).lsp(line)
      case 'serve':
        return await (await import('./commands/serve.ts')).serve(line)
      case 'merge':
        return await (await import('./commands/merge.ts')).merge(line)
      case 'worker':
        return await (await import('./commands/worker.ts')).worker(line)
      case 'enqueue':
        return await (await import('./commands/enqueue.ts')).enqueue(line)
      case 'sources':
        return await (await import('./commands/sources.ts')).sources(line)
      default:
        if (line.options.stdinJsonl) return await (await import('./commands/jsonl.ts')).jsonl(line)
        if (line.options.formats.includes('shard')) return await (await import('./commands/shard.ts')).shard(line)
        return await (await import('./commands/lint.ts')).lint(line)
    }
  } catch (error) {
    // What nobody foresaw is said in one line too, and where in the program it was, for whoever reports it.
    if (error instanceof Fault) complain(told(error))
    else complain({id: `kesalahan di dalam Sunting: ${trace(error)}`, en: `an error inside Sunting: ${trace(error)}`})
    return 2
  }
}
