import {readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {layLevels} from '../config/merge.ts'
import {defaultSettings, type Settings} from '../config/settings.ts'
import {at, told} from '../fault.ts'
import {Linter} from '../lint.ts'
import {type Register, readRegister} from '../names/index.ts'
import {Configs} from '../node/config/configs.ts'
import {Finder} from '../node/config/find.ts'
import type {Lang, Level, Localized} from '../rules/registry.ts'

/** What the editor's own settings say; the configuration of the project wins over them. */
export interface ClientSettings {
  /** Language of messages, when the configuration names none. */
  lang?: Lang
  /** Path of a configuration file, relative to the workspace folder; `false`: none. */
  configPath?: string | false
  /** Levels by rule or `family/*`. */
  rules?: Record<string, Level>
  /** Levels of the command line, which win over the configuration. */
  commandRules?: Record<string, Level>
  /** Compare names between open documents. */
  crossArticle?: boolean
}

/** What holds for all documents with the same settings. */
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

/** A document's project, and whether its configuration leaves the document out. */
export interface Holding {
  project: Project
  ignored: boolean
}

/** Files whose change makes projects stale. */
export const watchedNames = ['sunting.config.{yaml,yml,json,js}', 'package.json', 'sunting-names.yaml']
const registerName = 'sunting-names.yaml'

/** Milliseconds after which configurations are read again: not every client tells of changed files. */
const lookAgain = 2000
/** Most projects that are kept; a configuration that is being written makes one at every change. */
const mostProjects = 50

/** Finds and keeps the settings of documents. */
export class Projects {
  #folders: string[] = []
  #client: ClientSettings = {}
  #configs = new Map<string, Configs>()
  #finder = new Finder()
  #readAt = 0
  /** By what they say, so that a configuration read again that says the same makes no work. */
  #projects = new Map<string, Project>()

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
    this.#configs.clear()
    this.#finder = new Finder()
    this.#readAt = Date.now()
  }

  /** What holds for a document. */
  async of(uri: string): Promise<Holding> {
    if (Date.now() - this.#readAt > lookAgain) this.forget()
    const file = pathOf(uri)
    const folder = this.#folderOf(file)
    // An untitled document counts as lying in the workspace.
    const where = file ?? (folder === undefined ? undefined : path.join(folder, 'untitled.txt'))
    const config = this.#configOf(where, folder)
    const root = config === undefined ? (folder ?? (where && path.dirname(where))) : path.dirname(config)
    const faults: Localized[] = []
    let settings = defaultSettings
    let ignored = false
    try {
      const found = await this.#configsOf(config).of(where ?? 'untitled.txt')
      settings = found.settings
      ignored = found.ignoredBy !== undefined
    } catch (error) {
      faults.push(told(error))
    }
    return {project: this.#project(config, root, settings, faults), ignored}
  }

  /** The innermost workspace folder of a file; the first one for an untitled document. */
  #folderOf(file: string | undefined): string | undefined {
    if (file === undefined) return this.#folders[0]
    return this.#folders
      .filter((folder) => file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep))
      .sort((a, b) => b.length - a.length)[0]
  }

  #configOf(file: string | undefined, folder: string | undefined): string | undefined {
    const {configPath} = this.#client
    if (configPath === false) return undefined
    if (configPath) return path.resolve(folder ?? (file === undefined ? '.' : path.dirname(file)), configPath)
    return file === undefined ? undefined : this.#finder.find(path.dirname(file))
  }

  #configsOf(config: string | undefined): Configs {
    const key = config ?? ''
    let configs = this.#configs.get(key)
    if (configs === undefined) {
      configs = new Configs(config ?? false, {levels: {}, lang: undefined, crossArticle: true})
      this.#configs.set(key, configs)
    }
    return configs
  }

  #project(config: string | undefined, root: string | undefined, base: Settings, found: Localized[]): Project {
    const {lang, rules = {}, commandRules = {}, crossArticle} = this.#client
    const settings: Settings = {
      ...base,
      lang: base.lang === defaultSettings.lang && lang !== undefined ? lang : base.lang,
      levels: layLevels(layLevels(rules, base.levels), commandRules),
      crossArticle: base.crossArticle && crossArticle !== false
    }
    const registerFile = root === undefined ? undefined : path.join(root, registerName)
    const faults = found.map((fault) => fault[settings.lang])
    const key = JSON.stringify([config, root, settings, faults, stampOf(registerFile)])
    let project = this.#projects.get(key)
    if (project === undefined) {
      const register = readNames(registerFile, (fault) => faults.push(fault[settings.lang]))
      project = {config, root, settings, linter: new Linter(settings), register, faults}
      if (this.#projects.size >= mostProjects) this.#projects.clear()
      this.#projects.set(key, project)
    }
    return project
  }
}

function readNames(file: string | undefined, tell: (fault: Localized) => void): Register | undefined {
  if (file === undefined || stampOf(file) === '') return undefined
  try {
    return readRegister(readFileSync(file, 'utf8'))
  } catch (error) {
    tell(at(file, told(error)))
    return undefined
  }
}

/** What tells a file from the one that was read before; '' if there is none. */
function stampOf(file: string | undefined): string {
  const stat = file === undefined ? undefined : statSync(file, {throwIfNoEntry: false})
  return stat === undefined ? '' : `${stat.mtimeMs}:${stat.size}`
}

/** Path of a `file:` URI. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}
