import {wordsFor} from '../../landmarks/landmarks.ts'
import {defineTrigger} from '../../landmarks/trigger.ts'
import type {RuleContext} from '../../rules/family.ts'
import {Context} from '../../text/document.ts'
import {Shape} from '../../text/tokenize.ts'
import {isEdited} from './place.ts'

/** Two capitals, then small letters. */
const slip = /^\p{Lu}{2}\p{Ll}{2,}$/u
const trigger = defineTrigger(({text, shape}) => (shape & Shape.mixed) !== 0 && slip.test(text))

/** *TIdak*, *KEmudian*: the shift key held too long. Two capitals, then small letters of a known word. */
export function shiftSlip({document, lexicon, report}: RuleContext): void {
  for (const i of wordsFor(document, trigger)) {
    if (!isEdited(document, i)) continue
    const word = document.word(i)
    // "COIN (COunter INsurgency)": letters that spell an acronym.
    if ((document.context(i) & Context.parenthesis) !== 0) continue
    const lower = document.lower(i)
    if (lexicon.casings(lower).includes(word)) continue
    if (!lexicon.isWord(lower) && lexicon.nameFlags(lower) === 0) continue
    // Acronyms with an Indonesian ending (PNSnya) are no slips: a known word must be left without the first two letters' case.
    if (lexicon.nameFlags(word.slice(0, 2)) !== 0 && /^(?:nya|lah|kah|ku|mu|an|pun)$/.test(word.slice(2))) continue
    const starts = !document.follows(i) || lexicon.isWord(lower) === false || /[.?!"“]/.test(document.word(i - 1))
    const right =
      starts || (lexicon.nameFlags(lower) !== 0 && !lexicon.isWord(lower)) ? word[0] + lower.slice(1) : lower
    const either = lexicon.nameFlags(lower) !== 0 && lexicon.isWord(lower) && !starts
    report({
      rule: 'ejaan/capitalization',
      message: 'shift',
      start: document.start(i),
      end: document.end(i),
      suggestions: either ? [word[0] + lower.slice(1), lower] : [right],
      severity: 'warning'
    })
  }
}
