import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {loadSettings} from '../config/load.ts'
import {defaultSettings, type Settings} from '../config/settings.ts'
import {Linter} from '../lint.ts'
import {type Register, readRegister} from '../names/index.ts'
import type {Lang, Level} from '../rules/registry.ts'

/** What the editor's own settings say; they win over nothing that the configuration of the project says of words and names. */
export interface ClientSettings {
  /** Language of messages, when the configuration names none. */
  lang?: Lang
  /** Path of a configuration file; relative to the workspace folder. */
  configPath?: string
  /** Levels by rule or `family/*`. */
  rules?: Record<string, Level>
  /** Compare names between open documents. */
  crossArticle?: boolean
}

/** What holds for the documents of one configuration. */
export interface Project {
  /** Configuration file, if there is one. */
  config: string | undefined
  /** Folder that a new configuration would go to; `undefined` for an untitled document without a workspace. */
  root: string | undefined
  settings: Settings
  linter: Linter
  /** Names that were published before. */
  register: Register | undefined
  /** Why the configuration or the register could not be used. */
  faults: string[]
}

/** Files whose change makes projects stale. */
export const configNames = [
  'sunting.config.yaml',
  'sunting.config.yml',
  'sunting.config.json',
  'sunting.config.js',
  'sunting.config.mjs',
  'package.json'
]
export const registerName = 'sunting-names.yaml'

/** Milliseconds after which a folder is searched again for a configuration. */
const lookAgain = 1000

/** Finds and keeps the settings of documents. */
export class Projects {
  #folders: string[] = []
  #client: ClientSettings = {}
  #byKey = new Map<string, {stamp: string; project: Promise<Project>}>()
  #configs = new Map<string, {at: number; config: string | undefined}>()

  /** Workspace folders, as URIs. */
  setFolders(uris: readonly string[]): void {
    this.#folders = uris.map(pathOf).filter((folder) => folder !== undefined)
    this.forget()
  }

  setClient(settings: ClientSettings): void {
    this.#client = settings
    this.forget()
  }

  /** Read everything again when next asked. */
  forget(): void {
    this.#byKey.clear()
    this.#configs.clear()
  }

  /** The project of a document. */
  async of(uri: string): Promise<Project> {
    const file = pathOf(uri)
    const folder = this.#folderOf(file)
    const directory = file === undefined ? folder : path.dirname(file)
    const config = this.#configOf(directory, folder)
    const root = config === undefined ? (folder ?? directory) : path.dirname(config)
    const key = `${config ?? ''}\n${root ?? ''}`
    // Not every client watches files; a changed one is noticed at the next check all the same.
    const stamp = [config, root && path.join(root, registerName)].map(stampOf).join()
    const known = this.#byKey.get(key)
    if (known?.stamp === stamp) return known.project
    const project = this.#load(config, root)
    this.#byKey.set(key, {stamp, project})
    return project
  }

  /** The innermost workspace folder of a file; the first one for an untitled document. */
  #folderOf(file: string | undefined): string | undefined {
    if (file === undefined) return this.#folders[0]
    return this.#folders
      .filter((folder) => file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep))
      .sort((a, b) => b.length - a.length)[0]
  }

  #configOf(directory: string | undefined, folder: string | undefined): string | undefined {
    const {configPath} = this.#client
    if (configPath) return path.resolve(folder ?? directory ?? '.', configPath)
    if (directory === undefined) return undefined
    const known = this.#configs.get(directory)
    if (known !== undefined && Date.now() - known.at < lookAgain) return known.config
    const config = nearestConfig(directory)
    this.#configs.set(directory, {at: Date.now(), config})
    return config
  }

  async #load(config: string | undefined, root: string | undefined): Promise<Project> {
    const faults: string[] = []
    let settings = defaultSettings
    if (config !== undefined) {
      try {
        settings = await loadSettings(config)
      } catch (error) {
        faults.push((error as Error).message)
      }
    }
    const {lang, rules = {}, crossArticle} = this.#client
    settings = {
      ...settings,
      lang: settings.lang === defaultSettings.lang && lang !== undefined ? lang : settings.lang,
      levels: {...rules, ...settings.levels},
      crossArticle: settings.crossArticle && crossArticle !== false
    }
    return {config, root, settings, linter: new Linter(settings), register: readNames(root, faults), faults}
  }
}

function readNames(root: string | undefined, faults: string[]): Register | undefined {
  if (root === undefined) return undefined
  const file = path.join(root, registerName)
  if (!existsSync(file)) return undefined
  try {
    return readRegister(readFileSync(file, 'utf8'))
  } catch (error) {
    faults.push(`${file}: ${(error as Error).message}`)
    return undefined
  }
}

/** What tells a file from the one that was read before. */
function stampOf(file: string | undefined): string {
  const stat = file === undefined ? undefined : statSync(file, {throwIfNoEntry: false})
  return stat === undefined ? '' : `${stat.mtimeMs}:${stat.size}`
}

/** The nearest configuration file from a folder upwards; a `package.json` counts if it has a `sunting` key. */
function nearestConfig(directory: string): string | undefined {
  for (let at = directory; ; at = path.dirname(at)) {
    for (const name of configNames) {
      const file = path.join(at, name)
      if (existsSync(file) && (name !== 'package.json' || hasKey(file))) return file
    }
    if (path.dirname(at) === at) return undefined
  }
}

function hasKey(file: string): boolean {
  try {
    return 'sunting' in (JSON.parse(readFileSync(file, 'utf8')) as object)
  } catch {
    return false
  }
}

/** Path of a `file:` URI. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}
