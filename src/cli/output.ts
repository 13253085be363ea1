import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {closest} from '../config/closest.ts'
import type {Report} from '../report/finding.ts'
import {type FormatContext, formats, needSource} from '../report/formats/index.ts'
import {Fault} from './fault.ts'
import {readArticle} from './files.ts'
import type {Options} from './options.ts'

/** A format and where it goes; no file is standard output. */
export interface Target {
  format: string
  file: string | undefined
}

/** What is to be written where; a `Fault` names a format there is not. */
export function targetsOf({formats: asked, outputs}: Options): Target[] {
  const names = asked.length > 0 ? asked : [process.stdout.isTTY || outputs.length === 0 ? 'pretty' : 'json']
  for (const name of names) {
    if (Object.hasOwn(formats, name)) continue
    const near = closest(name, Object.keys(formats))
    throw new Fault(
      `format "${name}" tidak dikenal${near ? ` (maksudnya ${near}?)` : ''}; pilih ${Object.keys(formats).join(', ')}`
    )
  }
  return names.map((format, i) => ({format, file: outputs[i]}))
}

/** What a format is told of the run. */
export interface Telling {
  lang: FormatContext['lang']
  fixed: number
  /** Texts that are not what their files hold: standard input, fixes not written. */
  texts: ReadonlyMap<string, string>
}

/** Write a report in each of its formats; one line for each that could not be written. */
export async function writeReport(report: Report, targets: readonly Target[], telling: Telling): Promise<string[]> {
  const texts = new Map(telling.texts)
  if (targets.some(({format}) => needSource.has(format))) {
    for (const {path: file, findings} of report.files) {
      if (texts.has(file) || findings.length === 0) continue
      try {
        texts.set(file, (await readArticle(file)).text)
      } catch {
        // Gone since it was judged: shown without its lines.
      }
    }
  }
  const faults: string[] = []
  for (const {format, file} of targets) {
    const text = (await formats[format]())(report, {
      lang: telling.lang,
      color: file === undefined && colors(),
      width: process.stdout.columns ?? 100,
      fixed: telling.fixed,
      source: (name) => texts.get(name) ?? ''
    })
    if (file === undefined) process.stdout.write(text)
    else {
      const fault = writeOutput(file, text)
      if (fault !== undefined) faults.push(fault)
    }
  }
  return faults
}

const colors = (): boolean => {
  const {NO_COLOR, FORCE_COLOR} = process.env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0'
  return process.stdout.isTTY === true
}

/** Write a report's file, with the folders it lies in; one line if that cannot be done. */
export function writeOutput(file: string, text: string): string | undefined {
  try {
    mkdirSync(path.dirname(path.resolve(file)), {recursive: true})
    writeFileSync(file, text)
    return undefined
  } catch (error) {
    return `${file}: laporan tidak dapat ditulis (${(error as NodeJS.ErrnoException).code})`
  }
}
