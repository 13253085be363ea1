import retextLatin from 'retext-latin'
import retextSpell from 'retext-spell'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import dictionary from '../../dictionary-id/index.js'
import {keystrokes} from './keystrokes.mjs'

const processor = unified()
  .use(retextLatin)
  .use(retextSpell, {dictionary, max: Number.POSITIVE_INFINITY})
  .use(retextStringify)
  .freeze()
await keystrokes((text) => {
  const file = new VFile(text)
  return processor.run(processor.parse(file), file)
}, 10)
