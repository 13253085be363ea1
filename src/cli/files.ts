import {readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {type Decoded, decode} from '../node/decode.ts'
import type {Prose} from '../text/prose.ts'
import {Fault} from './fault.ts'

/** Extensions searched for in a folder. */
export const extensions = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.docx'])

/** Files to read, as given by the user (relative to the working directory, '/' separators), and faults met. */
export interface Found {
  files: string[]
  faults: string[]
}

/** Expand paths, folders and globs; a folder is searched honouring `.gitignore` and `.suntingignore`. */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const files = new Set<string>()
  const faults: string[] = []
  for (const given of paths) {
    const stats = statSync(given, {throwIfNoEntry: false})
    if (stats?.isDirectory()) {
      const before = files.size
      await walk(given, files, faults)
      if (files.size === before && faults.length === 0)
        faults.push(`${given}: folder ini tidak memuat berkas ${[...extensions].join(' ')}`)
    } else if (stats) {
      files.add(slash(path.normalize(given)))
    } else if (/[*?[\]{}!]/.test(given)) {
      const {glob} = await import('tinyglobby')
      const matches = await glob([given], {
        dot: false,
        expandDirectories: false,
        onlyFiles: true,
        ignore: ['**/node_modules/**']
      })
      if (matches.length === 0) faults.push(`${given}: tidak ada berkas yang cocok`)
      for (const match of matches.sort()) files.add(slash(match))
    } else faults.push(`${given}: berkas tidak ada`)
  }
  return {files: [...files], faults}
}

type Filter = (file: string, directory: boolean) => boolean

async function walk(root: string, files: Set<string>, faults: string[]): Promise<void> {
  const inherited = await inheritedFilters(path.resolve(root))
  await visit(root, inherited)

  async function visit(directory: string, filters: Filter[]): Promise<void> {
    const own = await ignoreFilter(path.resolve(directory))
    const all = own ? [...filters, own] : filters
    let entries: ReturnType<typeof list>
    try {
      entries = list(directory)
    } catch (error) {
      faults.push(`${directory}: folder tidak dapat dibaca (${(error as NodeJS.ErrnoException).code})`)
      return
    }
    for (const entry of entries) {
      if (entry.name === '.git' || entry.name === 'node_modules') continue
      const name = path.join(directory, entry.name)
      const absolute = path.resolve(name)
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && !all.some((ignored) => ignored(absolute, true))) await visit(name, all)
      } else if (
        entry.isFile() &&
        extensions.has(path.extname(entry.name).toLowerCase()) &&
        !all.some((ignored) => ignored(absolute, false))
      ) {
        files.add(slash(path.normalize(name)))
      }
    }
  }
}

const list = (directory: string) =>
  readdirSync(directory, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))

/** Filters of the ignore files in the folders above, up to the repository's root. */
async function inheritedFilters(directory: string): Promise<Filter[]> {
  const filters: Filter[] = []
  let at = directory
  while (!statSync(path.join(at, '.git'), {throwIfNoEntry: false})) {
    const parent = path.dirname(at)
    if (parent === at) return []
    at = parent
    const filter = await ignoreFilter(at)
    if (filter) filters.push(filter)
  }
  return filters
}

async function ignoreFilter(directory: string): Promise<Filter | undefined> {
  const texts = ['.gitignore', '.suntingignore'].flatMap((name) => {
    try {
      return [readFileSync(path.join(directory, name), 'utf8')]
    } catch {
      return []
    }
  })
  if (texts.length === 0) return undefined
  const {default: ignore} = await import('ignore')
  const rules = ignore().add(texts.join('\n'))
  return (file, isDirectory) => rules.ignores(slash(path.relative(directory, file)) + (isDirectory ? '/' : ''))
}

export const slash = (file: string): string => (path.sep === '/' ? file : file.replaceAll(path.sep, '/'))

/** An article's text, and how its file holds it. */
export interface ArticleText extends Decoded {
  /** When the text was taken out of a file that is no text itself (.docx): how it is laid out. */
  prose?: Prose
}

/** Bytes of the largest file that is read: no article is, and a string cannot be much longer. */
const largest = 256 * 2 ** 20
/** Of the largest .docx (`limits.file` of its reader, which is not loaded here). */
const largestDocx = 100 * 2 ** 20

/** The bytes of a file; a `Fault` names the file and the cause. What is too large is not read at all. */
export function readBytes(file: string): Uint8Array {
  try {
    const {size} = statSync(file)
    if (size > (/\.docx$/i.test(file) ? largestDocx : largest))
      throw new Fault(`${file}: berkas terlalu besar (${size} bita)`)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Fault) throw error
    const {code} = error as NodeJS.ErrnoException
    throw new Fault(
      `${file}: ${code === 'ENOENT' ? 'berkas tidak ada' : code === 'EISDIR' ? 'ini folder' : `berkas tidak dapat dibaca (${code})`}`
    )
  }
}

/** Read and decode one article; a `Fault` names the file and the cause. */
export async function readArticle(file: string): Promise<ArticleText> {
  return decodeArticle(readBytes(file), file)
}

/** Decode an article's bytes by the extension of its path. */
export async function decodeArticle(bytes: Uint8Array, file: string): Promise<ArticleText> {
  try {
    return isDocx(file) ? ofDocx(await import('../text/read-docx.ts'), bytes) : decode(bytes)
  } catch (error) {
    throw new Fault(`${file}: ${(error as Error).message}`)
  }
}

/** A function that reads any of these articles at once; throws what reading throws. */
export async function articleReader(files: readonly string[]): Promise<(file: string) => ArticleText> {
  const docx = files.some(isDocx) ? await import('../text/read-docx.ts') : undefined
  return (file) => (docx !== undefined && isDocx(file) ? ofDocx(docx, readBytes(file)) : decode(readBytes(file)))
}

const isDocx = (file: string): boolean => /\.docx$/i.test(file)

function ofDocx({readDocx}: typeof import('../text/read-docx.ts'), bytes: Uint8Array): ArticleText {
  const {prose} = readDocx(bytes)
  return {text: prose.source, encoding: 'utf-8', bom: false, prose}
}
