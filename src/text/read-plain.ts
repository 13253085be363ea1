import {classifyBlocks} from './blocks.ts'
import {type Block, invisible, OffsetMap, type Prose} from './prose.ts'

/** Words after which a line break cannot end a sentence: the sentence wants an object or a noun. */
const openEnded =
  /(?:^|\s)(?:dan|atau|serta|yang|di|ke|dari|dengan|untuk|oleh|pada|dalam|bagi|para|sang|si|sebagai|bahwa|karena|agar|terhadap|tentang|melansir|mengutip|dikutip|dilansir|menurut|kepada|hingga|sampai|antara|namun|tetapi|adalah|ialah|merupakan),?$/i

const terminal = /[.!?…:;"”’')\]]$/

/**
 * Read plain text: lines to blocks, blocks to kinds. A blank line ends a block; so does a line break, unless the text
 * is hard-wrapped or the line cannot be a whole one (*Melansir⏎Euronews, …*).
 */
export function readPlain(source: string): Prose {
  const {text, map} = withoutInvisible(source)
  return {
    format: 'text',
    source,
    text,
    map,
    blocks: classifyBlocks(text, splitLines(text)),
    directives: [],
    literals: [],
    links: [],
    meta: {}
  }
}

/** Text without invisible characters, and the map back to the source (`undefined` if nothing was dropped). */
export function withoutInvisible(source: string): {text: string; map: OffsetMap | undefined} {
  if (source.search(invisible) < 0) return {text: source, map: undefined}
  const map = new OffsetMap()
  let text = ''
  let from = 0
  for (const match of source.matchAll(invisible)) {
    if (match.index > from) map.add(text.length, text.length + match.index - from, from, match.index)
    text += source.slice(from, match.index)
    from = match.index + match[0].length
  }
  if (from < source.length) map.add(text.length, text.length + source.length - from, from, source.length)
  return {text: text + source.slice(from), map}
}

interface Line {
  start: number
  end: number
}

/** Blocks by lines, all of kind `paragraph`. */
function splitLines(text: string): Block[] {
  const lines: Line[] = []
  let at = 0
  while (at < text.length) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    lines.push(trim(text, at, end))
    at = end + 1
  }
  const wrapped = isHardWrapped(text, lines)
  const blocks: Block[] = []
  let open: Block | undefined
  let previous: Line | undefined
  for (const line of lines) {
    if (line.start === line.end) {
      open = undefined
      continue
    }
    if (open && previous && continues(text, previous, line, wrapped)) {
      open.end = line.end
    } else {
      open = {kind: 'paragraph', start: line.start, end: line.end}
      blocks.push(open)
    }
    previous = line
  }
  return blocks
}

function trim(text: string, start: number, end: number): Line {
  while (start < end && /\s/.test(text[start])) start++
  while (end > start && /\s/.test(text[end - 1])) end--
  return {start, end}
}

function continues(text: string, previous: Line, line: Line, wrapped: boolean): boolean {
  const before = text.slice(Math.max(previous.start, previous.end - 40), previous.end)
  if (openEnded.test(before) || before.endsWith(',')) return true
  const first = text[line.start]
  if (first === '-' || first === '*' || first === '•') return false
  if (!terminal.test(before) && first !== first.toUpperCase()) return true
  return wrapped && previous.end - previous.start > 45
}

/**
 * Whether the line breaks were made by a program at a fixed width: most lines that have a neighbour below them end
 * without a full stop, and none is long.
 */
function isHardWrapped(text: string, lines: Line[]): boolean {
  let inner = 0
  let unfinished = 0
  let longest = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const length = lines[i].end - lines[i].start
    longest = Math.max(longest, length)
    if (length < 45 || lines[i + 1].start === lines[i + 1].end) continue
    inner++
    if (!terminal.test(text.slice(Math.max(lines[i].start, lines[i].end - 2), lines[i].end))) unfinished++
  }
  return inner >= 3 && longest <= 110 && unfinished / inner > 0.6
}
