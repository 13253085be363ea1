import {levelOf} from '../../config/settings.ts'
import {rules} from '../../rules/registry.ts'
import type {CommandLine} from '../options.ts'
import {configsOf} from '../run.ts'

/** `sunting --print-config FILE`: what holds for a file, with every rule's level; JSON. */
export async function printConfig(line: CommandLine): Promise<number> {
  const {printConfig: file = ''} = line.options
  const {settings, failOn, maxWarnings, sources, ignoredBy} = await configsOf(line).of(file)
  const {levels: _, options, accept, reject, names, namePreset, ...rest} = settings
  const shown = {
    file,
    sources,
    ignored: ignoredBy !== undefined,
    lang: rest.lang,
    failOn: line.options.failOn ?? failOn,
    maxWarnings: line.options.maxWarnings ?? maxWarnings ?? null,
    genre: rest.genre ?? null,
    crossArticle: rest.crossArticle,
    namePreset,
    rules: Object.fromEntries(
      [...rules.values()].map(({id, level}) => {
        const own = levelOf(settings, id, level)
        return [id, options[id] === undefined ? own : [own, options[id]]]
      })
    ),
    accept,
    reject,
    names
  }
  process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`)
  return 0
}
