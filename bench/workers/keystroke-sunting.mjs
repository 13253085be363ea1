import {Linter} from '../../dist/node.js'
import {keystrokes} from './keystrokes.mjs'

const linter = new Linter()
await keystrokes((text) => linter.check(text, 'draft.txt'))
