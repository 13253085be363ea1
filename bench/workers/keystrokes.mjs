/** Times one tool's re-check of a text after each of some keystrokes; prints the milliseconds as JSON. */
import {readFileSync} from 'node:fs'

/**
 * The text comes on standard input. A letter is put into the middle of the text, then taken out again, somewhere else each time.
 * @param {(text: string) => unknown} check
 * @param {number} [times]
 */
export async function keystrokes(check, times = 60) {
  const text = readFileSync(0, 'utf8')
  const spent = []
  for (let i = 0; i < 10 + times; i++) {
    const at = Math.floor(text.length * (0.2 + (0.6 * (i % 37)) / 37))
    const edited = `${text.slice(0, at)}${'aeiou'[i % 5]}${text.slice(at)}`
    const before = performance.now()
    await check(edited)
    // The first ones warm up the compiler, as a session of writing does.
    if (i >= 10) spent.push(performance.now() - before)
  }
  console.log(JSON.stringify(spent))
}
