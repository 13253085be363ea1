import {closeSync, openSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {closest} from '../config/closest.ts'
import {Fault} from '../fault.ts'
import {realPath} from '../node/real-path.ts'
import {makeFolder} from '../node/write.ts'
import type {ReportStream} from '../report/finding.ts'
import {type FormatContext, formats, needSource} from '../report/formats/index.ts'
import type {Localized} from '../rules/registry.ts'
import {articleReader} from './files.ts'
import type {Options} from './options.ts'

/** A format and where it goes; no file is standard output. */
export interface Target {
  format: string
  file: string | undefined
}

/**
 * What is to be written where; a `Fault` names a format that is none of the `known`, or a file that would be lost: one of
 * the `articles` named on the command line, or one that is to be written twice.
 */
export function targetsOf(
  {formats: asked, outputs}: Pick<Options, 'formats' | 'outputs'>,
  articles: readonly string[],
  known: readonly string[] = Object.keys(formats)
): Target[] {
  const taken = new Set(articles.map(realPath))
  for (const file of outputs) {
    if (file === '-') continue
    if (taken.has(realPath(file)))
      throw new Fault({
        id: `--output: "${file}" adalah naskah atau laporan lain; beri nama lain`,
        en: `--output: "${file}" is an article or another report; give another name`
      })
    taken.add(realPath(file))
  }
  const names = asked.length > 0 ? asked : [process.stdout.isTTY || outputs.length === 0 ? 'pretty' : 'json']
  for (const name of names) {
    if (known.includes(name)) continue
    const near = closest(name, known)
    const choices = known.join(', ')
    throw new Fault({
      id: `format "${name}" tidak dikenal${near ? ` (maksudnya ${near}?)` : ''}; pilih ${choices}`,
      en: `unknown format "${name}"${near ? ` (did you mean ${near}?)` : ''}; choose ${choices}`
    })
  }
  // "-" is standard output, for one format among others that go to files.
  return names.map((format, i) => ({format, file: outputs[i] === '-' ? undefined : outputs[i]}))
}

/** What a format is told of the run. */
export interface Telling {
  lang: FormatContext['lang']
  fixed: number
  /** Texts that are not what their files hold: standard input, fixes not written. */
  texts: ReadonlyMap<string, string>
  /** Paths of the articles. */
  files: readonly string[]
}

/** Write a report in each of its formats; one line for each that could not be written. */
export async function writeReport(
  report: ReportStream,
  targets: readonly Target[],
  telling: Telling
): Promise<Localized[]> {
  const source = targets.some(({format}) => needSource.has(format)) ? await sources(telling) : () => ''
  const faults: Localized[] = []
  for (const {format, file} of targets) {
    const pieces = (await formats[format]())(report, {
      lang: telling.lang,
      color: file === undefined && colors(),
      width: process.stdout.columns ?? 100,
      fixed: telling.fixed,
      source
    })
    const fault = writePieces(file, pieces)
    if (fault !== undefined) faults.push(fault)
  }
  return faults
}

/** Texts of articles, read again when they are asked for; only the last one is held. */
async function sources({texts, files}: Telling): Promise<(file: string) => string> {
  const read = await articleReader(files)
  let last = {file: '', text: ''}
  return (file) => {
    if (last.file === file) return last.text
    let text = texts.get(file)
    try {
      text ??= read(file).text
    } catch {
      // Gone since it was judged: shown without its lines.
    }
    last = {file, text: text ?? ''}
    return last.text
  }
}

const colors = (): boolean => {
  const {NO_COLOR, FORCE_COLOR} = process.env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0'
  return process.stdout.isTTY === true
}

/** Characters that are gathered before they are written. */
const portion = 1 << 16

/** Write to a file (with the folders it lies in) or, without one, to standard output; one line if that cannot be done. */
export function writePieces(file: string | undefined, pieces: Iterable<string>): Localized | undefined {
  let target: number | undefined
  try {
    if (file !== undefined) {
      makeFolder(path.dirname(path.resolve(file)))
      target = openSync(file, 'w')
    }
    for (const text of portions(pieces)) {
      if (target === undefined) process.stdout.write(text)
      else writeFileSync(target, text)
    }
    return undefined
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (file === undefined || code === undefined) throw error
    return {
      id: `${file}: laporan tidak dapat ditulis (${code})`,
      en: `${file}: the report cannot be written (${code})`
    }
  } finally {
    if (target !== undefined) closeSync(target)
  }
}

function* portions(pieces: Iterable<string>): Generator<string> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < portion) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

/** Write a text to a file, with the folders it lies in, or to standard output; one line if that cannot be done. */
export const writeOutput = (file: string | undefined, text: string): Localized | undefined => writePieces(file, [text])
