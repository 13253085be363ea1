import path from 'node:path'
import type {FailOn, Override} from '../../config/keys.ts'
import {lay, layLevels} from '../../config/merge.ts'
import {defaultSettings, type Settings} from '../../config/settings.ts'
import type {Lang, Level} from '../../rules/registry.ts'
import {Finder} from './find.ts'
import {loadPieces, type Piece} from './load.ts'

/** What the command line says over every configuration. */
export interface Given {
  levels: Record<string, Level>
  lang: Lang | undefined
  crossArticle: boolean
  all?: boolean
}

/** What holds for a file. */
export interface FileConfig {
  settings: Settings
  failOn: FailOn
  maxWarnings: number | undefined
  /** Configuration files and presets, the weakest first. */
  sources: string[]
  /** The configuration file that leaves the file out by its `ignore`. */
  ignoredBy: string | undefined
}

type Matcher = (file: string) => boolean

interface Loaded {
  pieces: Piece[]
  /** For each piece: its overrides with their matchers, and what it ignores. */
  overrides: Array<Array<{matches: Matcher; layer: Override}>>
  ignores: Array<Matcher | undefined>
  /** Settings by which overrides apply, so that files alike share one object (and one linter). */
  made: Map<string, Omit<FileConfig, 'ignoredBy'>>
}

/** The configurations of a run: each file's own, found upwards from it, read once. */
export class Configs {
  readonly #given: string | false | undefined
  readonly #over: Given
  readonly #finder = new Finder()
  readonly #loaded = new Map<string, Promise<Loaded>>()

  /** `given`: the one configuration to use, or `false` for none. */
  constructor(given: string | false | undefined, over: Given) {
    this.#given = given
    this.#over = over
  }

  /** What holds for a file (it need not exist). A `Fault` when its configuration is not right. */
  async of(file: string): Promise<FileConfig> {
    const absolute = path.resolve(file)
    const source =
      this.#given === false
        ? undefined
        : this.#given !== undefined
          ? path.resolve(this.#given)
          : this.#finder.find(path.dirname(absolute))
    const loaded = await this.#load(source ?? '')
    const matching = loaded.overrides.map((list) => list.map(({matches}) => matches(absolute)))
    const key = matching.flat().map(Number).join('')
    let made = loaded.made.get(key)
    if (made === undefined) {
      made = this.#make(loaded, matching)
      loaded.made.set(key, made)
    }
    const ignoring = loaded.ignores.findIndex((ignores) => ignores?.(absolute))
    return {...made, ignoredBy: ignoring < 0 ? undefined : loaded.pieces[ignoring].source}
  }

  #load(source: string): Promise<Loaded> {
    let loaded = this.#loaded.get(source)
    if (loaded === undefined) {
      loaded = prepare(source)
      this.#loaded.set(source, loaded)
    }
    return loaded
  }

  #make({pieces, overrides}: Loaded, matching: readonly boolean[][]): Omit<FileConfig, 'ignoredBy'> {
    const over = this.#over
    let settings: Settings = structuredClone(defaultSettings)
    let failOn: FailOn = 'error'
    let maxWarnings: number | undefined
    for (const [i, {config}] of pieces.entries()) {
      settings = lay(settings, config)
      settings.namePreset = config.namePreset ?? settings.namePreset
      settings.crossArticle = config.crossArticle ?? settings.crossArticle
      failOn = config.failOn ?? failOn
      maxWarnings = config.maxWarnings ?? maxWarnings
      for (const [j, {layer}] of overrides[i].entries()) if (matching[i][j]) settings = lay(settings, layer)
    }
    settings = {
      ...settings,
      lang: over.lang ?? settings.lang,
      levels: layLevels(settings.levels, over.levels),
      crossArticle: settings.crossArticle && over.crossArticle,
      all: over.all === true
    }
    return {settings, failOn, maxWarnings, sources: pieces.map((piece) => piece.source)}
  }
}

async function prepare(source: string): Promise<Loaded> {
  const pieces = source === '' ? [] : await loadPieces(source)
  return {
    pieces,
    overrides: await Promise.all(
      pieces.map(async ({config, folder}) =>
        Promise.all((config.overrides ?? []).map(async (layer) => ({layer, matches: await globs(layer.files, folder)})))
      )
    ),
    ignores: await Promise.all(
      pieces.map(({config, folder}) => (config.ignore ? ignored(config.ignore, folder) : undefined))
    ),
    made: new Map()
  }
}

const slash = (file: string): string => (path.sep === '/' ? file : file.replaceAll(path.sep, '/'))

async function globs(patterns: string | string[], folder: string): Promise<Matcher> {
  const {default: picomatch} = await import('picomatch')
  const tests = [patterns].flat().map((pattern) => {
    // A folder means all that is in it; a name without a slash is looked for everywhere.
    const whole = pattern.endsWith('/') ? `${pattern}**` : pattern
    const plain = whole.replace(/^\.\//, '')
    return picomatch(plain.includes('/') ? plain.replace(/^\//, '') : `**/${plain}`, {dot: true})
  })
  return (file) => {
    const relative = slash(path.relative(folder, file))
    return !relative.startsWith('../') && tests.some((test) => test(relative))
  }
}

async function ignored(patterns: string[], folder: string): Promise<Matcher> {
  const {default: ignore} = await import('ignore')
  const rules = ignore().add(patterns)
  return (file) => {
    const relative = slash(path.relative(folder, file))
    return relative !== '' && !relative.startsWith('../') && !path.isAbsolute(relative) && rules.ignores(relative)
  }
}
