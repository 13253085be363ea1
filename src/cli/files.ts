import {readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {at, Fault, told} from '../fault.ts'
import {type Decoded, decode} from '../node/decode.ts'
import type {Localized} from '../rules/registry.ts'
import type {Prose} from '../text/prose.ts'
import {Ignores} from './ignores.ts'

/** Extensions searched for in a folder. */
export const extensions = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.docx'])

/** Files to read, as given by the user (relative to the working directory, '/' separators), and faults met. */
export interface Found {
  files: string[]
  faults: Localized[]
}

/** Expand paths, folders and globs; what is searched for honours `.gitignore` and `.suntingignore`, what is named does not. */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const files = new Set<string>()
  const faults: Localized[] = []
  for (const given of paths) {
    const kind = kindOf(given)
    if (kind === 'folder') faults.push(...(await walk(given, files)))
    else if (kind === 'file') files.add(slash(path.normalize(given)))
    else if (kind === 'none' && isGlob.test(given)) faults.push(...(await expand(given, files)))
    else faults.push(at(given, kind === 'none' ? missing : unreadable(kind)))
  }
  return {files: [...files], faults}
}

const isGlob = /[*?[\]{}!]/

/** What a path is; the code of the error where even that cannot be told. */
function kindOf(given: string): string {
  try {
    const stats = statSync(given, {throwIfNoEntry: false})
    return stats === undefined ? 'none' : stats.isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const {code = String(error)} = error as NodeJS.ErrnoException
    return code === 'ENOTDIR' ? 'none' : code
  }
}

/** Whether a file's name is that of an article. */
export const isArticle = (name: string): boolean => extensions.has(path.extname(name).toLowerCase())

const missing: Localized = {id: 'berkas tidak ada', en: 'no such file'}
const unreadable = (code: string | undefined): Localized => ({
  id: `tidak dapat dibaca (${code})`,
  en: `cannot be read (${code})`
})
const allIgnored: Localized = {
  id: 'semua berkasnya diabaikan oleh .gitignore atau .suntingignore',
  en: 'all of its files are ignored by .gitignore or .suntingignore'
}

/** Files that match a glob; of one that names no extension, those a folder would be searched for. */
async function expand(pattern: string, files: Set<string>): Promise<Localized[]> {
  const {glob} = await import('tinyglobby')
  const matches = await glob([pattern], {
    dot: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    onlyFiles: true,
    ignore: ['**/node_modules/**']
  })
  const wanted = path.posix.basename(pattern).includes('.') ? matches : matches.filter(isArticle)
  if (wanted.length === 0) return [at(pattern, {id: 'tidak ada berkas yang cocok', en: 'no file matches'})]
  const ignores = new Ignores()
  const kept: string[] = []
  for (const match of wanted) if (!(await ignores.hides(path.resolve(match)))) kept.push(match)
  for (const match of kept.sort()) files.add(slash(match))
  return kept.length === 0 ? [at(pattern, allIgnored)] : []
}

/** Add the articles in a folder and below; symbolic links and hidden folders are not followed. */
async function walk(root: string, files: Set<string>): Promise<Localized[]> {
  const faults: Localized[] = []
  const ignores = new Ignores(root)
  let found = 0
  let hidden = 0
  if (await ignores.hides(path.resolve(root), true)) return [at(root, allIgnored)]
  await visit(root)
  if (found === 0 && faults.length === 0) {
    const kinds = [...extensions].join(' ')
    const none = {id: `folder ini tidak memuat berkas ${kinds}`, en: `this folder holds no file ${kinds}`}
    faults.push(at(root, hidden > 0 ? allIgnored : none))
  }
  return faults

  async function visit(directory: string): Promise<void> {
    let entries: ReturnType<typeof list>
    try {
      entries = list(directory)
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      faults.push(at(directory, {id: `folder tidak dapat dibaca (${code})`, en: `the folder cannot be read (${code})`}))
      return
    }
    for (const entry of entries) {
      const isFolder = entry.isDirectory()
      if (isFolder ? entry.name === 'node_modules' || entry.name.startsWith('.') : !isArticle(entry.name)) continue
      if (!isFolder && !entry.isFile()) continue
      const name = path.join(directory, entry.name)
      if (await ignores.ignore(path.resolve(name), isFolder)) hidden++
      else if (isFolder) await visit(name)
      else {
        found++
        files.add(slash(path.normalize(name)))
      }
    }
  }
}

const list = (directory: string) =>
  readdirSync(directory, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))

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
      throw new Fault({
        id: `${file}: berkas terlalu besar (${size} bita)`,
        en: `${file}: the file is too large (${size} bytes)`
      })
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Fault) throw error
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Fault(at(file, missing))
    if (code === 'EISDIR') throw new Fault(at(file, {id: 'ini folder', en: 'this is a folder'}))
    throw new Fault(at(file, {id: `berkas tidak dapat dibaca (${code})`, en: `the file cannot be read (${code})`}))
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
    throw new Fault(at(file, told(error)))
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
