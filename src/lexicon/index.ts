/** The lexicon and what is built on it. */

export {WORD_CONFIDENCE} from './analyse.ts'
export type {Analysis, Lookup} from './analysis.ts'
export {type Clitics, splitEnclitics} from './clitics.ts'
export {type Confusion, confusionOf} from './confusion.ts'
export {defaultLexicon, provideLexicon} from './data.ts'
export {inDoubt, type Neighbours} from './doubt.ts'
export {CLASS_MASK, Flag, type FlagName, isForeignOnly, NAME_MASK} from './flags.ts'
export {FRAMES, type Frame, generate} from './frames.ts'
export {isKnown} from './known.ts'
export {Lexicon} from './lexicon.ts'
export {morphemes} from './morphemes.ts'
export {type Suggestion, type SuggestionKind, type SuggestOptions, suggest} from './suggest.ts'
