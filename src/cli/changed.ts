import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import path from 'node:path'
import {alike, Fault} from '../fault.ts'
import {realPath} from '../node/real-path.ts'
import type {Finding} from '../report/finding.ts'

/** Lines of a file, counted from 1, both ends included. */
export type Lines = Array<[first: number, last: number]>

/** Which lines were changed since a revision. */
export class Changes {
  /** By absolute path; `undefined` means the whole file (new, or of a kind git does not compare). */
  readonly #files: ReadonlyMap<string, Lines | undefined>
  readonly #root: string

  constructor(root: string, files: ReadonlyMap<string, Lines | undefined>) {
    this.#root = root
    this.#files = files
  }

  /** Changed lines of a file: none, some, or `undefined` for all. */
  of(file: string): Lines | undefined {
    const absolute = realPath(file)
    // What git does not follow has no lines that anybody changed before: all are new.
    if (!absolute.startsWith(`${this.#root}${path.sep}`)) return undefined
    return this.#files.has(absolute) ? this.#files.get(absolute) : []
  }
}

/** Whether a finding touches a changed line. */
export const touches = (lines: Lines | undefined, {start, end}: Finding): boolean =>
  lines === undefined || lines.some(([first, last]) => start.line <= last && end.line >= first)

/** Changed lines after edits that made some lines more or fewer. */
export function shiftLines(lines: Lines, at: number, by: number): Lines {
  return lines.map(([first, last]) => [first > at ? first + by : first, last >= at ? last + by : last])
}

/**
 * The lines changed since the point where the current branch left `ref`, with what is not committed yet; renamed files
 * are compared with what they were. `folder` lies in the working tree.
 */
export function changesSince(ref: string, folder: string): Changes {
  const git: Git = (args, at = folder) =>
    execFileSync('git', args, {
      cwd: at,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C'}
    })
  let root: string
  try {
    root = realPath(path.resolve(git(['rev-parse', '--show-toplevel']).trim()))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Fault({
        id: '--changed-since memerlukan git, yang tidak ditemukan',
        en: '--changed-since needs git, which is not found'
      })
    const reason = String((error as {stderr?: unknown}).stderr ?? '')
    // In containers the checkout often belongs to somebody else, and git refuses it.
    if (reason.includes('dubious ownership'))
      throw new Fault({
        id: '--changed-since: git menolak repositori milik pengguna lain; izinkan dengan "git config --global --add safe.directory <folder>"',
        en: '--changed-since: git refuses a repository that belongs to another user; allow it with "git config --global --add safe.directory <folder>"'
      })
    throw new Fault({
      id: '--changed-since: folder ini bukan bagian dari repositori git',
      en: '--changed-since: this folder is not part of a git repository'
    })
  }
  const files = new Map<string, Lines | undefined>()
  const newFolders: string[] = []
  collect(root, mergeBase(ref, git), git, files, newFolders)
  return new Tracked(root, files, newFolders)
}

type Git = (args: string[], at?: string) => string

/**
 * What changed in a working tree since a commit, and in its submodules since the commits they were at then: each is asked
 * by itself, since the git that compares submodules heeds the user's own `diff.external`.
 */
function collect(
  root: string,
  base: string,
  git: Git,
  files: Map<string, Lines | undefined>,
  newFolders: string[]
): void {
  const patch = git(
    [
      ...['-c', 'core.quotePath=false', '-c', 'diff.noprefix=false', '-c', 'diff.mnemonicPrefix=false'],
      ...['diff', '-U0', '-M', '--no-color', '--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/'],
      ...['--ignore-submodules=all', base, '--']
    ],
    root
  )
  for (const [name, lines] of parsePatch(patch)) files.set(path.join(root, name), lines)
  // What git does not follow, ignored files too: those can still be named on the command line.
  for (const name of listed(git(['ls-files', '--others', '-z', '--directory', '--no-empty-directory'], root))) {
    const file = path.join(root, name)
    if (name.endsWith('/')) newFolders.push(file.replace(/[/\\]?$/, path.sep))
    else files.set(file, undefined)
  }
  if (!existsSync(path.join(root, '.gitmodules'))) return
  for (const entry of listed(git(['ls-files', '--stage', '-z'], root))) {
    if (!entry.startsWith('160000 ')) continue
    const name = entry.slice(entry.indexOf('\t') + 1)
    const folder = path.join(root, name)
    if (!existsSync(path.join(folder, '.git'))) continue
    const commit = /^160000 commit ([0-9a-f]+)/.exec(git(['ls-tree', base, '--', name], root))?.[1]
    try {
      if (commit === undefined) newFolders.push(folder + path.sep)
      else collect(folder, commit, git, files, newFolders)
    } catch {
      // The commit it was at is not to be had any more: nobody knows what was there.
      newFolders.push(folder + path.sep)
    }
  }
}

