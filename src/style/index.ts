import {familyPlugin, type Rule} from '../rules/family.ts'
import {blurredSubject} from './blurred-subject.ts'
import {conjunctionPair} from './conjunction-pair.ts'
import {doubleConjunction} from './double-conjunction.ts'
import {phraseRule} from './phrase.ts'
import {pluralDoubled} from './plural-doubled.ts'
import {relativeDiMana} from './relative-di-mana.ts'
import {sentenceLength} from './sentence-length.ts'

export const styleRules: readonly Rule[] = [
  phraseRule('style/pleonasm'),
  conjunctionPair,
  doubleConjunction,
  relativeDiMana,
  pluralDoubled,
  blurredSubject,
  phraseRule('style/wordy-phrase'),
  sentenceLength,
  phraseRule('style/cliche')
]

/** The `style` family as a retext plugin. */
export const retextStyle = familyPlugin(styleRules)
