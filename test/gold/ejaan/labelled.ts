export interface Label {
  start: number
  end: number
}

/** A text in which every error stands as `{wrong|right}`: the text with the errors in it, and where they are. */
export function labelled(marked: string): {text: string; labels: Label[]} {
  const labels: Label[] = []
  let text = ''
  for (const [index, part] of marked.split(/[{}]/).entries()) {
    if (index % 2 === 0) {
      text += part
      continue
    }
    const wrong = part.slice(0, part.indexOf('|'))
    labels.push({start: text.length, end: text.length + wrong.length})
    text += wrong
  }
  return {text, labels}
}
