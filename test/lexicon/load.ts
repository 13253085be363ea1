import {readFileSync} from 'node:fs'
import {Lexicon} from '../../src/lexicon/index.ts'

/** The built lexicon; `npm run build` makes it. */
export const lexicon = Lexicon.from(readFileSync(new URL('../../dist/data/lexicon.bin', import.meta.url)))

/** Rows of a table beside the tests, without comments. */
export function rows(name: string): string[][] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}