const listed = (output: string): string[] => output.split('\0').filter((entry) => entry !== '')

/** As `Changes`, where whole folders may be unknown to git. */
class Tracked extends Changes {
  readonly #folders: readonly string[]

  constructor(root: string, files: ReadonlyMap<string, Lines | undefined>, newFolders: readonly string[]) {
    super(root, files)
    this.#folders = newFolders
  }

  override of(file: string): Lines | undefined {
    const absolute = realPath(file)
    return this.#folders.some((folder) => absolute.startsWith(folder)) ? undefined : super.of(file)
  }
}

function mergeBase(ref: string, git: Git): string {
  if (ref.startsWith('-'))
    throw new Fault({
      id: `--changed-since: "${ref}" bukan nama revisi`,
      en: `--changed-since: "${ref}" is not the name of a revision`
    })
  const shallow = git(['rev-parse', '--is-shallow-repository']).trim() === 'true'
  const advice = shallow
    ? {
        id: '; klon ini dangkal: ambil riwayatnya dengan "git fetch --unshallow" (di GitHub Actions: actions/checkout dengan fetch-depth: 0)',
        en: '; this clone is shallow: get its history with "git fetch --unshallow" (in GitHub Actions: actions/checkout with fetch-depth: 0)'
      }
    : alike('')
  let commit: string
  try {
    commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]).trim()
  } catch {
    throw new Fault({
      id: `--changed-since: revisi "${ref}" tidak ada di repositori ini${advice.id}`,
      en: `--changed-since: there is no revision "${ref}" in this repository${advice.en}`
    })
  }
  let head: string
  try {
    head = git(['rev-parse', '--verify', '--quiet', 'HEAD']).trim()
  } catch {
    throw new Fault({
      id: '--changed-since: repositori ini belum punya komit',
      en: '--changed-since: this repository has no commit yet'
    })
  }
  try {
    return git(['merge-base', commit, head]).trim().split('\n')[0]
  } catch {
    throw new Fault({
      id: `--changed-since: "${ref}" dan HEAD tidak punya komit asal yang sama${advice.id}`,
      en: `--changed-since: "${ref}" and HEAD have no commit in common${advice.en}`
    })
  }
}

/** New names and changed lines of a patch. Files that were deleted are left out. */
export function parsePatch(patch: string): Map<string, Lines | undefined> {
  const files = new Map<string, Lines | undefined>()
  let name: string | undefined
  let lines: Lines = []
  // Lines of a hunk that are still to come, of the old and of the new file: they may look like headers.
  let [before, after] = [0, 0]
  let at = 0
  for (const line of patch.split('\n')) {
    if (before > 0 || after > 0) {
      if (line.startsWith('+')) {
        const last = lines.at(-1)
        if (last !== undefined && last[1] === at - 1) last[1] = at
        else lines.push([at, at])
      }
      if (!line.startsWith('+') && !line.startsWith('\\')) before--
      if (!line.startsWith('-') && !line.startsWith('\\')) {
        after--
        at++
      }
      continue
    }
    if (line.startsWith('diff --git ')) {
      name = undefined
      lines = []
    } else if (line.startsWith('rename to ')) {
      name = unquote(line.slice('rename to '.length))
      files.set(name, lines)
    } else if (line.startsWith('+++ ')) {
      const target = unquote(line.slice(4).replace(/\t$/, ''))
      name = target === '/dev/null' ? undefined : target.replace(/^b\//, '')
      if (name !== undefined) files.set(name, lines)
    } else if (line.startsWith('Binary files ')) {
      const target = / and (.*) differ$/.exec(line)?.[1]
      if (target !== undefined && target !== '/dev/null') files.set(unquote(target).replace(/^b\//, ''), undefined)
    } else if (line.startsWith('@@ ')) {
      const match = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
      if (match === null) continue
      before = Number(match[1] ?? 1)
      after = Number(match[3] ?? 1)
      at = Number(match[2])
    }
  }
  return files
}

/** A name as git writes it: in quotes with C's escapes when it holds quotes or control characters. */
function unquote(name: string): string {
  if (!name.startsWith('"')) return name
  const bytes: number[] = []
  const escapes: Record<string, number> = {a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92}
  const inner = Buffer.from(name.slice(1, name.lastIndexOf('"')))
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] !== 92) {
      bytes.push(inner[i])
      continue
    }
    const octal = /^[0-7]{3}/.exec(inner.toString('latin1', i + 1, i + 4))
    if (octal) {
      bytes.push(Number.parseInt(octal[0], 8))
      i += 3
    } else bytes.push(escapes[String.fromCharCode(inner[++i])] ?? inner[i])
  }
  return Buffer.from(bytes).toString('utf8')
}
