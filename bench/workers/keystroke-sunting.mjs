import {Linter} from '../../dist/node.js'
import {keystrokes} from './keystrokes.mjs'

const linter = new Linter()
/** As editors do it: each version is judged where it differs from the one before. */
let before
await keystrokes((text) => {
  before = linter.check(text, 'draft.txt', {before}).document
})
