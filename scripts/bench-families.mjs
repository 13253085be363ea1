/**
 * What each family of rules adds to reading and spelling the same text, warm and in process: `node scripts/bench-families.mjs [FILE|FOLDER …]`.
 * Each article alone, then all of them as one text. The settings take turns within every round, so that other work on the machine
 * falls on all alike; figures are medians of rounds.
 */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {ownParagraphs} from '../bench/texts.mjs'
import {Linter} from '../dist/node.js'

const ROUNDS = 15

/** @type {Record<string, readonly string[]>} */
const settings = {
  spelling: [],
  '+ ejaan': ['ejaan'],
  '+ style': ['style'],
  '+ ejaan, style': ['ejaan', 'style'],
  '+ name': ['name'],
  '+ attribution': ['attribution'],
  '+ name, attribution': ['name', 'attribution'],
  all: ['ejaan', 'style', 'name', 'attribution']
}
const optional = ['ejaan', 'style', 'name', 'attribution']

/** @param {string} given @returns {string[]} */
const filesOf = (given) =>
  statSync(given).isDirectory()
    ? readdirSync(given)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => path.join(given, name))
    : [given]

/** @returns {string[]} */
function ownArticles() {
  const paragraphs = ownParagraphs('.')
  return Array.from({length: Math.ceil(paragraphs.length / 12)}, (_, at) =>
    paragraphs.slice(at * 12, at * 12 + 12).join('\n\n')
  )
}

const given = process.argv.slice(2)
const articles = given.length > 0 ? given.flatMap(filesOf).map((file) => readFileSync(file, 'utf8')) : ownArticles()
const linters = Object.entries(settings).map(([label, families]) => ({
  label,
  linter: new Linter({
    levels: Object.fromEntries(optional.filter((name) => !families.includes(name)).map((name) => [`${name}/*`, 'off']))
  }),
  /** @type {number[]} */
  times: []
}))

/** @param {readonly string[]} texts */
function measure(texts) {
  for (const one of linters) one.times = []
  for (let round = -3; round < ROUNDS; round++) {
    const spent = linters.map(() => 0)
    for (const text of texts)
      for (let turn = 0; turn < linters.length; turn++) {
        const which = (turn + round + linters.length * 3) % linters.length
        const begun = performance.now()
        linters[which].linter.check(text, 'artikel.txt')
        spent[which] += performance.now() - begun
      }
    if (round >= 0) for (const [which, {times}] of linters.entries()) times.push(spent[which])
  }
  /** @param {readonly number[]} times */
  const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1]
  const base = median(linters[0].times)
  for (const {label, times} of linters) {
    const time = median(times)
    console.log(
      `${label.padEnd(24)}${time.toFixed(1).padStart(9)} ms${`${(((time - base) / base) * 100).toFixed(0)} %`.padStart(8)}`
    )
  }
}

console.log(`${articles.length} articles, one by one`)
measure(articles)
console.log('\nthe same as one text')
measure([articles.join('\n\n')])
