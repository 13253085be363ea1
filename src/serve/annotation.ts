import {OffsetMap} from '../text/prose.ts'
import {HttpFault} from './fault.ts'

/** LanguageTool's `data`: text and markup in turn; `interpretAs` is what the markup stands for. */
interface Piece {
  text?: string
  markup?: string
  interpretAs?: string
}

/** A text to be judged, and what the client sent. */
export interface Annotated {
  /** What is judged. */
  text: string
  /** What offsets are counted in: text and markup. */
  source: string
  /** From `text` to `source`; `undefined` when they are the same. */
  map: OffsetMap | undefined
}

/** Read the `data` parameter of a check; throws `HttpFault` 400 with what is wrong in it. */
export function readAnnotation(data: string): Annotated {
  let value: unknown
  try {
    value = JSON.parse(data)
  } catch (error) {
    throw new HttpFault(400, `'data' is not JSON: ${(error as Error).message}`)
  }
  const record = value as {text?: unknown; annotation?: unknown} | null
  if (typeof record?.text === 'string') return {text: record.text, source: record.text, map: undefined}
  if (!Array.isArray(record?.annotation)) throw new HttpFault(400, `'data' has neither "text" nor "annotation"`)
  const map = new OffsetMap()
  let text = ''
  let source = ''
  for (const piece of record.annotation as Array<Piece | null>) {
    if (typeof piece?.text === 'string' && piece.markup === undefined) {
      map.add(text.length, text.length + piece.text.length, source.length, source.length + piece.text.length)
      text += piece.text
      source += piece.text
    } else if (typeof piece?.markup === 'string' && piece.text === undefined) {
      const shown = typeof piece.interpretAs === 'string' ? piece.interpretAs : ''
      if (shown !== '')
        map.add(text.length, text.length + shown.length, source.length, source.length + piece.markup.length)
      text += shown
      source += piece.markup
    } else throw new HttpFault(400, `a piece of "annotation" has either "text" or "markup"`)
  }
  return {text, source, map}
}
