/** The texts that are measured: our own only (seeds, gold texts, the right examples of the rule pages), or a file's lines. */
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/**
 * A seeded generator of numbers from 0 to 1 (mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * @param {string} folder
 * @param {RegExp} name
 * @returns {string[]} files, in a fixed order
 */
export function filesIn(folder, name) {
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return []
  return readdirSync(folder, {withFileTypes: true})
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) return filesIn(file, name)
      return name.test(entry.name) ? [file] : []
    })
}

/**
 * Paragraphs of our own texts: articles as they are, and the right examples of the rule pages.
 * @param {string} root of the repository
 * @returns {string[]}
 */
export function ownParagraphs(root) {
  const articles = ['seeds', 'test/gold'].flatMap((folder) =>
    filesIn(path.join(root, folder), /^(?!README).*\.(?:txt|md)$/)
  )
  const pages = filesIn(path.join(root, 'rules'), /^rule\.md$/)
  const examples = pages.flatMap((page) =>
    [
      ...(readFileSync(page, 'utf8').match(/^## Benar\n([\s\S]*?)(?=^## |$(?![\s\S]))/m)?.[1] ?? '').matchAll(
        /^- (.+)$/gm
      )
    ].map(([, text]) => text.replaceAll('¶', ' '))
  )
  return [...articles.flatMap((file) => readFileSync(file, 'utf8').split('\n')), ...examples]
    .map((line) => line.trim())
    .filter((line) => line.length > 20)
}

/**
 * @typedef {{small: string[], large: string[], many: string[], folder: string, words: Record<string, number>}} Cases
 *   files of each case; `folder` holds those of `many`
 * @param {readonly string[]} paragraphs
 * @param {string} folder to write into
 * @returns {Cases} one article of 3 kB, one file of 1 MB, 400 files of 2.5 kB
 */
export function writeCases(paragraphs, folder) {
  const next = random(7)
  /** @param {number} size in characters */
  const article = (size) => {
    let text = ''
    while (text.length < size) text += `${paragraphs[Math.floor(next() * paragraphs.length)]}\n\n`
    return text
  }
  const words = {}
  /** @param {string} name @param {Array<[string, string]>} files */
  const write = (name, files) => {
    mkdirSync(path.join(folder, name), {recursive: true})
    words[name] = files.reduce((sum, [, text]) => sum + (text.match(/\p{L}+/gu)?.length ?? 0), 0)
    return files.map(([base, text]) => {
      const file = path.join(folder, name, base)
      writeFileSync(file, text)
      return file
    })
  }
  return {
    small: write('small', [['article.txt', article(3000)]]),
    large: write('large', [['large.txt', article(1e6)]]),
    many: write(
      'many',
      Array.from({length: 400}, (_, i) => [`article-${String(i).padStart(3, '0')}.txt`, article(2500)])
    ),
    folder: path.join(folder, 'many'),
    words
  }
}

/**
 * A text of about 1,000 words, for the keystroke.
 * @param {readonly string[]} paragraphs
 * @returns {string}
 */
export function thousandWords(paragraphs) {
  const next = random(11)
  let text = ''
  while ((text.match(/\p{L}+/gu)?.length ?? 0) < 1000)
    text += `${paragraphs[Math.floor(next() * paragraphs.length)]}\n\n`
  return text
}
