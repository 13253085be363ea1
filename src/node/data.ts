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

provideLexicon(() => readData('lexicon.bin'))
provideLists(() => readData('lists.bin'))
provideNames(() => readData('names.bin'))
