import {append} from '../../append.ts'
import type {Settings} from '../../config/settings.ts'
import {at, told} from '../../fault.ts'
import type {CrossFinding} from '../../lint.ts'
import type {ArticleNames, Register} from '../../names/index.ts'
import type {Localized} from '../../rules/registry.ts'
import type {ArticleText} from '../files.ts'
import type {Input} from '../run.ts'
import {Cache, hashOf} from './cache.ts'
import {Judged} from './judged.ts'
import type {Outcome, Task} from './outcome.ts'
import {judgeAll, sensibleJobs} from './pool.ts'
import {registerFor, registerName} from './register.ts'
import {Store} from './store.ts'

/** Articles of a run from which on outcomes are kept as bytes. */
const many = 200

export interface EngineOptions {
  cache: string | undefined
  jobs: number | undefined
  /** One line on an article that could not be judged. */
  fault: (message: Localized) => void
  /** Called for each article as it is done, in the order of the input. */
  done?: (judged: Judged) => void | Promise<void>
  tick?: () => void
}

/** Judges the articles of a run: from the cache where nothing changed, else here or in worker threads. */
export class Engine {
  readonly #options: EngineOptions
  readonly #cache: Cache | undefined
  readonly #hashes = new Map<string, string>()
  #store: Store | undefined

  constructor(options: EngineOptions) {
    this.#options = options
    this.#cache = options.cache === undefined ? undefined : new Cache(options.cache)
  }

  /** Judge the articles; `given` holds those that were read already. */
  async judge(inputs: readonly Input[], given?: ReadonlyMap<string, ArticleText>): Promise<Judged[]> {
    const slots: Array<Judged | 'fault' | undefined> = new Array(inputs.length)
    const tasks: Array<Task & {slot: number}> = []
    if (inputs.length >= many) this.#store ??= new Store()
    for (const [slot, input] of inputs.entries()) {
      const {path} = input
      const {settings} = input.config
      const hash = this.#cache && !given?.has(path) ? hashOf(path) : undefined
      if (hash !== undefined) {
        this.#hashes.set(path, hash)
        if (this.#cache?.has(path, hash, settings)) {
          slots[slot] = new Judged(input, this.#cache.get(path))
          continue
        }
      }
      tasks.push({path, settings, article: given?.get(path), slot})
    }
    const judged: Judged[] = []
    let next = 0
    let telling = Promise.resolve()
    // Told in the order of the input, whatever the order they are done in.
    const tell = (): void => {
      for (let slot = slots[next]; next < slots.length && slot !== undefined; slot = slots[next]) {
        next++
        this.#options.tick?.()
        if (slot === 'fault') continue
        const ready = slot
        judged.push(ready)
        if (this.#options.done !== undefined) telling = telling.then(() => this.#options.done?.(ready))
      }
    }
    tell()
    if (tasks.length > 0) {
      await judgeAll(tasks, this.#options.jobs ?? sensibleJobs(tasks), (index, result) => {
        const {slot, path, settings} = tasks[index]
        if ('fault' in result) {
          this.#options.fault(result.fault)
          slots[slot] = 'fault'
        } else {
          const one = new Judged(inputs[slot], result.outcome, this.#store)
          slots[slot] = one
          if (this.#cache !== undefined) this.#remember(path, settings, one.outcome)
        }
        tell()
      })
    }
    await telling
    return judged
  }

  /** Put another outcome in the place of one, after its file was written anew. */
  replace(judged: Judged, outcome: Outcome, written: boolean): void {
    judged.outcome = outcome
    const {path, config} = judged.input
    if (this.#cache === undefined || !written) return
    const hash = hashOf(path)
    if (hash === undefined) return
    this.#hashes.set(path, hash)
    this.#remember(path, config.settings, outcome)
  }

  #remember(path: string, settings: Settings, outcome: Outcome): void {
    const hash = this.#hashes.get(path)
    if (hash !== undefined) this.#cache?.set(path, hash, settings, outcome)
  }

  /** Add the findings that only show when articles are compared: all articles, under each one's own settings. */
  async compare(all: readonly Judged[]): Promise<void> {
    const articles = all.filter(({input}) => input.config.settings.crossArticle)
    if (articles.length === 0) return
    const found = await this.#found(articles)
    if (found.length === 0) return
    const {mergeCrossArticle} = await import('../../lint.ts')
    const byPath = new Map<string, CrossFinding[]>()
    for (const one of found) append(byPath, one.path, one)
    for (const judged of articles) {
      const own = byPath.get(judged.input.path)
      if (own === undefined) continue
      const {outcome} = judged
      mergeCrossArticle(new Map([[judged.input.path, outcome.report]]), own, () => outcome.controls)
      judged.outcome = outcome
    }
  }

  async #found(articles: readonly Judged[]): Promise<CrossFinding[]> {
    const groups = new Map<Settings, Set<string>>()
    for (const {input} of articles) {
      const {settings} = input.config
      const paths = groups.get(settings)
      if (paths === undefined) groups.set(settings, new Set([input.path]))
      else paths.add(input.path)
    }
    const registers = new Map(articles.map(({input}) => [input.config.settings, registerFor(input.config.sources)]))
    if (articles.length < 2 && [...registers.values()].every((register) => register === undefined)) return []
    const key = this.#cache?.crossKey(
      articles.map(({input}) => ({path: input.path, settings: input.config.settings})),
      [...registers.values()].map((register) => register?.text ?? '')
    )
    const known = key === undefined ? undefined : this.#cache?.cross(key)
    if (known !== undefined) return known
    const names: Iterable<ArticleNames> = {[Symbol.iterator]: () => this.#namesOf(articles)}
    const {compareArticles, readRegister} = await import('../../names/index.ts')
    const found: CrossFinding[] = []
    for (const [settings, paths] of groups) {
      const register = registers.get(settings)
      const compared = compareArticles(names, settings, register && this.#register(register.text, readRegister))
      found.push(...compared.filter(({path}) => paths.has(path)))
    }
    if (key !== undefined) this.#cache?.setCross(key, found)
    return found
  }

  /** The names of the articles, of one after the other. */
  *#namesOf(articles: readonly Judged[]): Generator<ArticleNames> {
    for (const judged of articles) {
      const own = judged.names ?? this.#cache?.namesOf(judged.input.path)
      if (own !== undefined) yield own
    }
  }

  /** A register read; one that cannot be is said, and counts as none. */
  #register(text: string, readRegister: (text: string) => Register): Register | undefined {
    try {
      return readRegister(text)
    } catch (error) {
      this.#options.fault(at(registerName, told(error)))
      return undefined
    }
  }

  /** Write the cache; a cache that cannot be written is said and nothing more. */
  save(): void {
    try {
      this.#cache?.save()
    } catch (error) {
      const {code, message} = error as NodeJS.ErrnoException
      const reason = `(${code ?? message})`
      this.#options.fault(
        at(this.#options.cache ?? '', {
          id: `cache tidak dapat ditulis ${reason}`,
          en: `the cache cannot be written ${reason}`
        })
      )
    }
  }
}
