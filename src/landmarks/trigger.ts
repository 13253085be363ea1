/**
 * Triggers: what a rule asks of a word before it looks at where the word stands. Words of news repeat, so the answer is
 * kept for each form of a run; a document is then walked once, and a rule sees the few tokens whose form said yes.
 */
import {defaultLexicon} from '../lexicon/data.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Document} from '../text/document.ts'
import type {Forms} from '../text/forms.ts'
import {Shape} from '../text/tokenize.ts'

/** A word as it is written, wherever it stands. */
export interface Form {
  text: string
  /** In lower case, curly apostrophes straightened. */
  lower: string
  /** Bits of `Shape` that belong to the word itself. */
  shape: number
  /** Flags of the lexicon for the lower-case form; 0 when it is not listed. */
  flags: number
}

/** Index of a trigger, and of its list in `landmarksOf`. */
export type Trigger = number & {readonly trigger: true}

type Test = (form: Form, lexicon: Lexicon) => boolean

const tests: Test[] = []

/** Defines what a form must be to be worth a rule's look. Called when a module is loaded. */
export const defineTrigger = (test: Test): Trigger => (tests.push(test) - 1) as Trigger

/** Number of triggers defined so far. */
export const triggerCount = (): number => tests.length

/** Longest form that can be a word, in UTF-16 code units. */
const LONGEST = 64
/** Most forms kept that the table of the run has no room for. */
const SPILL = 32_768

/** The triggers that forms set off, each combination once; number 0 is none of them. */
const combinations: Trigger[][] = [[]]
const numbers = new Map<string, number>([['', 0]])

/** Kept for a form that sets nothing off. */
export const NOTHING = 1

/** What the forms of a run set off. */
export class Answers {
  /** One more than the number of a combination, by the number of the form; 0 for a form that was not asked. */
  readonly kept: Uint16Array
  /** Numbers of combinations for forms without a number. */
  readonly #spilt = new Map<string, number>()
  /** How many triggers the answers are about: those defined later ask anew. */
  readonly asked = tests.length

  constructor(forms: number) {
    this.kept = new Uint16Array(forms)
  }

  /** Triggers of the word at a token. */
  at(document: Document, token: number): readonly Trigger[] {
    const form = document.formOf[token]
    if (form === 0) return combinations[this.#spill(document, token)]
    if (this.kept[form] === 0) this.kept[form] = ask(document, token) + 1
    return combinations[this.kept[form] - 1]
  }

  #spill(document: Document, token: number): number {
    if (document.end(token) - document.start(token) > LONGEST) return 0
    const text = document.word(token)
    let answer = this.#spilt.get(text)
    if (answer === undefined) {
      answer = ask(document, token)
      if (this.#spilt.size >= SPILL) this.#spilt.clear()
      this.#spilt.set(text, answer)
    }
    return answer
  }
}

const answers = new WeakMap<Forms, Answers>()

/** The answers kept for the forms of a document. */
export function answersFor({forms}: Document): Answers {
  let kept = answers.get(forms)
  if (kept === undefined || kept.asked !== tests.length) {
    kept = new Answers(forms.capacity)
    answers.set(forms, kept)
  }
  return kept
}

/** Number of the combination that a token's form sets off. */
function ask(document: Document, token: number): number {
  const lexicon = defaultLexicon()
  const lower = document.lower(token)
  const form: Form = {
    text: document.word(token),
    lower,
    shape: document.shape(token) & ~Shape.glued,
    flags: lexicon.flags(lower)
  }
  const triggers: Trigger[] = []
  for (let trigger = 0; trigger < tests.length; trigger++)
    if (tests[trigger](form, lexicon)) triggers.push(trigger as Trigger)
  const key = triggers.join()
  let number = numbers.get(key)
  if (number === undefined) {
    number = combinations.push(triggers) - 1
    numbers.set(key, number)
  }
  return number
}
