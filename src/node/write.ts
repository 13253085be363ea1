import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync
} from 'node:fs'
import path from 'node:path'
import {realPath} from './real-path.ts'

let counter = 0

/**
 * Write a file so that nobody ever sees half of it: into a new file beside it, then renamed over it. Permissions (and,
 * where that is allowed, the owner) stay; a symbolic link stays a link.
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  const target = realPath(file)
  const before = statSync(target, {throwIfNoEntry: false})
  // A file that may not be written is not got round by putting another in its place.
  if (before !== undefined) accessSync(target, constants.W_OK)
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}-${counter++}.tmp`)
  try {
    const handle = openSync(beside, 'wx', before === undefined ? 0o666 : before.mode & 0o7777)
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    if (before !== undefined) {
      // The mask of the process may have taken bits away.
      chmodSync(beside, before.mode & 0o7777)
      if (before.uid !== process.getuid?.() || before.gid !== process.getgid?.())
        keepOwner(beside, before.uid, before.gid)
    }
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, {force: true})
    throw error
  }
}

function keepOwner(file: string, uid: number, gid: number): void {
  try {
    chownSync(file, uid, gid)
  } catch {
    // Only the superuser may give files away.
  }
}

/** Make a folder and those it lies in. (Node's own way of it never ends where a parent cannot hold folders: `/proc/x/y`.) */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (path.dirname(folder) !== folder) makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
