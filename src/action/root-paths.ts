import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync, realpathSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/**
 * What leads from the root of the repository to a folder, with a slash at its end; '' for the root itself. Code scanning and
 * reviewdog want paths from there, wherever a step works.
 */
export function prefixOf(folder: string, workspace: string): string {
  const git = spawnSync('git', ['rev-parse', '--show-toplevel'], {cwd: folder, encoding: 'utf8'})
  const root = git.status === 0 ? git.stdout.trim() : realpathSync(workspace)
  const relative = path.relative(root, realpathSync(folder)).split(path.sep).join('/')
  return relative === '' || relative.startsWith('../') ? '' : `${relative}/`
}

/** Put a prefix before the paths of a SARIF report. */
export function prefixSarif(file: string, prefix: string): void {
  const before = prefix.split('/').map(encodeURIComponent).join('/')
  rewrite(file, (text) =>
    JSON.stringify(
      JSON.parse(text, (key, value: unknown) =>
        key === 'artifactLocation' ? {...(value as object), uri: before + (value as {uri: string}).uri} : value
      ),
      null,
      2
    )
  )
}

/** Put a prefix before the paths of a report for reviewdog. */
export function prefixRdjsonl(file: string, prefix: string): void {
  rewrite(file, (text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) =>
        JSON.stringify(
          JSON.parse(line, (key, value: unknown) =>
            key === 'location' ? {...(value as object), path: prefix + (value as {path: string}).path} : value
          )
        )
      )
      .join('\n')
  )
}

function rewrite(file: string, change: (text: string) => string): void {
  if (existsSync(file)) writeFileSync(file, `${change(readFileSync(file, 'utf8'))}\n`)
}
