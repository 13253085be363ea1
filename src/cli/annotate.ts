import {at, Fault, told} from '../fault.ts'
import {realPath} from '../node/real-path.ts'
import {writeAtomically} from '../node/write.ts'
import type {FileReport, Finding} from '../report/finding.ts'
import type {Lang} from '../rules/registry.ts'
import {annotate, type Comment} from '../text/docx/annotate.ts'
import {DocxError, readDocx} from '../text/read-docx.ts'
import {readBytes} from './files.ts'

const words = {
  id: {error: 'Galat', warning: 'Peringatan', info: 'Info', suggestion: 'Saran', remove: '(hapus)'},
  en: {error: 'Error', warning: 'Warning', info: 'Info', suggestion: 'Suggestion', remove: '(delete)'}
}

/** Write a copy of a .docx with a comment on every finding of its report. */
export function writeAnnotated(report: FileReport, target: string, lang: Lang): void {
  const {path} = report
  if (realPath(path) === realPath(target))
    throw new Fault({
      id: `--annotate: "${target}" adalah naskahnya sendiri; beri nama lain`,
      en: `--annotate: "${target}" is the article itself; give another name`
    })
  let copy: Uint8Array
  try {
    const comments = report.findings.map((finding) => commentOf(finding, lang))
    const date = `${new Date().toISOString().slice(0, 19)}Z`
    copy = annotate(readDocx(readBytes(path)), comments, {author: 'Sunting', initials: 'S', date})
  } catch (error) {
    if (error instanceof DocxError) throw new Fault(at(path, told(error)))
    throw error
  }
  try {
    writeAtomically(target, copy)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    throw new Fault({
      id: `${target}: salinan tidak dapat ditulis (${code})`,
      en: `${target}: the copy cannot be written (${code})`
    })
  }
}

function commentOf({start, end, severity, message, note, suggestions, rule}: Finding, lang: Lang): Comment {
  const t = words[lang]
  const list = suggestions.slice(0, 5).map((text) => (text === '' ? t.remove : `“${text}”`))
  return {
    start: start.offset,
    end: end.offset,
    lines: [
      `${t[severity]}: ${message}`,
      ...(list.length > 0 ? [`${t.suggestion}: ${list.join(', ')}`] : []),
      ...(note === null ? [] : [note]),
      rule
    ]
  }
}
