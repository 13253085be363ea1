/** Applying fixes: pure functions, for the command line, editors and the page. */
export {applyEdits, type Edit} from './edit.ts'
export {type Fixed, type FixOptions, fixText} from './fix.ts'
export {unifiedDiff} from './unified-diff.ts'
