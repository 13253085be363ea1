import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Ignore} from 'ignore'

/** What the ignore files of a folder say, and of the folders above it. */
interface Rules {
  folder: string
  own: Ignore | undefined
  above: Rules | undefined
}

/**
 * `.gitignore` and `.suntingignore`, as git reads them: of all files that say something of a path the one nearest to it
 * holds, the last line of it that matches. They reach up to the root of the repository; outside of one, to the working
 * directory, or to the folder that is searched when that does not lie in it.
 */
export class Ignores {
  readonly #rules = new Map<string, Rules>()
  readonly #top: string

  constructor(searched = '.') {
    const folder = path.resolve(searched)
    this.#top = rootOf(folder) ?? (isIn(folder, process.cwd()) ? process.cwd() : folder)
  }

  /** Whether a path (absolute) is ignored, folders above it left aside. */
  async ignore(file: string, isFolder: boolean): Promise<boolean> {
    for (let rules: Rules | undefined = await this.#of(path.dirname(file)); rules !== undefined; rules = rules.above) {
      if (rules.own === undefined) continue
      const relative = path.relative(rules.folder, file)
      const name = path.sep === '/' ? relative : relative.replaceAll(path.sep, '/')
      const {ignored, unignored} = rules.own.test(isFolder ? `${name}/` : name)
      // Said of a folder above, and taken back by a file nearer to it: else nobody had come here.
      const parent = path.posix.dirname(name)
      if (ignored && parent !== '.' && rules.own.ignores(`${parent}/`)) continue
      if (ignored || unignored) return ignored
    }
    return false
  }

  /** Whether a path (absolute) or a folder above it is ignored. */
  async hides(file: string, isFolder = false): Promise<boolean> {
    const folder = path.dirname(file)
    if ((await this.#of(folder)).above !== undefined && (await this.hides(folder, true))) return true
    return this.ignore(file, isFolder)
  }

  async #of(folder: string): Promise<Rules> {
    let rules = this.#rules.get(folder)
    if (rules === undefined) {
      const isTop = folder === this.#top || !isIn(folder, this.#top) || existsSync(path.join(folder, '.git'))
      const above = isTop ? undefined : await this.#of(path.dirname(folder))
      rules = {folder, own: await rulesIn(folder), above}
      this.#rules.set(folder, rules)
    }
    return rules
  }
}

const isIn = (folder: string, other: string): boolean => {
  const relative = path.relative(other, folder)
  return relative === '' || !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative))
}

/** Root of the repository a folder lies in. */
function rootOf(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at
    if (at === path.dirname(at)) return undefined
  }
}

async function rulesIn(folder: string): Promise<Ignore | undefined> {
  const texts = ['.gitignore', '.suntingignore'].flatMap((name) => {
    try {
      return [readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '')]
    } catch {
      return []
    }
  })
  if (texts.length === 0) return undefined
  const {default: ignore} = await import('ignore')
  return ignore().add(texts.join('\n'))
}
