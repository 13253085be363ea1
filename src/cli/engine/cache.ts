import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import type {Settings} from '../../config/settings.ts'
import {Fault} from '../../fault.ts'
import type {CrossFinding} from '../../lint.ts'
import type {ArticleNames} from '../../names/index.ts'
import {dataFolder} from '../../node/data.ts'
import {makeFolder, writeAtomically} from '../../node/write.ts'
import type {Control} from '../../report/control.ts'
import type {FileReport} from '../../report/finding.ts'
import {version} from '../../version.ts'
import {isArticle} from '../files.ts'
import type {Outcome} from './outcome.ts'

/** What is kept of a file: good as long as its bytes, the settings and the program are the same. */
interface Entry {
  hash: string
  settings: string
  report: FileReport
  controls: Control[]
}

/** The first line of the cache; names, which are only needed when something changed, are the second. */
interface Index {
  program: string
  files: Record<string, Entry>
  /** Findings of the comparison across articles, for exactly one set of articles. */
  cross: {key: string; found: CrossFinding[]} | undefined
}

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64url')

/** Hash of a file's bytes, or `undefined` when it cannot be read. */
export function hashOf(file: string): string | undefined {
  try {
    return digest(readFileSync(file))
  } catch {
    return undefined
  }
}

const settingsKeys = new WeakMap<Settings, string>()

const keyOf = (settings: Settings): string => {
  let key = settingsKeys.get(settings)
  if (key === undefined) {
    key = digest(JSON.stringify(settings))
    settingsKeys.set(settings, key)
  }
  return key
}

/** Version and build: two builds of one version differ in the times of their files. */
function program(): string {
  const parts = [version]
  try {
    for (const name of readdirSync(dataFolder).sort()) {
      const {size, mtimeMs} = statSync(new URL(name, dataFolder))
      parts.push(`${name}:${size}:${mtimeMs}`)
    }
    const {size, mtimeMs} = statSync(new URL(import.meta.url))
    parts.push(`${import.meta.url}:${size}:${mtimeMs}`)
  } catch {
    parts.push('?')
  }
  return digest(parts.join('\n'))
}

/** What earlier runs found, by content, settings and program. A cache that cannot be read is an empty one. */
export class Cache {
  readonly #file: string
  readonly #index: Index
  readonly #oldNames: string
  #names: Record<string, ArticleNames> | undefined
  #changed = false

  constructor(file: string) {
    this.#file = file
    const now = program()
    let index: Index = {program: now, files: {}, cross: undefined}
    let names = '{}'
    try {
      const content = readFileSync(file, 'utf8')
      // A broken cache is written anew; an article given by mistake is not.
      if (isArticle(file) && !content.startsWith('{"program":'))
        throw new Fault({
          id: `${file}: bukan cache Sunting, jadi tidak ditimpa; beri nama lain`,
          en: `${file}: no cache of Sunting, so it is not overwritten; give another name`
        })
      const cut = content.indexOf('\n')
      const read = JSON.parse(content.slice(0, cut)) as Index
      if (read.program === now && typeof read.files === 'object') {
        index = read
        names = content.slice(cut + 1)
      }
    } catch (error) {
      if (error instanceof Fault) throw error
      // None yet, or a broken one.
    }
    this.#index = index
    this.#oldNames = names
  }

  /** Whether the file was judged as it is, under these settings. */
  has(file: string, hash: string, settings: Settings): boolean {
    const entry = this.#index.files[path.resolve(file)]
    return entry !== undefined && entry.hash === hash && entry.settings === keyOf(settings)
  }

  /** What was found; the report bears the path as given in this run. */
  get(file: string): Outcome {
    const {report, controls} = this.#index.files[path.resolve(file)]
    return {report: {...report, path: file}, names: undefined, controls}
  }

  /** The names of an article that `has` knows. */
  namesOf(file: string): ArticleNames | undefined {
    const names = this.#allNames()[path.resolve(file)]
    return names === undefined ? undefined : {...names, path: file}
  }

  set(file: string, hash: string, settings: Settings, {report, names, controls}: Outcome): void {
    const key = path.resolve(file)
    // A copy: findings across articles are added to the report later, and are kept apart.
    this.#index.files[key] = {
      hash,
      settings: keyOf(settings),
      report: {...report, findings: [...report.findings]},
      controls: controls.map((control) => ({...control, used: [...control.used]}))
    }
    if (names === undefined) delete this.#allNames()[key]
    else this.#allNames()[key] = names
    this.#changed = true
  }

  /** Key of a comparison: which articles, in which state, under which settings, and with what else. */
  crossKey(articles: ReadonlyArray<{path: string; settings: Settings}>, besides: readonly string[]): string {
    const states = articles.map(({path: file, settings}) => [
      file,
      this.#index.files[path.resolve(file)]?.hash,
      keyOf(settings)
    ])
    return digest(JSON.stringify([states, besides]))
  }

  cross(key: string): CrossFinding[] | undefined {
    return this.#index.cross?.key === key ? this.#index.cross.found : undefined
  }

  setCross(key: string, found: CrossFinding[]): void {
    this.#index.cross = {key, found}
    this.#changed = true
  }

  /** Write the cache if anything in it changed; entries of files that are gone are dropped. */
  save(): void {
    if (!this.#changed) return
    const names = this.#allNames()
    for (const file of Object.keys(this.#index.files)) {
      if (existsSync(file)) continue
      delete this.#index.files[file]
      delete names[file]
    }
    makeFolder(path.dirname(path.resolve(this.#file)))
    writeAtomically(this.#file, `${JSON.stringify(this.#index)}\n${JSON.stringify(names)}`)
  }

  #allNames(): Record<string, ArticleNames> {
    if (this.#names === undefined) {
      try {
        this.#names = JSON.parse(this.#oldNames) as Record<string, ArticleNames>
      } catch {
        this.#names = {}
      }
    }
    return this.#names
  }
}
