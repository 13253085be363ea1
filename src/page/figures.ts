import type {Document} from '../text/document.ts'
import type {Figures} from './protocol.ts'

/** Figures of an article for the summary. */
export function figuresOf(document: Document): Figures {
  let quoted = 0
  let longest: Figures['longest'] = null
  for (let token = 0; token < document.count; token++) if (document.isWord(token) && document.isQuoted(token)) quoted++
  for (const sentence of document.sentences) {
    let words = 0
    for (let token = sentence.first; token < sentence.last; token++) if (document.isWord(token)) words++
    if (words === 0 || words <= (longest?.words ?? 0)) continue
    const {start, end} = document.range(sentence.start, sentence.end)
    longest = {words, from: start.offset, to: end.offset}
  }
  const paragraphs = document.blocks.filter(({kind}) => kind !== 'heading' && kind !== 'boilerplate').length
  return {words: document.words, sentences: document.sentences.length, paragraphs, longest, quoted}
}
