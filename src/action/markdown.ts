import type {FileReport, Finding, Report} from '../report/finding.ts'
import type {Lang} from '../rules/registry.ts'

const words = {
  id: {
    title: 'Sunting',
    none: 'Tidak ada temuan',
    in: 'dalam',
    files: 'berkas',
    words: 'kata',
    error: 'galat',
    warning: 'peringatan',
    info: 'info',
    head: '| Baris | Tingkat | Temuan | Saran | Aturan |',
    remove: '(hapus)',
    more: (count: number) => `… dan ${count} temuan lagi.`,
    changed: 'Hanya baris yang berubah.'
  },
  en: {
    title: 'Sunting',
    none: 'No findings',
    in: 'in',
    files: 'files',
    words: 'words',
    error: 'error',
    warning: 'warning',
    info: 'info',
    head: '| Line | Level | Finding | Suggestion | Rule |',
    remove: '(delete)',
    more: (count: number) => `… and ${count} more findings.`,
    changed: 'Changed lines only.'
  }
}

export interface MarkdownOptions {
  lang: Lang
  /** Most bytes of UTF-8. */
  limit: number
  changedOnly: boolean
  /** Address of a file at the commit, without the line; '' for none. */
  link: (path: string) => string
}

/** The report as GitHub Flavored Markdown, cut where it would be too long. */
export function markdown(report: Report, {lang, limit, changedOnly, link}: MarkdownOptions): string {
  const t = words[lang]
  const {errors, warnings, infos, files, words: count} = report.summary
  const figures = [
    errors > 0 ? `**${errors} ${t.error}**` : '',
    warnings > 0 ? `${warnings} ${t.warning}` : '',
    infos > 0 ? `${infos} ${t.info}` : ''
  ].filter(Boolean)
  const head = `### ${t.title}\n\n${figures.join(', ') || t.none} ${t.in} ${files} ${t.files}, ${count} ${t.words}.${changedOnly ? ` ${t.changed}` : ''}\n`
  let left = limit - size(head) - 200
  let shown = 0
  const out: string[] = [head]
  for (const file of report.files) {
    if (file.findings.length === 0) continue
    const top = `\n#### ${cell(file.path)}\n\n${t.head}\n|--:|---|---|---|---|\n`
    const rows = file.findings.map((finding) => row(finding, file, lang, link))
    left -= size(top)
    if (left < size(rows[0])) break
    out.push(top)
    for (const line of rows) {
      left -= size(line)
      if (left < 0) break
      out.push(line)
      shown++
    }
    if (left < 0) break
  }
  const hidden = errors + warnings + infos - shown
  if (hidden > 0) out.push(`\n${t.more(hidden)}\n`)
  return out.join('')
}

const size = (text: string): number => Buffer.byteLength(text)

function row(
  {start, severity, message, suggestions, rule, url}: Finding,
  file: FileReport,
  lang: Lang,
  link: (path: string) => string
): string {
  const t = words[lang]
  const address = link(file.path)
  const line = address === '' ? String(start.line) : `[${start.line}](${address}#L${start.line})`
  const list = suggestions.slice(0, 3).map((text) => (text === '' ? t.remove : cell(text)))
  return `| ${line} | ${t[severity]} | ${cell(message)} | ${list.join(' · ')} | [${rule}](${url}) |\n`
}

/** Text in a table: nothing in it is markup, a mention, or a reference to an issue. */
function cell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/[@#](?=\w)/g, '$&\u2060')
    .replace(/:\/\//g, ':\u2060//')
}
