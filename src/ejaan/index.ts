import {familyPlugin} from '../rules/family.ts'
import {abbreviation} from './abbreviation.ts'
import {affix} from './affix.ts'
import {boundForm} from './bound-form.ts'
import {capitalization} from './capitalization/index.ts'
import {clitic} from './clitic.ts'
import {compound} from './compound.ts'
import {foreignWord} from './foreign-word.ts'
import {nonstandardWord} from './nonstandard-word.ts'
import {number} from './number/index.ts'
import {particle} from './particle.ts'
import {preposition} from './preposition.ts'
import {punctuation} from './punctuation/index.ts'
import {reduplication} from './reduplication.ts'
import {repeatedWord} from './repeated-word.ts'

/** The `ejaan` family as a retext plugin: words that exist and break EYD V or KBBI. */
export const retextEjaan = familyPlugin([
  abbreviation,
  affix,
  boundForm,
  capitalization,
  clitic,
  compound,
  foreignWord,
  nonstandardWord,
  number,
  particle,
  preposition,
  punctuation,
  reduplication,
  repeatedWord
])
