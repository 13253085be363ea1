/** The examples on a rule's page, as tests read them. */

export interface Example {
  /** The text, marks taken out; ¶ is a paragraph break. */
  text: string
  /** Marked ranges, in order; offsets in `text`. */
  ranges: Array<{start: number; end: number}>
  /** First suggestion of the first marked range; `undefined` when the page names none. */
  suggestion: string | undefined
}

/** Examples of the sections "Salah" and "Benar" of a page's body. */
export function examplesOf(body: string): {wrong: Example[]; right: Example[]} {
  return {wrong: bullets(body, 'Salah').map(parse), right: bullets(body, 'Benar').map(parse)}
}

function bullets(body: string, heading: string): string[] {
  const section = body.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))
  return section?.match(/^- .+(?:\n {2}.+)*/gm)?.map((bullet) => bullet.slice(2).replace(/\n {2}/g, ' ')) ?? []
}

function parse(bullet: string): Example {
  const arrow = bullet.lastIndexOf(' → ')
  const marked = (arrow < 0 ? bullet : bullet.slice(0, arrow)).replace(/\s*¶\s*/g, '\n\n')
  const given = arrow < 0 ? undefined : bullet.slice(arrow + 3).trim()
  const suggestion = given === '(hapus)' ? '' : given
  const ranges: Example['ranges'] = []
  let text = ''
  for (const [index, part] of marked.split('**').entries()) {
    if (index % 2 === 1) ranges.push({start: text.length, end: text.length + part.length})
    text += part
  }
  return {text, ranges, suggestion}
}
