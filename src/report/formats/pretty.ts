import type {Finding} from '../finding.ts'
import type {Format, FormatContext} from './index.ts'

const words = {
  id: {
    error: 'galat',
    warning: 'peringatan',
    info: 'info',
    suggestion: 'saran',
    remove: '(hapus)',
    see: 'lihat',
    note: 'catatan',
    none: 'Tidak ada temuan',
    in: 'dalam',
    files: 'berkas',
    file: 'berkas',
    words: 'kata',
    fixed: 'diperbaiki'
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'info',
    suggestion: 'suggestion',
    remove: '(delete)',
    see: 'see',
    note: 'note',
    none: 'No findings',
    in: 'in',
    files: 'files',
    file: 'file',
    words: 'words',
    fixed: 'fixed'
  }
}

const codes = {error: 31, warning: 33, info: 36, dim: 2, bold: 1, green: 32, underline: 4}

/** For people: findings by article, each with its line, the range marked, what is wrong and what to do. */
export const pretty: Format = function* (report, context) {
  const t = words[context.lang]
  const paint = (style: keyof typeof codes, text: string) =>
    context.color ? `\u001B[${codes[style]}m${text}\u001B[0m` : text
  for (const file of report.files) {
    if (file.findings.length === 0) continue
    yield `${paint('underline', paint('bold', file.path))}\n\n`
    const source = context.source(file.path)
    for (const finding of file.findings) yield `${block(finding, source, context, paint, t).join('\n')}\n\n`
  }
  const {errors, warnings, infos, files, words: count} = report.summary
  const figures = [
    errors > 0 ? paint('error', `${errors} ${plural(t.error, errors, context)}`) : '',
    warnings > 0 ? paint('warning', `${warnings} ${plural(t.warning, warnings, context)}`) : '',
    infos > 0 ? paint('info', `${infos} info`) : ''
  ].filter(Boolean)
  const mended = context.fixed ? `; ${paint('green', `${context.fixed} ${t.fixed}`)}` : ''
  const locale = context.lang === 'id' ? 'id-ID' : 'en'
  const scope = `${t.in} ${files} ${files === 1 ? t.file : t.files}, ${count.toLocaleString(locale)} ${t.words}`
  yield `${figures.length > 0 ? figures.join(', ') : paint('green', t.none)} ${scope}${mended}.\n`
}

const plural = (word: string, count: number, {lang}: FormatContext): string =>
  lang === 'en' && count !== 1 ? `${word}s` : word

function block(
  finding: Finding,
  source: string,
  context: FormatContext,
  paint: (style: keyof typeof codes, text: string) => string,
  t: (typeof words)['id']
): string[] {
  const at = `${finding.start.line}:${finding.start.column}`
  const lines = [
    `  ${paint('dim', at.padEnd(7))} ${paint(finding.severity, t[finding.severity])}  ${finding.message}  ${paint('dim', finding.rule)}`
  ]
  const excerpt = cut(source, finding, Math.max(40, Math.min(context.width, 120) - 12))
  if (excerpt) {
    lines.push(
      `          ${paint('dim', excerpt.before)}${paint('bold', excerpt.marked)}${paint('dim', excerpt.after)}`
    )
    lines.push(
      `          ${' '.repeat(width(excerpt.before))}${paint(finding.severity, '~'.repeat(Math.max(1, width(excerpt.marked))))}`
    )
  }
  if (finding.suggestions.length > 0) {
    lines.push(
      `          ${paint('green', '→')} ${finding.suggestions.map((s) => (s === '' ? t.remove : s)).join(' · ')}`
    )
  }
  for (const related of finding.related.slice(0, 3)) {
    const place = `${related.path ?? ''}${related.path ? ':' : ''}${related.start.line}:${related.start.column}`
    lines.push(paint('dim', `          ${t.see} ${place}: ${related.message}`))
  }
  return lines
}

const width = (text: string): number => [...text].length

/** The stretch of the line round a finding, as wide as the terminal allows. */
function cut(source: string, finding: Finding, columns: number) {
  if (source === '') return undefined
  const lineStart = source.lastIndexOf('\n', finding.start.offset - 1) + 1
  const newline = source.indexOf('\n', finding.start.offset)
  const lineEnd = newline < 0 ? source.length : newline
  const to = Math.min(finding.end.offset, lineEnd)
  const room = Math.max(0, columns - Math.min(to - finding.start.offset, columns))
  let from = Math.max(lineStart, finding.start.offset - Math.ceil(room / 2))
  let until = Math.min(lineEnd, to + (room - (finding.start.offset - from)))
  const end = Math.min(to, finding.start.offset + columns)
  // Not in the middle of a word.
  if (from > lineStart) from = Math.min(finding.start.offset, wordBreak(source, from, finding.start.offset))
  if (until < lineEnd) until = Math.max(end, source.lastIndexOf(' ', until))
  return {
    before: (from > lineStart ? '… ' : '') + source.slice(from, finding.start.offset).replace(/\s/g, ' '),
    marked: source.slice(finding.start.offset, end).replace(/\s/g, ' ') + (end < to ? '…' : ''),
    after: end < to ? '' : source.slice(end, until).replace(/\s/g, ' ') + (until < lineEnd ? ' …' : '')
  }
}

function wordBreak(source: string, from: number, limit: number): number {
  const space = source.indexOf(' ', from)
  return space < 0 || space > limit ? limit : space + 1
}
