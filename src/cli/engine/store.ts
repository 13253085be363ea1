import {closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

/** Bytes that are held in memory before a temporary file is made for what comes after them. */
const inMemory = 16 * 2 ** 20

/**
 * Keeps byte strings that are asked for again much later: the first megabytes in memory, the rest in a temporary file that nobody
 * else can read and that has no name any more (where the system allows), so that nothing is left however the run ends.
 */
export class Store {
  readonly #limit: number
  readonly #held: Uint8Array[] = []
  /** Offset in the file and length of each that is there; the first is number `#held.length`. */
  readonly #filed: Array<[offset: number, length: number]> = []
  #bytes = 0
  #end = 0
  #file: number | undefined

  constructor(limit = inMemory) {
    this.#limit = limit
  }

  /** Keep bytes; the number to get them by. Throws what the file system throws when the disk is full. */
  put(bytes: Uint8Array): number {
    if (this.#file === undefined && this.#bytes + bytes.length <= this.#limit) {
      this.#bytes += bytes.length
      return this.#held.push(bytes) - 1
    }
    this.#file ??= openUnnamed()
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done)
    this.#filed.push([this.#end, bytes.length])
    this.#end += bytes.length
    return this.#held.length + this.#filed.length - 1
  }

  get(number: number): Uint8Array {
    if (number < this.#held.length) return this.#held[number]
    const [offset, length] = this.#filed[number - this.#held.length]
    const bytes = new Uint8Array(length)
    for (let done = 0; done < length; ) {
      const read = readSync(this.#file!, bytes, done, length - done, offset + done)
      if (read === 0) throw new Error('temporary file cut short')
      done += read
    }
    return bytes
  }
}

/** A new file, open for reading and writing, in a folder only we may enter; removed at once, or at the end where it must stay. */
function openUnnamed(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'sunting-'))
  const file = openSync(path.join(folder, 'run'), 'wx+', 0o600)
  try {
    rmSync(folder, {recursive: true})
  } catch {
    process.once('exit', () => {
      closeSync(file)
      rmSync(folder, {recursive: true, force: true})
    })
  }
  return file
}
