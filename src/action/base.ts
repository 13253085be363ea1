import {spawnSync} from 'node:child_process'
import {InputError} from './inputs.ts'

/** Commits to fetch before it is tried again whether the two have a commit in common. */
const depths = [2, 30, 300, 3000]

/**
 * Make sure that HEAD and a commit have a commit in common here: actions/checkout fetches one commit only. Returns
 * whether they have; throws when nothing is left to try.
 */
export function reachBase(base: string, folder: string, log: (line: string) => void): void {
  const git = (...args: string[]) =>
    spawnSync('git', args, {cwd: folder, encoding: 'utf8', env: {...process.env, GIT_TERMINAL_PROMPT: '0'}})
  const isReached = (): boolean => git('merge-base', base, 'HEAD').status === 0
  if (isReached()) return
  const head = git('rev-parse', 'HEAD').stdout.trim()
  if (head === '') throw new InputError('changed-only needs a git checkout: put actions/checkout before this step')
  let last = ''
  if (git('rev-parse', '--is-shallow-repository').stdout.trim() === 'true') {
    for (const depth of depths) {
      log(`fetching ${depth} commits to compare with ${base.slice(0, 10)}`)
      last = git('fetch', '--quiet', '--no-tags', `--depth=${depth}`, 'origin', base, head).stderr
      if (isReached()) return
    }
    last = git('fetch', '--quiet', '--no-tags', '--unshallow', 'origin').stderr || last
  } else last = git('fetch', '--quiet', '--no-tags', 'origin', base).stderr
  if (isReached()) return
  const reason = last.trim().split('\n').at(-1) ?? ''
  throw new InputError(
    `cannot compare with ${base.slice(0, 10)}: it is not in this checkout${reason ? ` (${reason})` : ''}; use actions/checkout with fetch-depth: 0, or changed-only: false`
  )
}

/**
 * Where actions/checkout leaves the merge of a pull request, the commit it was merged into: that of the event may be older, and
 * what others did since is not the author's. Read from the commit itself, since a shallow clone hides its parents.
 */
export function mergedInto(head: string | undefined, folder: string): string | undefined {
  const {stdout, status} = spawnSync('git', ['cat-file', 'commit', 'HEAD'], {cwd: folder, encoding: 'utf8'})
  if (status !== 0 || head === undefined) return undefined
  const parents = [...stdout.slice(0, stdout.indexOf('\n\n')).matchAll(/^parent ([\da-f]+)$/gm)].map(([, id]) => id)
  return parents.length === 2 && parents[1] === head ? parents[0] : undefined
}
