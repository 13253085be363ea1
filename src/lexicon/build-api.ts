/** What the build scripts need of the lexicon modules. */
export {analyse, confidenceOf, WORD_CONFIDENCE} from './analyse.ts'
export {allowsEnclitics, JOINED_PUN, splitEnclitics} from './clitics.ts'
export {oneEditCost} from './edit-costs.ts'
export * from './flags.ts'
export * from './format.ts'
export {FRAMES, generate, generateAll, isFrame, PATTERNS, patternsOf} from './frames.ts'
export {Lexicon} from './lexicon.ts'
export {nasal, unnasal} from './phonology.ts'
