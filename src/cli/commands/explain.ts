import {Fault} from '../../fault.ts'
import {readData} from '../../node/data.ts'
import {type CommandLine, checkRule} from '../options.ts'

/** `sunting explain <rule>`: the page of a rule. */
export function explain(line: CommandLine): number {
  const [id] = line.paths
  if (id === undefined)
    throw new Fault({
      id: 'sebutkan aturannya, misalnya "sunting explain ejaan/compound"',
      en: 'name the rule, for example "sunting explain ejaan/compound"'
    })
  checkRule(id, 'explain')
  const pages = JSON.parse(new TextDecoder().decode(readData('pages.json'))) as Record<string, string>
  const ids = id.endsWith('/*') ? Object.keys(pages).filter((page) => page.startsWith(id.slice(0, -1))) : [id]
  process.stdout.write(`${ids.map((page) => pages[page].trim()).join('\n\n---\n\n')}\n`)
  return 0
}
