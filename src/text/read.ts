import type {Prose} from './prose.ts'
import {readPlain} from './read-plain.ts'

/** Readers by extension; those of Markdown and HTML add themselves when their module is loaded. */
export const readers = new Map<string, (source: string) => Prose>()

const modules: Record<string, () => Promise<unknown>> = {
  md: () => import('./read-markdown.ts'),
  markdown: () => import('./read-markdown.ts'),
  html: () => import('./read-html.ts'),
  htm: () => import('./read-html.ts')
}

/** Extension of a path in lower case, without the dot; '' if it has none. */
export function extensionOf(path: string | undefined): string {
  const name = path?.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) ?? ''
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}

/** Load the reader that a path needs, if it needs one; `readProse` is synchronous. */
export async function loadReader(path: string | undefined): Promise<void> {
  const extension = extensionOf(path)
  if (!readers.has(extension)) await modules[extension]?.()
}

/**
 * Read a source by the extension of its path; as plain text when it has none or it is not known.
 *
 * @throws when the reader is there but was not loaded.
 */
export function readProse(source: string, path?: string): Prose {
  const extension = extensionOf(path)
  const reader = readers.get(extension)
  if (reader === undefined && extension in modules)
    throw new Error(`the reader of .${extension} is not loaded: await loadReader(path) first`)
  return (reader ?? readPlain)(source)
}
