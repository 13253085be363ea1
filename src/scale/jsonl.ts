import type {Settings} from '../config/settings.ts'
import {Fault, told} from '../fault.ts'
import {Linter} from '../lint.ts'
import type {FileReport} from '../report/finding.ts'
import type {Lang} from '../rules/registry.ts'
import {extensionOf, loadReader} from '../text/read.ts'
import type {Line} from './lines.ts'

/** Most bytes of one line: an article is not longer. */
export const longestLine = 64 * 2 ** 20

/** An article as it comes in: what `id` is, its sender knows. */
interface Order {
  id: unknown
  path: string
  text: string
}

/** One line out for each line in. */
export type Answer = (Pick<Order, 'id'> & FileReport) | {id: unknown; line: number; error: string}

const decoder = new TextDecoder('utf-8', {fatal: true})

/** Judges one text. */
export type Check = (path: string, text: string) => Promise<FileReport>

/** In this thread. */
export function checkHere(settings: Settings): Check {
  const linter = new Linter(settings)
  return async (path, text) => {
    await loadReader(path)
    return linter.check(text, path).report
  }
}

/** The answer to line `number` (from 1); `undefined` for an empty one. Never rejects; what is wrong is said in `lang`. */
export async function answerTo(line: Line, number: number, check: Check, lang: Lang): Promise<Answer | undefined> {
  let id: unknown = null
  try {
    const value = parseOrder(line)
    if (value === undefined) return undefined
    id = value.id ?? null
    const {path, text} = orderOf(value)
    return {id, ...(await check(path, text))}
  } catch (error) {
    return {id, line: number, error: told(error)[lang].split('\n')[0]}
  }
}

/**
 * Answers to lines, in their order. Not more than `most` are in hand at a time, and no further line is read before the first of
 * them is taken.
 */
export async function* answersTo(
  lines: AsyncIterable<Line>,
  check: Check,
  most: number,
  lang: Lang
): AsyncGenerator<Answer> {
  const inHand: Array<Promise<Answer | undefined>> = []
  let number = 0
  for await (const line of lines) {
    inHand.push(answerTo(line, ++number, check, lang))
    if (inHand.length < most) continue
    const answer = await inHand.shift()
    if (answer !== undefined) yield answer
  }
  for (const answer of inHand) {
    const value = await answer
    if (value !== undefined) yield value
  }
}

/** The object on a line; `undefined` for an empty one. Throws with the reason when it is none. */
export function parseOrder(line: Line): Record<string, unknown> | undefined {
  if ('tooLong' in line)
    throw new Fault({
      id: `baris lebih panjang dari ${longestLine} bita`,
      en: `the line is longer than ${longestLine} bytes`
    })
  if (line.bytes.length === 0 || (line.bytes.length === 1 && line.bytes[0] === 0x0d)) return undefined
  let text: string
  try {
    text = decoder.decode(line.bytes)
  } catch {
    throw new Fault({id: 'bukan UTF-8 yang sah', en: 'no valid UTF-8'})
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const {message} = error as Error
    throw new Fault({id: `bukan JSON (${message})`, en: `no JSON (${message})`})
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault({
      id: 'tiap baris harus objek {"id", "path", "text"}',
      en: 'every line must be an object {"id", "path", "text"}'
    })
  return value as Record<string, unknown>
}

/** The article in an object; throws with the reason when there is none. */
export function orderOf({id, path, text}: Record<string, unknown>): Order {
  if (typeof text !== 'string')
    throw new Fault({id: '"text" tidak ada atau bukan teks', en: '"text" is missing or is no string'})
  if (path !== undefined && path !== null && typeof path !== 'string')
    throw new Fault({id: '"path" bukan teks', en: '"path" is no string'})
  const name = path || `${typeof id === 'string' || typeof id === 'number' ? id : 'stdin'}.txt`
  if (extensionOf(name) === 'docx')
    throw new Fault({
      id: '.docx bukan teks; kirim teksnya dengan "path" lain',
      en: 'a .docx is no text; send its text with another "path"'
    })
  return {id, path: name, text}
}
