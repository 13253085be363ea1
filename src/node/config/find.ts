import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** Names of configuration files, the first of a folder wins. */
const names = ['sunting.config.yaml', 'sunting.config.yml', 'sunting.config.json', 'sunting.config.js']

/** Finds the configuration nearest to a folder, upwards; every folder is looked at once. */
export class Finder {
  #known = new Map<string, string | undefined>()

  /** Path of the configuration that holds in a folder (absolute). */
  find(folder: string): string | undefined {
    if (this.#known.has(folder)) return this.#known.get(folder)
    const parent = path.dirname(folder)
    const found = here(folder) ?? (parent === folder ? undefined : this.find(parent))
    this.#known.set(folder, found)
    return found
  }
}

function here(folder: string): string | undefined {
  let entries: Set<string>
  try {
    entries = new Set(readdirSync(folder))
  } catch {
    return undefined
  }
  const own = names.find((name) => entries.has(name))
  if (own !== undefined) return path.join(folder, own)
  if (!entries.has('package.json')) return undefined
  const manifest = path.join(folder, 'package.json')
  let text = ''
  try {
    text = readFileSync(manifest, 'utf8').replace(/^\uFEFF/, '')
    const value = JSON.parse(text) as {sunting?: unknown} | null
    return value?.sunting === undefined ? undefined : manifest
  } catch {
    // A broken one is somebody else's to complain about, unless our settings are in it: those are not passed over.
    return /"sunting"\s*:\s*\{/.test(text) ? manifest : undefined
  }
}
