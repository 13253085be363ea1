import {readFileSync} from 'node:fs'
import path from 'node:path'

/** Name of the register of published names (`sunting names --update`). */
export const registerName = 'sunting-names.yaml'

const read = new Map<string, {text: string} | undefined>()

/** The register beside the configuration that holds, or in the working directory; `undefined` when there is none. */
export function registerFor(sources: readonly string[]): {text: string} | undefined {
  const config = sources.findLast((source) => path.isAbsolute(source))
  const file = path.join(config === undefined ? process.cwd() : path.dirname(config), registerName)
  if (!read.has(file)) {
    try {
      read.set(file, {text: readFileSync(file, 'utf8')})
    } catch {
      read.set(file, undefined)
    }
  }
  return read.get(file)
}
