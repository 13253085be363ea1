import {isHyphen} from '../text/characters.ts'
import type {Document} from '../text/document.ts'
import {Shape, TokenKind} from '../text/tokenize.ts'
import {answersFor, NOTHING, type Trigger, triggerCount} from './trigger.ts'

/** Tokens by what they are worth looking at for, each list in the order of the text. */
export interface Landmarks {
  /** Punctuation. */
  marks: readonly number[]
  /** Single commas. */
  commas: readonly number[]
  /** Single full stops, question and exclamation marks. */
  stops: readonly number[]
  brackets: readonly number[]
  /** Single hyphens. */
  hyphens: readonly number[]
  /** Words with a capital first letter. */
  capitals: readonly number[]
  /** Numbers, and words with a digit. */
  figures: readonly number[]
  /** Words that the next token repeats, whatever their capitals. */
  repeats: readonly number[]
  /** Words by trigger; undefined for a trigger that none set off. */
  words: ReadonlyArray<readonly number[] | undefined>
}

/** The landmarks of a document: one walk over its tokens, shared by all rules. */
export const landmarksOf = (document: Document): Landmarks => document.derive(compute)

const none: readonly number[] = []

/** Words that a trigger said yes to. */
export const wordsFor = (document: Document, trigger: Trigger): readonly number[] =>
  landmarksOf(document).words[trigger] ?? none

const COMMA = 0x2c
const FULL_STOP = 0x2e
const QUESTION = 0x3f
const EXCLAMATION = 0x21
const OPENING = 0x28
const CLOSING = 0x29

function compute(document: Document): Landmarks {
  const {count, tokens, text, formOf} = document
  const {kind, shape, start, end} = tokens
  const answers = answersFor(document)
  const {kept} = answers
  const marks: number[] = []
  const commas: number[] = []
  const stops: number[] = []
  const brackets: number[] = []
  const hyphens: number[] = []
  const capitals: number[] = []
  const figures: number[] = []
  const repeats: number[] = []
  const words: Array<number[] | undefined> = new Array(triggerCount())
  for (let i = 0; i < count; i++) {
    const tokenKind = kind[i]
    if (tokenKind === TokenKind.word) {
      const bits = shape[i]
      if ((bits & Shape.digit) !== 0) figures.push(i)
      if ((bits & Shape.capital) !== 0) capitals.push(i)
      if (
        i > 0 &&
        end[i] - start[i] === end[i - 1] - start[i - 1] &&
        kind[i - 1] === TokenKind.word &&
        isRepeated(document, i)
      )
        repeats.push(i - 1)
      // Most words set nothing off: settled by two look-ups.
      if (kept[formOf[i]] === NOTHING) continue
      for (const trigger of answers.at(document, i)) {
        const list = words[trigger]
        if (list === undefined) words[trigger] = [i]
        else list.push(i)
      }
    } else if (tokenKind === TokenKind.punctuation) {
      marks.push(i)
      if (end[i] - start[i] > 1) continue
      const code = text.charCodeAt(start[i])
      if (code === COMMA) commas.push(i)
      else if (code === FULL_STOP || code === QUESTION || code === EXCLAMATION) stops.push(i)
      else if (code === OPENING || code === CLOSING) brackets.push(i)
      else if (isHyphen(code)) hyphens.push(i)
    } else if (tokenKind === TokenKind.number) figures.push(i)
  }
  return {marks, commas, stops, brackets, hyphens, capitals, figures, repeats, words}
}

/** Whether a word is the one before it over again; both are of one length. */
function isRepeated(document: Document, token: number): boolean {
  const {formOf} = document
  const form = formOf[token]
  const before = formOf[token - 1]
  if (form !== 0 && before !== 0) {
    if (form === before) return true
    if (!document.isCapital(token) && !document.isCapital(token - 1)) return false
  }
  return document.lower(token) === document.lower(token - 1)
}
