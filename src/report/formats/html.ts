import {families} from '../../rules/registry.ts'
import type {FileReport, Finding} from '../finding.ts'
import {script, scriptHash, style, styleHash} from './html-assets.ts'
import type {Format, FormatContext} from './index.ts'
import {attributes, escapeXml} from './xml.ts'

const words = {
  id: {
    title: 'Laporan Sunting',
    error: 'galat',
    warning: 'peringatan',
    info: 'info',
    families: 'Keluarga',
    levels: 'Tingkat',
    shown: 'temuan tampak',
    keys: 'Tombol: n dan p untuk temuan berikutnya dan sebelumnya, Tab dan Enter pada kata yang ditandai.',
    clean: 'Tanpa temuan',
    line: 'baris',
    remove: '(hapus)',
    see: 'lihat',
    files: 'berkas',
    words: 'kata'
  },
  en: {
    title: 'Sunting report',
    error: 'error',
    warning: 'warning',
    info: 'info',
    families: 'Family',
    levels: 'Level',
    shown: 'findings shown',
    keys: 'Keys: n and p for the next and the previous finding, Tab and Enter on marked words.',
    clean: 'No findings',
    line: 'line',
    remove: '(delete)',
    see: 'see',
    files: 'files',
    words: 'words'
  }
}

type Words = (typeof words)['id']

const familyOf = (finding: Finding): string => finding.rule.slice(0, finding.rule.indexOf('/'))

/** One page for an editor to read: each article with its findings marked; nothing is loaded from anywhere. */
export const html: Format = function* (report, context) {
  const t = words[context.lang]
  const {errors, warnings, infos, files, words: count} = report.summary
  const policy = `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`
  const used = new Set<string>()
  const clean: string[] = []
  for (const {path, findings} of report.files) {
    for (const finding of findings) used.add(familyOf(finding))
    if (findings.length === 0) clean.push(path)
  }
  const figures = `${errors} ${t.error}, ${warnings} ${t.warning}, ${infos} ${t.info} · ${files} ${t.files} · ${count.toLocaleString(context.lang === 'id' ? 'id-ID' : 'en')} ${t.words}`
  yield `<!doctype html>
<html lang="${context.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Sunting ${escapeXml(report.version)}">
<title>${t.title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${t.title}</h1>
<p>${figures}</p>
<p class="dim">${t.keys}</p>
</header>
<form>
<fieldset><legend>${t.families}</legend>${families
    .filter((family) => used.has(family))
    .map((family) => box('family', family, family))
    .join('')}</fieldset>
<fieldset><legend>${t.levels}</legend>${(['error', 'warning', 'info'] as const).map((level) => box('level', level, t[level])).join('')}</fieldset>
<span class="dim"><output></output> ${t.shown}</span>
</form>
<main>
`
  let index = 0
  for (const file of report.files) {
    if (file.findings.length > 0) yield section(file, index, context, t)
    index++
  }
  yield `${clean.length > 0 ? `<p class="dim">${t.clean}: ${clean.map(escapeXml).join(', ')}</p>\n` : ''}</main>
<script>${script}</script>
</body>
</html>
`
}

const box = (name: string, value: string, label: string): string =>
  `<label><input type="checkbox"${attributes({name, value})} checked> ${escapeXml(label)}</label>`

function section(file: FileReport, index: number, {source}: FormatContext, t: Words): string {
  const id = (i: number): string => `f${index}-${i}`
  const text = source(file.path)
  const article = text === '' ? '' : marked(text, file.findings, id)
  return `<section${attributes({'aria-label': file.path})}>
<h2>${escapeXml(file.path)}</h2>
<div class="article" lang="id">${article}</div>
<ol>
${file.findings.map((finding, i) => item(finding, id(i), t)).join('')}</ol>
</section>
`
}

/** The text in pieces: where findings begin and end a new one starts, so that findings may overlap. */
function marked(text: string, findings: readonly Finding[], id: (index: number) => string): string {
  const cuts = new Set([0, text.length])
  for (const {start, end} of findings) cuts.add(start.offset).add(end.offset)
  const order = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b)
  const out: string[] = []
  const open = new Set<number>()
  let next = 0
  for (const [k, from] of order.entries()) {
    while (next < findings.length && findings[next].start.offset <= from) open.add(next++)
    for (const i of open) {
      const {start, end} = findings[i]
      // A finding of no width (something is missing here) is shown on the piece that follows.
      if (end.offset <= from && !(start.offset === end.offset && start.offset === from)) open.delete(i)
    }
    const piece = escapeXml(text.slice(from, order[k + 1] ?? from))
    if (piece === '') continue
    out.push(open.size === 0 ? piece : mark(piece, [...open], findings, id))
  }
  return out.join('')
}

function mark(piece: string, indexes: number[], findings: readonly Finding[], id: (index: number) => string): string {
  const own = indexes.map((i) => findings[i])
  const level = (['error', 'warning', 'info'] as const).find((name) => own.some(({severity}) => severity === name))
  const isWord = own.some((finding) => familyOf(finding) !== 'attribution')
  const starts = own.map((finding) => finding.message).join('\n')
  return `<mark${attributes({
    class: `${level} ${isWord ? 'word' : 'attribution'}`,
    'data-of': indexes.map(id).join(' '),
    tabindex: 0,
    title: starts,
    'aria-describedby': indexes.map(id).join(' ')
  })}>${piece}</mark>`
}

function item(finding: Finding, id: string, t: Words): string {
  const {severity, start, message, note, suggestions, rule, url, related} = finding
  const lines = [
    `<b>${t[severity]}</b> <span class="dim">${t.line} ${start.line}</span><br>${escapeXml(message)}`,
    suggestions.length > 0
      ? `→ ${suggestions.map((text) => `<ins>${escapeXml(text === '' ? t.remove : text)}</ins>`).join(' · ')}`
      : '',
    note === null ? '' : `<span class="dim">${escapeXml(note)}</span>`,
    ...related
      .slice(0, 3)
      .map(
        ({path, start: at, message: text}) =>
          `<span class="dim">${t.see} ${escapeXml(path ?? '')}${path === undefined ? '' : ':'}${at.line}:${at.column}: ${escapeXml(text)}</span>`
      ),
    url === '' ? escapeXml(rule) : `<a${attributes({href: url, rel: 'noreferrer'})}>${escapeXml(rule)}</a>`
  ].filter(Boolean)
  return `<li${attributes({id, class: severity, 'data-family': familyOf(finding), 'data-level': severity, tabindex: -1})}>${lines.join('<br>')}</li>\n`
}
