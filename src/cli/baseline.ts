import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../fault.ts'
import {makeFolder, writeAtomically} from '../node/write.ts'
import type {FileReport, Finding} from '../report/finding.ts'
import {hash} from '../report/fingerprint.ts'
import type {Localized} from '../rules/registry.ts'

/**
 * What is accepted: by file (relative to the baseline, '/' separators), rule and words, how often; one entry a line, so
 * that it merges in git. No lines and columns: edits elsewhere in a file change nothing.
 */
type Accepted = Record<string, Record<string, Record<string, number>>>

/** A record that inherits nothing: *constructor* is a name of a file, and a word, like any other. */
const bare = <T>(entries: Record<string, T> = {}): Record<string, T> =>
  Object.assign(Object.create(null) as Record<string, T>, entries)

const schema = 'sunting/baseline@1'

/** Findings that are known and accepted, as ESLint's suppressions are. */
export class Baseline {
  readonly #file: string
  readonly #accepted: Accepted

  private constructor(file: string, accepted: Accepted) {
    this.#file = file
    this.#accepted = accepted
  }

  /** Read a baseline; with `mayMiss` one that is not there is an empty one. */
  static read(file: string, mayMiss: boolean): Baseline {
    if (mayMiss && !existsSync(file)) return new Baseline(file, bare())
    let value: unknown
    try {
      value = JSON.parse(readFileSync(file, 'utf8'))
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      const reason = code ?? (error as Error).message
      throw new Fault(
        code === 'ENOENT'
          ? {
              id: `${file}: baseline tidak ada; buat dengan --update-baseline`,
              en: `${file}: there is no such baseline; make it with --update-baseline`
            }
          : {
              id: `${file}: baseline tidak dapat dibaca (${reason})`,
              en: `${file}: the baseline cannot be read (${reason})`
            }
      )
    }
    const accepted = acceptedOf(value)
    if (accepted === undefined)
      throw new Fault({
        id: `${file}: bukan baseline Sunting ("schema" harus "${schema}")`,
        en: `${file}: no baseline of Sunting ("schema" must be "${schema}")`
      })
    return new Baseline(file, accepted)
  }

  #key(file: string): string {
    const relative = path.relative(path.dirname(path.resolve(this.#file)), path.resolve(file))
    return path.sep === '/' ? relative : relative.replaceAll(path.sep, '/')
  }

  /** The findings of a file that are new: of words found more often than accepted, the last ones. */
  fresh({path: file, findings}: FileReport): Finding[] {
    const accepted = this.#accepted[this.#key(file)]
    if (accepted === undefined) return [...findings]
    const left = new Map<string, number>()
    return findings.filter((finding) => {
      const words = wordsOf(finding)
      const key = `${finding.rule}\n${words}`
      const count = left.get(key) ?? accepted[finding.rule]?.[words] ?? 0
      left.set(key, count - 1)
      return count <= 0
    })
  }

  /** What is accepted and was not found any more in these files, or whose file is gone: one line each. */
  stale(reports: Iterable<FileReport>): Localized[] {
    const lines: Localized[] = []
    const found = new Map<string, FileReport>()
    for (const report of reports) {
      const key = this.#key(report.path)
      if (key in this.#accepted) found.set(key, report)
    }
    for (const [file, byRule] of Object.entries(this.#accepted)) {
      const report = found.get(file)
      if (report === undefined) {
        if (!existsSync(path.resolve(path.dirname(this.#file), file)))
          lines.push({id: `${file}: berkas sudah tidak ada`, en: `${file}: the file is gone`})
        continue
      }
      for (const [rule, byWords] of Object.entries(byRule)) {
        for (const [words, count] of Object.entries(byWords)) {
          const now = report.findings.filter((finding) => finding.rule === rule && wordsOf(finding) === words).length
          if (now < count)
            lines.push({
              id: `${file}: ${rule} “${words}” ${now === 0 ? 'sudah tidak ditemukan' : `tinggal ${now} dari ${count}`}`,
              en: `${file}: ${rule} “${words}” ${now === 0 ? 'is not found any more' : `is left ${now} of ${count} times`}`
            })
        }
      }
    }
    return lines
  }

  /** Write what is found now, and say how much; files that were not judged keep what they had, save those that are gone. */
  update(reports: Iterable<FileReport>): number {
    const next: Accepted = bare()
    let count = 0
    for (const [file, byRule] of Object.entries(this.#accepted)) {
      if (existsSync(path.resolve(path.dirname(this.#file), file))) next[file] = byRule
    }
    for (const report of reports) {
      const file = this.#key(report.path)
      delete next[file]
      count += report.findings.length
      for (const finding of report.findings) {
        next[file] ??= bare()
        next[file][finding.rule] ??= bare()
        const byWords = next[file][finding.rule]
        const words = wordsOf(finding)
        byWords[words] = (byWords[words] ?? 0) + 1
      }
    }
    try {
      makeFolder(path.dirname(path.resolve(this.#file)))
      writeAtomically(this.#file, `${JSON.stringify({schema, files: sorted(next)}, null, 2)}\n`)
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      throw new Fault({
        id: `${this.#file}: baseline tidak dapat ditulis (${code})`,
        en: `${this.#file}: the baseline cannot be written (${code})`
      })
    }
    return count
  }
}

/** The words of a finding as a key: white space made one, long ones (whole sentences) cut and told apart by a hash. */
function wordsOf({actual}: Finding): string {
  const words = actual.replace(/\s+/g, ' ').trim()
  return words.length <= 80 ? words : `${words.slice(0, 64)}… ${hash(words)}`
}

function acceptedOf(value: unknown): Accepted | undefined {
  const isObject = (item: unknown): item is Record<string, unknown> =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
  if (!isObject(value) || value.schema !== schema || !isObject(value.files)) return undefined
  const accepted: Accepted = bare()
  for (const [file, byRule] of Object.entries(value.files)) {
    if (!isObject(byRule)) return undefined
    accepted[file] = bare()
    for (const [rule, byWords] of Object.entries(byRule)) {
      if (!isObject(byWords) || !Object.values(byWords).every((count) => Number.isInteger(count))) return undefined
      accepted[file][rule] = bare(byWords as Record<string, number>)
    }
  }
  return accepted
}

/** Keys in order at every depth, so that two runs write the same bytes. */
function sorted<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return bare(Object.fromEntries(entries.map(([key, item]) => [key, sorted(item as unknown)]))) as T
}
