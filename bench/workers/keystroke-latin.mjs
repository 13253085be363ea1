import {ParseLatin} from 'parse-latin'
import {keystrokes} from './keystrokes.mjs'

await keystrokes((text) => new ParseLatin().parse(text))
