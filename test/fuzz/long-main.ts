/** `npm run fuzz -- --long`: texts of one to ten megabytes that are one thing over and over. */
import '../../src/node/data.ts'
import {Linter} from '../../src/lint.ts'
import {loadReader} from '../../src/text/read.ts'

const texts: Record<string, string> = {
  'a million straight quotes': '"'.repeat(1_000_000),
  'a million opening quotes': '“'.repeat(1_000_000),
  'half a million quotes in each other': '“'.repeat(250_000) + '”'.repeat(250_000),
  'one word of ten megabytes': 'a'.repeat(10_000_000),
  'ten megabytes of blanks': ' '.repeat(10_000_000),
  'one line of ten megabytes': 'Ia pergi ke pasar kemarin pagi. '.repeat(312_500),
  'a hundred thousand elements in each other': `${'<div>'.repeat(100_000)}Ia ke pasr.`,
  'fifty thousand block quotes in each other': `${'> '.repeat(50_000)}Ia ke pasr.`
}
await Promise.all(['a.md', 'a.html'].map(loadReader))
const linter = new Linter()
for (const [name, text] of Object.entries(texts)) {
  for (const extension of ['txt', 'md', 'html']) {
    const before = performance.now()
    const {words, findings} = linter.check(text, `a.${extension}`).report
    const ms = Math.round(performance.now() - before)
    console.log(`${name}, .${extension}: ${ms} ms, ${words} words, ${findings.length} findings`)
  }
}
