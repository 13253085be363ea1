import type {Prose} from './prose.ts'
import {readPlain} from './read-plain.ts'

/** Reads a source by the extension of its path; plain text when there is none or it is not known. */
export function readProse(source: string, path?: string): Prose {
  const extension = path === undefined ? '' : path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const reader = readers.get(extension) ?? readPlain
  return reader(source)
}

/** Readers by extension; the Markdown and HTML readers add themselves when their module is loaded. */
export const readers = new Map<string, (source: string) => Prose>()
