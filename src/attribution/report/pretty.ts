import type {Lang} from '../../rules/registry.ts'
import type {SourceSentence} from '../index.ts'
import {summarizeSources} from './summary.ts'
import {marks, words} from './words.ts'

export interface SourcesFile {
  path: string
  sentences: SourceSentence[]
}

const codes: Record<SourceSentence['verdict'] | 'bold' | 'dim', number> = {
  attributed: 32,
  carried: 36,
  weak: 33,
  unattributed: 31,
  exempt: 90,
  bold: 1,
  dim: 2
}

/** Columns of the mark, the verdict and the blanks round them. */
const INDENT = 4

/** The article as people read it: a mark, the source and the sentence; a summary below. */
export function prettySources(
  files: readonly SourcesFile[],
  {lang, color, width}: {lang: Lang; color: boolean; width: number}
): string {
  const t = words[lang]
  const paint = (style: keyof typeof codes, text: string): string =>
    color ? `\u001B[${codes[style]}m${text}\u001B[0m` : text
  const out: string[] = []
  for (const {path, sentences} of files) {
    out.push(paint('bold', path), '')
    let line = 0
    for (const {text, verdict, source, start} of sentences) {
      if (line !== 0 && start.line > line) out.push('')
      line = start.line
      const who =
        source === null
          ? ''
          : ` ${paint('dim', `[${source.entity === source.text ? source.text : `${source.text} → ${source.entity}`}]`)}`
      const [first, ...rest] = wrap(text.replace(/\s+/g, ' '), Math.max(40, width - INDENT))
      out.push(
        `  ${paint(verdict, `${marks[verdict]} ${first}`)}`,
        ...rest.map((part) => `    ${paint(verdict, part)}`)
      )
      if (who !== '') out.push(`   ${who}`)
    }
    const {verdicts, sources, unnamed, share, sentences: count} = summarizeSources(sentences)
    out.push(
      '',
      `  ${count} ${t.sentences}: ${(Object.keys(marks) as Array<keyof typeof marks>).map((verdict) => `${paint(verdict, `${marks[verdict]} ${t.verdicts[verdict]}`)} ${verdicts[verdict]}`).join(', ')}`
    )
    out.push(`  ${share} % ${t.share}${unnamed > 0 ? `; ${unnamed} ${t.unnamed}` : ''}`)
    out.push(
      `  ${t.sources}: ${sources.length === 0 ? t.none : sources.map(({name, count: times}) => `${name} (${times})`).join(', ')}`,
      ''
    )
  }
  return `${out.join('\n')}\n`
}

/** Cut a text into lines of at most `width` characters, at blanks. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let at = 0
  while (text.length - at > width) {
    const blank = text.lastIndexOf(' ', at + width)
    const end = blank > at ? blank : at + width
    lines.push(text.slice(at, end))
    at = blank > at ? end + 1 : end
  }
  lines.push(text.slice(at))
  return lines
}
