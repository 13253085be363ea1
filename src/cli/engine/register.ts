import {readFileSync} from 'node:fs'
import path from 'node:path'

/** Name of the register of published names (`sunting names --update`). */
export const registerName = 'sunting-names.yaml'

const read = new Map<string, {text: string} | undefined>()

/** Where the register is: beside the configuration that holds, or in the working directory. */
export function registerFile(sources: readonly string[]): string {
  const config = sources.findLast((source) => path.isAbsolute(source))
  return path.join(config === undefined ? process.cwd() : path.dirname(config), registerName)
}

/** The register; `undefined` when there is none. */
export function registerFor(sources: readonly string[]): {text: string} | undefined {
  const file = registerFile(sources)
  if (!read.has(file)) {
    try {
      read.set(file, {text: readFileSync(file, 'utf8')})
    } catch {
      read.set(file, undefined)
    }
  }
  return read.get(file)
}
