/** Stock retext-spell on stock nspell, over the files given; prints how many messages it made. */
import {readFileSync} from 'node:fs'
import retextLatin from 'retext-latin'
import retextSpell from 'retext-spell'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import dictionary from '../../dictionary-id/index.js'

const processor = unified()
  .use(retextLatin)
  .use(retextSpell, {dictionary, max: Number.POSITIVE_INFINITY})
  .use(retextStringify)
  .freeze()
let messages = 0
for (const path of process.argv.slice(2)) {
  const file = new VFile({path, value: readFileSync(path, 'utf8')})
  await processor.run(processor.parse(file), file)
  messages += file.messages.length
}
console.log(messages)
