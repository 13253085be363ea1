import {Flag, type Lexicon} from '../lexicon/index.ts'
import type {Document} from '../text/document.ts'
import type {Forms} from '../text/forms.ts'
import {isListed, isSuspectForm} from './doubt.ts'
import {isFramed} from './frames.ts'

/** What is known of a form: not asked yet, nothing to say wherever it stands, or to be judged where it stands. */
const settled = 1
const open = 2

/** Answers by form number, for the table of forms they are of. */
const answers = new WeakMap<Lexicon, {forms: Forms; known: Uint8Array}>()

/** Whether spelling has nothing to say of a token, whatever stands round it: asked once a form, since nearly all words are such. */
export function settledIn(document: Document, lexicon: Lexicon): (token: number) => boolean {
  const {forms, formOf} = document
  let kept = answers.get(lexicon)
  if (kept === undefined || kept.forms !== forms) {
    kept = {forms, known: new Uint8Array(forms.capacity)}
    answers.set(lexicon, kept)
  }
  const {known} = kept
  return (token) => {
    const form = formOf[token]
    if (form === 0) return false
    if (known[form] === 0) known[form] = isSettled(lexicon, forms.form(form), forms.lower(form)) ? settled : open
    return known[form] === settled
  }
}

/** A listed word with a capital, or one in small letters that is neither foreign nor like a more frequent word. */
function isSettled(lexicon: Lexicon, form: string, lower: string): boolean {
  if (!isListed(lexicon, lower)) return false
  if (form !== lower) return true
  const flags = lexicon.flags(lower)
  return !isSuspectForm(flags) && (flags & Flag.Confusable) === 0 && !isFramed(lower)
}
