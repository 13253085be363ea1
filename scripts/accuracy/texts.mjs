/** Reads the texts that accuracy is measured on. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'

const WORD = /[\p{L}\d]+(?:[-'’][\p{L}\d]+)*/gu
const NOISE = /https?:\S+|www\.\S+|\S+@\S+|\S+\.(?:com|co\.id|net|org|id)\b\S*/g

/**
 * @param {string} path a text file, or a folder of .txt and .md files
 * @returns {string[]} files
 */
export function textFiles(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) =>
      statSync(join(path, name)).isDirectory()
        ? textFiles(join(path, name))
        : /\.(?:txt|md)$/.test(name)
          ? [join(path, name)]
          : []
    )
}

/**
 * @typedef {{text: string, previous: string | undefined, next: string | undefined}} Token  neighbours in lower case
 * @param {string} file
 * @returns {Token[]} words with at least one letter
 */
export function tokensOf(file) {
  const words = (readFileSync(file, 'utf8').replace(NOISE, ' ').match(WORD) ?? []).filter((word) => /\p{L}/u.test(word))
  return words.map((text, index) => ({
    text,
    previous: words[index - 1]?.toLowerCase(),
    next: words[index + 1]?.toLowerCase()
  }))
}

/** @param {string} word @returns {boolean} written in lower case throughout */
export function isLower(word) {
  return /^[\p{Ll}'’-]+$/u.test(word)
}
