/** Writes the compiled lexicon (format: src/lexicon/format.ts). */
import {buildAutomaton} from './automaton.mjs'

/**
 * @typedef {{flags: number, casings: Set<string>, count: number}} Word
 */

/**
 * @param {Map<string, Word>} words by lower-case form
 * @param {[string, string, number][]} bigrams
 * @param {any} lexicon the lexicon modules
 * @param {(message: string) => void} warn
 * @returns {Uint8Array}
 */
export function writeLexicon(words, bigrams, lexicon, warn) {
  const {EDGE_LABEL, frequencyClass, hash, HEADER_WORDS, MAGIC, Section, VERSION} = lexicon
  const letters = alphabetOf(words, EDGE_LABEL)
  const labels = new Map(letters.map((letter, index) => [letter, index + 1]))
  const usable = [...words.keys()].filter((form) =>
    [...form].every((letter) => labels.has(letter) && letter.length === 1)
  )
  if (usable.length < words.size)
    warn(`${words.size - usable.length} forms with letters too rare for the automaton are left out`)
  const rank = (/** @type {string} */ form) =>
    String.fromCharCode(...[...form].map((letter) => labels.get(letter) ?? 0))
  const forms = usable
    .map((form) => /** @type {[string, string]} */ ([rank(form), form]))
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([, form]) => form)
  const {edges, skips} = buildAutomaton(forms, labels, lexicon)

  const palette = [...new Set(forms.map((form) => at(words, form).flags >>> 0))].sort((a, b) => a - b)
  const paletteIndex = new Map(palette.map((flags, index) => [flags, index]))
  const flags = Uint16Array.from(forms, (form) => paletteIndex.get(at(words, form).flags >>> 0) ?? 0)
  const frequencies = Uint8Array.from(forms, (form) => frequencyClass(at(words, form).count))
  /** @type {number[]} */
  const casedForms = []
  /** @type {string[]} */
  const casings = []
  for (const [index, form] of forms.entries()) {
    const spelt = [...at(words, form).casings].sort()
    if (spelt.length === 0) continue
    casedForms.push(index)
    casings.push(spelt.join('\t'))
  }
  const pairs = new Map()
  for (const [first, second, count] of bigrams) {
    const key = hash(`${first} ${second}`)
    pairs.set(key, Math.max(pairs.get(key) ?? 0, frequencyClass(count)))
  }
  const keys = Uint32Array.from([...pairs.keys()].sort((a, b) => a - b))
  const sections = new Map([
    [Section.Alphabet, Uint16Array.from([0, ...letters.map((letter) => letter.charCodeAt(0))])],
    [Section.Edges, edges],
    [Section.Skips, skips],
    [Section.Palette, Uint32Array.from(palette)],
    [Section.Flags, flags],
    [Section.Frequencies, frequencies],
    [Section.CasedForms, Uint32Array.from(casedForms)],
    [Section.Casings, new TextEncoder().encode(casings.join('\n'))],
    [Section.BigramKeys, keys],
    [Section.BigramFrequencies, Uint8Array.from(keys, (key) => pairs.get(key))]
  ])
  return join(sections, [MAGIC, VERSION, forms.length, sections.size], HEADER_WORDS)
}

/** @param {Map<string, Word>} words @param {string} form @returns {Word} */
function at(words, form) {
  return /** @type {Word} */ (words.get(form))
}

/** @param {Map<string, Word>} words @param {number} limit @returns {string[]} the most used letters, in code order */
function alphabetOf(words, limit) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const form of words.keys()) for (const letter of form) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([letter]) => letter)
    .filter((letter) => letter.charCodeAt(0) < 0x2100)
    .sort()
}

/** @param {Map<number, ArrayBufferView>} sections @param {number[]} head @param {number} headWords @returns {Uint8Array} */
function join(sections, head, headWords) {
  let offset = (headWords + sections.size * 3) * 4
  const contents = []
  for (const [id, data] of sections) {
    contents.push(id, offset, data.byteLength)
    offset += (data.byteLength + 3) & ~3
  }
  const bytes = new Uint8Array(offset)
  bytes.set(new Uint8Array(Uint32Array.from([...head, ...contents]).buffer))
  let index = 0
  for (const data of sections.values()) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), contents[index * 3 + 1])
    index++
  }
  return bytes
}
