import {readFileSync} from 'node:fs'
import {provideLists} from '../ejaan/lists/data.ts'
import {provideLexicon} from '../lexicon/data.ts'
import {provideNames} from '../names/data.ts'

/** Built data lies in `dist/data`; this module runs from `src/node`, `dist` or `dist/chunks`. */
export const dataFolder = new URL(
  import.meta.url.includes('/src/node/')
    ? '../../dist/data/'
    : import.meta.url.includes('/chunks/')
      ? '../data/'
      : './data/',
  import.meta.url
)

/** Bytes of a built data file. */
export function readData(name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, dataFolder))
  } catch (error) {
    throw new Error(`data file ${name} is missing; run "npm run build" (${(error as NodeJS.ErrnoException).code})`)
  }
}

/** The tables that every article needs, in memory that threads share. */
export type SharedData = Record<(typeof tables)[number], Uint8Array>

const tables = ['lexicon.bin', 'lists.bin', 'names.bin'] as const
let shared: SharedData | undefined

/** Move the tables to shared memory, for threads to come and for this one if it has not read them yet. */
export function shareData(): SharedData {
  shared ??= Object.fromEntries(
    tables.map((name) => {
      const bytes = readData(name)
      const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
      copy.set(bytes)
      return [name, copy]
    })
  ) as SharedData
  return shared
}

/** Use the tables of another thread. */
export function useData(data: SharedData): void {
  shared = data
}

const table = (name: (typeof tables)[number]): Uint8Array => shared?.[name] ?? readData(name)

provideLexicon(() => table('lexicon.bin'))
provideLists(() => table('lists.bin'))
provideNames(() => table('names.bin'))
