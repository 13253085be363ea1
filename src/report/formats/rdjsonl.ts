import type {Point} from '../../text/document.ts'
import type {Finding} from '../finding.ts'
import type {Format} from './index.ts'

const severity = {error: 'ERROR', warning: 'WARNING', info: 'INFO'}
const encoder = new TextEncoder()

/** Reviewdog's diagnostic format, one a line. Its columns count bytes of UTF-8, from 1; its ends are exclusive, as ours. */
export const rdjsonl: Format = function* (report, {source}) {
  for (const {path, findings} of report.files) {
    if (findings.length === 0) continue
    const place = placer(source(path))
    for (const finding of findings) yield `${JSON.stringify(diagnostic(path, finding, place, source))}\n`
  }
}

type Placer = (point: Point) => {line: number; column?: number}

/** Places in a text; without the text only lines can be told. */
const placer =
  (text: string): Placer =>
  ({line, column, offset}) =>
    text === '' && offset > 0
      ? {line}
      : {line, column: 1 + encoder.encode(text.slice(offset - (column - 1), offset)).length}

function diagnostic(path: string, finding: Finding, place: Placer, source: (path: string) => string) {
  const range = {start: place(finding.start), end: place(finding.end)}
  const exact = range.start.column !== undefined
  return {
    message: finding.message,
    location: {path, range},
    severity: severity[finding.severity],
    source: {name: 'sunting', url: 'https://github.com/sunting/sunting'},
    code: {value: finding.rule, url: finding.url},
    ...(exact && finding.suggestions.length > 0 && {suggestions: finding.suggestions.map((text) => ({range, text}))}),
    ...(finding.related.length > 0 && {
      related_locations: finding.related.map((related) => {
        const there = related.path === undefined ? place : placer(source(related.path))
        return {
          message: related.message,
          location: {path: related.path ?? path, range: {start: there(related.start), end: there(related.end)}}
        }
      })
    })
  }
}
