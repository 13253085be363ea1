import {realpathSync} from 'node:fs'
import path from 'node:path'

/** A path with its symbolic links followed; of what is not there (yet), as it is, made absolute. */
export function realPath(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return path.resolve(file)
  }
}
