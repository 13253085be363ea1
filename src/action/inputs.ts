/** The environment a step runs in. */
export type Env = Record<string, string | undefined>

/** What the workflow asks for (`action.yml`). */
export interface Inputs {
  paths: string[]
  config: string
  changedOnly: 'auto' | 'true' | 'false'
  failOn: string
  maxWarnings: string
  annotate: boolean
  summary: boolean
  comment: boolean
  sarifFile: string
  rdjsonlFile: string
  /** Further reports. */
  formats: Array<{name: string; file: string}>
  baseline: string
  workingDirectory: string
  lang: string
  token: string
}

/** Something in the workflow that is not right: one line for its author. */
export class InputError extends Error {
  override name = 'InputError'
}

/** Read the inputs; composite actions hand them on as `INPUT_*`. */
export function readInputs(env: Env): Inputs {
  const text = (name: string): string => (env[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`] ?? '').trim()
  const choice = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T => {
    const value = text(name).toLowerCase() || otherwise
    if (!(allowed as readonly string[]).includes(value))
      throw new InputError(`input "${name}" is ${JSON.stringify(value)}; it takes ${allowed.join(', ')}`)
    return value as T
  }
  const flag = (name: string, otherwise: 'true' | 'false'): boolean =>
    choice(name, ['true', 'false'], otherwise) === 'true'
  const lines = (name: string): string[] =>
    text(name)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
  return {
    paths: lines('paths'),
    config: text('config'),
    changedOnly: choice('changed-only', ['auto', 'true', 'false'], 'auto'),
    failOn: choice('fail-on', ['', 'error', 'warning', 'info', 'never'], ''),
    maxWarnings: text('max-warnings'),
    annotate: flag('annotate', 'true'),
    summary: flag('summary', 'true'),
    comment: flag('comment', 'false'),
    sarifFile: text('sarif-file'),
    rdjsonlFile: text('rdjsonl-file'),
    formats: lines('formats').map((line) => {
      const [, name, file] = /^([a-z]+)\s*=\s*(\S.*)$/.exec(line) ?? []
      if (name === undefined || file === undefined)
        throw new InputError(`input "formats" has ${JSON.stringify(line)}; write NAME=FILE, one a line`)
      return {name, file}
    }),
    baseline: text('baseline'),
    workingDirectory: text('working-directory') || '.',
    lang: choice('lang', ['', 'id', 'en'], ''),
    token: text('token')
  }
}
